/// Names of a schema as words and as names of a domain.
enum SchemaGuidedName {
    /// `ReserveRestaurant`, `party_size` as words in lower case.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previous: Character = " "
        for character in name {
            if !character.isLetter && !character.isNumber {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else if character.isUppercase, previous.isLowercase || previous.isNumber, !word.isEmpty {
                words.append(word)
                word = character.lowercased()
            } else {
                word += character.lowercased()
            }
            previous = character
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// A name of a domain: lower-case ASCII letters, digits and `_`, a letter first.
    static func identifier(_ name: String) -> String {
        var text = ""
        for character in words(name).joined(separator: "_") where character.isASCII { text.append(character) }
        while let first = text.first, !first.isLetter { text.removeFirst() }
        return text.isEmpty ? "x" : text
    }

    /// The name of a column; words of SQL get a mark.
    static func column(_ name: String) -> String {
        let identifier = identifier(name)
        return reserved.contains(identifier) ? identifier + "_" : identifier
    }

    /// The words of SQLite that cannot be names of columns, and the columns that a table has besides.
    private static let reserved: Set<String> = [
        "add", "all", "alter", "and", "as", "between", "case", "check", "collate", "commit", "constraint", "create", "created_at", "default",
        "delete", "distinct", "drop", "else", "employee_no", "escape", "except", "exists", "foreign", "from", "group", "having", "id", "in",
        "index", "insert", "intersect", "into", "is", "isnull", "join", "limit", "not", "notnull", "null", "on", "or", "order", "primary",
        "references", "select", "set", "table", "then", "to", "transaction", "union", "unique", "update", "using", "values", "when", "where",
    ]
}
