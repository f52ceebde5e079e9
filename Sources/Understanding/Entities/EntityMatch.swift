import DialogModel

/// Words of a text that name things of the office.
public struct EntityMatch: Hashable, Sendable {
    public var kind: EntityKind
    /// Unicode scalars of the text as typed, end exclusive.
    public var range: Range<Int>
    /// The words, as typed.
    public var text: String
    /// Everything that the words may stand for, best first; never empty.
    public var candidates: [EntityReference]
    /// True when the words only resemble the names: pinyin, a homophone, a typing error.
    public var isApproximate: Bool
    /// The way in which they were found: `name`, `alias`, `short`, `title`, `pinyin`, `homophone`, `spelling`.
    public var form: String

    public init(
        kind: EntityKind, range: Range<Int>, text: String, candidates: [EntityReference], isApproximate: Bool, form: String
    ) {
        self.kind = kind
        self.range = range
        self.text = text
        self.candidates = candidates
        self.isApproximate = isApproximate
        self.form = form
    }

    /// The match as a slot takes it.
    public var mention: Mention {
        // Pinyin spells a name as it is read: that is no guess.
        Mention(text: text, kind: kind, candidates: candidates, isApproximate: isApproximate && form != "pinyin")
    }
}
