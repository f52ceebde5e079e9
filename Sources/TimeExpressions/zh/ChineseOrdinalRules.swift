import Language

/// Dates counted inside a longer span in Chinese: 3月第一个周一, 本月最后一天, 2021年的第一周, 去年的前10天, 3月底.
enum ChineseOrdinalRules {
    static let inside = Rule<DateSpec>("zh.date.ordinal-of", heads: [.year, .pointer, .figure, .numeral]) { sentence, index in
        guard let outer = sentence.best(ChineseDateRules.outer, index), let span = outerSpan(sentence, outer) else { return nil }
        let at = sentence.text("的", outer.end) ?? outer.end
        if outer.end < sentence.count, let edge = sentence.word(.edge, at), sentence.scalars[sentence.skip(at)].isHan, at == outer.end || edge.end - at > 1 {
            switch edge.value {
            case 5: return (.span(sentence.part(0, of: span)), edge.end)
            case 6: return (.span(sentence.part(2, of: span)), edge.end)
            case 0 where sentence.integer(edge.end, in: 1...10) != nil: return nil
            case 1 where edge.end - at == 1 && sentence.scalar(edge.end)?.isHan == true: return nil
            default: return (.span(sentence.part(edge.value, of: span)), edge.end)
            }
        }
        // 今年年底, 下个月月初
        if let word = sentence.word(.unitEdge, at), let unit = TimeUnit(rawValue: word.value / 10), unit.grain == span.grain, sentence.scalars[sentence.skip(at)].isHan {
            return (.span(sentence.part(word.value % 10, of: span)), word.end)
        }
        if let run = sentence.text("前", at), let length = sentence.duration(run), length.value.parts == 1, length.value.isCalendar,
           length.value.months == 0, span.grain != .day, sentence.word(.later, length.end) == nil {
            return (.span(DateSpan(from: span.from, to: span.from.adding(days: length.value.total / 86_400), grain: length.value.unit.grain)), length.end)
        }
        guard let ordinal = sentence.ordinal(at, in: -31...53), let n = ordinal.whole else { return nil }
        if n == -1, let length = sentence.duration(ordinal.end), length.value.amount > 1, length.value.parts == 1, length.value.isCalendar {
            return lastRun(sentence, span, length)
        }
        var next = sentence.text("个", ordinal.end) ?? ordinal.end
        if n == -1 {
            next = sentence.text("一个", ordinal.end) ?? sentence.text("一", ordinal.end) ?? next
        }
        if let weekday = sentence.word(.weekday, next), let day = sentence.nth(n, weekday: weekday.value, in: span) { return (.day(day), weekday.end) }
        guard let word = sentence.word(.unit, next) ?? sentence.word(.unit, ordinal.end), let unit = TimeUnit(rawValue: word.value),
              let found = sentence.nth(n, unit, in: span) else { return nil }
        return (.span(found), word.end)
    }

    private static func lastRun(_ sentence: Sentence, _ span: DateSpan, _ length: Match<Length>) -> (DateSpec, Int)? {
        if length.value.unit == .week {
            let end = sentence.weekBegin(span.to.day)
            return (.span(DateSpan(from: LocalDateTime(day: end - 7 * Int(length.value.amount)), to: LocalDateTime(day: end), grain: .week)), length.end)
        }
        let from = length.value.moved(span.to, by: -1, holidays: sentence.holidays)
        return (.span(DateSpan(from: from, to: span.to, grain: length.value.unit.grain)), length.end)
    }

    private static func outerSpan(_ sentence: Sentence, _ outer: Match<DateSpec>) -> DateSpan? {
        sentence.spans(of: outer.value).first
    }

    /// 农历2015年十月初一: the moon's calendar is not counted in; the words give the date.
    static let lunar = Rule<DateSpec>("zh.date.lunar", heads: [.lunar]) { sentence, index in
        guard let word = sentence.word(.lunar, index) else { return nil }
        var year = sentence.reference.year
        var at = word.end
        var given = false
        if let match = sentence.best([ChineseDateRules.numberedYear, ChineseDateRules.year], at), let span = sentence.spans(of: match.value).first {
            year = span.from.year
            at = match.end
            given = true
        }
        let first: Int
        if let one = sentence.text("正月", at) {
            first = 1
            at = one
        } else if let twelve = sentence.text("腊月", at) {
            first = 12
            at = twelve
        } else if let month = sentence.integer(at, in: 1...12), let mark = sentence.text("月", month.end) {
            first = month.whole ?? 1
            at = mark
        } else {
            return nil
        }
        let start = sentence.text("初", at) ?? at
        guard let day = sentence.integer(start, in: 1...30), let d = day.whole else { return nil }
        let end = sentence.text("日", day.end) ?? sentence.text("号", day.end) ?? day.end
        if sentence.conventions.bareYears, let number = sentence.date(year, first, d) { return (.day(number), end) }
        guard var number = LunarCalendar.day(year: year, month: first, day: d) else { return nil }
        if !given, number < sentence.today, let next = LunarCalendar.day(year: year + 1, month: first, day: d) { number = next }
        return (.day(number), end)
    }

    static let holiday = Rule<DateSpec>("date.holiday", heads: [.holiday]) { sentence, index in
        guard let word = sentence.word(.holiday, index), let holiday = Holiday(rawValue: word.value), sentence.isBoundary(word.end) else { return nil }
        if let next = sentence.scalar(word.end) {
            // 十一点, 五一班, 八一路, 六一个 are no holidays.
            if word.end - index == 2, "点个月号日班路次年周天万千百十名人元块度层楼分小时间".unicodeScalars.contains(next) { return nil }
            if word.end - index == 2, next.isDigit { return nil }
        }
        if word.end - index == 2, let before = sentence.scalar(index - 1), before.isDigit || "第二三四五六七八九十周期".unicodeScalars.contains(before) { return nil }
        if let (year, end) = EnglishDateRules.year(sentence, word.end), let day = holiday.day(in: year) { return (.day(day), end) }
        return (.holiday(holiday), word.end)
    }

    /// 国庆期间, 司庆日: the days off that the office's calendar names; a known holiday alone is its first day.
    static let officeHoliday = Rule<DateSpec>("date.office-holiday", heads: [.holiday]) { sentence, index in
        if let word = sentence.word(.holiday, index) {
            guard let end = ["节假期", "节期间", "假期", "期间", "长假"].lazy.compactMap({ sentence.text($0, word.end) }).first,
                  let holiday = Holiday(rawValue: word.value) else { return nil }
            let days = (-1...2).compactMap { holiday.day(in: sentence.reference.year + $0) }
            let runs = sentence.holidayNames.compactMap { $0.run(from: sentence.today) }
            guard let run = runs.first(where: { run in days.contains { run.contains($0) } }) else { return nil }
            return (.span(DateSpan(from: LocalDateTime(day: run.lowerBound), to: LocalDateTime(day: run.upperBound), grain: .day)), end)
        }
        for name in sentence.holidayNames where index + name.scalars.count <= sentence.count {
            guard sentence.scalars[index..<index + name.scalars.count].elementsEqual(name.scalars), sentence.isBoundary(index + name.scalars.count),
                  let run = name.run(from: sentence.today) else { continue }
            return (.span(DateSpan(from: LocalDateTime(day: run.lowerBound), to: LocalDateTime(day: run.upperBound), grain: .day)), index + name.scalars.count)
        }
        return nil
    }

    static let all = [inside, lunar, holiday, officeHoliday]
}

extension ChineseDateRules {
    /// The spans that others are counted in.
    static let outer = [year, numberedYear, monthOnly, pointedUnit]

    /// 3月, 2026年3月
    static let monthOnly = Rule<DateSpec>("zh.date.month", heads: [.figure, .numeral, .year]) { sentence, index in
        var at = index
        var year: Int?
        if let match = sentence.best([numberedYear, ChineseDateRules.year], index), let span = sentence.spans(of: match.value).first {
            year = span.from.year
            at = sentence.text("的", match.end) ?? match.end
        }
        guard let month = sentence.integer(at, in: 1...12), let mark = sentence.text("月", month.end), let m = month.whole else { return nil }
        let end = sentence.text("份", mark) ?? mark
        if let year { return (.span(sentence.months(year, m, 1, .month)), end) }
        return (.month(m), end)
    }
}
