/// What would settle which of several readings is meant.
public enum Openness: String, Hashable, Sendable, Codable, CaseIterable {
    /// Morning or afternoon.
    case halfOfDay
    /// Which of two days, as of a weekend.
    case day
    /// This week or the next.
    case week
    /// This month or another.
    case month
    /// Which year.
    case year
    /// Whether 3/4 begins with the month or the day.
    case dayOrMonthFirst
    /// Something else.
    case reading
}
