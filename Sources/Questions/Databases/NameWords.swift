import Language

/// Splits the names of tables and columns into words: `hire_date`, `HireDate`, "hire date".
enum NameWords {
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        var current = ""
        var previous: Unicode.Scalar?
        func ends() {
            if !current.isEmpty { words.append(current.lowercased()) }
            current = ""
        }
        for scalar in name.unicodeScalars {
            let isUpper = scalar.properties.isUppercase
            if scalar == "_" || scalar.isBlank || scalar == "-" || scalar == "." {
                ends()
            } else {
                if isUpper, let previous, previous.properties.isLowercase { ends() }
                current.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        ends()
        return words
    }

    /// As it is said: "hire date".
    static func phrase(_ name: String) -> String { words(name).joined(separator: " ") }

    /// A foreign key's column without the ending of a key: `organizer_id` is organizer.
    static func stem(_ column: String) -> String {
        var words = words(column)
        if words.count > 1, let last = words.last, ["id", "no", "code", "key", "fk"].contains(last) { words.removeLast() }
        return words.joined(separator: "_")
    }

    /// Whether a name is that of a table, singular or plural.
    static func isName(_ name: String, of table: String) -> Bool {
        let a = words(name).map(WordForm.singular), b = words(table).map(WordForm.singular)
        return !a.isEmpty && (a == b || a.joined() == b.joined())
    }
}

extension StringProtocol {
    func trimmingBlanks() -> String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    func trimmingCharacters(_ characters: String) -> String {
        var text = Substring(self)
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
