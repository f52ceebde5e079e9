/// Where a paper stands in its life.
public enum DocumentStatus: String, Sendable, Codable, CaseIterable, Hashable {
    case draft
    case inReview = "in_review"
    case issued
    /// Past its purpose.
    case archived
    /// Replaced.
    case revoked

    public var isInForce: Bool { self == .issued }
}
