import DialogModel

/// Words of a text that name things of the office.
public struct EntityMatch: Hashable, Sendable {
    public var kind: EntityKind
    /// Unicode scalars of the text as typed, end exclusive.
    public var range: Range<Int>
    /// The words, as typed.
    public var text: String
    /// What the words most likely stand for: all that fit equally well, in the order of the directory; never empty.
    public var candidates: [EntityReference]
    /// Things that the words fit less well, best first, a few at most: what may be meant if none of the candidates is.
    public var others: [RankedEntity]
    /// True when the words only resemble the names: pinyin, a homophone, a typing error.
    public var isApproximate: Bool
    /// The way in which the candidates were found, a `NameForm`.
    public var form: String
    /// How surely the words mean one of the candidates, 0 to 1.
    public var score: Double

    public init(
        kind: EntityKind, range: Range<Int>, text: String, candidates: [EntityReference], others: [RankedEntity] = [],
        isApproximate: Bool, form: String, score: Double = 1
    ) {
        self.kind = kind
        self.range = range
        self.text = text
        self.candidates = candidates
        self.others = others
        self.isApproximate = isApproximate
        self.form = form
        self.score = score
    }

    /// Candidates and others, each with its form and score.
    public var ranked: [RankedEntity] {
        candidates.map { RankedEntity($0, form: NameForm(rawValue: form) ?? .name, score: score) } + others
    }

    /// The match as a slot takes it.
    public var mention: Mention {
        // Pinyin spells a name as it is read: that is no guess.
        Mention(text: text, kind: kind, candidates: candidates, isApproximate: isApproximate && form != NameForm.pinyin.rawValue)
    }
}
