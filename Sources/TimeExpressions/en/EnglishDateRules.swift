import Language

/// Dates in English: Thursday, next Tuesday, March 12th, the 15th, next week, the first Monday of March, Q1 2026.
enum EnglishDateRules {
    static let weekday = Rule<DateSpec>("en.date.weekday", heads: [.weekday, .pointer]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter else { return nil }
        var week: Int?
        var at = index
        for pointer in sentence.words(.pointer, index) {
            guard let day = sentence.word(.weekday, pointer.end), sentence.scalars[sentence.skip(pointer.end)].isLatinLetter else { continue }
            _ = day
            at = pointer.end
            week = pointer.value
            // "coming", "upcoming", "following", "past" name the nearest one, whatever the week.
            let text = sentence.scalars[index..<pointer.end]
            if week == 1, text.contains("m") || text.contains("w") { week = nil }
            break
        }
        guard let word = sentence.word(.weekday, at), sentence.scalars[sentence.skip(at)].isLatinLetter, sentence.isBoundary(word.end) else { return nil }
        if week == nil, at == index, isAmbiguous(sentence, index, word.end), !cue(sentence, index, word.end) { return nil }
        if let said = week { week = sentence.week(said, of: word.value) }
        if week == nil, let after = sentence.text("after next", word.end) {
            return (.weekday(word.value, week: 2), after)
        }
        return (.weekday(word.value, week: week), word.end)
    }

    /// sun, sat, wed, mar, may, march, second are words of their own.
    private static func isAmbiguous(_ sentence: Sentence, _ index: Int, _ end: Int) -> Bool {
        let word = sentence.scalars[index..<end]
        return ["sun", "sat", "wed", "may", "march", "mar", "fall"].contains { word.elementsEqual($0.unicodeScalars) }
    }

    /// Whether what stands around a short word shows that a date is meant.
    static func cue(_ sentence: Sentence, _ index: Int, _ end: Int) -> Bool {
        if sentence.skip(0) == index, sentence.skip(end) >= sentence.count { return true }
        var start = index
        while start > 0, sentence.scalars[start - 1].isBlank { start -= 1 }
        var begin = start
        while begin > 0, sentence.scalars[begin - 1].isLatinLetter { begin -= 1 }
        if begin < start {
            let before = String(String.UnicodeScalarView(sentence.scalars[begin..<start]))
            if ["in", "on", "of", "this", "next", "last", "by", "since", "until", "till", "from", "every", "each", "early", "late", "mid",
                "before", "after", "during", "between", "around", "and", "or", "to", "through", "end", "for"].contains(before) {
                let prepositionOfNone = before == "to" || before == "and" || before == "or" || before == "for"
                return !prepositionOfNone || sentence.number(end)?.form == .digits || sentence.skip(end) >= sentence.count
            }
        } else if start > 0, sentence.scalars[start - 1].isHan || ",-".unicodeScalars.contains(sentence.scalars[start - 1]) { return true }
        let next = sentence.skip(end)
        guard next < sentence.count else { return false }
        if sentence.scalars[next].isDigit { return true }
        if sentence.ordinal(next, in: 1...31) != nil { return true }
        return sentence.mask(next) & (WordKind.part.bit | WordKind.meridiem.bit) != 0 || sentence.scalars[next].isHan
    }

    /// March 12, March 12th 2026, march the third, Oct/2, mar3
    static let monthDay = Rule<DateSpec>("en.date.month-day", heads: [.month]) { sentence, index in
        guard let month = sentence.word(.month, index), sentence.isBoundary(month.end) else { return nil }
        var at = month.end
        if let slash = sentence.symbol(["/", "-"], at), sentence.scalar(slash)?.isDigit == true { at = slash }
        if let of = sentence.text("the", at), sentence.isBoundary(of) { at = of }
        if let day = sentence.ordinal(at, in: 1...31) ?? sentence.integer(at, in: 1...31), let d = day.whole, day.figures <= 2,
           day.form != .chinese {
            // "march 3 pm" and "May 5:00" say no day; "June 20 minutes" neither.
            let isClock = EnglishClockRules.meridiem(sentence, day.end) != nil || sentence.scalar(day.end) == ":"
            if !isClock, sentence.word(.unit, day.end) == nil || sentence.scalar(day.end) == "," {
                if let (year, end) = year(sentence, day.end), let number = sentence.date(year, month.value, d) { return (.day(number), end) }
                return (.monthDay(month.value, d), day.end)
            }
        }
        if let (year, end) = year(sentence, month.end) { return (.span(sentence.months(year, month.value, 1, .month)), end) }
        if isAmbiguous(sentence, index, month.end), !cue(sentence, index, month.end) { return nil }
        return (.month(month.value), month.end)
    }

    /// 12 March, the 15th of February 2026, first of march, 31-Oct-74; the 15th
    static let dayMonth = Rule<DateSpec>("en.date.day-month", heads: [.figure, .numberWord, .the] + [.meridiem, .unit]) { sentence, index in
        var at = index
        var the = false
        if let word = sentence.word(.the, index), sentence.isBoundary(word.end) {
            at = word.end
            the = true
        }
        guard let day = sentence.ordinal(at, in: 1...31) ?? sentence.integer(at, in: 1...31), let d = day.whole, day.form != .chinese,
              day.figures <= 2, sentence.scalar(sentence.skip(at) - 1).map({ $0.isLatinLetter || ":./".unicodeScalars.contains($0) }) != true else { return nil }
        let ordinal = sentence.ordinal(at, in: 1...31) != nil
        var next = day.end
        if let of = sentence.text("of", next), sentence.isBoundary(of) { next = of } else if let dash = sentence.symbol(["-", "/"], next) { next = dash }
        if let month = sentence.word(.month, next), sentence.scalars[sentence.skip(next)].isLatinLetter, sentence.isBoundary(month.end) {
            var end = month.end
            if let dash = sentence.symbol(["-", "/"], end), sentence.scalar(dash)?.isDigit == true { end = dash }
            if let (year, after) = year(sentence, end, short: true), let number = sentence.date(year, month.value, d) { return (.day(number), after) }
            return (.monthDay(month.value, d), month.end)
        }
        // 20th of next month
        if next > day.end || ordinal, let pointer = sentence.words(.pointer, next).first,
           let unit = sentence.word(.unit, pointer.end), unit.value == TimeUnit.month.rawValue,
           let span = sentence.span(.month, offset: pointer.value),
           let number = sentence.date(span.from.year, span.from.month, d) { return (.day(number), unit.end) }
        // the 15th, on the 15th, 18th; "the second option" is none, so words need "the" and an end
        guard ordinal else { return nil }
        if day.form == .english, !the || d < 3 && sentence.conventions.bareWeekday != .strictlyComing { return nil }
        if day.form == .english, sentence.skip(day.end) < sentence.count, sentence.scalars[sentence.skip(day.end)].isLatinLetter { return nil }
        if let unit = sentence.word(.unit, day.end), unit.end > day.end + 1 { return nil }
        for word in ["floor", "century", "building", "avenue", "street", "edition", "version", "draft", "item", "one", "person", "meeting", "room", "time", "weekend", "anniversary", "day"] where sentence.text(word, day.end) != nil { return nil }
        return (.dayOfMonth(d), day.end)
    }

    /// A year after a date: 2026, '26, and with `short` two figures.
    static func year(_ sentence: Sentence, _ index: Int, short: Bool = false) -> (Int, Int)? {
        var at = index
        if let of = sentence.text("of", at), sentence.isBoundary(of) { at = of } else if let comma = sentence.symbol(",", at) { at = comma }
        at = sentence.skip(at)
        if let apostrophe = sentence.symbol("'", at), let two = EnglishClockRules.plainFigures(sentence, apostrophe, most: 2), two.end - apostrophe == 2 {
            return (sentence.fullYear(two.value, figures: 2), two.end)
        }
        guard let figures = EnglishClockRules.plainFigures(sentence, at, most: 4) else { return nil }
        let width = figures.end - at
        if sentence.scalar(figures.end).map({ $0 == ":" || $0.isLatinLetter || $0 == "-" && width == 2 }) == true { return nil }
        if width == 4, (1500...2300).contains(figures.value) { return (figures.value, figures.end) }
        if short, width == 2, at > index - 1, sentence.skip(figures.end) >= sentence.count || sentence.scalar(index - 1) == "-" { return (sentence.fullYear(figures.value, figures: 2), figures.end) }
        return nil
    }

    /// next week, last quarter, this year, current month, weekend
    static let pointedUnit = Rule<DateSpec>("en.date.pointer-unit", heads: [.pointer, .unit]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter else { return nil }
        if let word = sentence.word(.unit, index), word.value == TimeUnit.weekend.rawValue {
            return (.span(sentence.weekend(weekOf: sentence.today, offset: 0)), word.end)
        }
        for pointer in sentence.words(.pointer, index) {
            guard sentence.isBoundary(pointer.end) else { continue }
            let after = sentence.skip(pointer.end)
            if let month = sentence.word(.month, after), sentence.scalar(after)?.isLatinLetter == true, sentence.isBoundary(month.end) {
                return (.span(pointedMonth(sentence, month.value, pointer.value)), month.end)
            }
            if let season = sentence.word(.season, after), sentence.scalar(after)?.isLatinLetter == true {
                let year = sentence.reference.year + pointer.value
                let first = [3, 6, 9, 12][season.value - 1]
                if sentence.conventions.solarSeasons { return (.span(sentence.solarSeason(season.value, near: pointer.value)), season.end) }
                return (.span(sentence.months(year, first, 3, .season)), season.end)
            }
            guard let word = sentence.word(.unit, after), let unit = TimeUnit(rawValue: word.value), sentence.scalar(after)?.isLatinLetter == true,
                  word.end > after + 1, ![.second, .minute, .hour, .day, .workday, .quarterHour].contains(unit),
                  let span = sentence.span(unit, offset: pointer.value) else { continue }
            var end = word.end
            if pointer.value == 1, unit == .week, let again = sentence.text("after next", end), let two = sentence.span(unit, offset: 2) {
                return (.span(two), again)
            }
            if let apostrophe = sentence.text("'s", end) { end = apostrophe }
            return (.span(span), end)
        }
        return nil
    }

    private static func pointedMonth(_ sentence: Sentence, _ month: Int, _ pointer: Int) -> DateSpan {
        let (year, present, _) = sentence.reference.date
        let shift = switch pointer {
        case 1: month > present ? 0 : 1
        case -1: month < present ? 0 : -1
        default: 0
        }
        return sentence.months(year + shift, month, 1, .month)
    }

    /// the first Monday of March, last day of October 2015, 3rd week of 2018, last Friday of the month
    static let ordinalOf = Rule<DateSpec>("date.ordinal-of", heads: [.figure, .numberWord, .the, .pointer, .unit, .numeral]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter || sentence.scalars[index].isDigit else { return nil }
        let at = sentence.word(.the, index).map(\.end) ?? index
        guard let ordinal = sentence.ordinal(at, in: -31...53), var n = ordinal.whole else { return nil }
        var next = ordinal.end
        // third last week
        if n > 0, let last = sentence.text("last", next), sentence.isBoundary(last) {
            n = -n
            next = last
        }
        let dayWord = sentence.word(.weekday, next)
        let unitWord = sentence.word(.unit, next)
        guard let end = dayWord?.end ?? unitWord?.end, sentence.isBoundary(end), sentence.scalars[sentence.skip(next)].isLatinLetter else { return nil }
        let unit = unitWord.flatMap { TimeUnit(rawValue: $0.value) }
        guard let link = sentence.text("of", end) ?? sentence.text("in", end), sentence.isBoundary(link),
              let (span, finish) = container(sentence, link) else {
            guard unit == .quarter, n > 0, n <= 4 else { return nil }
            if let (year, after) = year(sentence, end) { return (.span(sentence.months(year, n * 3 - 2, 3, .quarter)), after) }
            return (.partOfYear(firstMonth: n * 3 - 2, months: 3, grain: .quarter), end)
        }
        if let dayWord {
            guard let day = sentence.nth(n, weekday: dayWord.value, in: span) else { return nil }
            return (.day(day), finish)
        }
        guard let unit, let found = sentence.nth(n, unit, in: span) else { return nil }
        return (.span(found), finish)
    }

    /// The span that an ordinal counts in: a month, a year, "the month", "next month".
    static func container(_ sentence: Sentence, _ index: Int) -> (DateSpan, Int)? {
        let at = sentence.skip(index)
        guard at < sentence.count else { return nil }
        if let (spec, end) = monthDay.parse(sentence, at) ?? pointedUnit.parse(sentence, at), let span = sentence.spans(of: spec).first { return (span, end) }
        if let (year, end) = year(sentence, at) { return (sentence.months(year, 1, 12, .year), end) }
        let the = sentence.word(.the, at).map(\.end) ?? at
        if let word = sentence.word(.unit, the), let unit = TimeUnit(rawValue: word.value), [.week, .month, .quarter, .year].contains(unit),
           let span = sentence.span(unit, offset: 0) { return (span, word.end) }
        return nil
    }

    /// end of the month, mid March, early next week, beginning of 2026
    static let edge = Rule<DateSpec>("en.date.edge", heads: [.edge]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter, let word = sentence.word(.edge, index), sentence.isBoundary(word.end) else { return nil }
        var at = word.end
        if let of = sentence.text("of", at) ?? sentence.text("in", at), sentence.isBoundary(of) { at = of }
        if let around = sentence.word(.about, at) { at = around.end }
        let start = sentence.skip(at)
        guard start < sentence.count else { return nil }
        if word.value == 2, sentence.word(.day, start) != nil || sentence.word(.weekday, start) != nil || sentence.word(.pointer, start) != nil,
           let day = sentence.best([dayWordRule, weekday], start), let span = sentence.spans(of: day.value).first {
            return (.span(DateSpan(from: span.to.adding(seconds: -1), to: span.to.adding(seconds: -1), grain: .second)), day.end)
        }
        guard let (span, end) = container(sentence, start) else { return nil }
        return (.span(sentence.part(word.value, of: span)), end)
    }

    private static let dayWordRule = ChineseDateRules.dayWord

    /// the week of October 6th
    static let weekOf = Rule<DateSpec>("en.date.week-of", heads: [.the, .pointer, .unit]) { sentence, index in
        let at = sentence.word(.the, index).map(\.end) ?? index
        guard let week = sentence.text("week", at), let of = sentence.text("of", week), let date = sentence.date(at: of),
              let span = sentence.spans(of: date.value).first, span.grain == .day else { return nil }
        let begin = sentence.weekBegin(span.from.day)
        return (.span(DateSpan(from: LocalDateTime(day: begin), to: LocalDateTime(day: begin + 7), grain: .week)), date.end)
    }

    /// next 3 days, last two weeks, past 2 days, upcoming two weeks
    static let run = Rule<DateSpec>("en.date.run", heads: [.pointer]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter else { return nil }
        for pointer in sentence.words(.pointer, index) where abs(pointer.value) == 1 {
            guard let length = sentence.duration(pointer.end), length.value.parts == 1, length.value.amount >= 1,
                  sentence.word(.article, pointer.end).map({ $0.value == 1 && $0.end == sentence.skip(pointer.end) + 1 }) != true else { continue }
            guard let span = sentence.run(Int(length.value.amount), length.value.unit, forward: pointer.value > 0) else { continue }
            return (.span(span), length.end)
        }
        return nil
    }

    /// Q1, q3 2026, 2018Q4
    static let quarter = Rule<DateSpec>("date.quarter", heads: WordKind.allCases) { sentence, index in
        var at = index
        var year: Int?
        if let figures = EnglishClockRules.plainFigures(sentence, index, most: 4) {
            guard figures.end - index == 4 || figures.end - index == 2 else { return nil }
            year = sentence.fullYear(figures.value, figures: figures.end - index)
            at = sentence.text("年", figures.end) ?? figures.end
            if at == figures.end, sentence.scalar(at)?.isBlank == true { at = sentence.skip(at) }
        }
        guard sentence.scalar(at) == "q", at == index ? sentence.scalar(at - 1)?.isLatinLetter != true && sentence.scalar(at - 1)?.isDigit != true : true,
              let q = EnglishClockRules.plainFigures(sentence, at + 1, most: 1), (1...4).contains(q.value),
              sentence.scalar(q.end)?.isLatinLetter != true, sentence.scalar(q.end)?.isDigit != true else { return nil }
        if let year { return (.span(sentence.months(year, q.value * 3 - 2, 3, .quarter)), q.end) }
        if let (year, end) = Self.year(sentence, q.end) { return (.span(sentence.months(year, q.value * 3 - 2, 3, .quarter)), end) }
        return (.partOfYear(firstMonth: q.value * 3 - 2, months: 3, grain: .quarter), q.end)
    }

    /// week 10, 第10周: weeks as ISO 8601 numbers them
    static let numberedWeek = Rule<DateSpec>("date.week", heads: [.unit, .numeral, .figure]) { sentence, index in
        let year = sentence.months(sentence.reference.year, 1, 12, .year)
        if let week = sentence.text("week", index), let number = sentence.integer(week, in: 1...53), number.form == .digits,
           let n = number.whole, let span = sentence.nth(n, .week, in: year) { return (.span(span), number.end) }
        if let first = sentence.text("第", index), let number = sentence.integer(first, in: 1...53), let n = number.whole,
           let end = sentence.text("周", number.end), let span = sentence.nth(n, .week, in: year) { return (.span(span), end) }
        return nil
    }

    /// next Christmas, last Easter
    static let pointedHoliday = Rule<DateSpec>("en.date.pointer-holiday", heads: [.pointer]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter, let pointer = sentence.words(.pointer, index).first,
              let word = sentence.word(.holiday, pointer.end), let holiday = Holiday(rawValue: word.value), sentence.isBoundary(word.end) else { return nil }
        let days = (-2...2).compactMap { holiday.day(in: sentence.reference.year + $0) }
        let day: Int? = pointer.value < 0 ? days.last { $0 < sentence.today } : pointer.value > 0 ? days.first { $0 >= sentence.today }
            : holiday.day(in: sentence.reference.year)
        return day.map { (.day($0), word.end) }
    }

    /// 3 fridays from now, two Thursdays ago
    static let countedWeekday = Rule<DateSpec>("en.date.counted-weekday", heads: [.figure, .numberWord]) { sentence, index in
        guard let number = sentence.integer(index, in: 1...52), let count = number.whole, let day = sentence.word(.weekday, number.end),
              sentence.scalars[sentence.skip(number.end)].isLatinLetter else { return nil }
        let ahead = (day.value - sentence.reference.weekday + 7) % 7
        if let later = sentence.word(.later, day.end) { return (.day(sentence.today + (ahead == 0 ? 7 : ahead) + (count - 1) * 7), later.end) }
        if let ago = sentence.word(.ago, day.end) { return (.day(sentence.today + ahead - 7 - (count - 1) * 7), ago.end) }
        return nil
    }

    /// the year 2008, H2 2019, 2019-H2
    static let namedYear = Rule<DateSpec>("en.date.named-year", heads: [.unit, .figure]) { sentence, index in
        if let year = sentence.text("year", index), let figures = EnglishClockRules.plainFigures(sentence, sentence.skip(year), most: 4),
           (1000...2999).contains(figures.value) { return (.span(sentence.months(figures.value, 1, 12, .year)), figures.end) }
        if let figures = EnglishClockRules.plainFigures(sentence, index, most: 4), (1900...2100).contains(figures.value),
           let mark = sentence.symbol("h", sentence.symbol("-", figures.end) ?? figures.end), let half = EnglishClockRules.plainFigures(sentence, mark, most: 1),
           (1...2).contains(half.value) { return (.span(sentence.months(figures.value, half.value * 6 - 5, 6, .month)), half.end) }
        if sentence.scalar(index) == "h", let half = EnglishClockRules.plainFigures(sentence, index + 1, most: 1), (1...2).contains(half.value),
           let (year, end) = year(sentence, half.end) { return (.span(sentence.months(year, half.value * 6 - 5, 6, .month)), end) }
        return nil
    }

    /// in 2014, since 2016: a year after a word that leads one in; any year where the conventions say so.
    static let bareYear = Rule<DateSpec>("en.date.year", heads: [.figure]) { sentence, index in
        guard let figures = EnglishClockRules.plainFigures(sentence, index, most: 4), figures.end - index == 4,
              (1900...2100).contains(figures.value), sentence.scalar(figures.end)?.isLatinLetter != true else { return nil }
        if let next = sentence.scalar(figures.end), "年月.:%/-〕]】)".unicodeScalars.contains(next), sentence.scalar(figures.end + 1)?.isDigit == true || "年月%〕]】".unicodeScalars.contains(next) { return nil }
        if let before = sentence.scalar(index - 1), before.isLatinLetter || "-./:$¥€£〔[【#@".unicodeScalars.contains(before) { return nil }
        if sentence.conventions.bareYears { return sentence.word(.unit, figures.end) == nil ? (.span(sentence.months(figures.value, 1, 12, .year)), figures.end) : nil }
        var start = index
        while start > 0, sentence.scalars[start - 1].isBlank { start -= 1 }
        var begin = start
        while begin > 0, start - begin < 8, sentence.scalars[begin - 1].isLatinLetter { begin -= 1 }
        let before = String(String.UnicodeScalarView(sentence.scalars[begin..<start]))
        guard ["in", "since", "before", "after", "during", "of", "from", "year", "until", "till", "to", "by", "and", "end"].contains(before) else { return nil }
        if ["of", "by", "and", "to", "from"].contains(before), sentence.word(.unit, figures.end) != nil { return nil }
        return (.span(sentence.months(figures.value, 1, 12, .year)), figures.end)
    }

    static let all = [weekday, monthDay, dayMonth, pointedUnit, ordinalOf, edge, weekOf, run, quarter, bareYear, numberedWeek, pointedHoliday,
                      countedWeekday, namedYear]
}
