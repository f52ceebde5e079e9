import Language

/// Dates and times that are counted from now or from another date.
extension Interpreter {
    func countedDate(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        switch operation {
        case .now: return .date(.span(DateSpan(point: reference, grain: .second, source: .pointed)))
        case .daysOff: return arguments.date(0).flatMap(daysOff).map { .date(.span($0)) }
        case .shifted: return shifted(arguments)
        case .fromNow:
            guard let length = arguments.length(0), let sign = arguments.int(1), sign != 0 else { return nil }
            return fromNow(length, sign < 0 ? -1 : 1).map { .date(.span($0)) }
        case .run:
            guard let count = arguments.int(0), let unit = arguments.unit(1), let direction = arguments.int(2), direction != 0 else { return nil }
            return run(count, unit, forward: direction > 0).map { .date(.span($0)) }
        case .comingUnits:
            return arguments.unit(0).flatMap { run(1, $0, forward: true) }.map { .date(.span($0)) }
        case .rolling:
            guard let length = arguments.length(0), let direction = arguments.int(1), direction != 0 else { return nil }
            return rolling(length, forward: direction > 0).map { .date(.span($0)) }
        default:
            guard let length = arguments.length(0) else { return nil }
            return within(length).map { .date(.span($0)) }
        }
    }

    /// In two days, an hour ago.
    private func fromNow(_ length: Length, _ sign: Int) -> DateSpan? {
        guard length.total > 0 else { return nil }
        if conventions.relative == .span {
            // 三天前 is all of the three days.
            if language == .chinese, let whole = length.whole { return run(whole, length.unit, forward: sign > 0) }
            return rounded(length, sign)
        }
        let moved = length.moved(reference, by: sign, holidays: holidays)
        if length.isCalendar {
            let isLong = length.unit.months != nil
            return DateSpan(day: moved.day, source: isLong ? .countedMonths : .counted)
        }
        return DateSpan(point: moved, grain: length.unit == .second ? .second : .minute)
    }

    /// The unit below the one that was said, at the time so much away: in a year a month, in a week a day.
    private func rounded(_ length: Length, _ sign: Int) -> DateSpan? {
        let moved = length.moved(reference, by: sign, holidays: holidays)
        guard length.isCalendar else { return DateSpan(point: moved, grain: length.unit == .hour ? .minute : .second) }
        switch length.unit {
        case .year, .fiscalYear, .decade, .century: return span(.month, around: moved)?.from(.countedMonths)
        case .day, .fortnight: return DateSpan(point: LocalDateTime(day: moved.day, secondOfDay: moved.hour * 3600), grain: .hour)
        default: return DateSpan(day: moved.day, source: length.unit.months == nil ? .counted : .countedMonths)
        }
    }

    /// 最近三天 ends today, 未来三天 begins today: the present day counts in an office.
    private func rolling(_ length: Length, forward: Bool) -> DateSpan? {
        guard length.total > 0 else { return nil }
        if !conventions.rollingRuns, let whole = length.whole { return run(whole, length.unit, forward: forward) }
        guard length.isCalendar, length.workdays == 0, conventions.rollingIncludesToday else { return rollingRun(length, forward: forward) }
        let base = LocalDateTime(day: forward ? today : today + 1)
        let other = length.moved(base, by: forward ? 1 : -1, holidays: holidays)
        return DateSpan(from: min(base, other), to: max(base, other), grain: length.unit.grain, source: .pointed)
    }

    /// The days off that the office's calendar has around a holiday; `nil` where it has none.
    private func daysOff(around date: DateSpec) -> DateSpan? {
        func isOff(_ day: Int) -> Bool { holidays.days[day]?.kind == .holiday }
        guard let span = dateReadings(date).first, var first = (span.from.day - 1...span.from.day + 1).first(where: isOff) else { return nil }
        var last = first
        while isOff(first - 1) { first -= 1 }
        while isOff(last + 1) { last += 1 }
        return DateSpan(from: LocalDateTime(day: first), to: LocalDateTime(day: last + 1), grain: .day)
    }

    private func within(_ length: Length) -> DateSpan? {
        guard length.total > 0 else { return nil }
        let to = length.moved(reference, by: 1, holidays: holidays)
        let isWhole = length.isCalendar && conventions.rangeEnd == .inclusiveDates
        return DateSpan(from: reference, to: isWhole ? LocalDateTime(day: to.day + 1) : to, grain: isWhole ? .day : .second, source: .pointed)
    }

    /// 春节前一天, two weeks after Easter, an hour before noon.
    private func shifted(_ arguments: Arguments) -> Meaning? {
        guard let base = arguments.moment(0), let length = arguments.length(1), let sign = arguments.int(2), sign != 0 else { return nil }
        let direction = sign < 0 ? -1 : 1
        if var clock = base.clock {
            guard length.total < 86_400, length.isCalendar == false else { return nil }
            // 2 hours before 12 pm is 10 am: a half of the day that was said holds for what was said only.
            let isSure = !clock.isOpen
            let seconds = (isSure ? self.seconds(clock, part: nil) : clock.hour * 3600 + clock.minute * 60 + clock.second) + direction * length.seconds
            guard seconds >= 0, seconds <= 86_400 else { return nil }
            var moved = Clock(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60, half: isSure ? .exact : .unknown, grain: .minute)
            if !isSure, moved.hour == 0 { moved = Clock(hour: 12, minute: moved.minute, second: moved.second, grain: .minute) }
            if moved.hour > 12 { moved.half = .exact }
            moved.saidHour = clock.hour
            moved.zone = clock.zone
            clock = moved
            return .moment(Moment(date: base.date, part: base.part, clock: clock))
        }
        guard base.part == nil, let date = base.date else { return nil }
        if let fixed = date.fixed {
            let moved = length.moved(fixed.from, by: direction, holidays: holidays)
            if fixed.isPoint || !length.isCalendar { return .date(.span(DateSpan(point: moved, grain: .minute))) }
            let source: DateSpan.Source = length.unit.months == nil ? .counted : .countedMonths
            return .date(.span(DateSpan(day: moved.day, source: source)))
        }
        guard length.isCalendar else { return nil }
        var result: DateSpec? = date
        if length.months > 0 { result = result?.adding(DateStep(.months, direction * length.months)) }
        if length.days > 0 { result = result?.adding(DateStep(.days, 0, direction * length.days)) }
        if length.workdays > 0 { result = result?.adding(DateStep(.workdays, direction * length.workdays)) }
        return result.map { .date($0) }
    }
}
