import DialogModel

/// A card's parts as lines, for platforms that have no element of their own for them.
enum CardParts {
    /// Label and value on a line, in the punctuation of their language.
    static func line(_ field: Card.Field) -> String {
        field.label + colon(after: field.label) + field.value
    }

    /// The rows, numbered: 1. 王芳 · 财务部
    static func lines(_ table: Card.Table) -> [String] {
        table.rows.enumerated().map { index, row in
            "\(index + 1). " + row.filter { !$0.isEmpty }.joined(separator: " · ")
        }
    }

    private static func colon(after label: String) -> String {
        label.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) } ? "：" : ": "
    }
}
