import Language

/// Brings words to the form in which they are compared.
enum WordForm {
    /// The tokens of a text as they are compared: Latin words in the singular and without a possessive, each Chinese
    /// character by itself, figures as typed. Punctuation is kept.
    static func tokens(of text: String) -> [FormToken] {
        let normalized = NormalizedText(text, foldingMarks: true)
        return Tokenizer.tokens(of: normalized).map { token in
            let word = normalized.string(in: token.range)
            return FormToken(text: token.kind == .word ? singular(word) : word, range: normalized.originalRange(token.range),
                             kind: token.kind, written: word)
        }
    }

    /// An English noun without the plural's ending, by spelling alone; the same for both sides of a comparison.
    static func singular(_ word: String) -> String {
        var bytes = Array(word.utf8)
        if bytes.count > 2, bytes.suffix(2) == [0x27, 0x73] { bytes.removeLast(2) }
        guard bytes.count > 3, bytes.last == 0x73 else { return String(decoding: bytes, as: UTF8.self) }
        let before = bytes[bytes.count - 2]
        if bytes.count > 4, bytes.suffix(3) == [0x69, 0x65, 0x73] {
            bytes.removeLast(3)
            bytes.append(0x79)
        } else if before == 0x65, bytes.count > 4, hisses(Array(bytes.dropLast(2))) {
            bytes.removeLast(2)
        } else if before != 0x73, before != 0x75, before != 0x69 {
            bytes.removeLast()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a stem takes -es: box, class, church, dish.
    private static func hisses(_ stem: [UInt8]) -> Bool {
        guard let last = stem.last else { return false }
        if last == 0x78 || last == 0x7A { return true }
        if last == 0x73 { return stem.dropLast().last == 0x73 }
        return last == 0x68 && (stem.dropLast().last == 0x63 || stem.dropLast().last == 0x73)
    }
}

/// A token in the form in which it is compared.
struct FormToken: Hashable, Sendable {
    var text: String
    /// In Unicode scalars of the text that was given.
    var range: Range<Int>
    var kind: Token.Kind
    /// Normalised, with its ending.
    var written: String
}
