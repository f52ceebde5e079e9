import DialogModel

/// Texts of the review list that are alike, and what they probably want.
public struct ReviewCluster: Hashable, Sendable {
    /// What was said most often first.
    public var entries: [ReviewEntry]
    /// The likeliest intents, best first, three at most; shares add up to 1 at most.
    public var suggestions: [ScoredIntent]

    /// How often its texts were said.
    public var count: Int { entries.reduce(0) { $0 + $1.count } }
}
