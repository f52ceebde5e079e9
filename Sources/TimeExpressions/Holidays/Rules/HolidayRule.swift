/// How the first day of a holiday follows from the year.
struct HolidayRule: Sendable {
    /// A day of some calendar.
    enum Base: Sendable {
        case gregorian(month: Int, day: Int)
        /// The nth weekday (ISO) of a month, from its end where negative.
        case weekday(Int, ordinal: Int, month: Int)
        case easter
        case orthodoxEaster
        case lunar(month: Int, day: Int)
        case solarTerm(Int)
        case islamic(month: Int, day: Int)
        case hebrew(month: Int, day: Int)
        case julian(month: Int, day: Int)
        /// Every 365 days, without leap years, through a known day.
        case wandering(through: Int)
        /// A list of days by year, by its place among the lists.
        case list(Int)
        /// Single days, as days since 1970-01-01.
        case days([Int])
        /// The day of another holiday, by its place in the table.
        case holiday(Int)
    }

    /// A move of the day that was found so far.
    enum Step: Sendable {
        case move(Int)
        case onOrAfter(Weekdays)
        case after(Weekdays)
        case onOrBefore(Weekdays)
        case before(Weekdays)
        /// Saturday becomes Friday and Sunday Monday.
        case nearestWorkday
        case when(Weekdays, move: Int)
        /// Moves when the day is the first day of another holiday.
        case whenHoliday(Int, move: Int)
    }

    /// A rule for some years.
    struct Era: Sendable {
        let years: ClosedRange<Int>
        /// Only years with this remainder; every year where the divisor is 1.
        let divisor: Int
        let remainder: Int
        let base: Base
        let steps: [Step]

        func holds(in year: Int) -> Bool { years.contains(year) && year % divisor == remainder }
    }

    let eras: [Era]

    /// Whether the steps may lead into the next or the last year.
    let moves: Bool

    init(eras: [Era]) {
        self.eras = eras
        moves = eras.contains { !$0.steps.isEmpty }
    }
}
