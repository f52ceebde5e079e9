/// A token: one Chinese character, a Latin word, a number, or one other character.
public struct Token: Hashable, Sendable {
    /// What a token is made of.
    public enum Kind: String, Sendable { case han, word, number, punctuation }

    /// Offsets in the normalised scalars.
    public let range: Range<Int>
    public let kind: Kind

    public init(range: Range<Int>, kind: Kind) {
        self.range = range
        self.kind = kind
    }
}
