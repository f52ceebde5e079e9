import Language

/// Dates in figures: 2026-03-12, 2026/3/12, 2026.3.12, 3/12, 2026-03, 3/12/2026, 20260312 with its year first.
enum FigureDateRules {
    static let numeric = Rule<DateSpec>("date.figures", heads: [.figure]) { sentence, index in
        // Parts of longer codes, such as 192.168.1.1 or 010-2026-03, are no dates.
        if let before = sentence.scalar(index - 1), "./:".unicodeScalars.contains(before) || before.isLatinLetter { return nil }
        let afterDash = sentence.scalar(index - 1) == "-"
        guard let a = EnglishClockRules.plainFigures(sentence, index, most: 4) else { return nil }
        let spaced = sentence.conventions.dashedMonthDay ? sentence.skip(a.end) : a.end
        guard let separator = sentence.scalar(spaced), "-/. ".unicodeScalars.contains(separator) || sentence.conventions.dashedMonthDay,
              let b = EnglishClockRules.plainFigures(sentence, sentence.skip(spaced + (separator.isDigit ? 0 : 1)), most: 2) else { return nil }
        if afterDash, separator == "-" || sentence.scalar(index - 2)?.isDigit != true { return nil }
        let widthA = a.end - index
        if sentence.scalar(b.end) == separator, let c = EnglishClockRules.plainFigures(sentence, b.end + 1, most: 4), !follows(sentence, c.end, separator) {
            let widthC = c.end - b.end - 1
            guard let day = day(sentence, [(a.value, widthA), (b.value, b.end - a.end - 1), (c.value, widthC)], separator) else { return nil }
            return (.day(day), c.end)
        }
        guard !follows(sentence, b.end, separator) else { return nil }
        if widthA == 4, (1900...2200).contains(a.value), separator != ".", separator != " ", (1...12).contains(b.value) {
            return (.span(sentence.months(a.value, b.value, 1, .month)), b.end)
        }
        let dashed = separator == "-" && sentence.conventions.dashedMonthDay
        guard separator == "/" || dashed, widthA <= 2 else { return nil }
        if let next = sentence.scalar(b.end), next == "%" || next == "的" || next == "h" || next == ":" { return nil }
        if let unit = sentence.word(.unit, b.end), unit.end > b.end { return nil }
        if EnglishClockRules.meridiem(sentence, b.end) != nil { return nil }
        if (1...12).contains(a.value), (1...31).contains(b.value) { return (.monthDay(a.value, b.value), b.end) }
        if (1...31).contains(a.value), (1...12).contains(b.value) { return (.monthDay(b.value, a.value), b.end) }
        return nil
    }

    private static func follows(_ sentence: Sentence, _ index: Int, _ separator: Unicode.Scalar) -> Bool {
        guard let next = sentence.scalar(index) else { return false }
        if next.isDigit { return true }
        return (next == separator || next == ".") && sentence.scalar(index + 1)?.isDigit == true
    }

    /// Year first where it has four figures, else last; month before day unless only the other way round is a date.
    private static func day(_ sentence: Sentence, _ fields: [(value: Int, width: Int)], _ separator: Unicode.Scalar) -> Int? {
        let (a, b, c) = (fields[0], fields[1], fields[2])
        if a.width == 4 { return c.width <= 2 ? sentence.date(a.value, b.value, c.value) : nil }
        if a.width > 2 || b.width > 2 { return nil }
        if c.width == 4 || c.width == 2 {
            guard separator != "." || c.width == 4 else { return nil }
            let year = sentence.fullYear(c.value, figures: c.width)
            // In Chinese two figures first are the year: 12-11-10.
            if c.width == 2, separator == "-", sentence.language == .chinese,
               let day = sentence.date(sentence.fullYear(a.value, figures: 2), b.value, c.value) { return day }
            if sentence.language == .chinese, let day = sentence.date(year, b.value, a.value), b.value <= 12 { return day }
            return sentence.date(year, a.value, b.value) ?? sentence.date(year, b.value, a.value)
        }
        return nil
    }

    static let compact = Rule<DateSpec>("date.compact", heads: [.figure]) { sentence, index in
        guard let all = EnglishClockRules.plainFigures(sentence, index, most: 8), all.end - index == 8,
              (1950...2100).contains(all.value / 10_000), sentence.scalar(all.end)?.isLatinLetter != true,
              let day = sentence.date(all.value / 10_000, all.value / 100 % 100, all.value % 100) else { return nil }
        if let before = sentence.scalar(index - 1), before.isLatinLetter || "-_/.〔第".unicodeScalars.contains(before) { return nil }
        if let after = sentence.scalar(all.end), "-_号".unicodeScalars.contains(after) { return nil }
        return (.day(day), all.end)
    }


    /// 2019-aug-01
    static let named = Rule<DateSpec>("date.year-month-day", heads: [.figure]) { sentence, index in
        guard let year = EnglishClockRules.plainFigures(sentence, index, most: 4), (1000...2999).contains(year.value),
              let first = sentence.symbol(["-", "/"], year.end), let month = sentence.word(.month, first),
              let second = sentence.symbol(["-", "/"], month.end), let day = EnglishClockRules.plainFigures(sentence, second, most: 2),
              let number = sentence.date(year.value, month.value, day.value) else { return nil }
        return (.day(number), day.end)
    }

    static let all = [numeric, compact, named]
}
