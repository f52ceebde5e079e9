/// Words that name things of one kind, with everything that they may stand for.
public struct Mention: Hashable, Sendable, Codable {
    /// The words, as they were typed.
    public var text: String
    public var kind: EntityKind
    /// Best first; empty when nothing of the office is called so.
    public var candidates: [EntityReference]
    /// True when the words only resemble the names (a homophone, a typing error).
    public var isApproximate: Bool
    /// A department that narrows who is meant: 软件部的张伟, "Zhang Wei from software".
    public var within: EntityReference?
    /// Somebody by their relation to the candidate: `manager`, `assistant` or `team` ("my manager").
    public var relation: String?

    public init(
        text: String, kind: EntityKind, candidates: [EntityReference], isApproximate: Bool = false,
        within: EntityReference? = nil, relation: String? = nil
    ) {
        self.text = text
        self.kind = kind
        self.candidates = candidates
        self.isApproximate = isApproximate
        self.within = within
        self.relation = relation
    }
}
