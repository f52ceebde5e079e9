import WebClient

/// Reads typed values out of names and texts.
struct SettingsReader {
    var values: [String: String]

    func checkComplete(_ platform: Platform) throws(ChannelConfigurationError) {
        let names = ChannelConfiguration.requiredNames[platform] ?? []
        let missing = names.filter { values[$0] == nil }
        if !missing.isEmpty, missing.count < names.count { throw .incomplete(platform, missing: missing) }
    }

    func secret(_ name: String) -> Secret? { values[name].map { Secret($0.trimmed) } }

    /// An address to which paths are appended.
    func base(_ name: String, default fallback: String) throws(ChannelConfigurationError) -> String {
        var text = values[name]?.trimmed ?? fallback
        while text.hasSuffix("/") { text.removeLast() }
        guard WebAddress(text) != nil, !text.contains("?"), !text.contains("#") else {
            throw .invalid(name: name, expected: "an address such as \(fallback), without a query")
        }
        return text
    }

    func number(_ name: String, default fallback: Double, in range: ClosedRange<Double>) throws(ChannelConfigurationError) -> Double {
        guard let text = values[name]?.trimmed else { return fallback }
        guard let number = Double(text), range.contains(number) else {
            throw .invalid(name: name, expected: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func whole(_ name: String, default fallback: Int, in range: ClosedRange<Int>) throws(ChannelConfigurationError) -> Int {
        guard let text = values[name]?.trimmed else { return fallback }
        guard let number = ASCII.decimal(text), range.contains(number) else {
            throw .invalid(name: name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
