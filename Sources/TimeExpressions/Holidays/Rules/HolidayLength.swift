/// How long a holiday lasts.
enum HolidayLength: Sendable {
    case days(Int)
    /// From its first day to the day before the next day of a rule.
    case until(HolidayRule)
    /// A part of its day, in seconds of the day.
    case clock(Range<Int>)
}
