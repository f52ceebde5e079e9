import Language

/// One table as a question about it is matched: columns in words, and where each value stands.
struct TableContent {
    struct Column {
        var name: String
        /// In the compared form, a group of words each.
        var words: [String]
        var isNumeric: Bool
        /// Whether it is written in Chinese: then it is matched by characters.
        var isHan: Bool
        var distinct: Int
    }

    var table: String
    var columns: [Column]
    /// Values by their tokens; the reference's attribute is the column.
    var lexicon: Lexicon
    var numbers: [Set<String>]
    /// Rows that are looked at.
    static let rowLimit = 20_000

    init(table: String, connection: RawConnection) throws(SandboxError) {
        self.table = table
        let statement = try connection.prepare("SELECT * FROM \(SQLText.name(table)) LIMIT \(Self.rowLimit)")
        defer { finalize(statement) }
        let content = try connection.rows(of: statement, limit: nil) { nil }
        columns = []
        lexicon = Lexicon()
        numbers = []
        let names = Set(content.columns.map { Self.comparable($0).map(\.text) })
        for (index, name) in content.columns.enumerated() {
            var seen: Set<String> = []
            var figures: Set<String> = []
            var isNumeric = true
            for row in content.rows where row[index] != .null {
                let text = row[index].text
                if row[index].number == nil { isNumeric = false }
                if row[index].number != nil || Double(text) != nil { figures.insert(text) }
                guard seen.insert(text).inserted, row[index].number == nil else { continue }
                let tokens = Self.comparable(text)
                if !tokens.isEmpty, tokens.count <= 40, !names.contains(tokens.map(\.text)) {
                    let reference = AttributeReference(entity: 0, attribute: index)
                    lexicon.add(tokens, .value(LinkedValue(reference: reference, match: .equal(text))))
                }
            }
            let tokens = WordForm.tokens(of: name).filter { $0.kind != .punctuation && !($0.kind == .word && $0.text.count == 1) }
            columns.append(Column(name: name, words: tokens.map(\.text), isNumeric: isNumeric && !content.rows.isEmpty,
                                  isHan: tokens.contains { $0.kind == .han }, distinct: seen.count))
            numbers.append(figures)
        }
    }

    /// Tokens without punctuation; numbers without leading zeros, so that 1月 is 01月.
    static func comparable(_ text: String) -> [FormToken] {
        WordForm.tokens(of: text).filter { $0.kind != .punctuation }.map { token in
            guard token.kind == .number, token.text.count > 1, token.text.hasPrefix("0"), !token.text.contains(".") else { return token }
            var token = token
            token.text = String(token.text.drop { $0 == "0" })
            if token.text.isEmpty { token.text = "0" }
            return token
        }
    }

    /// The column that names the rows: text, and nearly no value twice.
    var nameColumn: Int? {
        columns.indices.filter { !columns[$0].isNumeric }.max { a, b in
            (columns[a].distinct, b) < (columns[b].distinct, a)
        }
    }
}
