/// Takes the pieces of one line of rules.
struct RuleScanner {
    private var rest: Substring
    private let file: String
    private let line: Int
    /// Names that the pattern has given.
    private var bound: Set<String> = []

    init(_ text: String, file: String, line: Int) {
        rest = text[...]
        self.file = file
        self.line = line
    }

    func error(_ problem: String) -> GrammarError { GrammarError(file: file, line: line, problem: problem + " near `\(rest.prefix(30))`") }

    var isAtEnd: Bool { rest.trimmed.isEmpty }

    private mutating func skip() { while rest.first?.isWhitespace == true { rest.removeFirst() } }

    mutating func take(_ text: String) -> Bool {
        skip()
        guard rest.hasPrefix(text) else { return false }
        // => is not =
        if text == "=", rest.hasPrefix("=>") { return false }
        rest.removeFirst(text.count)
        return true
    }

    mutating func expect(_ text: String) throws(GrammarError) {
        guard take(text) else { throw error("`\(text)` is expected") }
    }

    private static func isWordPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-" || character == "." || character == "_"
    }

    var isAtWord: Bool {
        guard let first = rest.first(where: { !$0.isWhitespace }) else { return false }
        return first.isLetter
    }

    mutating func word() throws(GrammarError) -> String {
        skip()
        let word = rest.prefix(while: Self.isWordPart)
        guard !word.isEmpty else { throw error("a name is expected") }
        rest.removeFirst(word.count)
        return String(word)
    }

    mutating func number() -> Int? {
        skip()
        var length = 0
        for character in rest {
            if character.isASCII && character.isNumber || character == "-" && length == 0 { length += 1 } else { break }
        }
        guard length > 0, let value = Int(rest.prefix(length)) else { return nil }
        rest.removeFirst(length)
        return value
    }

    /// `"text"`
    mutating func literal() throws(GrammarError) -> String? {
        guard take("\"") else { return nil }
        guard let end = rest.firstIndex(of: "\"") else { throw error("the quotes do not end") }
        let text = rest[..<end]
        rest = rest[rest.index(after: end)...]
        guard !text.isEmpty else { throw error("the quotes are empty") }
        return String(text)
    }

    /// `<…>` right after a name.
    mutating func angles() throws(GrammarError) -> Substring? {
        guard rest.first == "<" else { return nil }
        guard let end = rest.firstIndex(of: ">") else { throw error("`<` does not end") }
        let text = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        return text
    }

    /// `:name` right after an element.
    mutating func binding() throws(GrammarError) -> String? {
        guard rest.first == ":" else { return nil }
        rest.removeFirst()
        let name = try word()
        bound.insert(name)
        return name
    }

    func isBound(_ name: String) -> Bool { bound.contains(name) }
}
