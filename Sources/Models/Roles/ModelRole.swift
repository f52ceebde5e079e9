/// What a model is used for.
public enum ModelRole: String, Hashable, Sendable, CaseIterable {
    /// Short answers within a turn.
    case fast
    /// Hard questions, where waiting is worth it.
    case strong
    /// Vectors of texts.
    case embedding
}
