import Language

/// Units of the calendar around the day of speaking.
extension Sentence {
    func weekBegin(_ day: Int) -> Int {
        day - (LocalDateTime(day: day).weekday - conventions.weekStart + 7) % 7
    }

    /// The unit so many steps from the present one.
    func span(_ unit: TimeUnit, offset: Int) -> DateSpan? {
        let (year, month, _) = reference.date
        switch unit {
        case .day: return DateSpan(day: today + offset)
        case .week:
            let begin = weekBegin(today) + offset * 7
            return DateSpan(from: LocalDateTime(day: begin), to: LocalDateTime(day: begin + 7), grain: .week)
        case .fortnight:
            let begin = weekBegin(today) + offset * 14
            return DateSpan(from: LocalDateTime(day: begin), to: LocalDateTime(day: begin + 14), grain: .week)
        case .weekend: return weekend(weekOf: today, offset: offset)
        case .month: return months(year, month + offset, 1, .month)
        case .quarter: return months(year, (month - 1) / 3 * 3 + 1 + offset * 3, 3, .quarter)
        case .halfYear: return months(year, (month - 1) / 6 * 6 + 1 + offset * 6, 6, .month)
        case .year: return months(year + offset, 1, 12, .year)
        case .decade: return months(year / 10 * 10 + offset * 10, 1, 120, .decade)
        case .century: return months(year / 100 * 100 + offset * 100, 1, 1200, .century)
        case .workday, .second, .minute, .hour, .quarterHour: return nil
        }
    }

    func weekend(weekOf day: Int, offset: Int) -> DateSpan {
        let monday = day - (LocalDateTime(day: day).weekday - 1) + offset * 7
        let from = conventions.weekendFromFriday ? LocalDateTime(day: monday + 4, secondOfDay: 18 * 3600) : LocalDateTime(day: monday + 5)
        return DateSpan(from: from, to: LocalDateTime(day: monday + 7), grain: conventions.weekendFromFriday ? .hour : .weekend)
    }

    func months(_ year: Int, _ month: Int, _ count: Int, _ grain: Grain) -> DateSpan {
        DateSpan(from: LocalDateTime(year, month, 1), to: LocalDateTime(year, month + count, 1), grain: grain)
    }

    /// A day of a month, `nil` where the month has no such day.
    func date(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1...12).contains(month), (1...31).contains(day), (1...9999).contains(year) else { return nil }
        let number = LocalDateTime.days(year: year, month: month, day: day)
        return LocalDateTime(day: number).dayOfMonth == day ? number : nil
    }

    /// A year of two figures, which lies around the present: 18 is 2018, 98 is 1998.
    func fullYear(_ year: Int, figures: Int) -> Int {
        guard figures <= 2, year < 100 else { return year }
        return year <= reference.year % 100 + 30 ? 2000 + year : 1900 + year
    }

    /// The beginning (0), middle (1), end (2), early (3) or late (4) part of a span, or what is left of it (7).
    func part(_ edge: Int, of span: DateSpan) -> DateSpan {
        if edge == 7 {
            // the rest of the week
            let from = span.grain == .day ? max(span.from, reference) : max(span.from, reference.startOfDay)
            return DateSpan(from: from < span.to ? from : span.from, to: span.to, grain: span.grain == .day ? .minute : .day)
        }
        let days = span.to.day - span.from.day
        func cut(_ from: Int, _ to: Int, _ grain: Grain = .day) -> DateSpan {
            DateSpan(from: span.from.adding(days: from), to: span.from.adding(days: to), grain: grain)
        }
        switch span.grain {
        case .week:
            switch edge {
            case 0, 3: return cut(0, 3)
            case 1: return cut(2, 4)
            default: return cut(4, 7)
            }
        case .month:
            switch edge {
            case 0, 3, 5: return cut(0, 10)
            case 1: return cut(10, 20)
            // 月底 is the last days; in duckling's and in office talk the last third.
            default: return cut(20, days)
            }
        case .year:
            func months(_ a: Int, _ b: Int) -> DateSpan {
                DateSpan(from: span.from.adding(months: a), to: span.from.adding(months: b), grain: .day)
            }
            switch edge {
            case 0, 3: return months(0, 3)
            case 1: return months(5, 7)
            default: return conventions.deadlinesAreSpans ? months(8, 12) : months(11, 12)
            }
        case .quarter:
            func months(_ a: Int, _ b: Int) -> DateSpan {
                DateSpan(from: span.from.adding(months: a), to: span.from.adding(months: b), grain: .day)
            }
            switch edge {
            case 0, 3: return months(0, 1)
            case 1: return months(1, 2)
            default: return months(2, 3)
            }
        default:
            return span
        }
    }

    /// The nth weekday, day or week of a span, counted from its end where negative; `nil` where there is none.
    func nth(_ ordinal: Int, weekday: Int, in span: DateSpan) -> Int? {
        let first = span.from.day + (weekday - span.from.weekday + 7) % 7
        let last = span.to.day - 1
        let end = last - (LocalDateTime(day: last).weekday - weekday + 7) % 7
        let day = ordinal > 0 ? first + (ordinal - 1) * 7 : end + (ordinal + 1) * 7
        return day >= span.from.day && day < span.to.day ? day : nil
    }

    func nth(_ ordinal: Int, _ unit: TimeUnit, in span: DateSpan) -> DateSpan? {
        switch unit {
        case .day, .workday:
            var days = Array(span.from.day..<span.to.day)
            if unit == .workday { days = days.filter { holidays.isWorkingDay(LocalDateTime(day: $0)) } }
            let index = ordinal > 0 ? ordinal - 1 : days.count + ordinal
            return days.indices.contains(index) ? DateSpan(day: days[index]) : nil
        case .week:
            // The first week of a span holds its first Thursday, as ISO 8601 numbers weeks.
            let begin: Int
            if !conventions.rollingRuns, ordinal > 0 {
                begin = span.from.day + (1 - span.from.weekday + 7) % 7 + (ordinal - 1) * 7
            } else if ordinal > 0 {
                let thursday = span.from.day + (4 - span.from.weekday + 7) % 7
                begin = thursday - 3 + (ordinal - 1) * 7
            } else {
                let last = span.to.day - 1
                let lastThursday = last - (LocalDateTime(day: last).weekday - 4 + 7) % 7
                begin = lastThursday - 3 + (ordinal + 1) * 7
            }
            return DateSpan(from: LocalDateTime(day: begin), to: LocalDateTime(day: begin + 7), grain: .week)
        case .month, .quarter:
            let step = unit == .month ? 1 : 3
            let total = (span.to.year - span.from.year) * 12 + span.to.month - span.from.month
            let index = ordinal > 0 ? ordinal - 1 : total / step + ordinal
            guard index >= 0, index < total / step else { return nil }
            return DateSpan(from: span.from.adding(months: index * step), to: span.from.adding(months: (index + 1) * step), grain: unit.grain)
        case .weekend:
            let last = span.to.day - 1
            if ordinal < 0 {
                let saturday = last - (LocalDateTime(day: last).weekday - 6 + 7) % 7
                return weekend(weekOf: saturday, offset: ordinal + 1)
            }
            let saturday = span.from.day + (6 - span.from.weekday + 7) % 7
            return weekend(weekOf: saturday, offset: ordinal - 1)
        default:
            return nil
        }
    }

    /// The working day so many steps from today.
    func workday(_ steps: Int) -> Int {
        var day = today
        var left = abs(steps)
        for _ in 0..<400 where left > 0 {
            day += steps < 0 ? -1 : 1
            if holidays.isWorkingDay(LocalDateTime(day: day)) { left -= 1 }
        }
        return day
    }

    /// The week that "this" or "next" with a weekday names; `nil` where the conventions take the nearest day.
    func week(_ pointer: Int, of weekday: Int) -> Int? {
        guard conventions.nextWeekdayIsComing else { return pointer }
        switch pointer {
        case 1: return nil
        case 0 where weekday < reference.weekday: return nil
        default: return pointer
        }
    }

    /// The last or next so many whole units: 过去三天, next 3 weeks; the present unit is in neither.
    func run(_ count: Int, _ unit: TimeUnit, forward: Bool) -> DateSpan? {
        if conventions.rollingRuns { return rollingRun(count, unit, forward: forward) }
        switch unit {
        case .second, .minute, .hour:
            let size = unit.seconds
            let base = LocalDateTime(day: reference.day, secondOfDay: reference.secondOfDay / size * size)
            let from = forward ? base.adding(seconds: size) : base.adding(seconds: -count * size)
            return DateSpan(from: from, to: from.adding(seconds: count * size), grain: unit.grain)
        case .workday:
            return nil
        default:
            guard let first = span(unit, offset: forward ? 1 : -count), let last = span(unit, offset: forward ? count : -1) else { return nil }
            return DateSpan(from: first.from, to: last.to, grain: unit.grain)
        }
    }

    /// So many units up to now, or from tomorrow on.
    private func rollingRun(_ count: Int, _ unit: TimeUnit, forward: Bool) -> DateSpan? {
        let length = Length(Double(count), unit)
        let sign = forward ? 1 : -1
        guard length.isCalendar else {
            let other = length.moved(reference, by: sign, holidays: holidays)
            return DateSpan(from: min(reference, other), to: max(reference, other), grain: unit.grain)
        }
        let base = LocalDateTime(day: forward && unit != .workday ? today + 1 : today)
        let other = length.moved(base, by: sign, holidays: holidays)
        guard unit == .workday else { return DateSpan(from: min(base, other), to: max(base, other), grain: unit.grain) }
        return forward ? DateSpan(from: base.adding(days: 1), to: other.adding(days: 1), grain: .day) : DateSpan(from: other, to: base, grain: .day)
    }
}
