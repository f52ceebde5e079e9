extension TimeWriter {
    /// A rule with its times of day, its end and its count.
    func recurrence(_ rule: RecurrenceRule) -> String {
        var text = days(of: rule)
        let clocks = clocks(of: rule)
        if !clocks.isEmpty { text = phrases.text("recurring at", ["rule": text, "clocks": list(clocks)]) }
        if let until = rule.until { text = phrases.text("recurring until", ["rule": text, "day": calendarDate(until, withYear: true)]) }
        if let count = rule.count { text = phrases.text("recurring times", number: count, ["rule": text]) }
        return text
    }

    private func clocks(of rule: RecurrenceRule) -> [String] {
        rule.byHour.flatMap { hour in
            (rule.byMinute.isEmpty ? [0] : rule.byMinute).map { clock(LocalDateTime(day: 0, secondOfDay: hour * 3600 + $0 * 60)) }
        }
    }

    private func days(of rule: RecurrenceRule) -> String {
        switch rule.frequency {
        case .secondly: return every("second", rule)
        case .minutely: return every("minute", rule)
        case .hourly: return every("hour", rule)
        case .daily: return every("day", rule)
        case .weekly: return weekly(rule)
        case .monthly:
            let days = daysOfMonth(rule)
            guard !days.isEmpty else { return every("month", rule) }
            return phrases.text("monthly", ["every": every("month", rule), "days": list(days)])
        case .yearly:
            guard !rule.byMonth.isEmpty else { return every("year", rule) }
            let key = rule.byMonthDay.isEmpty ? "yearly weekday" : "yearly"
            let days = rule.byMonthDay.isEmpty ? daysOfMonth(rule) : rule.byMonthDay.map(String.init)
            let months = rule.byMonth.map { phrases.text("month name", number: $0) }
            return phrases.text(key, ["every": every("year", rule), "month": list(months), "days": list(days)])
        }
    }

    private func every(_ unit: String, _ rule: RecurrenceRule) -> String { phrases.text("every " + unit, number: rule.interval) }

    private func weekly(_ rule: RecurrenceRule) -> String {
        guard !rule.byDay.isEmpty else { return every("week", rule) }
        if rule.interval == 1, rule.byDay.map(\.weekday).sorted() == [1, 2, 3, 4, 5] { return phrases.text("every working day") }
        let first = weekday(rule.byDay[0].weekday)
        let shorter = rule.byDay.map { phrases.find("short weekday name", number: $0.weekday) ?? weekday($0.weekday) }
        return phrases.text("weekly", number: rule.interval, [
            "every": every("week", rule), "days": list([first] + shorter.dropFirst()),
        ])
    }

    /// The 5th, the last day, the second Tuesday, the last working day.
    private func daysOfMonth(_ rule: RecurrenceRule) -> [String] {
        if let position = rule.bySetPosition.first, rule.byDay.map(\.weekday).sorted() == [1, 2, 3, 4, 5] {
            return [phrases.text("nth", ["ordinal": phrases.text("place", number: position), "day": phrases.text("working day")])]
        }
        if !rule.byDay.isEmpty {
            return rule.byDay.map { day in
                let ordinal = rule.bySetPosition.first ?? day.ordinal
                guard ordinal != 0 else { return weekday(day.weekday) }
                return phrases.text("nth", ["ordinal": phrases.text("place", number: ordinal), "day": weekday(day.weekday)])
            }
        }
        return rule.byMonthDay.map { $0 > 0 ? phrases.text("day of month", number: $0, ["ordinal": phrases.text("ordinal", number: $0)])
            : phrases.find("day from end of month", number: $0) ?? phrases.text("day from end of month", number: -$0) }
    }
}
