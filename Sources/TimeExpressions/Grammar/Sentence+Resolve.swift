import Foundation
import Language

/// What dates mean on the day of speaking.
extension Sentence {
    /// The readings of a date, best first.
    ///
    /// - Parameters:
    ///   - spec: the date as said.
    ///   - anchor: a day that it follows, such as the first day of a range.
    ///   - clock: seconds since midnight where a time of day was said with it.
    func spans(of spec: DateSpec, after anchor: LocalDateTime? = nil, clock: Int? = nil) -> [DateSpan] {
        switch spec {
        case .day(let day): return [DateSpan(day: day)]
        case .span(let span): return [span]
        case .weekday(let weekday, let week): return weekdays(weekday, week, anchor, clock).map { DateSpan(day: $0) }
        case .monthDay(let month, let day): return monthDays(month, day, anchor).map { DateSpan(day: $0) }
        case .dayOfMonth(let day): return daysOfMonth(day, anchor).map { DateSpan(day: $0) }
        case .month(let month): return monthReadings(month, anchor)
        case .holiday(let holiday): return holidayDays(holiday, anchor).map { DateSpan(day: $0) }
        case .partOfYear(let first, let count, let grain):
            let year = anchor?.year ?? reference.year
            if grain == .season, conventions.solarSeasons { return [solarSeason((first / 3 - 1) % 4 + 1, near: 0)] }
            let span = months(year, first, count, grain)
            if let anchor, span.to <= anchor { return [months(year + 1, first, count, grain)] }
            return [span, months(span.to.day <= today ? year + 1 : year - 1, first, count, grain)]
        }
    }

    private func weekdays(_ weekday: Int, _ week: Int?, _ anchor: LocalDateTime?, _ clock: Int?) -> [Int] {
        if let week {
            let begin = weekBegin(today)
            return [begin + week * 7 + (weekday - conventions.weekStart + 7) % 7]
        }
        if let anchor { return [anchor.day + (weekday - anchor.weekday + 7) % 7] }
        let ahead = (weekday - reference.weekday + 7) % 7
        switch conventions.bareWeekday {
        case .past: return [today + ahead - 7]
        case .strictlyComing: return [today + (ahead == 0 ? 7 : ahead)]
        case .coming:
            guard ahead == 0 else { return [today + ahead] }
            if let clock, clock >= reference.secondOfDay { return [today, today + 7] }
            return [today + 7, today]
        }
    }

    private func monthDays(_ month: Int, _ day: Int, _ anchor: LocalDateTime?) -> [Int] {
        if let anchor {
            for year in anchor.year...anchor.year + 8 {
                if let found = date(year, month, day), found >= anchor.day { return [found] }
            }
            return []
        }
        let year = reference.year
        var candidates: [Int] = []
        for step in 0...8 {
            if let found = date(year + step, month, day) { candidates.append(found) }
            if step > 0, let found = date(year - step, month, day) { candidates.append(found) }
        }
        let next = candidates.filter { $0 >= today - conventions.pastDateToleranceDays }.min()
        let past = candidates.filter { $0 < today && $0 != next }.max()
        return [next, past].compactMap { $0 }
    }

    private func daysOfMonth(_ day: Int, _ anchor: LocalDateTime?) -> [Int] {
        let base = anchor ?? reference
        let floor = anchor?.day ?? today
        var result: [Int] = []
        for step in 0...3 {
            let first = LocalDateTime(base.year, base.month + step, 1)
            if let found = date(first.year, first.month, day), found >= floor {
                result.append(found)
                break
            }
        }
        if anchor == nil {
            for step in 0...2 {
                let first = LocalDateTime(base.year, base.month - step, 1)
                if let found = date(first.year, first.month, day), found < floor {
                    result.append(found)
                    break
                }
            }
        }
        return result
    }

    private func monthReadings(_ month: Int, _ anchor: LocalDateTime?) -> [DateSpan] {
        if let anchor {
            return [months(anchor.year + (month < anchor.month ? 1 : 0), month, 1, .month)]
        }
        let (year, present, _) = reference.date
        // A month that ended half a year ago or earlier is the next of its name.
        let limit = conventions.bareHour == .nearest ? 0 : 6
        let coming = present - month > limit ? year + 1 : year
        let other = coming > year ? year : month >= present ? year - 1 : year + 1
        return [months(coming, month, 1, .month), months(other, month, 1, .month)]
    }

    private func holidayDays(_ holiday: Holiday, _ anchor: LocalDateTime?) -> [Int] {
        let floor = anchor?.day ?? today
        let year = LocalDateTime(day: floor).year
        let days = (year - 1...year + 2).compactMap { holiday.day(in: $0) }
        let next = days.filter { $0 >= floor }.min()
        let past = days.filter { $0 < floor }.max()
        return [next, anchor == nil ? past : nil].compactMap { $0 }
    }

    /// Seasons by the sun: 1 spring from 20 March.
    func solarSeason(_ season: Int, near pointer: Int) -> DateSpan {
        let starts = [(3, 20), (6, 21), (9, 23), (12, 21)]
        let ends = [(6, 21), (9, 24), (12, 21), (3, 21)]
        var year = reference.year + pointer
        if season == 4, pointer == 0, reference.month < 4 { year -= 1 }
        let (from, to) = (starts[season - 1], ends[season - 1])
        return DateSpan(from: LocalDateTime(year, from.0, from.1), to: LocalDateTime(year + (season == 4 ? 1 : 0), to.0, to.1), grain: .day)
    }

    /// The values of a moment, best first.
    func values(of moment: Moment, after anchor: LocalDateTime? = nil) -> [TimeValue] {
        if let clock = moment.clock { return clockValues(moment, clock, anchor) }
        if let part = moment.part, let range = conventions.partsOfDay[part] {
            if let date = moment.date {
                return days(of: date, after: anchor, clock: range.lowerBound).map { partValue($0, range, dateGiven: true) }
            }
            let day = anchor?.day ?? (reference.secondOfDay < range.upperBound ? today : today + 1)
            return [partValue(day, range, dateGiven: false)]
        }
        guard let date = moment.date else { return [] }
        return spans(of: date, after: anchor).map { span in
            span.from == span.to ? .instant(span.from, grain: .second) : span.value
        }
    }

    /// The days that a time of day can be on; a weekend has two.
    private func days(of spec: DateSpec, after anchor: LocalDateTime?, clock: Int) -> [Int] {
        spans(of: spec, after: anchor, clock: clock).flatMap { $0.grain == .weekend ? [$0.from.day, $0.from.day + 1] : [$0.from.day] }
    }

    private func partValue(_ day: Int, _ range: Range<Int>, dateGiven: Bool) -> TimeValue {
        .interval(from: LocalDateTime(day: day, secondOfDay: range.lowerBound), to: LocalDateTime(day: day, secondOfDay: range.upperBound),
                  grain: .part, dateGiven: dateGiven)
    }

    /// Seconds by which the speaker's clock is ahead of that of the zone that was said.
    func zoneShift(_ clock: Clock, on day: Int, at seconds: Int) -> Int {
        guard let value = clock.zone else { return 0 }
        let wall = LocalDateTime(day: day, secondOfDay: seconds)
        if let speaker = conventions.speakerOffsetMinutes {
            guard let zone = NamedZone.zone(value, speakerOffset: speaker) else { return 0 }
            return speaker * 60 - zone.secondsFromGMT(for: wall.instant(in: zone))
        }
        guard let speaker = conventions.speakerZone else { return 0 }
        let offset = speaker.secondsFromGMT(for: wall.instant(in: speaker))
        guard let zone = NamedZone.zone(value, speakerOffset: offset / 60) else { return 0 }
        return LocalDateTime(wall.instant(in: zone), in: speaker).seconds(since: wall)
    }

    private func clockValues(_ moment: Moment, _ clock: Clock, _ anchor: LocalDateTime?) -> [TimeValue] {
        var seconds = clock.seconds(part: moment.part, policy: conventions.bareHour)
        var other: Int? = clock.isOpen && moment.part == nil ? (seconds >= 43_200 ? seconds - 43_200 : seconds + 43_200) : nil
        seconds += zoneShift(clock, on: moment.date.flatMap { spans(of: $0, after: anchor).first?.from.day } ?? anchor?.day ?? today, at: seconds)
        var values: [TimeValue] = []
        if let date = moment.date {
            let days = days(of: date, after: anchor, clock: seconds)
            // "today at 3", said at two in the afternoon, is three in the afternoon.
            if conventions.bareHour == .nearest, let first = days.first, first == today, let later = other, seconds < reference.secondOfDay, later > seconds {
                (seconds, other) = (later, seconds)
            } else if conventions.bareHour == .officeHours, days.first == today, let later = other, seconds < reference.secondOfDay,
                      later > reference.secondOfDay {
                (seconds, other) = (later, seconds)
            }
            for day in days { values.append(.instant(LocalDateTime(day: day, secondOfDay: seconds), grain: clock.grain)) }
            if let other, let day = days.first { values.append(.instant(LocalDateTime(day: day, secondOfDay: other), grain: clock.grain)) }
            return values
        }
        if let anchor {
            let base = LocalDateTime(day: anchor.day, secondOfDay: seconds)
            return [.instant(base > anchor ? base : base.adding(days: 1), grain: clock.grain, dateGiven: false)]
        }
        let now = reference.secondOfDay
        if conventions.bareHour == .nearest, clock.isOpen, moment.part == nil {
            let options = [seconds, other ?? seconds].map { $0 >= now ? $0 : $0 + 86_400 }.sorted()
            return options.map { .instant(LocalDateTime(day: today, secondOfDay: $0), grain: clock.grain, dateGiven: false) }
        }
        let day = seconds >= now ? today : today + 1
        values.append(.instant(LocalDateTime(day: day, secondOfDay: seconds), grain: clock.grain, dateGiven: false))
        if let other {
            values.append(.instant(LocalDateTime(day: other >= now ? today : today + 1, secondOfDay: other), grain: clock.grain, dateGiven: false))
        }
        return values
    }
}
