import Language

/// Times of day in Chinese: 三点, 三点半, 三点一刻, 差五分八点, 三点零五分.
enum ChineseClockRules {
    /// 点 in front of these is not a time: 三点建议, 两点要求.
    private static let pointsOfContent: [String] = [
        "建议", "意见", "要求", "原因", "理由", "说明", "注意", "内容", "想法", "看法", "问题", "共识", "体会", "启示", "好处",
        "不足", "结论", "改进", "希望", "经验", "需要", "不同", "补充", "疑问", "思考", "变化", "措施", "心得", "收获",
    ]

    static let hour = Rule<Clock>("zh.clock.hour", heads: [.numeral, .figure]) { sentence, index in
        guard let hour = sentence.integer(index, in: 0...24), let point = sentence.word(.point, hour.end) else { return nil }
        let value = hour.whole ?? 0
        if pointsOfContent.contains(where: { sentence.text($0, point.end) != nil }) { return nil }
        var clock = Clock(hour: value, half: value > 12 || value == 0 ? .exact : .unknown)
        var end = point.end
        if let half = sentence.symbol("半", end) {
            clock.minute = 30
            end = half
        } else if let quarters = sentence.integer(end, in: 1...3), let mark = sentence.word(.quarter, quarters.end) {
            clock.minute = (quarters.whole ?? 0) * 15
            end = mark.end
        } else if let (minute, after) = minutes(sentence, end) {
            clock.minute = minute
            end = after
            if let second = sentence.integer(end, in: 0...59), let mark = sentence.text("秒", second.end) {
                clock.second = second.whole ?? 0
                clock.grain = .second
                end = mark
            }
        } else if let whole = sentence.text("整", end) {
            end = whole
        }
        return (clock, end)
    }

    /// 三点零五, 三点十五分, 三点二十; Cantonese 三点踏三, where the figure counts five minutes.
    private static func minutes(_ sentence: Sentence, _ index: Int) -> (Int, Int)? {
        if let mark = sentence.symbol(["踏", "搭"], index) {
            if let half = sentence.symbol("半", mark) { return (30, half) }
            guard let fives = sentence.integer(mark, in: 1...11) else { return nil }
            return ((fives.whole ?? 0) * 5, fives.end)
        }
        let start = sentence.text("过", index) ?? index
        guard let first = sentence.scalar(sentence.skip(start)), first == "零" || first == "〇" || first.isDigit || first.isHan else { return nil }
        let zero = sentence.symbol(["零", "〇"], start)
        guard let number = sentence.integer(zero ?? start, in: 0...59), let value = number.whole else { return nil }
        if let mark = sentence.text("分", number.end), sentence.text("钟", mark) == nil, sentence.text("之", mark) == nil { return (value, mark) }
        // Without 分 a lone figure could count anything: 三点五个人.
        guard zero != nil || value >= 10 || number.figures == 2 else {
            return sentence.language == .chinese && isCantoneseFive(sentence, number) ? (value * 5, number.end) : nil
        }
        let next = sentence.scalar(number.end)
        if let next, "个人名位次号岁块元场件份页层楼点天小分万亿%％月年".unicodeScalars.contains(next) { return nil }
        return (value, number.end)
    }

    /// 晏昼三点三: only after the Cantonese word for the afternoon.
    private static func isCantoneseFive(_ sentence: Sentence, _ number: NumberMatch) -> Bool {
        guard number.end == sentence.count, let value = number.whole, (1...11).contains(value) else { return false }
        return sentence.scalars.contains("晏")
    }

    static let short = Rule<Clock>("zh.clock.short-of", heads: [.short, .numeral, .figure]) { sentence, index in
        // 差五分八点, 八点差五分
        if let short = sentence.word(.short, index) {
            guard let (minute, after) = amount(sentence, short.end) else { return nil }
            let comma = sentence.symbol([",", "、"], after) ?? after
            guard let (clock, end) = hour.parse(sentence, sentence.skip(comma)), clock.minute == 0 else { return nil }
            return (before(clock, minute), end)
        }
        guard let number = sentence.integer(index, in: 0...24), let point = sentence.word(.point, number.end),
              let short = sentence.word(.short, point.end), let (minute, end) = amount(sentence, short.end) else { return nil }
        let value = number.whole ?? 0
        return (before(Clock(hour: value, half: value > 12 ? .exact : .unknown), minute), end)
    }

    private static func amount(_ sentence: Sentence, _ index: Int) -> (Int, Int)? {
        guard let number = sentence.integer(index, in: 1...59), let value = number.whole else { return nil }
        if let mark = sentence.text("分钟", number.end) ?? sentence.text("分", number.end) { return (value, mark) }
        if let mark = sentence.text("刻钟", number.end) ?? sentence.text("刻", number.end) { return (value * 15, mark) }
        return nil
    }

    private static func before(_ clock: Clock, _ minutes: Int) -> Clock {
        var result = clock
        let total = (clock.hour == 0 ? 24 : clock.hour) * 60 - minutes
        result.hour = total / 60
        result.saidHour = clock.hour
        if result.hour == 0 { result.hour = 12 }
        result.minute = total % 60
        return result
    }

    static let all = [hour, short]
}
