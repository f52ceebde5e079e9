/// Dates that are counted inside or beside others: the last Friday of March, its end, the week of 6 October.
extension Interpreter {
    func dateWithin(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        switch operation {
        case .weekOf, .weekendOf:
            guard let date = arguments.date(0) else { return nil }
            return taking(DateStep(.around, 0, (operation == .weekOf ? TimeUnit.week : .weekend).rawValue), from: date)
        case .nthOccurrence, .nearest:
            // Of a weekday they are steps; other dates are looked for.
            guard let date = arguments.date(1) else { break }
            if let weekday = date.bareWeekday {
                var steps = Arguments()
                steps.append(arguments[0])
                steps.append(.code(weekday))
                steps.append(arguments[2])
                return counted(operation == .nearest ? .nearest : .nthAfter, steps)
            }
            return occurrence(operation, arguments, of: date).map { .date(.span($0)) }
        default: break
        }
        return counted(operation, arguments)
    }

    /// The n-th occurrence of a date of the year after a day, before it where negative; or the n-th nearest to it.
    private func occurrence(_ operation: Operation, _ arguments: Arguments, of date: DateSpec) -> DateSpan? {
        guard let n = arguments.int(0), n != 0, abs(n) <= 50, let base = dateReadings(arguments.date(2) ?? .day(today)).first else { return nil }
        let years = base.from.year - abs(n) - 8...base.from.year + abs(n) + 8
        let all = years.flatMap { occurrences(of: date, in: $0) }
        if operation == .nearest {
            let near = all.sorted { abs($0.from.seconds(since: base.from)) < abs($1.from.seconds(since: base.from)) }
            return n > 0 && n <= near.count ? near[n - 1] : nil
        }
        if n > 0 {
            // After a longer span, such as a year, is after its end.
            let begin = base.isDay || base.isPoint || base.source != .said ? base.from : base.to
            let later = all.filter { $0.from >= begin && $0 != base }
            return n <= later.count ? later[n - 1] : nil
        }
        let earlier = all.filter { $0.to <= base.from }
        return -n <= earlier.count ? earlier[earlier.count + n] : nil
    }

    private func counted(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        guard let first = arguments.int(0), first.magnitude < 10_000 else { return nil }
        let step: DateStep
        let base: DateSpec?
        switch operation {
        case .edge:
            guard (0...9).contains(first) else { return nil }
            base = arguments.date(1)
            if arguments[1] != nil, base == nil { return nil }
            if base?.isDay == true, first == 2, conventions.edges == .office, let base {
                // For an office the day ends with work.
                return .moment(Moment(date: base, clock: Clock(secondOfDay: conventions.workEnds)))
            }
            step = DateStep(.edge, first)
        default:
            guard let second = arguments.int(1) else { return nil }
            base = arguments.date(2)
            if arguments[2] != nil, base == nil { return nil }
            guard let kind = Self.kind(operation), first != 0 else { return nil }
            if kind == .nthWeekday || kind == .nthAfter || kind == .closest { guard (1...7).contains(second) else { return nil } }
            if kind == .nthUnit || kind == .unitsOf { guard TimeUnit(rawValue: second) != nil else { return nil } }
            if kind == .cut { guard (1...12).contains(second), (1...second).contains(first) else { return nil } }
            step = DateStep(kind, first, second)
        }
        return taking(step, from: base ?? defaultBase(step))
    }

    private func taking(_ step: DateStep, from date: DateSpec) -> Meaning? {
        guard let result = date.adding(step) else { return nil }
        // Edges stay as said: where a range ends at one depends on what it is the edge of.
        if step.kind != .edge, let fixed = date.fixed { return applied(step, to: fixed).map { .date(.span($0.from(fixed.source))) } }
        return .date(result)
    }

    private static func kind(_ operation: Operation) -> DateStep.Kind? {
        switch operation {
        case .nthWeekday: .nthWeekday
        case .nthUnit: .nthUnit
        case .nthAfter: .nthAfter
        case .nearest: .closest
        case .firstOf: .unitsOf
        case .cut: .cut
        default: nil
        }
    }

    /// What is counted in where nothing was said: the month for days and weeks, the year for months, today for what comes after.
    private func defaultBase(_ step: DateStep) -> DateSpec {
        switch step.kind {
        case .nthAfter, .closest: return .day(today)
        case .nthUnit, .unitsOf:
            let unit = TimeUnit(rawValue: Int(step.second)) ?? .day
            return unit.months == nil ? DateSpec(.monthly(0)) : .yearly(.whole)
        default: return DateSpec(.monthly(0))
        }
    }

    /// All steps of a date from a span on; `nil` where one leads nowhere.
    func stepped(_ date: DateSpec, from span: DateSpan) -> DateSpan? {
        var result = span
        for index in 0..<date.stepCount {
            guard let step = date.step(index), let next = applied(step, to: result) else { return nil }
            result = next
        }
        return result
    }

    func applied(_ step: DateStep, to span: DateSpan) -> DateSpan? {
        let first = Int(step.first), second = Int(step.second)
        switch step.kind {
        case .nthWeekday: return nth(first, weekday: second, in: span).map { DateSpan(day: $0) }
        case .nthUnit: return TimeUnit(rawValue: second).flatMap { nth(first, $0, in: span) }
        case .unitsOf: return TimeUnit(rawValue: second).flatMap { units(first, $0, of: span) }
        case .nthAfter:
            if first > 0 {
                let begin = span.isDay || span.isPoint ? span.from.day + 1 : span.to.day
                return DateSpan(day: begin + (second - LocalDateTime(day: begin).weekday + 7) % 7 + (first - 1) * 7)
            }
            let last = span.from.day - 1
            return DateSpan(day: last - (LocalDateTime(day: last).weekday - second + 7) % 7 + (first + 1) * 7)
        case .closest:
            let begin = span.from.day + (second - span.from.weekday + 7) % 7
            let near = (-8...8).map { begin + $0 * 7 }.sorted { abs($0 - span.from.day) < abs($1 - span.from.day) }
            return first > 0 && first <= near.count ? DateSpan(day: near[first - 1]) : nil
        case .edge: return edge(first, of: span)
        case .cut: return cut(first, second, of: span)
        case .weekday:
            let day = span.from.day + (first - span.from.weekday + 7) % 7
            return day < span.to.day ? DateSpan(day: day) : nil
        case .around:
            guard let unit = TimeUnit(rawValue: second) else { return nil }
            return unit == .weekend ? weekend(at: span.from.day) : self.span(unit, around: span.from)
        case .months: return DateSpan(day: span.from.adding(months: first).day)
        case .days: return DateSpan(day: span.from.day + second)
        case .workdays:
            guard let length = Length(Double(abs(first)), .workday) else { return nil }
            return DateSpan(day: length.moved(span.from, by: first < 0 ? -1 : 1, holidays: holidays).day)
        }
    }

    /// The nth weekday of a span, counted from its end where negative; `nil` where there is none.
    func nth(_ ordinal: Int, weekday: Int, in span: DateSpan) -> Int? {
        let first = span.from.day + (weekday - span.from.weekday + 7) % 7
        let last = span.to.day - 1
        let end = last - (LocalDateTime(day: last).weekday - weekday + 7) % 7
        let day = ordinal > 0 ? first + (ordinal - 1) * 7 : end + (ordinal + 1) * 7
        return day >= span.from.day && day < span.to.day ? day : nil
    }

    private func nth(_ ordinal: Int, _ unit: TimeUnit, in span: DateSpan) -> DateSpan? {
        switch unit {
        case .day:
            let day = ordinal > 0 ? span.from.day + ordinal - 1 : span.to.day + ordinal
            return day >= span.from.day && day < span.to.day ? DateSpan(day: day) : nil
        case .workday:
            var day = ordinal > 0 ? span.from.day : span.to.day - 1
            var left = abs(ordinal)
            while day >= span.from.day, day < span.to.day {
                if holidays.isWorkingDay(LocalDateTime(day: day)) { left -= 1 }
                if left == 0 { return DateSpan(day: day) }
                day += ordinal > 0 ? 1 : -1
            }
            return nil
        case .week, .fortnight:
            let begin: Int
            if conventions.firstWeekIsWhole, ordinal > 0 {
                begin = span.from.day + (conventions.weekStart - span.from.weekday + 7) % 7 + (ordinal - 1) * 7
            } else if ordinal > 0 {
                // The first week of a span holds its first Thursday, as ISO 8601 numbers weeks.
                begin = span.from.day + (4 - span.from.weekday + 7) % 7 - 3 + (ordinal - 1) * 7
            } else {
                let last = span.to.day - 1
                begin = last - (LocalDateTime(day: last).weekday - 4 + 7) % 7 - 3 + (ordinal + 1) * 7
            }
            guard begin > span.from.day - 7, begin < span.to.day else { return nil }
            return DateSpan(from: LocalDateTime(day: begin), to: LocalDateTime(day: begin + 7), grain: .week)
        case .weekend:
            if ordinal < 0 {
                let last = span.to.day - 1
                return weekend(weekOf: last - (LocalDateTime(day: last).weekday - 6 + 7) % 7, offset: ordinal + 1)
            }
            return weekend(weekOf: span.from.day + (6 - span.from.weekday + 7) % 7, offset: ordinal - 1)
        case .second, .minute, .hour, .quarterHour:
            return nil
        case .month, .quarter, .season, .halfYear, .year, .fiscalYear, .decade, .century:
            guard let step = unit.months else { return nil }
            let total = monthCount(span)
            let index = ordinal > 0 ? ordinal - 1 : total / step + ordinal
            guard index >= 0, index < total / step else { return nil }
            return DateSpan(from: span.from.adding(months: index * step), to: span.from.adding(months: (index + 1) * step), grain: unit.grain)
        }
    }

    private func monthCount(_ span: DateSpan) -> Int { (span.to.year - span.from.year) * 12 + span.to.month - span.from.month }

    /// The first so many units of a span, or the last where negative.
    private func units(_ count: Int, _ unit: TimeUnit, of span: DateSpan) -> DateSpan? {
        guard let length = Length(Double(abs(count)), unit) else { return nil }
        let isWeek = unit == .week
        if count > 0 {
            let from = isWeek ? nth(1, .week, in: span)?.from ?? span.from : span.from
            return DateSpan(from: from, to: length.moved(from, by: 1, holidays: holidays), grain: unit.grain)
        }
        let to = isWeek ? nth(-1, .week, in: span)?.to ?? span.to : span.to
        return DateSpan(from: length.moved(to, by: -1, holidays: holidays), to: to, grain: unit.grain)
    }

    /// One of so many parts of a span.
    private func cut(_ index: Int, _ count: Int, of span: DateSpan) -> DateSpan? {
        func part(_ from: LocalDateTime, _ to: LocalDateTime, _ grain: Grain) -> DateSpan { DateSpan(from: from, to: to, grain: grain) }
        let months = monthCount(span)
        if months >= count, months % count == 0, span.grain != .month {
            let size = months / count
            return part(span.from.adding(months: (index - 1) * size), span.from.adding(months: index * size), .month)
        }
        let days = span.to.day - span.from.day
        let size = span.grain == .month && count == 2 ? 15 : span.grain == .month && count == 3 ? 10 : max(1, days / count)
        return part(span.from.adding(days: (index - 1) * size), index == count ? span.to : span.from.adding(days: index * size), .day)
    }
}
