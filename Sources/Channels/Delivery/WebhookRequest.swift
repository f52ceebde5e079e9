import Foundation

/// A platform's request, with the moment at which it came by the machine's clock.
struct WebhookRequest: Sendable {
    /// In the order in which they came.
    var headers: [(name: String, value: String)]
    var body: [UInt8]
    var now: Date

    /// The only header of a name; nil where it is missing, empty or repeated.
    func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        let values = headers.filter { $0.name.lowercased() == wanted }
        guard values.count == 1, let value = values.first?.value, !value.isEmpty else { return nil }
        return value
    }

    /// Whether a header of the name came at all.
    func has(_ name: String) -> Bool {
        let wanted = name.lowercased()
        return headers.contains { $0.name.lowercased() == wanted }
    }

    /// Media type without parameters, lower case.
    var mediaType: String {
        let type = header("content-type") ?? ""
        return type.split(separator: ";").first.map { $0.trimmed.lowercased() } ?? ""
    }

    /// Whether a timestamp of decimal seconds lies within a window around now.
    func isFresh(_ timestamp: String, window: Int) -> Bool {
        guard let seconds = ASCII.decimal(timestamp) else { return false }
        let (age, overflow) = Int(now.timeIntervalSince1970.rounded(.down)).subtractingReportingOverflow(seconds)
        return !overflow && age.magnitude <= window.magnitude
    }
}
