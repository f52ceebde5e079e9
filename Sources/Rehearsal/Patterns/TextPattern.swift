/// What a text is expected to be: `*` stands for any text, `\*` for the star itself; `/…/` is a regular expression
/// that is searched for.
public struct TextPattern: Hashable, Sendable {
    /// As written.
    public let source: String
    private let pieces: [[Unicode.Scalar]]
    private let isExpression: Bool

    /// - Throws: the reason when the regular expression is none.
    public init(_ source: String) throws {
        self.source = source
        isExpression = source.utf8.count > 2 && source.hasPrefix("/") && source.hasSuffix("/")
        if isExpression {
            pieces = []
            _ = try Regex(String(source.dropFirst().dropLast()))
        } else {
            pieces = Self.pieces(of: source)
        }
    }

    /// A pattern that any text with these words in it fits.
    public init(containing words: String) {
        source = words
        isExpression = false
        pieces = [[], Array(words.unicodeScalars), []]
    }

    /// Whether the whole text fits, or the expression is found in it.
    public func matches(_ text: String) -> Bool {
        if isExpression {
            guard let expression = try? Regex(String(source.dropFirst().dropLast())) else { return false }
            return text.firstMatch(of: expression) != nil
        }
        return matches(Array(text.unicodeScalars))
    }

    private static func pieces(of source: String) -> [[Unicode.Scalar]] {
        var pieces: [[Unicode.Scalar]] = [[]]
        var escaped = false
        for scalar in source.unicodeScalars {
            if escaped {
                if scalar != "*", scalar != "\\" { pieces[pieces.count - 1].append("\\") }
                pieces[pieces.count - 1].append(scalar)
                escaped = false
            } else if scalar == "\\" {
                escaped = true
            } else if scalar == "*" {
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(scalar)
            }
        }
        if escaped { pieces[pieces.count - 1].append("\\") }
        return pieces
    }

    private func matches(_ text: [Unicode.Scalar]) -> Bool {
        guard let first = pieces.first, let last = pieces.last else { return text.isEmpty }
        if pieces.count == 1 { return text == first }
        guard text.count >= first.count + last.count, text.starts(with: first), text.suffix(last.count).elementsEqual(last)
        else { return false }
        var rest = text[first.count..<(text.count - last.count)]
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let start = Self.position(of: piece, in: rest) else { return false }
            rest = rest[(start + piece.count)...]
        }
        return true
    }

    private static func position(of piece: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard text.count >= piece.count else { return nil }
        for start in text.startIndex...(text.endIndex - piece.count)
        where text[start..<(start + piece.count)].elementsEqual(piece) {
            return start
        }
        return nil
    }
}
