import Language

/// Ranges: 三点到五点, 3-5点, from 2 to 4, between 2 and 4pm, 周一到周三, July 13 to 15.
extension Sentence {
    func range(at index: Int) -> Reading? {
        let start = skip(index)
        var at = start
        var prefix: WordKind?
        if let between = word(.between, at), isBoundary(between.end) {
            prefix = .between
            at = between.end
        } else if let from = word(.from, at), isBoundary(from.end) {
            prefix = .from
            at = from.end
        }
        at = skip(at)
        guard at < count else { return nil }
        // Thursday from 9:30 to 11:00; tomorrow between 2 and 4
        if prefix == nil, let lead = moment(at: at), lead.value.clock == nil, lead.value.date.map(allowsClock) ?? false {
            let next = skip(text(",", lead.end) ?? lead.end)
            let linked = text("的", next) ?? next
            if linked < count, word(.from, linked) != nil || word(.between, linked) != nil, let inner = range(at: linked), let joined = put(inner, on: lead.value) {
                return Reading(values: joined, start: start, end: inner.end, rule: inner.rule)
            }
            if let inner = rangeBody(linked, prefix: nil, start: linked, lead: lead.value) { return Reading(values: inner.values, start: start, end: inner.end, rule: inner.rule) }
        }
        guard let body = rangeBody(at, prefix: prefix, start: start, lead: nil) else { return nil }
        // between 9:30 and 11:00 on Thursday; 1pm-2pm tomorrow
        var tail = skip(body.end)
        if let link = word(.link, tail), isBoundary(link.end), tail < count, scalars[tail].isLatinLetter { tail = skip(link.end) }
        if tail < count, let date = moment(at: tail), date.value.clock == nil, date.value.part == nil || date.value.date != nil,
           let joined = put(body, on: date.value) {
            return Reading(values: joined, start: start, end: date.end, rule: body.rule)
        }
        return body
    }

    /// Two ends with a word for "to" between them.
    private func rangeBody(_ at: Int, prefix: WordKind?, start: Int, lead: Moment?) -> Reading? {
        guard let (first, firstEnd) = side(at, loose: true) else { return nil }
        var middle: Int?
        for word in words(.to, firstEnd) where isBoundary(word.end) { middle = middle ?? word.end }
        let han = scalars[at].isHan || scalars[firstEnd - 1].isHan
        if middle == nil, prefix == .between || han, let and = word(.and, firstEnd), isBoundary(and.end) {
            middle = and.end
        }
        guard var next = middle else { return nil }
        // "move my 3pm to 4pm" names a meeting and its new time.
        if prefix == nil, ["my", "our", "his", "her", "their"].contains(previousWord(at)) { return nil }
        let joinedByAnd = prefix == .between || word(.to, firstEnd) == nil
        if joinedByAnd, let from = text("到", next) { next = from }
        if let the = text("the", next), isBoundary(the) { next = the }
        guard let (second, secondEnd) = side(next, loose: true), secondEnd > next else { return nil }
        var end = secondEnd
        // 2016年和2018年之间: without 之间 or "between" an "and" joins two expressions.
        if let suffix = word(.between, end), han {
            end = suffix.end
        } else if joinedByAnd, prefix != .between {
            return nil
        }
        guard let values = rangeValues(first, second, led: prefix != nil || lead != nil || isDated(end), lead: lead, spaced: at, end: end) else { return nil }
        return Reading(values: values, start: start, end: end, rule: "range")
    }

    /// One end: a moment, or a number that takes its meaning from the other end.
    private enum Side {
        case moment(Moment)
        case number(NumberSide)
    }

    private struct NumberSide {
        var value: Int
        var clock: Clock?
        var ordinal = false
        var isYear: Bool { (1900...2100).contains(value) }
    }

    private func side(_ index: Int, loose: Bool) -> (Side, Int)? {
        let at = skip(index)
        guard at < count else { return nil }
        if let moment = moment(at: at) { return (.moment(moment.value), moment.end) }
        if let now = word(.now, at), isBoundary(now.end) {
            let clock = Clock(hour: reference.hour, minute: reference.minute, second: reference.second, half: .exact)
            return (.moment(Moment(date: .day(today), clock: reference.secondOfDay == 0 ? nil : clock)), now.end)
        }
        let start = text("the", at).map { skip($0) } ?? at
        if let ordinal = ordinal(start, in: 1...31), let value = ordinal.whole { return (.number(NumberSide(value: value, clock: nil, ordinal: true)), ordinal.end) }
        guard let number = number(at), let value = number.whole else { return nil }
        if let before = scalar(at - 1), before.isLatinLetter && scalars[at].isDigit || "/:.$".unicodeScalars.contains(before) { return nil }
        if value > 31 {
            guard number.figures >= 3, conventions.joinsDuration || number.figures == 4 else { return nil }
            if let (clock, end) = hourNumber(at) { return (.number(NumberSide(value: value, clock: clock)), end) }
            return (1900...2100).contains(value) ? (.number(NumberSide(value: value, clock: nil)), number.end) : nil
        }
        guard number.figures <= 2 else { return nil }
        let hour = (0...24).contains(value) ? Clock(hour: value, half: value > 12 || value == 0 ? .exact : .unknown) : nil
        return (.number(NumberSide(value: value, clock: hour)), number.end)
    }

    private func rangeValues(_ first: Side, _ second: Side, led: Bool, lead: Moment?, spaced: Int, end: Int) -> [TimeValue]? {
        var a: Moment
        var b: Moment
        switch (first, second) {
        case (.moment(let left), .moment(let right)):
            (a, b) = (left, right)
        case (.number(let left), .moment(let right)):
            guard let spread = spread(left, like: right) else { return nil }
            (a, b) = (spread, right)
        case (.moment(let left), .number(let right)):
            if left.clock != nil {
                guard let clock = right.clock, !right.ordinal, !nextIsUnit(end) else { return nil }
                (a, b) = (left, Moment(clock: clock))
            } else if case .monthDay(let month, let day)? = left.date, right.value > day, right.value <= 31, left.part == nil, !nextIsUnit(end) {
                (a, b) = (left, Moment(date: .monthDay(month, right.value)))
            } else if case .dayOfMonth(let day)? = left.date, right.value > day, right.ordinal {
                (a, b) = (left, Moment(date: .dayOfMonth(right.value)))
            } else if case .weekday(let day, let week)? = left.date, left.part == nil, scalars[spaced].isHan, (1...7).contains(right.value), right.value > day, !nextIsUnit(end) {
                (a, b) = (left, Moment(date: .weekday(right.value, week: week)))
            } else {
                return nil
            }
        case (.number(let left), .number(let right)):
            if left.isYear, right.isYear, led || conventions.bareYears {
                (a, b) = (Moment(date: .span(months(left.value, 1, 12, .year))), Moment(date: .span(months(right.value, 1, 12, .year))))
            } else {
                guard led, let from = left.clock, let to = right.clock, !left.ordinal, !right.ordinal, !nextIsUnit(end) else { return nil }
                (a, b) = (Moment(clock: from), Moment(clock: to))
            }
        }
        if let lead, a.date == nil {
            a.date = lead.date
            if a.part == nil { a.part = lead.part }
        }
        return span(a, b)
    }

    /// Whether a day or a part of it follows, as in "6 to 8 next Monday".
    private func isDated(_ index: Int) -> Bool {
        var at = skip(index)
        if let link = word(.link, at), isBoundary(link.end), at < count, scalars[at].isLatinLetter { at = skip(link.end) }
        guard at < count, scalars[at].isLatinLetter, let moment = moment(at: at) else { return false }
        return moment.value.clock == nil
    }

    /// What follows a number that would be counted: "from 2 to 4 people".
    private func nextIsUnit(_ end: Int) -> Bool {
        let next = skip(end)
        guard next < count else { return false }
        if scalars[next].isHan { return "个人楼层号条件份元块页位名%折万年月天日周小分秒级度期轮家项岁章节题".unicodeScalars.contains(scalars[next]) }
        if scalars[next] == "%" || scalars[next] == "/" || scalars[next] == ":" { return true }
        if let unit = word(.unit, next), isBoundary(unit.end) { return true }
        for word in ["people", "persons", "rooms", "floors", "items", "pages", "seats", "attendees", "of them", "times", "percent", "usd", "dollars"] where text(word, next) != nil { return true }
        return false
    }

    /// The number before "to" in the terms of what follows: 3到5点, 10-12号, 3-5月, 2-4pm, 13 to 15 July.
    private func spread(_ number: NumberSide, like right: Moment) -> Moment? {
        if let clock = right.clock, right.date == nil || right.date.map(allowsClock) == true {
            guard var left = number.clock, !number.ordinal else { return nil }
            if left.half == .unknown, clock.half == .morning || clock.half == .afternoon { left.half = earlierHalf(left, clock) }
            return Moment(date: right.date, part: right.part, clock: left)
        }
        guard right.part == nil else { return nil }
        switch right.date {
        case .monthDay(let month, let day): return number.value < day ? Moment(date: .monthDay(month, number.value)) : number.ordinal ? Moment(date: .dayOfMonth(number.value)) : nil
        case .dayOfMonth(let day) where number.value < day: return Moment(date: .dayOfMonth(number.value))
        case .month(let month) where number.value < month && (1...12).contains(number.value): return Moment(date: .month(number.value))
        case .day(let day):
            let (year, month, dayOfMonth) = LocalDateTime(day: day).date
            return number.value < dayOfMonth ? date(year, month, number.value).map { Moment(date: .day($0)) } : nil
        case .span(let span) where span.grain == .year:
            return span.from.year > number.value && number.value > 1000 ? Moment(date: .span(months(number.value, 1, 12, .year))) : nil
        case .partOfYear(let first, 3, .quarter) where number.value < (first + 2) / 3: return Moment(date: .partOfYear(firstMonth: number.value * 3 - 2, months: 3, grain: .quarter))
        default: return nil
        }
    }

    /// 11-1pm begins in the morning, 2-4pm in the afternoon.
    private func earlierHalf(_ left: Clock, _ right: Clock) -> Clock.Half {
        guard right.half == .afternoon else { return .morning }
        let a = left.hour % 12 * 60 + left.minute
        let b = right.hour % 12 * 60 + right.minute
        return a < b ? .afternoon : .morning
    }

    /// The span between two moments.
    private func span(_ left: Moment, _ right: Moment) -> [TimeValue]? {
        var (a, b) = (left, right)
        if let clockB = b.clock {
            guard var clockA = a.clock else {
                // 上午到三点 says no beginning that could be counted from; 周一到周三下午三点 does.
                guard a.date != nil, a.part == nil, b.date != nil, let from = values(of: a).first.flatMap(start),
                      let to = values(of: b, after: from).first.flatMap(start), from < to else { return nil }
                return [.interval(from: from, to: to, grain: .minute)]
            }
            if clockA.zone == nil { clockA.zone = clockB.zone }
            a.clock = clockA
            if clockA.half == .unknown, a.part == nil, b.part == nil, clockB.half == .afternoon || clockB.half == .morning, clockA.hour <= 12 {
                clockA.half = earlierHalf(clockA, clockB)
                a.clock = clockA
            }
            if a.date == nil, b.date != nil, b.date.map(allowsClock) == true { a.date = b.date }
            let inherits = b.part == nil && b.date == nil
            if b.part == nil, clockB.half == .unknown, a.part != nil { b.part = clockB.hour == 12 ? nil : a.part }
            if a.part == nil, clockA.half == .unknown, right.part != nil, left.clock?.half == .unknown, clockA.hour <= 12, b.part != nil {
                a.part = right.part
            }
            return clockSpan(a, b, inherits: inherits, guessed: a.date == nil)
        }
        if a.clock != nil {
            // now until Friday
            guard a.date != nil, let from = values(of: a).first.flatMap(start), let last = values(of: b, after: from).first, let to = end(last), from < to else { return nil }
            return [.interval(from: from, to: to, grain: .minute)]
        }
        if a.part != nil || b.part != nil {
            guard let fromValue = values(of: a).first, let from = start(fromValue), let toValue = values(of: b, after: a.date == nil ? nil : from).first, let to = end(toValue), from < to else { return nil }
            return [.interval(from: from, to: to, grain: .part, dateGiven: a.date != nil)]
        }
        return dateSpan(a, b)
    }

    private func clockSpan(_ a: Moment, _ b: Moment, inherits: Bool, guessed: Bool) -> [TimeValue]? {
        let readings = values(of: a)
        var result: [TimeValue] = []
        for reading in readings.prefix(2) {
            guard let from = start(reading) else { continue }
            var to: LocalDateTime
            if b.date != nil {
                guard let value = values(of: b, after: LocalDateTime(day: from.day)).first, let moment = start(value) else { continue }
                to = moment
            } else if let clock = b.clock {
                var seconds = clock.seconds(part: b.part, policy: conventions.bareHour)
                seconds += zoneShift(clock, on: from.day, at: seconds)
                to = LocalDateTime(day: from.day, secondOfDay: seconds)
                if conventions.bareHour == .nearest, clock.half == .unknown, b.part == nil, from.hour >= 12, seconds < 43_200 { to = to.adding(seconds: 43_200) }
                if conventions.bareHour != .asSaid, clock.isOpen, b.part == nil || !inherits, a.clock?.half == .unknown, to.seconds(since: from) > 43_200, a.part == nil { to = to.adding(seconds: -43_200) }
                // 9:30 to 3, 11-4: the end that lies behind is in the other half of the day.
                if to <= from, clock.hour <= 12, clock.half == .unknown { to = to.adding(seconds: 43_200) }
                while to <= from { to = to.adding(days: 1) }
            } else {
                continue
            }
            guard from < to else { continue }
            if conventions.rangeEnd == .inclusive {
                let grain: Int = (a.clock?.grain == .second || b.clock?.grain == .second) ? 1
                    : (a.clock?.minute != 0 || b.clock?.minute != 0 || hasMinutes(a, b)) ? 60 : 3600
                to = to.adding(seconds: grain)
            }
            result.append(.interval(from: from, to: to, grain: .minute, dateGiven: !guessed))
        }
        return result.isEmpty ? nil : result
    }

    private func hasMinutes(_ a: Moment, _ b: Moment) -> Bool { a.clock?.half == .exact || b.clock?.half == .exact }

    private func dateSpan(_ a: Moment, _ b: Moment) -> [TimeValue]? {
        guard let dateA = a.date, let dateB = b.date else { return nil }
        var left = dateA
        // 2016年一月十日到十二日; "from the 27th to the 3rd of April"; 周三到周五 of the week that the first names.
        if case .monthDay(let month, _) = dateB, case .dayOfMonth(let day) = dateA { left = conventions.bareYears ? dateA : .monthDay(month, day) }
        // 26 June to 28 June 2020, May to Oct 2020: the year is said once.
        var firsts = spans(of: left)
        if case .weekday(_, nil) = left, conventions.bareWeekday == .coming, firsts.contains(where: { $0.from.day == today }) {
            firsts = [DateSpan(day: today), DateSpan(day: today + 7)]
        }
        if let last = yeared(dateB) {
            switch left {
            case .monthDay(let month, let day):
                if let found = [last.from.year, last.from.year - 1].compactMap({ date($0, month, day) }).first(where: { $0 <= last.from.day }) { firsts = [DateSpan(day: found)] }
            case .month(let month):
                let span = months(last.from.year, month, 1, .month)
                firsts = [span.from <= last.from ? span : months(last.from.year - 1, month, 1, .month)]
            default: break
            }
        }
        var readings: [TimeValue] = []
        for from in firsts.prefix(2) {
            var right = dateB
            if case .weekday(let day, nil) = dateB, case .weekday(_, let week?) = dateA { right = .weekday(day, week: week) }
            guard let to = spans(of: right, after: from.from).first, from.from < to.to, from.from <= to.from else { continue }
            let exclusive = conventions.rangeEnd == .exclusive
            guard !exclusive || from.from < to.from else { continue }
            readings.append(.interval(from: from.from, to: exclusive ? to.from : to.to, grain: from.grain))
        }
        // 1月1日到3月31日, said in March, is the one that is running.
        if conventions.rangeEnd == .inclusiveDates, let running = readings.firstIndex(where: { value in
            if case .interval(let from, let to, _, _) = value { from <= reference && reference < to } else { false }
        }) { readings.swapAt(0, running) }
        return readings.isEmpty ? nil : readings
    }

    /// A date with its year.
    private func yeared(_ spec: DateSpec) -> DateSpan? {
        switch spec {
        case .day(let day): DateSpan(day: day)
        case .span(let span) where span.grain == .month || span.grain == .day: span
        default: nil
        }
    }

    func start(_ value: TimeValue) -> LocalDateTime? {
        switch value {
        case .instant(let moment, _, _): moment
        case .interval(let from, _, _, _): from
        default: nil
        }
    }

    func end(_ value: TimeValue) -> LocalDateTime? {
        switch value {
        case .interval(_, let to, _, _): to
        case .instant(let moment, let grain, _): unitEnd(moment, grain)
        default: nil
        }
    }

    /// The end of the unit that begins at a moment.
    func unitEnd(_ moment: LocalDateTime, _ grain: Grain) -> LocalDateTime {
        switch grain {
        case .day: moment.adding(days: 1)
        case .week: moment.adding(days: 7)
        case .weekend: moment.adding(days: 2)
        case .month: moment.adding(months: 1)
        case .quarter, .season: moment.adding(months: 3)
        case .year: moment.adding(months: 12)
        case .decade: moment.adding(months: 120)
        case .century: moment.adding(months: 1200)
        case .second, .minute, .hour, .part: moment
        }
    }

    /// A range of times of day on a day.
    private func put(_ reading: Reading, on moment: Moment) -> [TimeValue]? {
        guard let date = moment.date, allowsClock(date) else { return nil }
        var result: [TimeValue] = []
        for value in reading.values {
            guard case .interval(let from, let to, let grain, false) = value else { return nil }
            for span in spans(of: date, clock: from.secondOfDay).prefix(2) {
                let shift = span.from.day - from.day
                result.append(.interval(from: from.adding(days: shift), to: to.adding(days: shift), grain: grain))
            }
        }
        return result.isEmpty ? nil : result
    }
}
