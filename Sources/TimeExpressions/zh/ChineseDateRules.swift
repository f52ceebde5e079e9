import Language

/// Dates in Chinese: 明天, 下周三, 3月12日, 12号, 2025年, 上个月, 第三季度, 月底, 国庆.
enum ChineseDateRules {
    static let dayWord = Rule<DateSpec>("date.day-word", heads: [.day]) { sentence, index in
        guard let word = sentence.word(.day, index) else { return nil }
        // 前天 is part of 三天前天… only with a number; 后天 may be 以后天天.
        return (.day(sentence.today + word.value), word.end)
    }

    /// 周三, 星期三 (but 下周一起 is next week, together)
    static let weekday = Rule<DateSpec>("zh.date.weekday", heads: [.weekday]) { sentence, index in
        guard sentence.scalars[index].isHan, let word = sentence.word(.weekday, index), fits(sentence, word) else { return nil }
        // 一周五点: the week is counted there. 周一周五 names two days.
        if sentence.scalars[index] == "周", let before = sentence.scalar(index - 1), "一两二三四五六七八九十半".unicodeScalars.contains(before),
           sentence.scalar(index - 2).map({ "周期拜".unicodeScalars.contains($0) }) != true { return nil }
        return (.weekday(word.value, week: nil), word.end)
    }

    static let pointedWeekday = Rule<DateSpec>("zh.date.pointer-weekday", heads: [.pointer]) { sentence, index in
        guard sentence.scalars[index].isHan else { return nil }
        for pointer in sentence.words(.pointer, index) {
            let at = sentence.text("个", pointer.end) ?? pointer.end
            if let word = sentence.word(.weekday, at), fits(sentence, word) {
                return (.weekday(word.value, week: sentence.week(pointer.value, of: word.value)), word.end)
            }
        }
        return nil
    }

    static func fits(_ sentence: Sentence, _ word: Lexeme) -> Bool {
        guard let next = sentence.scalar(word.end), next.isHan else { return true }
        if "个次场份位些家种项批名".unicodeScalars.contains(next) { return false }
        if word.value == 1, "起直般定样切共同致边旦并律点一".unicodeScalars.contains(next) {
            // 周一起 with an end or a pause after it means "from Monday on"; 周一一点 is a time.
            if next == "起" { return sentence.scalar(word.end + 1).map { !$0.isHan || $0 == "到" || $0 == "每" } ?? true }
            return next == "一" && sentence.word(.point, word.end + 1) != nil
        }
        if next == "天" { return sentence.scalar(word.end + 1) == "气" }
        return next != "人"
    }

    /// 这周, 下个月, 上季度, 本年, 下周末, 过去一周
    static let pointedUnit = Rule<DateSpec>("zh.date.pointer-unit", heads: [.pointer]) { sentence, index in
        guard sentence.scalars[index].isHan else { return nil }
        for pointer in sentence.words(.pointer, index) {
            let after = sentence.skip(pointer.end)
            guard let word = sentence.word(.unit, after), let unit = TimeUnit(rawValue: word.value),
                  sentence.scalars[after].isHan else { continue }
            if unit == .halfYear, pointer.end == index + 1 { continue }
            if unit == .workday, pointer.value != 0 { return (.day(sentence.workday(pointer.value)), word.end) }
            if unit == .day, pointer.value == 0, sentence.scalar(after) == "天", sentence.text("这", index) != nil { continue }
            guard ![.second, .minute, .hour, .quarterHour, .day, .workday].contains(unit), let span = sentence.span(unit, offset: pointer.value) else { continue }
            if let next = sentence.scalar(word.end), unit == .week, "边报岁年围刊".unicodeScalars.contains(next) { continue }
            if sentence.scalars[after] == "月", sentence.text("饼", word.end) != nil { continue }
            let end = unit == .month ? sentence.text("份", word.end) ?? word.end : word.end
            return (.span(span), end)
        }
        return nil
    }

    /// 周末 alone is the coming one, or the present one on Saturday and Sunday.
    static let weekend = Rule<DateSpec>("zh.date.weekend", heads: [.unit]) { sentence, index in
        guard let word = sentence.word(.unit, index), word.value == TimeUnit.weekend.rawValue, sentence.scalars[index].isHan else { return nil }
        return (.span(sentence.weekend(weekOf: sentence.today, offset: 0)), word.end)
    }

    static let year = Rule<DateSpec>("zh.date.year-word", heads: [.year]) { sentence, index in
        guard let word = sentence.word(.year, index) else { return nil }
        return (.span(sentence.months(sentence.reference.year + word.value, 1, 12, .year)), word.end)
    }

    /// 2025年, 二〇二五年, 18年
    static let numberedYear = Rule<DateSpec>("zh.date.year", heads: [.figure, .numeral]) { sentence, index in
        guard let number = sentence.integer(index, in: 0...9999), number.figures == 4 || number.figures == 2,
              let end = sentence.text("年", number.end), let value = number.whole,
              number.figures == 2 || (1000...2999).contains(value) else { return nil }
        // 10年前, 12年来 count years; 30年的经验 and 20年内 too.
        if number.figures == 2 {
            if let next = sentence.scalar(end), "前后来内间多以级假资龄".unicodeScalars.contains(next) {
                guard next == "以", value < 10, number.form == .digits else { return nil }
            }
            guard value < 60 || value > 90 else { return nil }
        }
        if sentence.text("级", end) != nil { return nil }
        let finish = sentence.text("度", end) ?? end
        return (.span(sentence.months(sentence.fullYear(value, figures: number.figures), 1, 12, .year)), finish)
    }

    /// 3月12日, 3月12号, 三月十二, 正月初一; 3月, 3月份
    static let monthDay = Rule<DateSpec>("zh.date.month-day", heads: [.figure, .numeral]) { sentence, index in
        guard let month = sentence.integer(index, in: 1...12), let mark = sentence.text("月", month.end), let m = month.whole else { return nil }
        if month.form == .chinese, month.whole == 2, sentence.scalar(sentence.skip(index)) == "两" { return nil }
        let start = sentence.text("初", mark) ?? mark
        if let day = sentence.integer(start, in: 1...31), let d = day.whole {
            if let end = sentence.text("日", day.end) ?? sentence.text("号", day.end), !isHouse(sentence, end) { return (.monthDay(m, d), end) }
            if start > mark { return (.monthDay(m, d), day.end) }
            let next = sentence.scalar(day.end)
            let counts = next.map { "个天点:年月周小分.名人%次场家位岁元万件份".unicodeScalars.contains($0) } ?? false
            if !counts, day.form == month.form, sentence.text("第", mark) == nil { return (.monthDay(m, d), day.end) }
        }
        if let share = sentence.text("份", mark) { return (.month(m), share) }
        if let next = sentence.scalar(mark), "饼球亮光票薪租刊".unicodeScalars.contains(next) { return nil }
        return (.month(m), mark)
    }

    /// 12号, 29日; 12号楼, 〔2026〕12号 and 第3号 are no dates.
    static let dayOfMonth = Rule<DateSpec>("zh.date.day-of-month", heads: [.figure, .numeral]) { sentence, index in
        guard let day = sentence.integer(index, in: 1...31), let d = day.whole,
              let end = sentence.text("号", day.end) ?? sentence.text("日", day.end), !isHouse(sentence, end) else { return nil }
        if day.form == .chinese, sentence.scalars[end - 1] == "日", d < 10, sentence.scalar(index) == "一" || sentence.scalar(index) == "半" { return nil }
        if let before = sentence.scalar(index - 1) {
            if before.isLatinLetter || "〕]】)第字发函令—_#/.".unicodeScalars.contains(before) { return nil }
            // 9-11号 is a range of days, B-11号 none.
            if before == "-", sentence.scalar(index - 2).map({ $0.isDigit || "号日 ".unicodeScalars.contains($0) }) != true { return nil }
        }
        return (.dayOfMonth(d), end)
    }

    /// What follows 号 when it numbers a thing and not a day.
    private static func isHouse(_ sentence: Sentence, _ index: Int) -> Bool {
        guard let next = sentence.scalar(index) else { return false }
        if "楼门线院厅室房座机桌柜位员令厂库区岗栋井桩车店牌馆".unicodeScalars.contains(next) { return true }
        return ["会议室", "会议厅", "文件", "公告", "通知", "公文", "文", "报告厅", "培训室", "办公", "工位", "决议", "分机", "洽谈", "议题", "方案", "合同"].contains { sentence.text($0, index) != nil }
    }

    /// 月底, 年初, 季末; 上个月底 and 3月底 come from the pieces.
    static let unitEdge = Rule<DateSpec>("date.unit-edge", heads: [.unitEdge, .pointer]) { sentence, index in
        var offset = 0
        var at = index
        if let pointer = sentence.words(.pointer, index).first(where: { sentence.word(.unitEdge, $0.end) != nil }) {
            offset = pointer.value
            at = pointer.end
        }
        guard let word = sentence.word(.unitEdge, at), let unit = TimeUnit(rawValue: word.value / 10),
              let span = sentence.span(unit, offset: offset) else { return nil }
        if unit == .day {
            // For an office the day ends with work: a time of day, not a date.
            if sentence.conventions.rangeEnd == .inclusiveDates { return nil }
            return (.span(DateSpan(from: span.to.adding(seconds: -1), to: span.to.adding(seconds: -1), grain: .second)), word.end)
        }
        return (.span(sentence.part(word.value % 10, of: span)), word.end)
    }

    /// 第三季度, 一季度, 第一季, 2018Q4, Q1, 上半年, 下半年, 春天
    static let partOfYear = Rule<DateSpec>("date.part-of-year", heads: [.figure, .numeral, .halfOf, .season]) { sentence, index in
        if let half = sentence.word(.halfOf, index) {
            if half.value >= 10 {
                let (year, month, _) = sentence.reference.date
                let first = LocalDateTime(year, month, half.value == 10 ? 1 : 16)
                let to = half.value == 10 ? LocalDateTime(year, month, 16) : LocalDateTime(year, month + 1, 1)
                return (.span(DateSpan(from: first, to: to, grain: .day)), half.end)
            }
            return (.partOfYear(firstMonth: half.value * 6 + 1, months: 6, grain: .month), half.end)
        }
        let at = sentence.text("第", index) ?? index
        guard let number = sentence.integer(at, in: 1...4), let value = number.whole,
              let end = sentence.text("季度", number.end) else { return nil }
        return (.partOfYear(firstMonth: value * 3 - 2, months: 3, grain: .quarter), end)
    }

    static let season = Rule<DateSpec>("date.season", heads: [.season]) { sentence, index in
        guard let word = sentence.word(.season, index) else { return nil }
        if sentence.scalars[index].isLatinLetter, !EnglishDateRules.cue(sentence, index, word.end) { return nil }
        return (.partOfYear(firstMonth: [3, 6, 9, 12][word.value - 1], months: 3, grain: .season), word.end)
    }

    /// 前三天, 过去两周, 最近一个月, 未来7天, 接下来两小时, 后三个月, 上二周
    static let run = Rule<DateSpec>("zh.date.run", heads: [.direction]) { sentence, index in
        guard sentence.scalars[index].isHan, let (forward, recent, at) = direction(sentence, index), let length = sentence.duration(at),
              length.value.parts == 1, let amount = whole(length.value.amount), (1...999).contains(amount) else { return nil }
        if recent {
            let moved = length.value.moved(sentence.reference, by: forward ? 1 : -1, holidays: sentence.holidays)
            let days = length.value.isCalendar && length.value.workdays == 0
            let here = days ? LocalDateTime(day: sentence.today + 1) : sentence.reference
            let there = days ? LocalDateTime(day: moved.day + (forward ? 0 : 1)) : moved
            let start = forward ? (days ? sentence.reference.startOfDay : here) : there
            let end = forward ? there : here
            guard start < end else { return nil }
            return (.span(DateSpan(from: start, to: end, grain: length.value.unit.grain)), length.end)
        }
        guard let span = sentence.run(amount, length.value.unit, forward: forward) else { return nil }
        return (.span(span), length.end)
    }

    private static func whole(_ amount: Double) -> Int? { amount.rounded() == amount ? Int(amount) : nil }

    private static func direction(_ sentence: Sentence, _ index: Int) -> (forward: Bool, recent: Bool, end: Int)? {
        for (word, forward, recent) in directions {
            if let end = sentence.text(word, index) { return (forward, recent, end) }
        }
        return nil
    }

    private static let directions: [(String, Bool, Bool)] = [
        ("最近这", false, true), ("最近", false, true), ("过去的", false, true), ("过去", false, true), ("近", false, true),
        ("未来的", true, true), ("未来", true, true), ("接下来的", true, true), ("接下来", true, true), ("今后", true, true), ("往后", true, true),
        ("前", false, false), ("上", false, false), ("后", true, false), ("下", true, false), ("之后", true, false), ("之前", false, false),
    ]

    static let all = [dayWord, weekday, pointedWeekday, pointedUnit, weekend, year, numberedYear, monthDay, dayOfMonth, unitEdge,
                      partOfYear, season, run]
}
