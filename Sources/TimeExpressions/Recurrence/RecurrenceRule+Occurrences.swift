extension RecurrenceRule {
    /// A rule that never fits (30 February) is given up after this many empty periods.
    private static let emptyPeriodLimit = 2_000

    /// The starts of occurrences in a half-open window, in order.
    ///
    /// - Parameters:
    ///   - start: DTSTART; it counts as the first occurrence, as RFC 5545 (3.8.5.3) has it, where the rule fits it.
    ///   - from: the first moment of interest.
    ///   - to: the moment after the last of interest.
    ///   - limit: at most so many are given.
    /// - Returns: wall-clock times in the zone of `start`. `until` is compared on the same clock: convert it before where it is UTC.
    public func occurrences(start: LocalDateTime, from: LocalDateTime, to: LocalDateTime, limit: Int = 1_000) -> [LocalDateTime] {
        var found: [LocalDateTime] = []
        guard limit > 0, from < to else { return found }
        // A count has to be counted from the start; anything else can begin near the window.
        var period = count == nil ? firstPeriod(start: start, reaching: from) : 0
        var number = 0
        var empty = 0
        while empty < Self.emptyPeriodLimit {
            let candidates = self.candidates(start: start, period: period)
            period += 1
            var any = false
            for moment in candidates where moment >= start {
                any = true
                if let until, moment > until { return found }
                number += 1
                if let count, number > count { return found }
                if moment >= to { return found }
                if moment >= from {
                    found.append(moment)
                    if found.count == limit { return found }
                }
            }
            if periodStart(start: start, period: period) >= to { return found }
            if let until, periodStart(start: start, period: period) > until { return found }
            empty = any ? 0 : empty + 1
        }
        return found
    }

    /// The start of the last occurrence; `nil` where the series has no end.
    public func lastOccurrence(start: LocalDateTime) -> LocalDateTime? {
        if let count {
            let all = occurrences(start: start, from: start, to: LocalDateTime(day: start.day + 400_000), limit: min(count, 100_000))
            return all.last
        }
        guard let until else { return nil }
        // Look back from the end in growing windows rather than expand the whole series.
        let isWithinDays = switch frequency {
        case .secondly, .minutely, .hourly: true
        case .daily, .weekly, .monthly, .yearly: false
        }
        var span = isWithinDays ? 1 : 40
        while true {
            let from = max(start, until.adding(days: -span))
            let found = occurrences(start: start, from: from, to: until.adding(seconds: 1), limit: .max)
            if let last = found.last { return last }
            if from == start { return nil }
            span *= 8
        }
    }

    /// The beginning of a period: of the day, week, month or year that the numbered repetition lies in.
    private func periodStart(start: LocalDateTime, period: Int) -> LocalDateTime {
        let step = period * interval
        switch frequency {
        case .secondly: return start.adding(seconds: step)
        case .minutely: return start.adding(seconds: step * 60)
        case .hourly: return start.adding(seconds: step * 3600)
        case .daily: return LocalDateTime(day: start.day + step)
        case .weekly: return LocalDateTime(day: weekBegin(start) + step * 7)
        case .monthly:
            let (year, month, _) = start.date
            return LocalDateTime(year, month + step, 1)
        case .yearly: return LocalDateTime(start.year + step, 1, 1)
        }
    }

    private func weekBegin(_ moment: LocalDateTime) -> Int {
        moment.day - (moment.weekday - weekStart + 7) % 7
    }

    /// The last period that begins at or before a moment, one earlier to be sure.
    private func firstPeriod(start: LocalDateTime, reaching from: LocalDateTime) -> Int {
        guard from > start else { return 0 }
        let steps: Int
        switch frequency {
        case .secondly: steps = from.seconds(since: start)
        case .minutely: steps = from.seconds(since: start) / 60
        case .hourly: steps = from.seconds(since: start) / 3600
        case .daily: steps = from.day - start.day
        case .weekly: steps = (from.day - weekBegin(start)) / 7
        case .monthly: steps = (from.year - start.year) * 12 + from.month - start.month
        case .yearly: steps = from.year - start.year
        }
        return max(0, steps / max(1, interval) - 1)
    }

    /// The occurrences of one period, in order, before COUNT and UNTIL.
    private func candidates(start: LocalDateTime, period: Int) -> [LocalDateTime] {
        let begin = periodStart(start: start, period: period)
        switch frequency {
        case .secondly, .minutely, .hourly:
            guard fitsDay(begin), byHour.isEmpty || byHour.contains(begin.hour) else { return [] }
            if frequency == .hourly, !byMinute.isEmpty {
                return byMinute.sorted().map { LocalDateTime(day: begin.day, secondOfDay: begin.hour * 3600 + $0 * 60) }
            }
            return byMinute.isEmpty || byMinute.contains(begin.minute) ? [begin] : []
        case .daily:
            return fitsDay(begin) ? positioned(times(on: begin.day, start: start)) : []
        case .weekly:
            let weekdays = byDay.isEmpty ? [start.weekday] : byDay.map(\.weekday)
            let days = (0..<7).map { begin.day + $0 }.filter { day in
                let moment = LocalDateTime(day: day)
                return weekdays.contains(moment.weekday) && (byMonth.isEmpty || byMonth.contains(moment.month))
            }
            return positioned(days.flatMap { times(on: $0, start: start) })
        case .monthly:
            let (year, month, _) = begin.date
            guard byMonth.isEmpty || byMonth.contains(month) else { return [] }
            return positioned(days(year: year, month: month, start: start).flatMap { times(on: $0, start: start) })
        case .yearly:
            let year = begin.year
            let days: [Int]
            if !byDay.isEmpty, byMonth.isEmpty, byMonthDay.isEmpty {
                let first = LocalDateTime.days(year: year, month: 1, day: 1)
                days = self.weekdays(in: first..<LocalDateTime.days(year: year + 1, month: 1, day: 1))
            } else {
                let months = byMonth.isEmpty ? (byMonthDay.isEmpty ? [start.month] : Array(1...12)) : byMonth.sorted()
                days = months.flatMap { self.days(year: year, month: $0, start: start) }
            }
            return positioned(days.flatMap { times(on: $0, start: start) })
        }
    }

    private func times(on day: Int, start: LocalDateTime) -> [LocalDateTime] {
        if byHour.isEmpty, byMinute.isEmpty { return [LocalDateTime(day: day, secondOfDay: start.secondOfDay)] }
        let hours = byHour.isEmpty ? [start.hour] : byHour.sorted()
        let minutes = byMinute.isEmpty ? [start.minute] : byMinute.sorted()
        return hours.flatMap { hour in
            minutes.map { LocalDateTime(day: day, secondOfDay: hour * 3600 + $0 * 60 + start.second) }
        }
    }

    private func positioned(_ moments: [LocalDateTime]) -> [LocalDateTime] {
        guard !bySetPosition.isEmpty else { return moments }
        let indices = Set(bySetPosition.map { $0 > 0 ? $0 - 1 : moments.count + $0 }.filter(moments.indices.contains))
        return indices.sorted().map { moments[$0] }
    }

    private func fitsDay(_ moment: LocalDateTime) -> Bool {
        if !byMonth.isEmpty, !byMonth.contains(moment.month) { return false }
        if !byDay.isEmpty, !byDay.contains(where: { $0.weekday == moment.weekday }) { return false }
        guard !byMonthDay.isEmpty else { return true }
        let (year, month, day) = moment.date
        let length = LocalDateTime.days(year: year, month: month + 1, day: 1) - LocalDateTime.days(year: year, month: month, day: 1)
        return byMonthDay.contains(day) || byMonthDay.contains(day - length - 1)
    }

    /// Days of a month that BYMONTHDAY and BYDAY leave; without either, that of the start, where the month has it.
    private func days(year: Int, month: Int, start: LocalDateTime) -> [Int] {
        let first = LocalDateTime.days(year: year, month: month, day: 1)
        let length = LocalDateTime.days(year: year, month: month + 1, day: 1) - first
        if byMonthDay.isEmpty, byDay.isEmpty {
            let day = start.dayOfMonth
            return day <= length ? [first + day - 1] : []
        }
        var result: Set<Int>?
        if !byMonthDay.isEmpty {
            result = Set(byMonthDay.map { $0 > 0 ? $0 : length + 1 + $0 }.filter { (1...length).contains($0) }.map { first + $0 - 1 })
        }
        if !byDay.isEmpty {
            let days = Set(weekdays(in: first..<first + length))
            result = result.map { $0.intersection(days) } ?? days
        }
        return (result ?? []).sorted()
    }

    /// The days in a span that BYDAY names, an ordinal counted within the span.
    private func weekdays(in span: Range<Int>) -> [Int] {
        var result: Set<Int> = []
        for entry in byDay {
            let offset = (entry.weekday - LocalDateTime(day: span.lowerBound).weekday + 7) % 7
            let all = Array(stride(from: span.lowerBound + offset, to: span.upperBound, by: 7))
            if entry.ordinal == 0 {
                result.formUnion(all)
            } else {
                let index = entry.ordinal > 0 ? entry.ordinal - 1 : all.count + entry.ordinal
                if all.indices.contains(index) { result.insert(all[index]) }
            }
        }
        return result.sorted()
    }
}
