import Understanding

/// A turn that is worth a look.
struct ReviewLanding: Hashable, Sendable {
    /// Which: its number in the list that was looked at.
    var turn: Int
    var reason: ReviewReason
    /// The intent that the person named afterwards.
    var meant: String?
}
