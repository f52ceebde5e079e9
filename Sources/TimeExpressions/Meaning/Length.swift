/// A length of time as it was said, by units, so that months and years can be counted on the calendar.
struct Length: Hashable, Sendable {
    private(set) var months = 0
    private(set) var days = 0
    private(set) var seconds = 0
    /// Working days, counted by the calendar of holidays.
    private(set) var workdays = 0
    /// Seconds, a month as 30 days and a year as 365.
    private(set) var total: Int
    /// The number that was said, where there was one unit.
    private(set) var amount: Double
    /// The smallest unit that was said.
    private(set) var unit: TimeUnit
    /// How many amounts were said.
    private(set) var parts: UInt8 = 1

    /// More than this of any unit is in no calendar; it would overflow the arithmetic of dates.
    static let most = 1_000_000.0

    init?(_ amount: Double, _ unit: TimeUnit) {
        guard amount >= 0, amount <= Self.most else { return nil }
        self.unit = unit
        self.amount = amount
        total = Int((amount * Double(unit.seconds)).rounded())
        if let size = unit.months {
            months = Int(amount * Double(size))
            days = Int(((amount * Double(size) - Double(months)) * 30).rounded())
        } else if unit == .workday {
            workdays = Int(amount)
        } else if unit.seconds >= 86_400 {
            days = total / 86_400
            seconds = total % 86_400
        } else {
            seconds = total
        }
    }

    static func + (a: Length, b: Length) -> Length {
        var sum = a
        sum.total += b.total
        sum.months += b.months
        sum.days += b.days
        sum.seconds += b.seconds
        sum.workdays += b.workdays
        sum.unit = b.unit.seconds < a.unit.seconds ? b.unit : a.unit
        sum.parts = min(a.parts, 100) + min(b.parts, 100)
        return sum
    }

    /// Whether it is counted in days or longer.
    var isCalendar: Bool { seconds == 0 }

    /// The number of units, where it is one whole number of one unit.
    var whole: Int? { parts == 1 && amount.rounded() == amount ? Int(amount) : nil }

    /// Moves a time by the length, forward or back.
    func moved(_ moment: LocalDateTime, by sign: Int, holidays: HolidayCalendar) -> LocalDateTime {
        var result = moment.adding(months: sign * months).adding(days: sign * days, seconds: sign * seconds)
        var left = workdays
        var steps = 0
        while left > 0, steps < 4000 {
            result = result.adding(days: sign)
            steps += 1
            if holidays.isWorkingDay(result) { left -= 1 }
        }
        return result
    }
}
