/// A date as it was said; what it means may depend on the day of speaking and on what stands beside it.
enum DateSpec: Sendable {
    /// A day, as days since 1970-01-01.
    case day(Int)
    /// ISO weekday; the week counts from the present one, `nil` where none was said.
    case weekday(Int, week: Int?)
    case monthDay(Int, Int)
    case dayOfMonth(Int)
    case month(Int)
    case span(DateSpan)
    case holiday(Holiday)
    /// Of a year that is yet to be known: quarter 1–4, half 1–2, season 1–4 with a number of months.
    case partOfYear(firstMonth: Int, months: Int, grain: Grain)
}
