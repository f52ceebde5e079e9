/// Takes the pieces of one line of rules, byte by byte.
struct RuleScanner {
    private let bytes: [UInt8]
    private var at = 0
    private let file: String
    private let line: Int
    /// Names that the pattern has given.
    private var bound: Set<String> = []

    init(_ text: String, file: String, line: Int) {
        bytes = Array(text.utf8)
        self.file = file
        self.line = line
    }

    func error(_ problem: String) -> GrammarError {
        GrammarError(file: file, line: line, problem: problem + " near `\(text(from: at, to: min(at + 30, bytes.count)))`")
    }

    private func text(from start: Int, to end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    private func offsetAfterBlanks() -> Int {
        var index = at
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
        return index
    }

    var isAtEnd: Bool { offsetAfterBlanks() == bytes.count }

    mutating func take(_ text: StaticString) -> Bool {
        let start = offsetAfterBlanks()
        let length = text.utf8CodeUnitCount
        guard start + length <= bytes.count else { return false }
        for offset in 0..<length where bytes[start + offset] != text.utf8Start[offset] { return false }
        // => is not =
        if length == 1, bytes[start] == UInt8(ascii: "="), start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: ">") { return false }
        at = start + length
        return true
    }

    mutating func expect(_ text: StaticString) throws(GrammarError) {
        guard take(text) else { throw error("`\(text)` is expected") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    var isAtWord: Bool {
        let start = offsetAfterBlanks()
        return start < bytes.count && Self.isLetter(bytes[start])
    }

    mutating func word() throws(GrammarError) -> String {
        let start = offsetAfterBlanks()
        var end = start
        while end < bytes.count, Self.isWordPart(bytes[end]) { end += 1 }
        guard end > start else { throw error("a name is expected") }
        at = end
        return text(from: start, to: end)
    }

    mutating func number() -> Int? {
        let start = offsetAfterBlanks()
        var end = start
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
        while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
        guard let value = Int(text(from: start, to: end)) else { return nil }
        at = end
        return value
    }

    /// `"text"`
    mutating func literal() throws(GrammarError) -> String? {
        guard take("\"") else { return nil }
        guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "\"")) else { throw error("the quotes do not end") }
        guard end > at else { throw error("the quotes are empty") }
        defer { at = end + 1 }
        return text(from: at, to: end)
    }

    /// `<…>` right after a name.
    mutating func angles() throws(GrammarError) -> Substring? {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "<") else { return nil }
        guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { throw error("`<` does not end") }
        defer { at = end + 1 }
        return text(from: at + 1, to: end)[...]
    }

    /// `:name` right after an element.
    mutating func binding() throws(GrammarError) -> String? {
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return nil }
        at += 1
        let name = try word()
        bound.insert(name)
        return name
    }

    func isBound(_ name: String) -> Bool { bound.contains(name) }
}
