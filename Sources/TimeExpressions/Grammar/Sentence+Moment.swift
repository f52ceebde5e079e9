import Language

/// Dates, times of day, and the two together.
extension Sentence {
    private static let dateRules: [Rule<DateSpec>] =
        FigureDateRules.all + ChineseDateRules.all + ChineseOrdinalRules.all + EnglishDateRules.all + RelativeRules.dates
    private static let clockRules: [Rule<Clock>] = ChineseClockRules.all + EnglishClockRules.all

    func date(at index: Int) -> Match<DateSpec>? {
        let at = skip(index)
        if let known = dates[at] { return known }
        dates[at] = .some(nil)
        let found = best(Self.dateRules, at)
        dates[at] = .some(found)
        return found
    }

    func clock(at index: Int) -> Match<Clock>? {
        let at = skip(index)
        if let known = clocks[at] { return known }
        let found = best(Self.clockRules, at)
        clocks[at] = .some(found)
        return found
    }

    /// A moment: pieces in any order, each at most once, with small words between them.
    func moment(at index: Int) -> Match<Moment>? {
        let at = skip(index)
        if let known = moments[at] { return known }
        let found = readMoment(at)
        moments[at] = .some(found)
        return found
    }

    private func readMoment(_ start: Int) -> Match<Moment>? {
        var moment = Moment()
        var end = start
        var rules: [String] = []
        for _ in 0..<8 {
            guard let (next, after, rule) = piece(moment, end, first: moment.isEmpty) else { break }
            moment = next
            end = after
            rules.append(rule)
        }
        guard !moment.isEmpty else { return nil }
        return Match(value: moment, end: end, rule: rules.joined(separator: " + "))
    }

    /// The next piece of a moment, straight on or behind a small word.
    private func piece(_ moment: Moment, _ index: Int, first: Bool) -> (Moment, Int, String)? {
        let at = skip(index)
        guard at < count else { return nil }
        if let found = bare(moment, at) { return found }
        if first {
            if let found = leadingHour(at) { return found }
            return nil
        }
        for link in words(.link, at) where isBoundary(link.end) || scalars[at].isHan {
            guard link.end < count else { continue }
            let next = skip(link.end)
            guard next < count, let found = bare(moment, next) else { continue }
            if scalars[at] == "(" {
                guard let close = symbol(")", found.1) else { continue }
                return (found.0, close, found.2)
            }
            return found
        }
        // at about 3pm, @ 10
        if let (hour, end) = bareHour(moment, at) { return (hour, end, "en.clock.bare-hour") }
        return nil
    }

    private func bare(_ moment: Moment, _ at: Int) -> (Moment, Int, String)? {
        var best: (Moment, Int, String)?
        if let date = date(at: at), let merged = combine(moment.date, date.value), fits(moment, date.value) {
            var next = moment
            next.date = merged
            best = (next, date.end, date.rule)
        }
        if moment.clock == nil, let clock = clock(at: at), clock.end > (best?.1 ?? at), moment.date.map(allowsClock) ?? true {
            var next = moment
            next.clock = clock.value
            best = (next, clock.end, clock.rule)
        }
        if moment.part == nil, let (part, day, end) = part(at), end > (best?.1 ?? at), moment.date.map(allowsClock) ?? true,
           day == nil || moment.date == nil {
            var next = moment
            next.part = part
            if let day { next.date = .day(today + day) }
            best = (next, end, "part-of-day")
        }
        return best
    }

    /// A part of the day, alone or with its day (今晚, tonight).
    private func part(_ at: Int) -> (PartOfDay, Int?, Int)? {
        if let word = word(.dayPart, at), isBoundary(word.end) {
            let day = (word.value + 1000) / 100 - 10
            if let part = PartOfDay(rawValue: word.value - day * 100) { return (part, day, word.end) }
        }
        guard let word = word(.part, at), isBoundary(word.end), let part = PartOfDay(rawValue: word.value) else { return nil }
        let next = scalar(word.end)
        // 早, 晚 and 夜 alone want a time after them: 早8点, 晚8:00; 早点 and 晚饭 are none.
        if word.end - skip(at) == 1, scalars[skip(at)].isHan {
            guard let clock = clock(at: word.end), clock.value.hour <= 12 || part == .evening else { return nil }
            _ = next
        }
        if let next, next == "饭" || next == "餐" || next == "宴" { return nil }
        // Lunch is a time only where something places it: tomorrow lunch, after lunch; "have lunch with Jim" is none.
        if text("lunch", at) == word.end, !["at", "after", "before", "during", "over", "tomorrow", "today", "friday", "monday"].contains(previousWord(skip(at))) { return nil }
        return (part, nil, word.end)
    }

    /// "Thursday at 8", "tomorrow afternoon at 5", "9 tomorrow morning": an hour that only its neighbours make a time.
    private func bareHour(_ moment: Moment, _ at: Int) -> (Moment, Int)? {
        guard moment.clock == nil, moment.date != nil || moment.part != nil, moment.date.map(allowsClock) ?? true,
              var next = text("at", at) ?? text("@", at) ?? text("around", at) ?? text("about", at), !scalars[skip(at)].isHan else { return nil }
        if let about = word(.about, next) { next = about.end }
        guard let (clock, end) = hourNumber(next) else { return nil }
        var result = moment
        result.clock = clock
        return (result, end)
    }

    /// "9 tomorrow morning", "3 in the morning", "8 tonight": a number that what follows makes a time.
    private func leadingHour(_ at: Int) -> (Moment, Int, String)? {
        guard scalars[at].isDigit || word(.numberWord, at) != nil, let (clock, after) = hourNumber(at), clock.hour <= 12, after - at <= 6 else { return nil }
        let before = previousWord(at)
        if ["room", "building", "floor", "gate", "no", "number", "bldg", "suite", "table", "line", "item", "version", "level", "unit"].contains(before) { return nil }
        if let number = number(at), number.figures > 2, before != "at" { return nil }
        let next = skip(after)
        guard next < count, scalars[next].isLatinLetter else { return nil }
        let link = text("in the", next) ?? (before == "at" || before == "around" ? text("on", next) : nil)
        let start = skip(link ?? next)
        guard start < count else { return nil }
        var moment = Moment(clock: clock)
        // "8 tonight" and "3 in the morning", but not "one morning"
        if let (part, day, end) = part(start), (link == nil) == (day != nil) {
            moment.part = part
            if let day { moment.date = .day(today + day) }
            return (moment, end, "en.clock.bare-hour")
        }
        guard let date = date(at: start), allowsClock(date.value) else { return nil }
        moment.date = date.value
        if let (part, day, end) = part(date.end), day == nil {
            moment.part = part
            return (moment, end, "en.clock.bare-hour")
        }
        return before == "at" || before == "around" ? (moment, date.end, "en.clock.bare-hour") : nil
    }

    /// A number from 0 to 24 where a time is expected; 3 15 and 1030 too.
    func hourNumber(_ index: Int) -> (Clock, Int)? {
        guard let number = number(index), let value = number.whole, number.form != .chinese || true else { return nil }
        if number.figures == 4 || number.figures == 3, (0...23).contains(value / 100), value % 100 < 60, number.form == .digits {
            return (Clock(hour: value / 100, minute: value % 100, half: value >= 1300 || number.figures == 4 && value < 1000 ? .exact : .unknown), number.end)
        }
        guard (0...24).contains(value), number.figures <= 2 else { return nil }
        if let next = scalar(number.end), next == "%" || next.isLatinLetter || next == "/" || next == ":" || (next == "." && scalar(number.end + 1)?.isDigit == true) { return nil }
        if let unit = word(.unit, number.end), isBoundary(unit.end), unit.end > skip(number.end) { return nil }
        var clock = Clock(hour: value, half: value > 12 || value == 0 ? .exact : .unknown)
        // three fifteen, five-thirty
        if number.form == .english, value >= 1, value <= 12, let minute = integer(symbol("-", number.end) ?? number.end, in: 10...59),
           minute.form == .english, word(.unit, minute.end) == nil {
            clock.minute = minute.whole ?? 0
            return (clock, minute.end)
        }
        if let zone = word(.zone, number.end) {
            clock.zone = zone.value - 10_000
            return (clock, zone.end)
        }
        return (clock, number.end)
    }

    /// Whether a time of day can go with a date: only with a day.
    func allowsClock(_ spec: DateSpec) -> Bool {
        switch spec {
        case .day, .weekday, .monthDay, .dayOfMonth, .holiday: true
        case .span(let span): span.grain == .day && span.to.day - span.from.day == 1 || span.grain == .weekend
        case .month, .partOfYear: false
        }
    }

    private func fits(_ moment: Moment, _ spec: DateSpec) -> Bool {
        moment.clock == nil && moment.part == nil || allowsClock(spec) || moment.date != nil
    }

    /// Two dates side by side as one: Monday, Feb 18; next week Tuesday; 去年3月; `nil` where they are two.
    func combine(_ a: DateSpec?, _ b: DateSpec) -> DateSpec? {
        guard let a else { return b }
        switch (a, b) {
        case (.span(let span), .weekday(let day, nil)) where span.grain == .week, (.weekday(let day, nil), .span(let span)) where span.grain == .week:
            return .day(span.from.day + (day - span.from.weekday + 7) % 7)
        case (.span(let span), .dayOfMonth(let day)) where span.grain == .month, (.dayOfMonth(let day), .span(let span)) where span.grain == .month:
            return date(span.from.year, span.from.month, day).map { .day($0) }
        case (.month(let month), .dayOfMonth(let day)):
            return .monthDay(month, day)
        case (.span(let span), .monthDay(let month, let day)) where span.grain == .year, (.monthDay(let month, let day), .span(let span)) where span.grain == .year:
            return date(span.from.year, month, day).map { .day($0) }
        case (.span(let span), .month(let month)) where span.grain == .year, (.month(let month), .span(let span)) where span.grain == .year:
            return .span(months(span.from.year, month, 1, .month))
        case (.span(let span), .partOfYear(let first, let count, let grain)) where span.grain == .year,
             (.partOfYear(let first, let count, let grain), .span(let span)) where span.grain == .year:
            return .span(months(span.from.year, first, count, grain))
        case (.span(let span), .holiday(let holiday)) where span.grain == .year, (.holiday(let holiday), .span(let span)) where span.grain == .year:
            return holiday.day(in: span.from.year).map { .day($0) }
        case (.weekday(let weekday, _), .monthDay(let month, let day)), (.monthDay(let month, let day), .weekday(let weekday, _)):
            return weekdayDate(weekday, month, day)
        case (.weekday(let weekday, _), .dayOfMonth(let day)), (.dayOfMonth(let day), .weekday(let weekday, _)):
            return weekdayOfMonth(weekday, day)
        case (.weekday(let weekday, _), .day(let day)), (.day(let day), .weekday(let weekday, _)):
            return LocalDateTime(day: day).weekday == weekday || LocalDateTime(day: day).day - today > 2 ? .day(day) : nil
        default:
            return nil
        }
    }

    /// The date that is that weekday within a few years, else the date as said.
    private func weekdayDate(_ weekday: Int, _ month: Int, _ day: Int) -> DateSpec {
        let readings = spans(of: .monthDay(month, day))
        if let fit = readings.first(where: { $0.from.weekday == weekday }) { return .day(fit.from.day) }
        if conventions.bareWeekday == .strictlyComing {
            for step in 0...6 {
                if let found = date(reference.year + step, month, day), LocalDateTime(day: found).weekday == weekday { return .day(found) }
            }
        }
        return .monthDay(month, day)
    }

    private func weekdayOfMonth(_ weekday: Int, _ day: Int) -> DateSpec {
        for step in 0...11 {
            let first = LocalDateTime(reference.year, reference.month + step, 1)
            if let found = date(first.year, first.month, day), found >= today, LocalDateTime(day: found).weekday == weekday { return .day(found) }
        }
        return .dayOfMonth(day)
    }
}
