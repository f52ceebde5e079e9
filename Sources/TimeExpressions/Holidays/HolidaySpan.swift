/// The time that a holiday takes in one year.
struct HolidaySpan: Sendable, Hashable {
    /// Days since 1970-01-01 of the first day.
    let firstDay: Int
    /// How many days it lasts, at least 1.
    let dayCount: Int
    /// Begin and end in seconds of the day where it takes only part of the day, as Earth Hour.
    let clock: Range<Int>?

    init(firstDay: Int, dayCount: Int = 1, clock: Range<Int>? = nil) {
        self.firstDay = firstDay
        self.dayCount = dayCount
        self.clock = clock
    }

    /// The days, as days since 1970-01-01.
    var days: Range<Int> { firstDay..<firstDay + dayCount }
}
