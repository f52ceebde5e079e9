/// What recurrences come to: rules of RFC 5545.
extension Interpreter {
    func setValue(_ set: SetSpec) -> TimeValue? {
        var rule = RecurrenceRule(set.frequency)
        rule.interval = set.interval
        rule.count = set.count > 0 ? Int(set.count) : nil
        rule.byMonth = (1...12).filter { set.months & (1 << UInt16($0)) != 0 }
        rule.byMonthDay = (1...31).filter { set.monthDays & (1 << UInt32($0)) != 0 }
            + (1...31).filter { set.monthDaysFromEnd & (1 << UInt32($0)) != 0 }.map { -$0 }
        rule.byDay = (1...7).filter { set.weekdays & (1 << UInt8($0)) != 0 }.map { RecurrenceRule.Weekday($0, ordinal: Int(set.ordinal)) }
        rule.bySetPosition = set.setPosition == 0 ? [] : [Int(set.setPosition)]
        var begins: Int?
        if let clock = set.clock {
            let seconds = clockOfDay(clock, set.part)
            rule.byHour = [seconds / 3600]
            if seconds / 60 % 60 != 0 { rule.byMinute = [seconds / 60 % 60] }
            begins = seconds / 60 * 60
        } else if let part = set.part, let range = hours(part) {
            begins = range.lowerBound
        }
        let start = firstOccurrence(rule, begins, set.start)
        if let until = set.until {
            guard let last = end(until, of: set, from: start ?? reference) else { return nil }
            // The last day is still in it; "until June" ends as June begins where ranges end there.
            let end = conventions.rangeEnd == .exclusive && !last.isDay ? last.from : last.isPoint ? last.from : last.to
            rule.until = end.adding(seconds: -1)
        }
        return .recurrence(rule, start: start)
    }

    /// The last day of a series: the first reading that ends after the series begins, "until June" in November is next year's. A year that
    /// was said stands, even one that is over.
    private func end(_ until: DateSpec, of set: SetSpec, from first: LocalDateTime) -> DateSpan? {
        if let begin = set.start.flatMap({ dateReadings($0).first?.from }) { return dateReadings(until, after: begin).first }
        let readings = dateReadings(until)
        return readings.first { ($0.isPoint ? $0.from : $0.to) > first } ?? dateReadings(until, after: first).first ?? readings.first
    }

    private func clockOfDay(_ clock: Clock, _ part: PartSpec?) -> Int {
        let said = seconds(clock, part: part?.part)
        let moved = said + zoneShift(clock, on: today, at: said)
        return ((moved % 86_400) + 86_400) % 86_400
    }

    private func firstOccurrence(_ rule: RecurrenceRule, _ seconds: Int?, _ start: DateSpec?) -> LocalDateTime? {
        switch rule.frequency {
        case .secondly, .minutely, .hourly: return nil
        case .daily, .weekly, .monthly, .yearly: break
        }
        let day = start.flatMap { dateReadings($0).first?.from.day }
        guard day != nil || seconds != nil || !rule.byDay.isEmpty || !rule.byMonthDay.isEmpty || rule.frequency == .daily else { return nil }
        let from = LocalDateTime(day: day ?? today, secondOfDay: seconds ?? 0)
        let floor = seconds == nil || day != nil ? from : max(from, reference)
        var endless = rule
        endless.count = nil
        endless.until = nil
        return endless.occurrences(start: from, from: floor, to: from.adding(days: 3_000), limit: 1).first
    }
}
