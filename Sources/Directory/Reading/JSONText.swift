import Foundation

/// The small JSON texts inside columns.
enum JSONText {
    /// An array of strings.
    static func array(_ strings: [String]) -> String {
        var text = "["
        for (index, string) in strings.enumerated() {
            if index > 0 { text += "," }
            append(string, to: &text)
        }
        return text + "]"
    }

    static func strings(_ text: String?) throws -> [String] {
        guard let text else { return [] }
        return try JSONDecoder().decode([String].self, from: Data(text.utf8))
    }

    /// An array of pairs, nil for none, so that the order of a file stays.
    static func text(_ fields: [ExtraField]) -> String? {
        fields.isEmpty ? nil : array(fields.flatMap { [$0.name, $0.value] })
    }

    static func fields(_ text: String?) throws -> [ExtraField] {
        guard let text else { return [] }
        let flat = try strings(text)
        return stride(from: 0, to: flat.count - 1, by: 2).map { ExtraField(flat[$0], flat[$0 + 1]) }
    }

    /// A string as JSON writes it (RFC 8259, section 7).
    static func quoted(_ string: String) -> String {
        var text = ""
        append(string, to: &text)
        return text
    }

    private static func append(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
