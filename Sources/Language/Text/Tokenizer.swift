/// Cuts normalised text into tokens; blanks belong to none.
public enum Tokenizer {
    /// The tokens of a text, left to right.
    public static func tokens(of text: NormalizedText) -> [Token] {
        let scalars = text.scalars
        var tokens: [Token] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let start = index
            index += 1
            if scalar.isBlank { continue }
            if scalar.isHan {
                tokens.append(Token(range: start..<index, kind: .han))
            } else if scalar.isLatinLetter {
                while index < scalars.count, continuesWord(scalars, index) { index += 1 }
                tokens.append(Token(range: start..<index, kind: .word))
            } else if scalar.isDigit {
                while index < scalars.count, continuesNumber(scalars, index) { index += 1 }
                tokens.append(Token(range: start..<index, kind: .number))
            } else {
                tokens.append(Token(range: start..<index, kind: .punctuation))
            }
        }
        return tokens
    }

    /// Letters, marks, and an apostrophe between letters (don't, o'clock).
    private static func continuesWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let scalar = scalars[index]
        if scalar.isLatinLetter || (scalar.value >= 0x300 && scalar.value <= 0x36F) { return true }
        return scalar == "'" && index + 1 < scalars.count && scalars[index + 1].isLatinLetter
    }

    /// Digits, and a point or comma between digits.
    private static func continuesNumber(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let scalar = scalars[index]
        if scalar.isDigit { return true }
        return (scalar == "." || scalar == ",") && index + 1 < scalars.count && scalars[index + 1].isDigit
    }
}
