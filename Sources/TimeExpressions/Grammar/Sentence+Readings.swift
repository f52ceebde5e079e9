import Language

/// The whole sentence: at each offset the longest reading wins.
extension Sentence {
    func readings() -> [Reading] {
        var found: [Reading] = []
        var index = 0
        while index < count {
            let mask = mask(index)
            guard mask != 0, isBoundary(index) || !scalars[index].isLatinLetter else {
                index += 1
                continue
            }
            let best = reading(at: index)
            if let stop = word(.stop, index), stop.end > (best?.end ?? 0) || best.map({ $0.end <= stop.end }) ?? true, skip(index) == index, isBoundary(stop.end) {
                index = max(stop.end, index + 1)
                continue
            }
            if let end = greeting(at: index, best?.end) {
                index = end
                continue
            }
            if let best, best.end > index {
                // 2月30日 is no date; nothing inside it is one either.
                if !best.values.isEmpty { found.append(found.last.map { carry($0, to: best) } ?? best) }
                index = best.end
            } else {
                index += 1
            }
        }
        return found
    }

    /// The end of 上午好 or 晚上好 where it is said as a greeting: nothing but the part of day, 好, and the end of the clause.
    private func greeting(at index: Int, _ end: Int?) -> Int? {
        guard let end, word(.part, index)?.end == end, end < count, scalars[end] == "好" else { return nil }
        guard index == 0 || !scalars[index - 1].isHan else { return nil }
        let next = end + 1
        guard next < count, scalars[next].isHan else { return next }
        return Self.greetingTails.contains(scalars[next]) ? next : nil
    }

    private static let greetingTails: Set<Unicode.Scalar> = ["啊", "呀", "哦", "哈", "大", "各", "您", "你", "秘"]

    /// 明天三点或五点, next Tuesday or Wednesday: the day of the first holds for the second, the week too.
    private func carry(_ earlier: Reading, to reading: Reading) -> Reading {
        guard joins(earlier.end, reading.start), let last = earlier.values.first else { return reading }
        var result = reading
        if let moment = reading.moment, case .weekday(let weekday, nil)? = moment.date, let day = explicitDay(earlier) {
            var dated = moment
            dated.date = .day(weekBegin(day) + (weekday - conventions.weekStart + 7) % 7)
            result.values = values(of: dated)
            return result
        }
        guard let day = datedDay(last) else { return reading }
        result.values = reading.values.map { value in
            switch value {
            case .instant(let moment, let grain, false): .instant(LocalDateTime(day: day, secondOfDay: moment.secondOfDay), grain: grain)
            case .interval(let from, let to, let grain, false): .interval(from: from.adding(days: day - from.day), to: to.adding(days: day - from.day), grain: grain)
            default: value
            }
        }
        return result
    }

    private func datedDay(_ value: TimeValue) -> Int? {
        switch value {
        case .instant(let moment, .minute, true), .instant(let moment, .second, true), .interval(let moment, _, .minute, true), .interval(let moment, _, .part, true): moment.day
        default: nil
        }
    }

    /// The day of an expression that said its week: next Tuesday, 下周二.
    private func explicitDay(_ reading: Reading) -> Int? {
        guard case .weekday(_, .some)? = reading.moment?.date, let value = reading.values.first else { return nil }
        return start(value)?.day
    }

    /// Whether nothing but "or", "and", 或, 和 or a comma stands between two offsets.
    private func joins(_ end: Int, _ start: Int) -> Bool {
        var at = skip(end)
        guard at < start, start - end <= 8 else { return false }
        if let comma = symbol([",", "、", "/"], at) {
            at = skip(comma)
            if at == start { return true }
        }
        guard let word = word(.or, at) ?? word(.and, at) else { return false }
        return skip(word.end) == start
    }

    private func reading(at index: Int) -> Reading? {
        guard skip(index) == index else { return nil }
        if isInsideNumber(index) { return nil }
        var best: Reading?
        func offer(_ candidate: Reading?) {
            guard var candidate, candidate.end > (best?.end ?? index) else { return }
            candidate.start = index
            best = candidate
        }
        offer(recurrence(at: index))
        offer(range(at: index))
        offer(open(at: index))
        offer(joined(at: index))
        if let (value, end) = RelativeRules.instant(self, index) { offer(Reading(values: [value], start: index, end: end, rule: "relative")) }
        offer(deadline(at: index))
        if let moment = moment(at: index), !isFalseAlarm(moment, index) {
            offer(Reading(values: values(of: moment.value), start: index, end: moment.end, rule: moment.rule, moment: moment.value))
        }
        if let word = word(.now, index), isBoundary(word.end), scalar(word.end) != "有" {
            offer(Reading(values: [.instant(reference, grain: .second)], start: index, end: word.end, rule: "now"))
        }
        offer(leadingHour(at: index))
        if let length = duration(index), !isFalseLength(length, index) {
            offer(Reading(values: [.duration(seconds: length.value.total)], start: index, end: length.end, rule: length.rule))
        }
        if conventions.spansLeadingWords { offer(led(at: index)) }
        return best
    }

    /// 大约晚上十点, around the 21st, in the morning; 3pm approximately
    private func led(at index: Int) -> Reading? {
        if let about = word(.about, index), isBoundary(about.end), !["how", "what"].contains(previousWord(index)), let moment = moment(at: about.end) {
            let plain: Bool = if case .dayOfMonth? = moment.value.date { true } else { moment.value.clock != nil }
            return plain ? Reading(values: values(of: moment.value), start: index, end: moment.end, rule: moment.rule) : nil
        }
        if let lead = text("in the", index) ?? text("in", index), isBoundary(lead), let moment = moment(at: lead), moment.value.part != nil,
           moment.value.date == nil { return Reading(values: values(of: moment.value), start: index, end: moment.end, rule: moment.rule) }
        if let moment = moment(at: index), let suffix = word(.aboutSuffix, moment.end), isBoundary(suffix.end) {
            return Reading(values: values(of: moment.value), start: index, end: suffix.end, rule: moment.rule)
        }
        if let more = text("more than", index) ?? text("less than", index), isBoundary(more), let length = duration(more) {
            return Reading(values: [.duration(seconds: length.value.total)], start: index, end: length.end, rule: length.rule)
        }
        return nil
    }

    /// Figures that go on from a letter, a point or a longer number: A305, 2.1.3, V2.
    private func isInsideNumber(_ index: Int) -> Bool {
        guard scalars[index].isDigit, let before = scalar(index - 1) else { return false }
        if before.isDigit { return true }
        if before == "-", scalar(index - 2)?.isDigit == true { return true }
        if before == "." || before == ",", scalar(index - 2)?.isDigit == true { return true }
        if before.isLatinLetter { return word(.month, monthStart(index)) == nil }
        return before == "#" || before == "_" || before == "$" || before == "¥" || before == "€" || before == "£"
    }

    private func monthStart(_ index: Int) -> Int {
        var start = index
        while start > 0, scalars[start - 1].isLatinLetter, index - start < 10 { start -= 1 }
        return start
    }

    /// "2 pm for 30 minutes", 上午十点起两个小时, "for 2 hours from 2pm": one span where the conventions join them.
    private func joined(at index: Int) -> Reading? {
        guard conventions.joinsDuration else { return nil }
        let from = word(.from, index).flatMap { isBoundary($0.end) ? $0.end : nil }
        if let moment = moment(at: from ?? index), moment.value.clock != nil || moment.value.date.map(allowsClock) == true,
           let link = text("for", moment.end), isBoundary(link), let length = duration(link) {
            return span(moment.value, length, start: index, end: length.end)
        }
        if let date = moment(at: index), date.value.clock == nil, let day = date.value.date, allowsClock(day) {
            // 14th Feb from 9:30am for 7 hours, 14th Feb for 7 hours from 9:30am
            if let start = word(.from, date.end), isBoundary(start.end), let time = moment(at: start.end), time.value.clock != nil, time.value.date == nil,
               let link = text("for", time.end), isBoundary(link), let length = duration(link) {
                return span(Moment(date: day, part: time.value.part, clock: time.value.clock), length, start: index, end: length.end)
            }
            if let link = text("for", date.end), isBoundary(link), let length = duration(link), let start = word(.from, length.end), isBoundary(start.end),
               let time = moment(at: start.end), time.value.clock != nil, time.value.date == nil {
                return span(Moment(date: day, part: time.value.part, clock: time.value.clock), length, start: index, end: time.end)
            }
        }
        let link = text("for", index).flatMap { isBoundary($0) ? $0 : nil } ?? index
        if let length = duration(link), let start = word(.from, length.end), let moment = moment(at: start.end),
           moment.value.clock != nil || link > index && moment.value.date.map(allowsClock) == true {
            return span(moment.value, length, start: index, end: moment.end)
        }
        return nil
    }

    private func span(_ moment: Moment, _ length: Match<Length>, start: Int, end: Int) -> Reading? {
        let values: [TimeValue] = self.values(of: moment).compactMap { value in
            guard let from = self.start(value) else { return nil }
            var to = length.value.moved(from, by: 1, holidays: holidays)
            if conventions.rangeEnd == .inclusive { to = length.value.isCalendar ? to.adding(days: 1) : to.adding(seconds: 60) }
            return .interval(from: from, to: to, grain: moment.clock == nil ? .day : .minute, dateGiven: moment.date != nil)
        }
        return values.isEmpty ? nil : Reading(values: values, start: start, end: end, rule: "range.length")
    }

    /// 三个工作日内, within two weeks, 一周之内
    private func deadline(at index: Int) -> Reading? {
        var at = index
        let prefix = word(.within, index)
        if let prefix, scalars[index].isLatinLetter {
            at = prefix.end
            if let next = text("the next", at) ?? text("next", at) { at = next }
        }
        guard let length = duration(at) else { return nil }
        var end = length.end
        if at == index {
            guard let suffix = word(.within, end), suffix.end > end, scalars[skip(end)].isHan else { return nil }
            end = suffix.end
        }
        let to = length.value.moved(reference, by: 1, holidays: holidays)
        let days = length.value.isCalendar && conventions.rangeEnd == .inclusiveDates
        return Reading(values: [.interval(from: reference, to: days ? LocalDateTime(day: to.day + 1) : to, grain: days ? .day : .second)],
                       start: index, end: end, rule: "deadline")
    }

    /// "at 3", "around 1030": a number that the word before it makes a time.
    private func leadingHour(at index: Int) -> Reading? {
        guard scalars[index].isDigit || word(.numberWord, index) != nil, let (clock, after) = hourNumber(index) else { return nil }
        let next = skip(after)
        guard ["at", "around"].contains(previousWord(index)) || isNewHour(index), clock.hour <= 24 else { return nil }
        if next < count {
            // "at 3 locations": a noun follows.
            let following = scalars[next]
            if following.isLatinLetter {
                guard ["and", "or", "please", "with", "for", "in", "on", "to", "thanks", "instead", "sharp", "then", "if"].contains(where: { text($0, next).map(isBoundary) == true }) else { return nil }
            } else if following.isDigit || following.isHan || following == "%" { return nil }
        }
        if clock.minute == 0, let (minute, end) = minuteNumber(after) {
            var exact = clock
            exact.minute = minute
            return Reading(values: values(of: Moment(clock: exact)), start: index, end: end, rule: "en.clock.bare-hour")
        }
        return Reading(values: values(of: Moment(clock: clock)), start: index, end: after, rule: "en.clock.bare-hour")
    }

    /// "change it to 4", "move the meeting to 5"
    private func isNewHour(_ index: Int) -> Bool {
        guard previousWord(index) == "to", index <= 80 else { return false }
        var at = 0
        while at < index {
            if isBoundary(at), ["change", "move", "shift", "reschedule", "switch", "push", "postpone", "make it"].contains(where: { text($0, at).map(isBoundary) == true }) { return true }
            at += 1
        }
        return false
    }

    private func minuteNumber(_ index: Int) -> (Int, Int)? {
        guard let minute = integer(index, in: 10...59), minute.figures == 2 || minute.form == .english, let value = minute.whole else { return nil }
        return (value, minute.end)
    }

    /// The Latin word before an offset.
    func previousWord(_ index: Int) -> String {
        var end = index
        while end > 0, scalars[end - 1].isBlank, index - end < 8 { end -= 1 }
        if end > 0, scalars[end - 1] == "@" { return "at" }
        var start = end
        while start > 0, scalars[start - 1].isLatinLetter, end - start < 12 { start -= 1 }
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    /// Months and weekdays that are words of their own, numbers of floors and the like.
    private func isFalseAlarm(_ moment: Match<Moment>, _ index: Int) -> Bool {
        if let before = scalar(index - 1), scalars[index].isHan || scalars[index].isDigit {
            // 第3月, 每3点: counted things
            if before == "第", moment.value.clock != nil { return true }
            if moment.value.clock != nil, scalars[index].isHan, before == "有" || before == "这" || before == "那" || before == "以" , scalar(moment.end) == "建" { return true }
        }
        // 有一点: a little
        if moment.value.date == nil, moment.value.part == nil, let clock = moment.value.clock, clock.hour == 1, clock.minute == 0,
           scalars[index] == "一", moment.end == index + 2 {
            if let before = scalar(index - 1), "有早晚快慢多少好大小高低差这那了".unicodeScalars.contains(before) { return true }
            if let next = scalar(moment.end), "也都儿点不".unicodeScalars.contains(next) { return true }
        }
        // these points: 这三点
        if moment.value.clock != nil, moment.value.part == nil, moment.value.date == nil, scalars[index].isHan, let before = scalar(index - 1),
           before == "这" || before == "那" || before == "以" || before == "共" { return true }
        return false
    }

    private func isFalseLength(_ length: Match<Length>, _ index: Int) -> Bool {
        // "for a second", "a second opinion", "a day"
        if ["once", "twice", "times"].contains(previousWord(index)), word(.article, index) != nil { return true }
        if length.value.unit == .second, word(.article, index) != nil, scalars[index].isLatinLetter { return true }
        // 三分之一
        if text("之", length.end) != nil, length.value.unit == .minute { return true }
        if length.value.unit == .year, let next = scalar(length.end), "级".unicodeScalars.contains(next) { return true }
        if length.value.unit == .weekend { return true }
        // 一天, 一周 right after 每 or 这 belong to it.
        if let before = scalar(index - 1), before == "每" || before == "第" || before == "另" { return true }
        return false
    }
}
