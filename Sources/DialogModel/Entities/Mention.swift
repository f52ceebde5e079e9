/// Words that name things of one kind, with everything that they may stand for.
public struct Mention: Hashable, Sendable, Codable {
    /// The words, as they were typed.
    public var text: String
    public var kind: EntityKind
    /// Best first; empty when nothing of the office is called so.
    public var candidates: [EntityReference]
    /// True when the words only resemble the names (pinyin, a homophone, a typing error).
    public var isApproximate: Bool

    public init(text: String, kind: EntityKind, candidates: [EntityReference], isApproximate: Bool = false) {
        self.text = text
        self.kind = kind
        self.candidates = candidates
        self.isApproximate = isApproximate
    }
}
