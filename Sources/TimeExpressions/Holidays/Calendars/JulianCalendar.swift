/// Dates of the Julian calendar, which the orthodox churches keep for fixed feasts.
enum JulianCalendar {
    /// Days since 1970-01-01 of a Julian date.
    static func day(year: Int, month: Int, day: Int) -> Int {
        // The two calendars differ by the century years that only the Julian one counts as leap years.
        let y = month <= 2 ? year - 1 : year
        return LocalDateTime.days(year: year, month: month, day: day) + y / 100 - y / 400 - 2
    }
}
