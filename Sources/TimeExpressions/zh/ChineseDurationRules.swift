import Language

/// Lengths of time in Chinese: 一个半小时, 90分钟, 三天, 半年, 8天20小时.
enum ChineseDurationRules {
    /// 分 and 秒 alone, 时, 日, 月 need more around them to count time.
    static let single = Rule<Length>("zh.duration", heads: [.numeral, .figure, .several, .unit]) { sentence, index in
        if let several = sentence.word(.several, index), let (unit, end) = unit(sentence, several.end) {
            return (Length(Double(several.value), unit), end)
        }
        // 分半钟: the one is left out.
        if let minute = sentence.text("分半", index) {
            return (Length(1.5, .minute), sentence.text("钟", minute) ?? minute)
        }
        if sentence.text("半年", index) == nil, let head = sentence.word(.unit, index),
           head.value != TimeUnit.halfYear.rawValue { return nil }
        guard let number = sentence.number(index), number.value >= 0, number.value < 100_000 else { return nil }
        var amount = number.value
        var end = number.end
        // 07年 is a year
        if number.form == .digits, number.figures == 2, amount < 10, sentence.text("年", end) != nil { return nil }
        // 五点五分钟
        if number.form == .chinese, let point = sentence.symbol("点", end), let fraction = sentence.integer(point, in: 1...9),
           fraction.figures == 1 || fraction.end == point + 1, let (unit, after) = unit(sentence, fraction.end), unit != .day {
            guard sentence.text("分钟", fraction.end) != nil || unit.rawValue > 1 else { return nil }
            return (Length(amount + fraction.value / 10, unit), after)
        }
        // 三个字: Cantonese for a quarter of an hour
        if number.form == .chinese, let word = sentence.text("个字", end), word == sentence.count, sentence.skip(index) == 0 {
            return (Length(amount * 5, .minute), word)
        }
        if sentence.text("余", end) != nil || sentence.text("多", end) != nil { end += 1 }
        // 一个半小时, 两个半月
        if let half = sentence.text("个半", end), let (unit, after) = unit(sentence, half) {
            return (Length(amount + 0.5, unit), after)
        }
        guard let (unit, after) = unit(sentence, end, number: number) else { return nil }
        if amount == 0.5, number.form == .chinese, [.week, .second].contains(unit) { return nil }
        // 三天半, 一年半, 五分半
        if let half = sentence.symbol("半", after), sentence.word(.unit, after).map({ $0.value == TimeUnit.halfYear.rawValue }) != true,
           [.day, .year, .minute, .hour].contains(unit), sentence.text("夜", half) == nil {
            amount += 0.5
            return (Length(amount, unit), unit == .minute || unit == .hour ? sentence.text("钟", half) ?? half : half)
        }
        if let more = sentence.text("多", after) { return (Length(amount, unit), more) }
        return (Length(amount, unit), after)
    }

    /// The unit at an offset; single characters that mean much else are held to a stricter rule.
    private static func unit(_ sentence: Sentence, _ index: Int, number: NumberMatch? = nil) -> (TimeUnit, Int)? {
        guard let word = sentence.word(.unit, index), let unit = TimeUnit(rawValue: word.value) else { return nil }
        let at = sentence.skip(index)
        guard sentence.scalars[at].isHan else { return nil }
        if word.end - at == 1 {
            switch sentence.scalars[at] {
            // 3月 and 2026年 and 3日 are dates, 3时 a time of day; a season is no quarter.
            case "月": return number?.form == .chinese && number?.whole == 2 && sentence.scalar(at - 1) == "两" ? (.month, word.end) : nil
            case "时", "季": return nil
            case "日":
                guard let number, number.form == .chinese || sentence.scalar(at - 1)?.isBlank == true,
                      sentence.conventions.bareWeekday == .strictlyComing || sentence.text("之", word.end) != nil || sentence.text("内", word.end) != nil
                else { return nil }
                return (.day, word.end)
            case "年": if let number, number.figures == 4 || (number.figures == 2 && number.form == .digits && number.value > 60) { return nil }
            case "分":
                // 八十分 is a mark, 分 in front of these a verb or a part of another word.
                if let next = sentence.scalar(word.end), "部别公享组配析工数析店之支".unicodeScalars.contains(next) { return nil }
            default: break
            }
        }
        // 一个周一, 一个星期二: the day of the week goes before the length.
        if unit == .week, isWeekday(sentence, word.end) { return nil }
        if unit == .workday || unit == .weekend, number == nil { return nil }
        if unit == .week, sentence.scalar(word.end) == "岁" { return nil }
        return (unit, word.end)
    }

    private static func isWeekday(_ sentence: Sentence, _ index: Int) -> Bool {
        guard let next = sentence.scalar(index), "一二三四五六日天".unicodeScalars.contains(next) else { return false }
        let start = sentence.scalar(index - 1) == "周" ? index - 1 : index - 2
        return sentence.word(.weekday, start).map { ChineseDateRules.fits(sentence, $0) } ?? false
    }

    static let all = [single]
}
