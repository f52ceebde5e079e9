/// A length of time as it was said, by units, so that months and years can be counted on the calendar.
struct Length: Sendable, Hashable {
    var months = 0
    var days = 0
    var seconds = 0
    /// Working days, counted by the calendar of holidays.
    var workdays = 0
    /// The smallest unit that was said.
    var unit: TimeUnit
    /// The number that was said, where there was one unit.
    var amount = 1.0
    var parts = 1

    init(_ amount: Double, _ unit: TimeUnit) {
        self.unit = unit
        self.amount = amount
        switch unit {
        case .month: set(months: amount)
        case .quarter: set(months: amount * 3)
        case .year: set(months: amount * 12)
        case .halfYear: set(months: amount * 6)
        case .decade: set(months: amount * 120)
        case .century: set(months: amount * 1200)
        case .workday: workdays = Int(amount)
        case .day, .week, .fortnight, .weekend:
            let total = amount * Double(unit.seconds)
            days = Int(total / 86_400)
            seconds = Int((total - Double(days) * 86_400).rounded())
        case .second, .minute, .hour, .quarterHour:
            seconds = Int((amount * Double(unit.seconds)).rounded())
        }
    }

    private mutating func set(months amount: Double) {
        months = Int(amount)
        days = Int(((amount - Double(months)) * 30).rounded())
        isRoundedMonth = amount != Double(months)
        exactSeconds = Int((self.amount * Double(unit.seconds)).rounded())
    }

    private var isRoundedMonth = false
    private var exactSeconds: Int?

    static func + (a: Length, b: Length) -> Length {
        var sum = a
        sum.exactSeconds = a.total + b.total
        sum.months += b.months
        sum.days += b.days
        sum.seconds += b.seconds
        sum.workdays += b.workdays
        sum.unit = b.unit
        sum.parts += b.parts
        return sum
    }

    /// Seconds, a month as 30 days and a year as 365.
    var total: Int {
        exactSeconds ?? (months / 12 * 31_536_000 + months % 12 * 2_592_000 + (days + workdays) * 86_400 + seconds)
    }

    /// Whether it is counted in days or longer.
    var isCalendar: Bool { seconds == 0 }

    /// Moves a time by the length, forward or back.
    func moved(_ moment: LocalDateTime, by sign: Int, holidays: HolidayCalendar) -> LocalDateTime {
        var result = moment.adding(months: sign * months).adding(days: sign * days, seconds: sign * seconds)
        var left = workdays
        var guardCount = 0
        while left > 0, guardCount < 4000 {
            result = result.adding(days: sign)
            guardCount += 1
            if holidays.isWorkingDay(result) { left -= 1 }
        }
        return result
    }
}
