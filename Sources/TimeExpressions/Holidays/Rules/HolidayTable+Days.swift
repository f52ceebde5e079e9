extension HolidayTable {
    /// The spans of a holiday that begin in a Gregorian year.
    func spans(of index: Int, in year: Int, reckoning: HolidayReckoning) -> HolidaySpans {
        let entry = entries[index]
        var found = HolidaySpans()
        let listed = reckoning == .listed
        let rule = listed ? entry.listedRule ?? entry.rule : entry.rule
        let length = listed ? entry.listedLength ?? entry.length : entry.length
        // An evening of the year before is asked for where the day itself is 1 January.
        let evening = listed && entry.fromEvening && entry.listedRule == nil
        for source in evening ? year...year + 1 : year...year {
            forEachDay(of: rule, in: source) { day in
                let first = evening ? day - 1 : day
                guard LocalDateTime(day: first).year == year else { return }
                switch length {
                case .days(let count):
                    found.insert(HolidaySpan(firstDay: first, dayCount: evening && count > 1 ? count + 1 : count))
                case .clock(let clock):
                    found.insert(HolidaySpan(firstDay: first, clock: clock))
                case .until(let end):
                    guard let next = nextDay(of: end, after: day) else { return }
                    found.insert(HolidaySpan(firstDay: first, dayCount: next - first))
                }
            }
        }
        return found
    }

    private func nextDay(of rule: HolidayRule, after day: Int) -> Int? {
        let year = LocalDateTime(day: day).year
        var next: Int?
        for source in year...year + 1 {
            forEachDay(of: rule, in: source) { if $0 > day, $0 < next ?? Int.max { next = $0 } }
        }
        return next
    }

    /// Calls with every day of a rule that lies in a Gregorian year.
    private func forEachDay(of rule: HolidayRule, in year: Int, _ body: (Int) -> Void) {
        for source in rule.moves ? year - 1...year + 1 : year...year {
            for era in rule.eras where era.holds(in: source) {
                forEachDay(of: era.base, in: source) { base in
                    var day = base
                    for step in era.steps { day = moved(day, by: step) }
                    if !rule.moves || LocalDateTime(day: day).year == year { body(day) }
                }
            }
        }
    }

    private func moved(_ day: Int, by step: HolidayRule.Step) -> Int {
        switch step {
        case .move(let days): return day + days
        case .onOrAfter(let weekdays): return weekdays.nearest(to: day, step: 1)
        case .after(let weekdays): return weekdays.nearest(to: day + 1, step: 1)
        case .onOrBefore(let weekdays): return weekdays.nearest(to: day, step: -1)
        case .before(let weekdays): return weekdays.nearest(to: day - 1, step: -1)
        case .nearestWorkday:
            let weekday = LocalDateTime(day: day).weekday
            return weekday == 6 ? day - 1 : weekday == 7 ? day + 1 : day
        case .when(let weekdays, let move): return weekdays.contains(day: day) ? day + move : day
        case .whenHoliday(let other, let move):
            var same = false
            forEachDay(of: entries[other].rule, in: LocalDateTime(day: day).year) { if $0 == day { same = true } }
            return same ? day + move : day
        }
    }

    /// Calls with every day of a calendar's date that lies in a Gregorian year.
    private func forEachDay(of base: HolidayRule.Base, in year: Int, _ body: (Int) -> Void) {
        func callIfInYear(_ day: Int?) {
            if let day, LocalDateTime(day: day).year == year { body(day) }
        }
        switch base {
        case .gregorian(let month, let day): body(LocalDateTime.days(year: year, month: month, day: day))
        case .weekday(let weekday, let ordinal, let month):
            body(Self.weekday(weekday, ordinal: ordinal, year: year, month: month))
        case .easter: body(Easter.western(year))
        case .orthodoxEaster: body(Easter.orthodox(year))
        case .lunar(let month, let day):
            for source in year - 1...year { callIfInYear(lunar.day(year: source, month: month, day: day)) }
        case .solarTerm(let term): callIfInYear(terms.day(term, in: year))
        case .islamic(let month, let day):
            for source in islamic.years(around: year) { callIfInYear(islamic.day(year: source, month: month, day: day)) }
        case .hebrew(let month, let day):
            for source in year + 3760...year + 3761 { callIfInYear(HebrewCalendar.day(year: source, month: month, day: day)) }
        case .julian(let month, let day):
            for source in year - 1...year { callIfInYear(JulianCalendar.day(year: source, month: month, day: day)) }
        case .wandering(let known):
            let start = LocalDateTime.days(year: year, month: 1, day: 1)
            let first = start + ((known - start) % 365 + 365) % 365
            body(first)
            callIfInYear(first + 365)
        case .list(let place): lists[place].forEach(in: year, body)
        case .days(let days): for day in days { callIfInYear(day) }
        case .holiday(let other): forEachDay(of: entries[other].rule, in: year, body)
        }
    }

    /// The nth weekday of a month, counted from its end where negative.
    static func weekday(_ weekday: Int, ordinal: Int, year: Int, month: Int) -> Int {
        if ordinal > 0 {
            let first = LocalDateTime(year, month, 1)
            return first.day + (weekday - first.weekday + 7) % 7 + (ordinal - 1) * 7
        }
        let last = LocalDateTime(day: LocalDateTime.days(year: year, month: month + 1, day: 1) - 1)
        return last.day - (last.weekday - weekday + 7) % 7 + (ordinal + 1) * 7
    }
}
