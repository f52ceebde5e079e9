import Language

/// Dates in English: Thursday, next Tuesday, March 12th, the 15th, next week.
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
        if ["sun", "sat", "wed", "may", "march", "mar"].contains(where: { word.elementsEqual($0.unicodeScalars) }) { return true }
        // Names of people too, which an office has.
        return !sentence.conventions.bareYears && ["jun", "april", "june", "august"].contains { word.elementsEqual($0.unicodeScalars) }
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
            if ["in", "on", "of", "the", "this", "next", "last", "by", "since", "until", "till", "from", "every", "each", "early", "late", "mid",
                "before", "after", "during", "between", "around", "and", "or", "to", "through", "end", "for"].contains(before) {
                let prepositionOfNone = before == "to" || before == "and" || before == "or" || before == "for"
                return !prepositionOfNone || sentence.number(end)?.form == .digits || sentence.skip(end) >= sentence.count
            }
        }
        let next = sentence.skip(end)
        guard next < sentence.count else { return !["sun", "sat", "wed", "may", "march", "mar", "jun"].contains { sentence.scalars[index..<end].elementsEqual($0.unicodeScalars) } }
        if ",.;:!?)".unicodeScalars.contains(sentence.scalars[next]) { return begin == start && start > 0 && ",-".unicodeScalars.contains(sentence.scalars[start - 1]) }
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
                let dashed = at > month.end ? sentence.symbol(["-", "/"], day.end) : nil
                if let (year, end) = year(sentence, dashed ?? day.end), let number = sentence.date(year, month.value, d) { return (.day(number), end) }
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
        if day.form == .english, sentence.skip(day.end) < sentence.count, sentence.scalars[sentence.skip(day.end)].isLatinLetter,
           d < 20 || sentence.previousWord(index) != "on" { return nil }
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
        if let words = yearInWords(sentence, at) { return words }
        guard let figures = EnglishClockRules.plainFigures(sentence, at, most: 4) else { return nil }
        let width = figures.end - at
        if sentence.scalar(figures.end).map({ $0 == ":" || $0.isLatinLetter || $0 == "-" && width == 2 }) == true { return nil }
        if width == 4, (1500...2300).contains(figures.value) { return (figures.value, figures.end) }
        if short, width == 2, at > index - 1, sentence.skip(figures.end) >= sentence.count || sentence.scalar(index - 1) == "-" { return (sentence.fullYear(figures.value, figures: 2), figures.end) }
        return nil
    }

    /// nineteen ninety-six, two thousand and five, twenty twenty-six
    private static func yearInWords(_ sentence: Sentence, _ index: Int) -> (Int, Int)? {
        guard sentence.scalar(index)?.isLatinLetter == true, let first = sentence.integer(index, in: 19...2100), first.form == .english,
              let value = first.whole else { return nil }
        if value >= 1900 {
            if let rest = sentence.integer(first.end, in: 1...99), rest.form == .english, value % 100 == 0 { return (value + (rest.whole ?? 0), rest.end) }
            return value >= 2000 || value % 100 > 0 ? (value, first.end) : nil
        }
        guard value == 19 || value == 20, let rest = sentence.integer(first.end, in: 10...99), rest.form == .english else { return nil }
        return (value * 100 + (rest.whole ?? 0), rest.end)
    }

    /// next week, last quarter, this year, current month, weekend
    static let pointedUnit = Rule<DateSpec>("en.date.pointer-unit", heads: [.pointer, .unit]) { sentence, index in
        guard sentence.scalars[index].isLatinLetter else { return nil }
        if let word = sentence.word(.unit, index), word.value == TimeUnit.weekend.rawValue {
            return (.span(sentence.weekend(weekOf: sentence.today, offset: 0)), word.end)
        }
        if let end = sentence.text("week after next", index), let span = sentence.span(.week, offset: 2) { return (.span(span), end) }
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
                  word.end > after + 1 else { continue }
            if [.hour, .minute, .day].contains(unit), abs(pointer.value) == 1, let span = sentence.run(1, unit, forward: pointer.value > 0) {
                return (.span(span), word.end)
            }
            if unit == .workday, pointer.value != 0 { return (.day(sentence.workday(pointer.value)), word.end) }
            guard ![.second, .minute, .hour, .day, .workday, .quarterHour].contains(unit),
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

    static let all = [weekday, monthDay, dayMonth, pointedUnit] + EnglishSpanRules.all
}
