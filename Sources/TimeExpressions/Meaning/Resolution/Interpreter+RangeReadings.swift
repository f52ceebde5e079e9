/// What ranges come to.
extension Interpreter {
    func rangeValues(_ range: RangeSpec) -> [TimeValue] {
        if let length = range.length { return lasting(range.from, length) }
        let (a, b) = (range.from, range.to)
        if b.clock != nil, a.clock != nil { return clockRange(a, b) }
        if b.clock != nil {
            guard let from = momentValues(a).first.flatMap(Self.start), let to = momentValues(b, after: from).first.flatMap(Self.start), from < to else { return [] }
            return [.interval(from: from, to: to, grain: .minute)]
        }
        if a.clock != nil {
            // now until Friday, between eight o'clock and now
            if let to = b.point {
                let before = momentValues(a).compactMap(Self.start).map { $0 < to ? $0 : $0.adding(days: -1) }
                guard let from = before.first(where: { $0 < to }) else { return [] }
                return [.interval(from: from, to: to, grain: .minute)]
            }
            guard let from = momentValues(a).first.flatMap(Self.start), let to = momentValues(b, after: from).first.flatMap(Self.end), from < to else { return [] }
            return [.interval(from: from, to: to, grain: .minute)]
        }
        if a.part != nil || b.part != nil {
            guard let from = momentValues(a).first.flatMap(Self.start) else { return [] }
            let last = b.date == nil && a.date != nil ? momentValues(Moment(date: a.date, part: b.part)) : momentValues(b, after: a.date == nil ? nil : from)
            guard let to = last.first.flatMap(Self.end), from < to else { return [] }
            return [.interval(from: from, to: to, grain: .part, dateGiven: a.date != nil)]
        }
        guard let from = a.date, let to = b.date else { return [] }
        return dateRange(from, to)
    }

    private func lasting(_ moment: Moment, _ length: Length) -> [TimeValue] {
        momentValues(moment).compactMap { value in
            guard let from = Self.start(value) else { return nil }
            var to = length.moved(from, by: 1, holidays: holidays)
            if conventions.rangeEnd == .inclusive { to = length.isCalendar ? to.adding(days: 1) : to.adding(seconds: 60) }
            let isDay = moment.clock == nil && moment.part == nil && length.isCalendar
            return .interval(from: from, to: to, grain: isDay ? .day : .minute, dateGiven: moment.date != nil)
        }
    }

    private func clockRange(_ a: Moment, _ b: Moment) -> [TimeValue] {
        guard let first = a.clock, let last = b.clock else { return [] }
        var result: [TimeValue] = []
        for value in momentValues(a).prefix(2) {
            guard let from = Self.start(value) else { continue }
            var to: LocalDateTime
            if b.date != nil {
                guard let moment = momentValues(beside(b, from), after: LocalDateTime(day: from.day)).first.flatMap(Self.start) else { continue }
                to = moment
            } else {
                to = end(last, b.part?.part, after: from, first, a.part?.part)
            }
            guard from < to else { continue }
            if conventions.rangeEnd == .inclusive { to = to.adding(seconds: inclusiveGrain(first, last)) }
            result.append(.interval(from: from, to: to, grain: .minute, dateGiven: a.date != nil))
        }
        // 7:30至17:00 lies in one day if the other half of the day allows it.
        if result.count == 2, b.date == nil, let first = Self.start(result[0]), let end = Self.end(result[0]), let other = Self.start(result[1]),
           let otherEnd = Self.end(result[1]), end.seconds(since: first) > 57_600, otherEnd.seconds(since: other) < 57_600, first.day == other.day || a.date == nil {
            result.swapAt(0, 1)
        }
        return result
    }

    /// The end of a range whose day its weekday chose, in the month of the beginning if it is that weekday there.
    private func beside(_ end: Moment, _ from: LocalDateTime) -> Moment {
        guard let span = end.date?.fixed, span.source == .chosen else { return end }
        for step in 0...1 {
            let first = LocalDateTime(from.year, from.month + step, 1)
            guard let day = date(first.year, first.month, span.from.dayOfMonth), day >= from.day,
                  LocalDateTime(day: day).weekday == span.from.weekday else { continue }
            var moved = end
            moved.date = .day(day)
            return moved
        }
        return end
    }

    /// The clock time at which a range ends that began at another.
    private func end(_ clock: Clock, _ part: PartOfDay?, after from: LocalDateTime, _ first: Clock, _ firstPart: PartOfDay?) -> LocalDateTime {
        var seconds = seconds(clock, part: part)
        seconds += zoneShift(clock, on: from.day, at: seconds)
        var to = LocalDateTime(day: from.day, secondOfDay: seconds)
        guard clock.isOpen, part == nil else {
            // 晚上2点到4点: both lie in the night that follows.
            if seconds >= 86_400, to.adding(days: -1) > from { to = to.adding(days: -1) }
            while to <= from { to = to.adding(days: 1) }
            return to
        }
        // The end with an open half is the next time that the dial shows it: 9:30 to 3, 11-4; 2 to 4 in the other half.
        if conventions.bareHour == .nearest, from.hour >= 12, seconds < 43_200 { to = to.adding(seconds: 43_200) }
        if conventions.bareHour != .asSaid, firstPart == nil, to.seconds(since: from) > 43_200 { to = to.adding(seconds: -43_200) }
        while to <= from { to = to.adding(seconds: 43_200) }
        return to
    }

    /// Ranges that include their last unit include it at the finer of the two grains that were said.
    private func inclusiveGrain(_ a: Clock, _ b: Clock) -> Int {
        if a.grain == .second || b.grain == .second { return 1 }
        let isFine = a.grain == .minute || b.grain == .minute || a.half == .exact || b.half == .exact
        return isFine ? 60 : 3600
    }

    private func dateRange(_ first: DateSpec, _ last: DateSpec) -> [TimeValue] {
        var left = first
        // "from the 10th to 12 April": the month is said once.
        if case .yearly(.monthDay(let month, let day)) = last.anchor, last.isBare, case .monthly(let n) = first.anchor, first.isBare, n > 0, n < day {
            left = .yearly(.monthDay(month, n))
        }
        var firsts = dateReadings(left)
        if left.bareWeekday != nil, conventions.bareWeekday == .coming, firsts.contains(where: { $0.from.day == today }) {
            firsts = [DateSpan(day: today), DateSpan(day: today + 7)]
        }
        var last = last
        // 10/1-11/2/2017: both ends in the likelier order.
        if case .choice(let day, _) = last.anchor, last.isBare { last = .day(day) }
        if let span = last.fixed, !span.isPoint { firsts = before(span, left) ?? firsts }
        var result: [TimeValue] = []
        for from in firsts.prefix(2) {
            var right = last
            // next Monday to Wednesday: of the same week, as the day after says itself.
            if let month = from.isDay ? nil : from.grain == .month ? from.from.month : nil, case .monthly(let day) = last.anchor, day > 0 {
                right = last.moved(to: .yearly(.monthDay(month, day)))
            }
            // 去年3月到5月, from April in 2016 to June: the year goes on.
            guard let to = dateReadings(right, after: from.from).first, from.from < to.to, from.from <= to.from else { continue }
            let isWholeDay = from.isPoint && !to.isPoint && conventions.rangeEnd == .exclusive
            let begin = turn(left, from) ?? (isWholeDay ? from.from.startOfDay : from.from)
            let end = turn(right, to) ?? (to.isPoint || conventions.rangeEnd == .exclusive ? to.from : to.to)
            guard begin < end else { continue }
            let grain = from.isPoint && !isWholeDay ? to.isPoint ? Grain.second : .minute : from.grain
            result.append(.interval(from: begin, to: end, grain: grain))
        }
        // 1月1日到3月31日, said in March, is the one that is running.
        if conventions.rangeEnd == .inclusiveDates, let running = result.firstIndex(where: { value in
            if case .interval(let from, let to, _, _) = value { from <= reference && reference < to } else { false }
        }) { result.swapAt(0, running) }
        return result
    }

    /// Where a range begins or ends that is said to run from or to an edge: with halves, from the end of March is from April on.
    private func turn(_ date: DateSpec, _ base: DateSpan) -> LocalDateTime? {
        guard conventions.edges == .recognizers, date.stepCount == 1, case .span(let whole) = unstepped(date, base), let step = date.step(0), step.kind == .edge else { return nil }
        switch step.first {
        case 0, 3: return whole.from
        case 1: return whole.from.adding(days: (whole.to.day - whole.from.day) / 2)
        default: return whole.to
        }
    }

    /// What the steps of a date were taken from, for the reading that came to a span.
    private func unstepped(_ date: DateSpec, _ reading: DateSpan) -> DateAnchor {
        if case .span = date.anchor { return date.anchor }
        let bare = dateReadings(DateSpec(date.anchor)) + dateReadings(DateSpec(date.anchor), after: reading.from)
        return bare.first { $0.from <= reading.from && reading.to <= $0.to }.map { .span($0) } ?? .never
    }

    /// 26 June to 28 June 2020, May to October 2020: the year is said once, at the end.
    private func before(_ last: DateSpan, _ first: DateSpec) -> [DateSpan]? {
        if case .numeric(let month, let day) = first.anchor {
            for spec in [first.moved(to: .yearly(.monthDay(month, day))), first.moved(to: .yearly(.monthDay(day, month)))] {
                if let found = before(last, spec), found.allSatisfy({ $0.from < last.from }) { return found }
            }
        }
        guard case .yearly(let yearly) = first.anchor, last.grain == .day || last.grain == .month || last.grain == .quarter else { return nil }
        switch yearly {
        case .monthDay, .months, .holiday, .lunar:
            let found = [last.from.year, last.from.year - 1].flatMap { occurrences(of: first, in: $0) }.first { $0.from <= last.from }
            return found.map { [$0] }
        default: return nil
        }
    }

    static func start(_ value: TimeValue) -> LocalDateTime? {
        switch value {
        case .instant(let moment, _, _): moment
        case .interval(let from, _, _, _): from
        case .open, .duration, .recurrence, .timeZone: nil
        }
    }

    static func end(_ value: TimeValue) -> LocalDateTime? {
        switch value {
        case .interval(_, let to, _, _): to
        case .instant(let moment, let grain, _): grain.end(of: moment)
        case .open, .duration, .recurrence, .timeZone: nil
        }
    }
}
