import Language

/// Longer and counted dates in English: the first Monday of March, end of the month, next 3 days, Q1 2026, week 12.
enum EnglishSpanRules {
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
        if abs(n) == 1, let length = sentence.duration(next), length.value.parts == 1, length.value.isCalendar, length.value.amount > 1,
           let link = sentence.text("of", length.end), sentence.isBoundary(link), let (span, finish) = container(sentence, link) {
            let week = length.value.unit == .week
            let first = week ? sentence.nth(n, .week, in: span) ?? span : span
            let from = n > 0 ? first.from : length.value.moved(week ? first.to : span.to, by: -1, holidays: sentence.holidays)
            let to = n > 0 ? length.value.moved(first.from, by: 1, holidays: sentence.holidays) : week ? first.to : span.to
            return (.span(DateSpan(from: from, to: to, grain: length.value.unit.grain)), finish)
        }
        // first half of the year
        if n == 1 || n == 2, let half = sentence.text("half of", next), let (span, finish) = container(sentence, half), span.grain == .year {
            return (.span(sentence.months(span.from.year, n * 6 - 5, 6, .month)), finish)
        }
        let dayWord = sentence.word(.weekday, next)
        let unitWord = sentence.word(.unit, next)
        guard let end = dayWord?.end ?? unitWord?.end, sentence.isBoundary(end), sentence.scalars[sentence.skip(next)].isLatinLetter else { return nil }
        let unit = unitWord.flatMap { TimeUnit(rawValue: $0.value) }
        guard let link = sentence.text("of", end) ?? sentence.text("in", end), sentence.isBoundary(link),
              let (span, finish) = container(sentence, link) else {
            guard unit == .quarter, n > 0, n <= 4 else { return nil }
            if let (year, after) = EnglishDateRules.year(sentence, end) { return (.span(sentence.months(year, n * 3 - 2, 3, .quarter)), after) }
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
        if let (spec, end) = EnglishDateRules.monthDay.parse(sentence, at) ?? EnglishDateRules.pointedUnit.parse(sentence, at), let span = sentence.spans(of: spec).first { return (span, end) }
        if let (year, end) = EnglishDateRules.year(sentence, at) { return (sentence.months(year, 1, 12, .year), end) }
        let the = sentence.word(.the, at).map(\.end) ?? at
        if let word = sentence.word(.unit, the), let unit = TimeUnit(rawValue: word.value), [.day, .week, .month, .quarter, .year].contains(unit),
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
           let day = sentence.best([ChineseDateRules.dayWord, EnglishDateRules.weekday], start), let span = sentence.spans(of: day.value).first {
            return (.span(DateSpan(from: span.to.adding(seconds: -1), to: span.to.adding(seconds: -1), grain: .second)), day.end)
        }
        guard let (span, end) = container(sentence, start), span.grain != .day || word.value == 7 else { return nil }
        return (.span(sentence.part(word.value, of: span)), end)
    }

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

    /// 5 past years, two upcoming days
    static let countedRun = Rule<DateSpec>("en.date.counted-run", heads: [.figure, .numberWord]) { sentence, index in
        guard let number = sentence.integer(index, in: 1...999), let count = number.whole, number.end < sentence.count,
              let pointer = sentence.words(.pointer, number.end).first(where: { abs($0.value) == 1 }), sentence.isBoundary(pointer.end),
              sentence.scalars[sentence.skip(number.end)].isLatinLetter, let word = sentence.word(.unit, pointer.end), word.end > pointer.end + 2,
              let unit = TimeUnit(rawValue: word.value), let span = sentence.run(count, unit, forward: pointer.value > 0) else { return nil }
        return (.span(span), word.end)
    }

    /// Monday 21, Friday 23: only where a Monday of the coming months is the 21st.
    static let weekdayNumber = Rule<DateSpec>("en.date.weekday-number", heads: [.weekday]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter, let day = sentence.word(.weekday, index),
              let number = sentence.ordinal(day.end, in: 1...31) ?? sentence.integer(day.end, in: 13...31), number.form == .digits,
              sentence.ordinal(day.end, in: 1...31) != nil || number.figures == 2, let d = number.whole, sentence.scalar(number.end).map({ ":/-h".unicodeScalars.contains($0) }) != true,
              EnglishClockRules.meridiem(sentence, number.end) == nil, sentence.word(.unit, number.end) == nil, sentence.word(.month, number.end) == nil else { return nil }
        for step in 0...2 {
            let first = LocalDateTime(sentence.reference.year, sentence.reference.month + step, 1)
            if let found = sentence.date(first.year, first.month, d), LocalDateTime(day: found).weekday == day.value { return (.day(found), number.end) }
        }
        return nil
    }

    /// March and April: two months in a row.
    static let twoMonths = Rule<DateSpec>("en.date.two-months", heads: [.month]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter, let first = sentence.word(.month, index), sentence.isBoundary(first.end),
              let and = sentence.text("and ", first.end), let second = sentence.word(.month, and), sentence.isBoundary(second.end),
              second.value == first.value + 1, sentence.integer(second.end, in: 1...31) == nil, sentence.ordinal(second.end, in: 1...31) == nil
        else { return nil }
        return (.partOfYear(firstMonth: first.value, months: 2, grain: .month), second.end)
    }

    /// Tuesday week, a week on Tuesday: the one after the coming one.
    static let weekdayWeek = Rule<DateSpec>("en.date.weekday-week", heads: [.weekday, .article]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter else { return nil }
        let lead = sentence.text("a week on ", index)
        guard let day = sentence.word(.weekday, lead ?? index), sentence.isBoundary(day.end) else { return nil }
        var end = day.end
        if lead == nil {
            guard sentence.scalar(day.end)?.isBlank == true, let week = sentence.text("week", day.end), sentence.isBoundary(week),
                  sentence.number(week) == nil || sentence.clock(at: week) != nil else { return nil }
            end = week
        }
        let ahead = (day.value - sentence.reference.weekday + 7) % 7
        return (.day(sentence.today + (ahead == 0 ? 7 : ahead) + 7), end)
    }

    /// Q1, q3 2026, 2018Q4
    static let quarter = Rule<DateSpec>("date.quarter", heads: WordKind.allCases) { sentence, index in
        var at = index
        var year: Int?
        if let figures = EnglishClockRules.plainFigures(sentence, index, most: 4) {
            guard figures.end - index == 4 || figures.end - index == 2 else { return nil }
            year = sentence.fullYear(figures.value, figures: figures.end - index)
            at = sentence.text("年", figures.end) ?? sentence.symbol("-", figures.end) ?? figures.end
            if at == figures.end, sentence.scalar(at)?.isBlank == true { at = sentence.skip(at) }
        }
        guard sentence.scalar(at) == "q", at == index ? sentence.scalar(at - 1)?.isLatinLetter != true && sentence.scalar(at - 1)?.isDigit != true : true,
              let q = EnglishClockRules.plainFigures(sentence, at + 1, most: 1), (1...4).contains(q.value),
              sentence.scalar(q.end)?.isLatinLetter != true, sentence.scalar(q.end)?.isDigit != true else { return nil }
        if let year { return (.span(sentence.months(year, q.value * 3 - 2, 3, .quarter)), q.end) }
        if let (year, end) = EnglishDateRules.year(sentence, sentence.symbol("-", q.end) ?? q.end) { return (.span(sentence.months(year, q.value * 3 - 2, 3, .quarter)), end) }
        return (.partOfYear(firstMonth: q.value * 3 - 2, months: 3, grain: .quarter), q.end)
    }

    /// week 10, 第10周: weeks as ISO 8601 numbers them
    static let numberedWeek = Rule<DateSpec>("date.week", heads: [.unit, .numeral, .figure, .year]) { sentence, index in
        let year = sentence.months(sentence.reference.year, 1, 12, .year)
        if let week = sentence.text("week", index), let number = sentence.integer(week, in: 1...53), let n = number.whole,
           let of = sentence.text("of", number.end), let (inner, end) = container(sentence, of), let span = sentence.nth(n, .week, in: inner) {
            return (.span(span), end)
        }
        if let figures = sentence.best([ChineseDateRules.numberedYear, ChineseDateRules.year], index), let span = sentence.spans(of: figures.value).first,
           let first = sentence.text("第", sentence.text("的", figures.end) ?? figures.end), let number = sentence.integer(first, in: 1...53), let n = number.whole,
           let end = sentence.text("周", number.end) {
            return sentence.nth(n, .week, in: span).map { (.span($0), end) }
        }
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
           let (year, end) = EnglishDateRules.year(sentence, half.end) { return (.span(sentence.months(year, half.value * 6 - 5, 6, .month)), end) }
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

    static let all = [ordinalOf, edge, weekOf, run, quarter, bareYear, numberedWeek, pointedHoliday, countedWeekday, namedYear,
                      countedRun, weekdayNumber, weekdayWeek, twoMonths]
}
