import Language

/// Times of day in English and in figures: 3pm, 15:30, half past two, noon, 14h, three thirty.
enum EnglishClockRules {
    static let figures = Rule<Clock>("clock.figures", heads: [.figure]) { sentence, index in
        guard let hour = plainFigures(sentence, index, most: 2), hour.value <= 24,
              sentence.scalar(index - 1).map({ $0 == "." || $0 == ":" || $0 == "/" || $0 == "$" || $0 == "¥" }) != true else { return nil }
        guard let separator = sentence.scalar(hour.end), separator == ":" || separator == "h" || separator == "." || separator == "点",
              let minute = plainFigures(sentence, hour.end + 1, most: 2), minute.end - hour.end == 3, minute.value < 60 else { return nil }
        if separator == "点" { return nil }
        // 1h30 is a length where nobody works at night.
        if separator == "h", hour.value < 7, hour.end - index == 1, sentence.conventions.bareHour == .officeHours { return nil }
        var clock = Clock(hour: hour.value, minute: minute.value)
        var end = minute.end
        if separator == ":", sentence.scalar(end) == ":", let second = plainFigures(sentence, end + 1, most: 2),
           second.end - end == 3, second.value < 60 {
            clock.second = second.value
            clock.grain = .second
            end = second.end
        }
        // 4:3 is a ratio, 12:30:1 is none of ours; a second point makes it a version or an address.
        if let next = sentence.scalar(end), next.isDigit || (next == ":" || next == ".") && sentence.scalar(end + 1)?.isDigit == true { return nil }
        let suffix = meridiem(sentence, end)
        if separator == ".", suffix == nil { return nil }
        if separator == ".", sentence.scalar(end) == "%" { return nil }
        if hour.value > 12 || hour.value == 0 || hour.end - index == 2 && hour.value < 10 || separator == "h" { clock.half = .exact }
        if let suffix {
            guard hour.value <= 12 || suffix.half == .afternoon else { return nil }
            if hour.value <= 12 { clock.half = suffix.half }
            end = suffix.end
        } else if let clockWord = sentence.text("hrs", end) ?? sentence.text("hours", end) {
            clock.half = .exact
            end = clockWord
        }
        end = zoned(sentence, &clock, end)
        return (clock, end)
    }

    static let meridiemHour = Rule<Clock>("clock.hour-meridiem", heads: [.figure, .numberWord]) { sentence, index in
        // eight hundred am, five thirty as one number
        if let hundreds = sentence.integer(index, in: 100...1259), hundreds.form == .english, let value = hundreds.whole, value % 100 < 60,
           let suffix = meridiem(sentence, hundreds.end) {
            return (Clock(hour: value / 100, minute: value % 100, half: suffix.half), suffix.end)
        }
        guard let hour = sentence.integer(index, in: 1...12), let value = hour.whole, hour.figures <= 2 else { return nil }
        var at = hour.end
        if let mark = sentence.word(.oclock, at) { at = mark.end }
        var clock = Clock(hour: value)
        if hour.form == .english, let minute = sentence.integer(at, in: 1...59), minute.form == .english,
           let suffix = meridiem(sentence, minute.end) {
            clock.minute = minute.whole ?? 0
            clock.half = suffix.half
            return (clock, suffix.end)
        }
        guard let suffix = meridiem(sentence, at) else { return nil }
        clock.half = suffix.half
        let end = zoned(sentence, &clock, suffix.end)
        return (clock, end)
    }

    /// 330 p.m., 1140 a.m., 830am
    static let compactMeridiem = Rule<Clock>("clock.compact", heads: [.figure]) { sentence, index in
        guard let digits = plainFigures(sentence, index, most: 4), digits.end - index >= 3,
              (1...12).contains(digits.value / 100), digits.value % 100 < 60,
              let suffix = meridiem(sentence, digits.end) else { return nil }
        var clock = Clock(hour: digits.value / 100, minute: digits.value % 100, half: suffix.half)
        let end = zoned(sentence, &clock, suffix.end)
        return (clock, end)
    }

    static let oclock = Rule<Clock>("en.clock.oclock", heads: [.figure, .numberWord]) { sentence, index in
        guard let hour = sentence.integer(index, in: 1...12), let mark = sentence.word(.oclock, hour.end) else { return nil }
        return (Clock(hour: hour.whole ?? 0), mark.end)
    }

    /// 4ish, 9-ish
    static let roundHour = Rule<Clock>("en.clock.ish", heads: [.figure, .numberWord]) { sentence, index in
        guard let hour = sentence.integer(index, in: 1...12), hour.figures <= 2,
              let end = sentence.scalar(hour.end)?.isBlank == false ? sentence.text("-ish", hour.end) ?? sentence.text("ish", hour.end) : nil,
              sentence.isBoundary(end) else { return nil }
        return (Clock(hour: hour.whole ?? 0), end)
    }

    /// 15h, 14h
    static let hourMark = Rule<Clock>("clock.hour-mark", heads: [.figure]) { sentence, index in
        guard let hour = plainFigures(sentence, index, most: 2), hour.value <= 24, hour.value > 9 || sentence.conventions.bareHour == .nearest,
              sentence.scalar(hour.end) == "h", sentence.isBoundary(hour.end + 1),
              sentence.scalar(hour.end + 1)?.isDigit != true else { return nil }
        var clock = Clock(hour: hour.value, half: .exact)
        let end = zoned(sentence, &clock, hour.end + 1)
        return (clock, end)
    }

    /// half past two, a quarter to nine, twenty past 3pm, 15 minutes before noon
    static let pastTo = Rule<Clock>("en.clock.past-to", heads: [.half, .quarter, .figure, .numberWord]) { sentence, index in
        var minutes: Int
        var at: Int
        if let half = sentence.word(.half, index), half.end > index + 1 {
            minutes = 30
            at = half.end
        } else if let quarter = sentence.word(.quarter, index), quarter.end > index + 1 {
            minutes = 15
            at = quarter.end
        } else if let number = sentence.integer(index, in: 1...59) {
            minutes = number.whole ?? 0
            at = number.end
            if let unit = sentence.word(.unit, at), unit.value == TimeUnit.minute.rawValue, unit.end > at + 1 { at = unit.end }
        } else {
            return nil
        }
        var sign = 1
        if let past = sentence.word(.past, at) { at = past.end } else if let to = sentence.word(.toward, at), minutes < 31 {
            // "ten to five" could be a range; only round minutes are taken for the clock.
            guard minutes % 5 == 0, minutes <= 30 else { return nil }
            if sentence.scalar(index)?.isDigit == true, sentence.word(.unit, sentence.number(index)?.end ?? 0) == nil,
               sentence.word(.namedHour, to.end) == nil { return nil }
            if sentence.number(index)?.form == .english, minutes < 12, sentence.text("to", sentence.skip(at)) != nil,
               sentence.word(.unit, sentence.number(index)?.end ?? 0) == nil { return nil }
            sign = -1
            at = to.end
        } else if minutes == 30, sentence.number(at)?.form == .english {
            sign = 1
        } else {
            return nil
        }
        guard var (clock, end) = base(sentence, at) else { return nil }
        let total = clock.hour * 60 + sign * minutes
        guard clock.minute == 0, total >= 0 else { return nil }
        clock.saidHour = clock.hour
        clock.hour = total / 60
        clock.minute = total % 60
        if clock.hour == 0 { clock.hour = 12 }
        end = zoned(sentence, &clock, end)
        return (clock, end)
    }

    private static func base(_ sentence: Sentence, _ index: Int) -> (Clock, Int)? {
        let at = sentence.skip(index)
        if let match = meridiemHour.parse(sentence, at) ?? oclock.parse(sentence, at) ?? named.parse(sentence, at) { return match }
        guard let hour = sentence.integer(at, in: 1...12) else { return nil }
        // "20 past 3 days" is none.
        if let unit = sentence.word(.unit, hour.end), sentence.isBoundary(unit.end) { return nil }
        return (Clock(hour: hour.whole ?? 0), hour.end)
    }

    static let named = Rule<Clock>("clock.named", heads: [.namedHour, .unitEdge]) { sentence, index in
        if let edge = sentence.word(.unitEdge, index), edge.value == 32, sentence.conventions.rangeEnd == .inclusiveDates {
            let ends = sentence.conventions.workEnds
            return (Clock(hour: ends / 3600, minute: ends / 60 % 60, half: .exact), edge.end)
        }
        guard let word = sentence.word(.namedHour, index) else { return nil }
        if word.value < 0 {
            // 下班 is a time only with 前 or 后 after it.
            guard let next = sentence.scalar(word.end), "前后之以".unicodeScalars.contains(next) else { return nil }
            let ends = sentence.conventions.workEnds
            return (Clock(hour: ends / 3600, minute: ends / 60 % 60, half: .exact), word.end)
        }
        return (Clock(hour: word.value, half: .exact), word.end)
    }

    /// five thirty, two forty-five, where something else shows that a time is meant
    static let spoken = Rule<Clock>("en.clock.spoken", heads: [.numberWord]) { sentence, index in
        guard let hour = sentence.integer(index, in: 1...12), hour.form == .english,
              let minute = sentence.integer(sentence.symbol("-", hour.end) ?? hour.end, in: 10...59), minute.form == .english,
              sentence.word(.unit, minute.end) == nil else { return nil }
        let next = sentence.skip(minute.end)
        let led = ["at", "from", "to", "until", "till", "between", "by", "after", "before"].contains(sentence.previousWord(index))
        guard led || sentence.mask(next) & (WordKind.day.bit | WordKind.dayPart.bit | WordKind.weekday.bit) != 0
                || sentence.text("in the", next) != nil else { return nil }
        return (Clock(hour: hour.whole ?? 0, minute: minute.whole ?? 0), minute.end)
    }

    static let all = [figures, spoken, meridiemHour, compactMeridiem, oclock, hourMark, pastTo, named, roundHour]

    /// Figures alone: their value and end; no fraction, no more than so many.
    static func plainFigures(_ sentence: Sentence, _ index: Int, most: Int) -> (value: Int, end: Int)? {
        var end = index
        var value = 0
        while let scalar = sentence.scalar(end), scalar.isDigit {
            guard end - index < most else { return nil }
            value = value * 10 + Int(scalar.value - 48)
            end += 1
        }
        return end > index ? (value, end) : nil
    }

    /// am, p.m., "in the pm", and a lone a or p right after a figure.
    static func meridiem(_ sentence: Sentence, _ index: Int) -> (half: Clock.Half, end: Int)? {
        for word in sentence.words(.meridiem, index) where sentence.isBoundary(word.end) && sentence.scalar(word.end)?.isDigit != true {
            return (word.value == 0 ? .morning : .afternoon, word.end)
        }
        guard let letter = sentence.scalar(index), letter == "a" || letter == "p",
              sentence.scalar(index - 1)?.isDigit == true, sentence.scalar(index + 1)?.isLatinLetter != true,
              sentence.scalar(index + 1)?.isDigit != true else { return nil }
        return (letter == "a" ? .morning : .afternoon, index + 1)
    }

    /// A zone after the time, in brackets or not.
    static func zoned(_ sentence: Sentence, _ clock: inout Clock, _ index: Int) -> Int {
        let open = sentence.symbol("(", index)
        guard let zone = sentence.word(.zone, open ?? index) else { return index }
        var end = zone.end
        if open != nil {
            guard let close = sentence.symbol(")", end) else { return index }
            end = close
        } else if let time = sentence.text("time", end), sentence.isBoundary(time) {
            end = time
        }
        clock.zone = zone.value - 10_000
        return end
    }
}
