/// What a date begins from before its steps are taken.
enum DateAnchor: Hashable, Sendable {
    case span(DateSpan)
    /// A bare weekday, ISO 8601.
    case weekday(Int)
    /// One of two days, the likelier first, as days since 1970-01-01.
    case choice(Int, Int)
    /// A day of a month that is yet to be found; 0 is the whole month.
    case monthly(Int)
    case yearly(YearlyDate)
    /// Two figures of a month and a day, in the order of the conventions.
    case numeric(Int, Int)
    /// A day that no calendar has, as 30 February: the words are a time, but mean none.
    case never
}
