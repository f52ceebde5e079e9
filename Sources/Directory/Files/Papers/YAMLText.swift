/// Writes YAML scalars (YAML 1.2, section 7.3).
enum YAMLText {
    /// Plain where that reads back as the same text, also inside `[…]`; else in double quotes, which hold JSON's escapes.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : JSONText.quoted(text)
    }

    private static func isPlain(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return false }
        let isSafeStart = first.properties.isAlphabetic || ("0"..."9").contains(first)
            || first.value > 0x2E7F
        guard isSafeStart, !last.properties.isWhitespace, last != ":" else { return false }
        if ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) { return false }
        return !scalars.contains { scalar in
            scalar.value < 0x20 || ":#,[]{}\"'\\&*!|>%@`\u{85}\u{2028}\u{2029}\u{FEFF}".unicodeScalars.contains(scalar)
        }
    }
}
