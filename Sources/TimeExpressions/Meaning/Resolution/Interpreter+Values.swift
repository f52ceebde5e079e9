import Foundation

/// What meanings come to on the calendar.
extension Interpreter {
    /// The readings of a meaning, best first; none where it means no time that a calendar has.
    func values(of meaning: Meaning) -> [TimeValue] {
        let all: [TimeValue]
        switch meaning {
        case .date(let date): all = momentValues(Moment(date: date))
        case .clock(let clock): all = momentValues(Moment(clock: clock))
        case .part(let part): all = momentValues(Moment(part: part))
        case .moment(let moment): all = momentValues(moment)
        case .length(let length): all = [.duration(seconds: length.total)]
        case .range(let range): all = rangeValues(range)
        case .open(let open): all = openValues(open)
        case .set(let set): all = setValue(set).map { [$0] } ?? []
        case .zone(let zone): all = zoneValue(zone).map { [$0] } ?? []
        case .code, .number, .shift, .ignored: all = []
        }
        var result: [TimeValue] = []
        for value in all where Self.isOnCalendar(value) && !result.contains(value) { result.append(value) }
        return result
    }

    private func zoneValue(_ zone: Int) -> TimeValue? {
        let speaker = conventions.speakerOffsetMinutes ?? conventions.speakerZone.map { $0.secondsFromGMT(for: reference.instant(in: $0)) / 60 } ?? 480
        guard let zone = NamedZone.zone(zone, speakerOffset: speaker) else { return nil }
        return .timeZone(offsetMinutes: zone.secondsFromGMT(for: reference.instant(in: zone)) / 60)
    }

    /// Years of more than four figures are no dates of ours.
    private static func isOnCalendar(_ value: TimeValue) -> Bool {
        func isIn(_ moment: LocalDateTime) -> Bool { (-9999...10_000).contains(moment.year) }
        return switch value {
        case .instant(let moment, _, _): isIn(moment)
        case .interval(let from, let to, _, _): isIn(from) && isIn(to) && from <= to
        case .open(let from, let to): (from ?? to).map(isIn) ?? false
        case .duration, .recurrence, .timeZone: true
        }
    }

    /// The readings of a moment.
    ///
    /// - Parameter anchor: a time that it follows, such as the first end of a range.
    func momentValues(_ moment: Moment, after anchor: LocalDateTime? = nil) -> [TimeValue] {
        if let clock = moment.clock { return clockValues(moment, clock, anchor) }
        if let part = moment.part {
            guard let range = hours(part) else { return [] }
            if let date = moment.date {
                return days(of: date, after: anchor, clock: range.lowerBound).map { partValue($0, range, dateGiven: true) }
            }
            let day = anchor?.day ?? (reference.secondOfDay < range.upperBound ? today : today + 1)
            return [partValue(day, range, dateGiven: false)]
        }
        guard let date = moment.date else { return [] }
        return dateReadings(date, after: anchor).map(\.value)
    }

    /// The days that a time of day can be on; a weekend has two.
    private func days(of date: DateSpec, after anchor: LocalDateTime?, clock: Int) -> [Int] {
        dateReadings(date, after: anchor, clock: clock).flatMap { span in
            span.grain == .weekend ? [span.to.day - 2, span.to.day - 1] : [span.from.day]
        }
    }

    private func partValue(_ day: Int, _ range: Range<Int>, dateGiven: Bool) -> TimeValue {
        .interval(from: LocalDateTime(day: day, secondOfDay: range.lowerBound), to: LocalDateTime(day: day, secondOfDay: range.upperBound),
                  grain: .part, dateGiven: dateGiven)
    }

    private func clockValues(_ moment: Moment, _ clock: Clock, _ anchor: LocalDateTime?) -> [TimeValue] {
        let grain = clock.valueGrain
        var seconds = seconds(clock, part: moment.part?.part)
        var other: Int? = clock.isOpen && moment.part == nil ? otherHalf(seconds) : nil
        func shift(_ day: Int, _ seconds: Int) -> Int { seconds + zoneShift(clock, on: day, at: seconds) }
        if let date = moment.date {
            var days = days(of: date, after: anchor, clock: seconds)
            guard let first = days.first else { return [] }
            if anchor == nil, first == today, seconds < reference.secondOfDay {
                // "today at 3", said at two in the afternoon, is three in the afternoon.
                if let later = other, conventions.bareHour != .asSaid, later > reference.secondOfDay {
                    (seconds, other) = (later, seconds)
                } else if conventions.bareHour == .nearest, moment.part != nil {
                    days[0] += 1
                }
            }
            var values = days.map { TimeValue.instant(LocalDateTime(day: $0, secondOfDay: shift($0, seconds)), grain: grain) }
            if let other, let day = days.first { values.append(.instant(LocalDateTime(day: day, secondOfDay: shift(day, other)), grain: grain)) }
            return values
        }
        if let anchor {
            let base = LocalDateTime(day: anchor.day, secondOfDay: shift(anchor.day, seconds))
            return [.instant(base > anchor ? base : base.adding(days: 1), grain: grain, dateGiven: false)]
        }
        let now = reference.secondOfDay
        func coming(_ seconds: Int) -> TimeValue {
            let moved = shift(today, seconds)
            return .instant(LocalDateTime(day: moved >= now ? today : today + 1, secondOfDay: moved), grain: grain, dateGiven: false)
        }
        if conventions.bareHour == .nearest, let other {
            let options = [shift(today, seconds), shift(today, other)].map { $0 >= now ? $0 : $0 + 86_400 }.sorted()
            return options.map { .instant(LocalDateTime(day: today, secondOfDay: $0), grain: grain, dateGiven: false) }
        }
        return [coming(seconds)] + (other.map { [coming($0)] } ?? [])
    }
}
