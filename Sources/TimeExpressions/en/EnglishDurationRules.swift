import Language

/// Lengths of time in English: an hour and a half, 45min, 1.5 hrs, two and a quarter hours, half a day.
enum EnglishDurationRules {
    static let single = Rule<Length>("en.duration", heads: [.figure, .numberWord, .article, .several, .half, .quarter]) { sentence, index in
        // half an hour, half hour, a half hour, a quarter of an hour
        if let (fraction, at) = fraction(sentence, index) {
            let of = skipWords(sentence, at, ["of"])
            let article = sentence.word(.article, of).map(\.end) ?? of
            if let (unit, end) = unit(sentence, article, afterFigure: false) { return (Length(fraction, unit), end) }
        }
        if let several = sentence.word(.several, index), let (unit, end) = unit(sentence, skipWords(sentence, several.end, ["more", "less"]), afterFigure: false) {
            return (Length(Double(several.value), unit), end)
        }
        var amount: Double
        var at: Int
        var figure = false
        if let number = sentence.number(index), number.value < 100_000, sentence.scalar(sentence.skip(index))?.isHan == false {
            amount = number.value
            at = number.end
            figure = number.form == .digits
            if figure, let slash = sentence.symbol("/", at), let below = sentence.integer(slash, in: 2...4), amount < below.value {
                amount /= below.value
                at = below.end
            }
            if figure, sentence.scalar(index - 1).map({ "$€£¥.:/".unicodeScalars.contains($0) }) == true { return nil }
        } else if let article = sentence.word(.article, index), sentence.isBoundary(article.end) {
            amount = 1
            at = article.end
        } else {
            return nil
        }
        // two and a half hours, one and three quarters of an hour
        if let and = sentence.word(.and, at) {
            let a = sentence.word(.article, and.end).map(\.end) ?? and.end
            var more: (Double, Int)?
            if let half = sentence.word(.half, a) ?? sentence.word(.half, and.end) { more = (0.5, half.end) } else if let quarter = sentence.word(.quarter, and.end) {
                more = (0.25, quarter.end)
            } else if let count = sentence.integer(and.end, in: 1...3), let quarter = quarterWord(sentence, count.end) {
                more = (Double(count.whole ?? 0) * 0.25, quarter)
            }
            if let (part, after) = more, let (unit, end) = unit(sentence, skipWords(sentence, after, ["of", "an"]), afterFigure: false) {
                return (Length(amount + part, unit), end)
            }
        }
        // 1h30
        if figure, sentence.scalar(at) == "h", let minutes = EnglishClockRules.plainFigures(sentence, at + 1, most: 2), minutes.end == at + 3,
           minutes.value < 60, amount < 24, sentence.scalar(minutes.end)?.isLatinLetter != true {
            return (Length(amount, .hour) + Length(Double(minutes.value), .minute), minutes.end)
        }
        at = skipWords(sentence, at, ["more", "less"])
        let hyphen = sentence.symbol("-", at) ?? at
        guard let (unit, after) = unit(sentence, hyphen, afterFigure: figure && sentence.scalar(hyphen).map { !$0.isBlank } == true) else { return nil }
        var end = after
        // an hour and a half, one month and half
        if let and = sentence.word(.and, end) {
            let a = sentence.word(.article, and.end).map(\.end) ?? and.end
            if let half = sentence.word(.half, a) ?? sentence.word(.half, and.end),
               sentence.word(.unit, half.end) == nil, sentence.word(.article, half.end) == nil {
                return (Length(amount + 0.5, unit), half.end)
            }
            // an hour and a quarter
            if let quarter = sentence.word(.quarter, and.end), quarter.end > and.end + 2, sentence.word(.unit, quarter.end) == nil,
               sentence.word(.past, quarter.end) == nil, sentence.word(.toward, quarter.end) == nil {
                return (Length(amount + 0.25, unit), quarter.end)
            }
            // 2 hours and 10
            if unit == .hour, let minutes = sentence.integer(and.end, in: 1...59),
               sentence.skip(minutes.end) == sentence.count, sentence.word(.unit, minutes.end) == nil {
                return (Length(amount, .hour) + Length(minutes.value, .minute), minutes.end)
            }
        }
        if let apostrophe = sentence.text("'", end), end > 0, sentence.scalars[end - 1] == "s" { end = apostrophe }
        return (Length(amount, unit), end)
    }

    private static func quarterWord(_ sentence: Sentence, _ index: Int) -> Int? {
        sentence.text("quarters", index) ?? sentence.text("quarter", index)
    }

    private static func fraction(_ sentence: Sentence, _ index: Int) -> (Double, Int)? {
        let start = sentence.text("a ", index) ?? index
        if let half = sentence.word(.half, start), half.end > start + 1 { return (0.5, half.end) }
        if let quarter = sentence.word(.quarter, index), quarter.end > index + 1, sentence.text("of", quarter.end) != nil { return (0.25, quarter.end) }
        if let three = sentence.text("three quarters", index) { return (0.75, three) }
        return nil
    }

    static func skipWords(_ sentence: Sentence, _ index: Int, _ words: [String]) -> Int {
        var at = index
        for word in words {
            if let end = sentence.text(word, at), sentence.isBoundary(end) { at = end }
        }
        return at
    }

    /// The unit at an offset; m, h, s and ' only stand right after a figure.
    private static func unit(_ sentence: Sentence, _ index: Int, afterFigure: Bool) -> (TimeUnit, Int)? {
        let at = sentence.skip(index)
        if sentence.scalar(at) == "\"", sentence.scalar(at - 1)?.isDigit == true { return (.second, at + 1) }
        guard let word = sentence.word(.unit, at), let unit = TimeUnit(rawValue: word.value),
              sentence.scalars[at].isLatinLetter || sentence.scalars[at] == "'", sentence.isBoundary(word.end) else { return nil }
        if word.end - at == 1 {
            guard afterFigure || sentence.conventions.bareWeekday == .strictlyComing else { return nil }
            // 3'6 is a height, 5m a distance unless minutes make sense there.
            if sentence.scalar(word.end)?.isDigit == true { return nil }
            // 6S is a method of management.
            if sentence.scalars[at] == "s", sentence.conventions.bareWeekday != .strictlyComing { return nil }
        }
        // "4 second quarter" and "two second opinion"
        if unit == .second, word.end - at == 6, sentence.word(.unit, word.end) != nil { return nil }
        return (unit, word.end)
    }

    static let all = [single]
}
