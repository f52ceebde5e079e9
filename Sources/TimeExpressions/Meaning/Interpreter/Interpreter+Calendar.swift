/// Units of the calendar around the day of speaking.
extension Interpreter {
    func weekBegin(_ day: Int) -> Int {
        day - (LocalDateTime(day: day).weekday - conventions.weekStart + 7) % 7
    }

    /// The unit so many steps from the present one; `nil` for units that have no place on the calendar.
    func span(_ unit: TimeUnit, offset: Int) -> DateSpan? {
        guard abs(offset) < 100_000 else { return nil }
        switch unit {
        case .second, .minute, .hour:
            let size = unit.seconds
            let begin = LocalDateTime(day: today, secondOfDay: reference.secondOfDay / size * size + offset * size)
            return DateSpan(from: begin, to: begin.adding(seconds: size), grain: unit.grain, source: .counted)
        case .season: return seasonSpan(offset: offset)
        case .quarterHour: return nil
        case .workday:
            return offset == 0 ? DateSpan(day: today, source: .pointed) : DateSpan(day: workday(offset), source: .pointed)
        default:
            if let months = unit.months { return span(unit, around: LocalDateTime(year, month + offset * months, 1))?.from(.pointed) }
            let days = unit == .day ? 1 : unit == .fortnight ? 14 : 7
            return span(unit, around: LocalDateTime(day: today + offset * days))?.from(.pointed)
        }
    }

    /// The unit that a day lies in.
    func span(_ unit: TimeUnit, around moment: LocalDateTime) -> DateSpan? {
        let (year, month, _) = moment.date
        switch unit {
        case .day, .workday: return DateSpan(day: moment.day)
        case .week, .fortnight:
            let begin = weekBegin(moment.day)
            return DateSpan(from: LocalDateTime(day: begin), to: LocalDateTime(day: begin + (unit == .week ? 7 : 14)), grain: .week)
        case .weekend: return weekend(weekOf: moment.day)
        case .month: return months(year, month, 1, .month)
        case .quarter, .season: return months(year, (month - 1) / 3 * 3 + 1, 3, .quarter)
        case .halfYear: return months(year, (month - 1) / 6 * 6 + 1, 6, .month)
        case .year: return months(year, 1, 12, .year)
        case .fiscalYear:
            let first = conventions.fiscalYearStartMonth
            return months(month < first ? year - 1 : year, first, 12, .year)
        case .decade: return months(Self.floor(year, 10), 1, 120, .decade)
        case .century: return months(Self.floor(year, 100), 1, 1200, .century)
        case .second, .minute, .hour, .quarterHour: return nil
        }
    }

    static func floor(_ year: Int, _ size: Int) -> Int { year - ((year % size) + size) % size }

    func weekend(weekOf day: Int, offset: Int = 0) -> DateSpan {
        let monday = day - (LocalDateTime(day: day).weekday - 1) + offset * 7
        let from = conventions.weekendFromFriday ? LocalDateTime(day: monday + 4, secondOfDay: 18 * 3600) : LocalDateTime(day: monday + 5)
        return DateSpan(from: from, to: LocalDateTime(day: monday + 7), grain: .weekend)
    }

    /// The weekend at a day: the day itself belongs to it where it is beside Saturday or Sunday, as on long weekends.
    func weekend(at day: Int) -> DateSpan {
        let weekday = LocalDateTime(day: day).weekday
        let near = weekend(weekOf: weekday <= 2 ? day - 7 : day)
        if weekday <= 2 { return DateSpan(from: near.from, to: LocalDateTime(day: day + 1), grain: .day) }
        if weekday == 4 || weekday == 5 { return DateSpan(from: min(near.from, LocalDateTime(day: day)), to: near.to, grain: .day) }
        return near
    }

    func months(_ year: Int, _ month: Int, _ count: Int, _ grain: Grain, source: DateSpan.Source = .said) -> DateSpan {
        DateSpan(from: LocalDateTime(year, month, 1), to: LocalDateTime(year, month + count, 1), grain: grain, source: source)
    }

    /// A day of a month, `nil` where the month has no such day.
    func date(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1...12).contains(month), (1...31).contains(day), (-9999...9999).contains(year) else { return nil }
        let number = LocalDateTime.days(year: year, month: month, day: day)
        return LocalDateTime(day: number).dayOfMonth == day ? number : nil
    }

    /// A year of two figures, which lies around the present: 18 is 2018, 98 is 1998.
    func fullYear(_ value: Int) -> Int {
        guard (0..<100).contains(value) else { return value }
        let century = Self.floor(year, 100)
        return value <= year - century + conventions.twoFigureYearsAhead ? century + value : century - 100 + value
    }

    /// The working day so many steps from today.
    func workday(_ steps: Int) -> Int {
        var day = today
        var left = min(abs(steps), 2_000)
        for _ in 0..<4000 where left > 0 {
            day += steps < 0 ? -1 : 1
            if holidays.isWorkingDay(LocalDateTime(day: day)) { left -= 1 }
        }
        return day
    }

    /// The first and last month of seasons, or by the sun.
    func seasonSpan(_ season: Int, in year: Int) -> DateSpan {
        let index = max(0, min(3, season - 1))
        if conventions.solarSeasons {
            let starts = [(3, 20), (6, 21), (9, 23), (12, 21)], ends = [(6, 21), (9, 24), (12, 21), (3, 21)]
            let (from, to) = (starts[index], ends[index])
            return DateSpan(from: LocalDateTime(year, from.0, from.1), to: LocalDateTime(year + (index == 3 ? 1 : 0), to.0, to.1), grain: .season)
        }
        return months(year, [3, 6, 9, 12][index], 3, .season)
    }

    /// The season so many steps from the present one.
    private func seasonSpan(offset: Int) -> DateSpan {
        // Quarters of the year that begin in December of the year before.
        var number = year * 4
        for season in 1...4 where seasonSpan(season, in: year).from <= reference { number = year * 4 + season }
        number += offset
        let (ofYear, season) = (Self.floor(number - 1, 4) / 4, (number - 1) % 4 + 1)
        let span = seasonSpan(season, in: ofYear)
        guard conventions.solarSeasons else { return span.from(.pointed) }
        let next = seasonSpan(season == 4 ? 1 : season + 1, in: season == 4 ? ofYear + 1 : ofYear)
        return DateSpan(from: span.from, to: next.from.adding(days: -1), grain: .season, source: .pointed)
    }

    /// The last or next so many units: 过去三天, next 3 weeks; the present one is in neither.
    func run(_ count: Int, _ unit: TimeUnit, forward: Bool) -> DateSpan? {
        guard count > 0, count < 100_000 else { return nil }
        if conventions.rollingRuns, unit != .decade, unit != .century { return rollingRun(count, unit, forward: forward) }
        if unit == .workday { return nil }
        guard let first = span(unit, offset: forward ? 1 : -count), let last = span(unit, offset: forward ? count : -1) else { return nil }
        return DateSpan(from: first.from, to: last.to, grain: unit.grain, source: .pointed)
    }

    /// So many units up to now, or from tomorrow on.
    private func rollingRun(_ count: Int, _ unit: TimeUnit, forward: Bool) -> DateSpan? {
        guard let length = Length(Double(count), unit) else { return nil }
        return rollingRun(length, forward: forward)
    }

    func rollingRun(_ length: Length, forward: Bool) -> DateSpan {
        let sign = forward ? 1 : -1
        let grain = length.unit.grain
        guard length.isCalendar else {
            let other = length.moved(reference, by: sign, holidays: holidays)
            return DateSpan(from: min(reference, other), to: max(reference, other), grain: grain, source: .pointed)
        }
        let isWork = length.workdays > 0
        let base = LocalDateTime(day: forward && !isWork ? today + 1 : today)
        let other = length.moved(base, by: sign, holidays: holidays)
        guard isWork else { return DateSpan(from: min(base, other), to: max(base, other), grain: grain, source: .pointed) }
        let first = base.adding(days: 1)
        return forward ? DateSpan(from: first, to: other.adding(days: 1), grain: .day, source: .pointed)
            : DateSpan(from: other, to: base, grain: .day, source: .pointed)
    }
}
