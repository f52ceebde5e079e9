/// What meanings come to beside a value that stands, such as the time of a meeting that is being moved.
extension Interpreter {
    /// The value that is meant by words said about an earlier one: 改成四点 keeps the day, "no, Thursday" the time of day and
    /// the week, 还是上午吧 the day, 推迟半小时 everything but the time.
    ///
    /// - Returns: `nil` where the words say nothing that the earlier value could become.
    func value(of meaning: Meaning, against earlier: TimeValue) -> TimeValue? {
        switch meaning {
        case .shift(.by(let length, let sign)): return moved(earlier, by: length, sign)
        case .shift(.sameTime(let date)): return sameTime(as: earlier, on: date)
        case .open(let open): return bounded(open, earlier) ?? values(of: meaning).first
        case .length(let length): return lasting(length.total, from: earlier)
        case .range(let range):
            guard range.from.date == nil, range.to.date == nil, let day = Self.beginning(of: earlier)?.day else { return values(of: meaning).first }
            return put(range, on: Moment(date: .day(day))).flatMap { rangeValues($0).first }
        default:
            guard let moment = meaning.asMoment else { return values(of: meaning).first }
            return value(of: moment, against: earlier)
        }
    }

    /// Where a value begins on the calendar.
    static func beginning(of value: TimeValue) -> LocalDateTime? {
        switch value {
        case .instant(let moment, _, _): moment
        case .interval(let from, _, _, _): from
        case .open(let from, let to): from ?? to
        case .recurrence(_, let start): start
        case .duration, .timeZone: nil
        }
    }

    private func value(of moment: Moment, against earlier: TimeValue) -> TimeValue? {
        guard let begin = Self.beginning(of: earlier) else { return momentValues(moment).first }
        if let clock = moment.clock {
            guard moment.date == nil else {
                return moment.date.flatMap { near($0, begin) }.flatMap { day in
                    momentValues(Moment(date: .day(day), part: moment.part, clock: clock)).first
                } ?? momentValues(moment).first
            }
            return at(seconds(clock, moment.part, beside: earlier, on: begin.day), clock.valueGrain, earlier)
        }
        if let part = moment.part {
            if let date = moment.date { return near(date, begin).flatMap { momentValues(Moment(date: .day($0), part: part)).first } ?? momentValues(moment).first }
            return inPart(part, earlier, begin)
        }
        guard let date = moment.date else { return nil }
        if let day = near(date, begin) { return on(day, earlier) }
        guard let span = dateReadings(date).first else { return nil }
        return span.isDay ? on(span.from.day, earlier) : span.value
    }

    /// The day of an open date that goes with the earlier time: Thursday of its week, the 15th of its month.
    private func near(_ date: DateSpec, _ begin: LocalDateTime) -> Int? {
        guard date.isBare else { return nil }
        switch date.anchor {
        case .weekday(let weekday):
            let day = weekBegin(begin.day) + (weekday - conventions.weekStart + 7) % 7
            return day >= today ? day : nil
        case .monthly(let day) where day > 0:
            guard let found = self.date(begin.year, begin.month, day), found >= today else { return nil }
            return found
        default:
            return nil
        }
    }

    /// The half of the day that lies nearer to the earlier time, of those in which people are awake.
    private func seconds(_ clock: Clock, _ part: PartSpec?, beside earlier: TimeValue, on day: Int) -> Int {
        let likely = seconds(clock, part: part?.part)
        let shift = zoneShift(clock, on: day, at: likely)
        guard clock.isOpen, part == nil, let old = Self.clock(of: earlier) else { return likely + shift }
        let other = otherHalf(likely)
        guard conventions.wakingHours.contains(other), conventions.wakingHours.contains(likely) else { return likely + shift }
        return (abs(other - old) < abs(likely - old) ? other : likely) + shift
    }

    /// Seconds since midnight, where the value says a time of day.
    private static func clock(of value: TimeValue) -> Int? {
        switch value {
        case .instant(let moment, let grain, _), .interval(let moment, _, let grain, _):
            grain == .second || grain == .minute || grain == .hour ? moment.secondOfDay : nil
        case .recurrence(let rule, let start): rule.byHour.isEmpty ? nil : start?.secondOfDay
        case .open(let from, let to): (from ?? to)?.secondOfDay
        case .duration, .timeZone: nil
        }
    }

    /// The earlier value at another time of day.
    private func at(_ seconds: Int, _ grain: Grain, _ earlier: TimeValue) -> TimeValue? {
        guard let begin = Self.beginning(of: earlier) else { return nil }
        let moment = LocalDateTime(day: begin.day, secondOfDay: seconds)
        switch earlier {
        case .recurrence(var rule, _):
            rule.byHour = [moment.hour]
            rule.byMinute = moment.minute == 0 ? [] : [moment.minute]
            return .recurrence(rule, start: moment)
        default:
            return .instant(moment, grain: grain)
        }
    }

    /// The earlier value on another day.
    private func on(_ day: Int, _ earlier: TimeValue) -> TimeValue? {
        switch earlier {
        case .instant(let moment, let grain, _) where Self.isClock(grain):
            return .instant(LocalDateTime(day: day, secondOfDay: moment.secondOfDay), grain: grain)
        case .interval(let from, let to, let grain, _) where Self.isClock(grain) || grain == .part:
            return .interval(from: from.adding(days: day - from.day), to: to.adding(days: day - from.day), grain: grain)
        case .recurrence(var rule, let start) where rule.frequency == .weekly && rule.byDay.count <= 1:
            rule.byDay = [RecurrenceRule.Weekday(LocalDateTime(day: day).weekday)]
            return .recurrence(rule, start: start.map { LocalDateTime(day: day, secondOfDay: $0.secondOfDay) })
        default:
            return .instant(LocalDateTime(day: day), grain: .day)
        }
    }

    /// The earlier value in a part of its day: the same figures of the dial where they lie in it, else the part.
    private func inPart(_ part: PartSpec, _ earlier: TimeValue, _ begin: LocalDateTime) -> TimeValue? {
        guard let hours = hours(part) else { return nil }
        if let old = Self.clock(of: earlier) {
            if hours.contains(old) { return at(old, .minute, earlier) }
            let other = otherHalf(old)
            if hours.contains(other) { return at(other, .minute, earlier) }
        }
        return .interval(from: LocalDateTime(day: begin.day, secondOfDay: hours.lowerBound), to: LocalDateTime(day: begin.day, secondOfDay: hours.upperBound),
                         grain: .part)
    }

    /// "until five" ends what stands, "from two" begins it.
    private func bounded(_ open: OpenSpec, _ earlier: TimeValue) -> TimeValue? {
        guard let clock = open.moment.clock, open.moment.date == nil, let begin = Self.beginning(of: earlier) else { return nil }
        guard let old = Self.clock(of: earlier) else {
            // After three, of the day that was spoken of.
            let moment = LocalDateTime(day: begin.day, secondOfDay: seconds(clock, part: open.moment.part?.part))
            return open.kind == .after || open.kind == .since ? .open(from: moment, to: nil) : .open(from: nil, to: moment)
        }
        switch open.kind {
        case .after, .since:
            let from = LocalDateTime(day: begin.day, secondOfDay: seconds(clock, open.moment.part, beside: earlier, on: begin.day))
            guard case .interval(let first, let last, let grain, _) = earlier else { return .instant(from, grain: clock.valueGrain) }
            return .interval(from: from, to: from < last ? last : from.adding(seconds: last.seconds(since: first)), grain: grain)
        case .before, .until, .deadline:
            var seconds = seconds(clock, part: open.moment.part?.part)
            if seconds <= old, clock.isOpen, open.moment.part == nil { seconds = otherHalf(seconds) }
            let to = LocalDateTime(day: begin.day, secondOfDay: seconds)
            return begin < to ? .interval(from: begin, to: to, grain: .minute) : nil
        }
    }

    private func lasting(_ seconds: Int, from earlier: TimeValue) -> TimeValue? {
        switch earlier {
        case .instant(let from, let grain, let dateGiven) where Self.isClock(grain):
            .interval(from: from, to: from.adding(seconds: seconds), grain: grain, dateGiven: dateGiven)
        case .interval(let from, _, let grain, let dateGiven):
            .interval(from: from, to: from.adding(seconds: seconds), grain: grain, dateGiven: dateGiven)
        default: .duration(seconds: seconds)
        }
    }

    private func moved(_ earlier: TimeValue, by length: Length, _ sign: Int) -> TimeValue? {
        func moved(_ moment: LocalDateTime) -> LocalDateTime { length.moved(moment, by: sign, holidays: holidays) }
        switch earlier {
        case .instant(let moment, let grain, let dateGiven):
            // A whole day does not move by hours.
            guard Self.isClock(grain) || length.isCalendar else { return nil }
            return .instant(moved(moment), grain: grain, dateGiven: dateGiven)
        case .interval(let from, let to, let grain, let dateGiven):
            guard Self.isClock(grain) || grain == .part || length.isCalendar else { return nil }
            let begin = moved(from)
            return .interval(from: begin, to: begin.adding(seconds: to.seconds(since: from)), grain: grain, dateGiven: dateGiven)
        case .open(let from, let to): return .open(from: from.map(moved), to: to.map(moved))
        case .recurrence(var rule, let start):
            guard let start, rule.byMonthDay.isEmpty, rule.bySetPosition.isEmpty, rule.byDay.allSatisfy({ $0.ordinal == 0 }) else { return nil }
            let begin = moved(start)
            let days = begin.day - start.day
            rule.byDay = rule.byDay.map { RecurrenceRule.Weekday((($0.weekday - 1 + days) % 7 + 7) % 7 + 1) }
            if !rule.byHour.isEmpty {
                rule.byHour = [begin.hour]
                rule.byMinute = begin.minute == 0 ? [] : [begin.minute]
            }
            return .recurrence(rule, start: begin)
        case .duration, .timeZone: return nil
        }
    }

    /// The same time of another day; of a week the same weekday, of a month or year the same date.
    private func sameTime(as earlier: TimeValue, on date: DateSpec) -> TimeValue? {
        guard let begin = Self.beginning(of: earlier) else { return nil }
        let span: DateSpan
        if let day = near(date, begin) { span = DateSpan(day: day) } else {
            guard let found = dateReadings(date).first else { return nil }
            span = found
        }
        var day: Int
        switch span.grain {
        case .week, .weekend:
            day = span.from.day + (begin.weekday - span.from.weekday + 7) % 7
            if day >= span.to.day { day = span.from.day }
            // Said of a meeting that is next week already, it is the week after.
            if day == begin.day { day += 7 }
        case .month: day = span.from.day + min(begin.dayOfMonth, span.to.day - span.from.day) - 1
        case .year: day = LocalDateTime(span.from.year, begin.month, 1).day + begin.dayOfMonth - 1
        default: day = span.from.day
        }
        return on(day, earlier)
    }

    private static func isClock(_ grain: Grain) -> Bool { grain == .second || grain == .minute || grain == .hour }
}
