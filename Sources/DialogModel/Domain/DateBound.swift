import TimeExpressions

/// What a date is held against: a fixed day, a day relative to today, or another slot of the flow.
public enum DateBound: Hashable, Sendable, Codable {
    /// Today and so many days.
    case today(plus: Int)
    case day(LocalDateTime)
    case slot(String)
}
