import Language

/// What dates mean on the day of speaking.
extension Interpreter {
    /// The readings of a date, best first.
    ///
    /// - Parameters:
    ///   - date: the date as said.
    ///   - anchor: a day that it follows, such as the first day of a range.
    ///   - clock: seconds since midnight where a time of day was said with it.
    func dateReadings(_ date: DateSpec, after anchor: LocalDateTime? = nil, clock: Int? = nil) -> [DateSpan] {
        switch date.anchor {
        case .never: return []
        case .span(let span): return stepped(date, from: span).map { [$0] } ?? []
        case .choice(let first, let second):
            return [first, second].compactMap { stepped(date, from: DateSpan(day: $0)) }
        case .weekday(let weekday):
            return weekdays(weekday, anchor, clock).compactMap { stepped(date, from: DateSpan(day: $0)) }
        case .monthly(let day):
            return day == 0 ? wholeMonths(date, anchor) : monthDays(day, date, anchor)
        case .numeric(let month, let day):
            let likely = dateReadings(date.moved(to: .yearly(.monthDay(month, day))), after: anchor)
            let other = dateReadings(date.moved(to: .yearly(.monthDay(day, month))), after: anchor)
            return language == .chinese ? likely : Array(likely.prefix(1)) + Array(other.prefix(1)) + Array(likely.dropFirst())
        case .yearly(let yearly):
            return yearReadings(date, yearly, anchor)
        }
    }

    private func weekdays(_ weekday: Int, _ anchor: LocalDateTime?, _ clock: Int?) -> [Int] {
        if let anchor { return [anchor.day + (weekday - anchor.weekday + 7) % 7] }
        let ahead = (weekday - reference.weekday + 7) % 7
        switch conventions.bareWeekday {
        case .past: return [today + ahead - 7]
        case .comingOrToday: return ahead == 0 ? [today, today + 7] : [today + ahead]
        case .strictlyComing: return [today + (ahead == 0 ? 7 : ahead)]
        case .coming:
            guard ahead == 0 else { return [today + ahead] }
            if let clock, clock >= reference.secondOfDay { return [today, today + 7] }
            return [today + 7, today]
        }
    }

    /// The day of this month or the next that has it; then the last one that was.
    private func monthDays(_ day: Int, _ date: DateSpec, _ anchor: LocalDateTime?) -> [DateSpan] {
        let base = anchor ?? reference
        var result: [DateSpan] = []
        for step in 0...3 {
            let first = LocalDateTime(base.year, base.month + step, 1)
            if let found = self.date(first.year, first.month, day), found >= base.day, let span = stepped(date, from: DateSpan(day: found)) {
                result.append(span)
                break
            }
        }
        guard anchor == nil else { return result }
        for step in 0...2 {
            let first = LocalDateTime(base.year, base.month - step, 1)
            if let found = self.date(first.year, first.month, day), found < base.day, let span = stepped(date, from: DateSpan(day: found)) {
                result.append(span)
                break
            }
        }
        return result
    }

    /// Of this month; after a time, of the first month where it follows.
    private func wholeMonths(_ date: DateSpec, _ anchor: LocalDateTime?) -> [DateSpan] {
        let base = anchor ?? reference
        let all = (0...2).compactMap { step -> DateSpan? in
            let first = LocalDateTime(base.year, base.month + step, 1)
            return stepped(date, from: months(first.year, first.month, 1, .month))
        }
        guard let anchor else { return Array(all.prefix(1)) }
        return all.first { $0.from >= anchor.startOfDay }.map { [$0] } ?? []
    }

    private func yearReadings(_ date: DateSpec, _ yearly: YearlyDate, _ anchor: LocalDateTime?) -> [DateSpan] {
        if let anchor {
            for step in -1...8 {
                if let found = occurrences(of: date, in: anchor.year + step).first(where: { $0.from >= anchor.startOfDay }) { return [found] }
            }
            return []
        }
        switch yearly {
        case .months(let first, 1, .month):
            // A month that is long over is the next of its name.
            let coming = month - first > conventions.pastMonthTolerance ? year + 1 : year
            let other = coming > year ? year : first >= month ? year - 1 : year + 1
            return [coming, other].flatMap { occurrences(of: date, in: $0) }
        case .week, .whole:
            return [year, year + 1].flatMap { occurrences(of: date, in: $0) }
        case .months, .season:
            if case .season = yearly, let running = occurrences(of: date, in: year - 1).first, running.from <= reference, reference < running.to {
                return [running] + occurrences(of: date, in: year)
            }
            let present = occurrences(of: date, in: year)
            return present + occurrences(of: date, in: (present.first?.to.day ?? today) <= today ? year + 1 : year - 1)
        case .monthDay, .lunar, .solarTerm, .holiday:
            let tolerance: Int = if case .monthDay = yearly { conventions.pastDateToleranceDays } else { 0 }
            let reach = if case .monthDay(2, 29) = yearly { 8 } else { 2 }
            let all = (-reach...reach).flatMap { occurrences(of: date, in: year + $0) }
            let next = all.first { $0.to.day > today - tolerance }
            let past = all.last { $0.to.day <= today && $0 != next }
            return [next, past].compactMap { $0 }
        }
    }
}
