/// A word of the lexicon found in a sentence.
struct Lexeme: Sendable {
    let kind: WordKind
    let value: Int
    /// The offset after it, in normalised scalars.
    var end: Int
}
