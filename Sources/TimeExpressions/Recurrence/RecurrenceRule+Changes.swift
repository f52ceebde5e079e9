extension RecurrenceRule {
    /// What a rule becomes when another is said in its place: "every other week" keeps the weekday and the end, "daily" only the end.
    public func amended(by other: RecurrenceRule) -> RecurrenceRule {
        var result = other
        if other.count == nil, other.until == nil {
            result.count = count
            result.until = until
            result.untilIsUTC = untilIsUTC
        }
        if other.frequency == frequency, other.byDay.isEmpty, other.byMonthDay.isEmpty, other.byMonth.isEmpty, other.bySetPosition.isEmpty {
            result.byDay = byDay
            result.byMonthDay = byMonthDay
            result.byMonth = byMonth
            result.bySetPosition = bySetPosition
        }
        return result
    }

    /// The rule on other days: of the week, or the same date of each month or year. A rule that names no day follows its start and stays.
    ///
    /// - Parameter days: dates that stand for their weekday or day of the month; not empty.
    public func onDays(_ days: [LocalDateTime]) -> RecurrenceRule {
        var result = self
        let weekdays = Set(days.map(\.weekday)).sorted()
        switch frequency {
        case .weekly where !byDay.isEmpty: result.byDay = weekdays.map { Weekday($0) }
        case .monthly where !byMonthDay.isEmpty: result.byMonthDay = Set(days.map(\.dayOfMonth)).sorted()
        case .monthly where byDay.count == 1 && bySetPosition.isEmpty: result.byDay = weekdays.map { Weekday($0, ordinal: byDay[0].ordinal) }
        case .yearly where !byMonth.isEmpty && byDay.isEmpty && days.count == 1:
            result.byMonth = [days[0].month]
            if !byMonthDay.isEmpty { result.byMonthDay = [days[0].dayOfMonth] }
        default: break
        }
        return result
    }

    /// The first time at or after a moment that fits the rule, whenever it ends; nil for a rule that nothing fits within eight years.
    public func first(from start: LocalDateTime) -> LocalDateTime? {
        var endless = self
        endless.count = nil
        endless.until = nil
        return endless.occurrences(start: start, from: start, to: start.adding(days: 3_000), limit: 1).first
    }
}
