/// A piece of a year that is yet to be found.
enum YearlyDate: Hashable, Sendable {
    /// A month, quarter or half.
    case months(first: Int, count: Int, grain: Grain)
    /// Spring 1 to winter 4.
    case season(Int)
    case monthDay(Int, Int)
    /// By its place in the table of holidays.
    case holiday(Int)
    /// Month and day of the Chinese calendar; day 0 is the whole month.
    case lunar(Int, Int)
    /// By its place in the year, 0 小寒 to 23 冬至.
    case solarTerm(Int)
    /// ISO 8601
    case week(Int)
    /// The year itself.
    case whole
}
