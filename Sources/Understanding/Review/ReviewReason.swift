/// Why a turn is worth a look.
public enum ReviewReason: String, Sendable, Codable, CaseIterable, Hashable {
    /// Nothing was understood.
    case notUnderstood = "not_understood"
    /// It was acted upon, though the intent was not likely.
    case unsure
    /// The next turn stopped what it had started, or said no to it.
    case cancelled
    /// The next turn said that something else was meant.
    case corrected
    /// What came of it was taken back at once.
    case undone
    /// The next turn said that the answer was wrong.
    case disliked
}
