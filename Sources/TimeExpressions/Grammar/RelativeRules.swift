import Language

/// Times counted from now or from another time: 三天后, 半小时后, in 20 minutes, two weeks ago, a week from Monday.
enum RelativeRules {
    /// Whole days and longer give a date, so that a time of day may follow: 两天后下午三点.
    static let date = Rule<DateSpec>("date.relative", heads: WordKind.allCases) { sentence, index in
        guard let (length, sign, base, end) = read(sentence, index), length.isCalendar, length.total > 0 else { return nil }
        let from = base ?? sentence.reference
        let moved = length.moved(from, by: sign, holidays: sentence.holidays)
        if base == nil, sentence.conventions.relative == .span, sentence.scalars[index].isHan || sentence.scalars[index].isDigit,
           sentence.scalars[end - 1].isHan, length.parts == 1, length.amount.rounded() == length.amount,
           let span = sentence.run(Int(length.amount), length.unit, forward: sign > 0) { return (.span(span), end) }
        if sentence.conventions.relative == .span, base == nil {
            return (.span(ducklingSpan(moved, length.unit)), end)
        }
        return (.day(moved.day), end)
    }

    /// Duckling rounds to the unit below the one that was said.
    private static func ducklingSpan(_ moved: LocalDateTime, _ unit: TimeUnit) -> DateSpan {
        switch unit {
        case .year: DateSpan(from: LocalDateTime(moved.year, moved.month, 1), to: LocalDateTime(moved.year, moved.month + 1, 1), grain: .month)
        case .day, .fortnight:
            DateSpan(from: LocalDateTime(day: moved.day, secondOfDay: moved.hour * 3600), to: LocalDateTime(day: moved.day, secondOfDay: moved.hour * 3600), grain: .second)
        default: DateSpan(day: moved.day)
        }
    }

    static let dates = [date]

    /// Hours, minutes and seconds give an instant.
    static func instant(_ sentence: Sentence, _ index: Int) -> (TimeValue, Int)? {
        guard let (length, sign, base, end) = read(sentence, index), !length.isCalendar else { return nil }
        if base == nil, sentence.conventions.relative == .span, sentence.scalars[end - 1].isHan, length.parts == 1,
           length.amount.rounded() == length.amount, let span = sentence.run(Int(length.amount), length.unit, forward: sign > 0) {
            return (.interval(from: span.from, to: span.to, grain: span.grain), end)
        }
        let moved = length.moved(base ?? sentence.reference, by: sign, holidays: sentence.holidays)
        return (.instant(moved, grain: length.unit == .second ? .second : .minute), end)
    }

    /// A length, its direction, the time that it counts from if not now, and the end.
    private static func read(_ sentence: Sentence, _ index: Int) -> (Length, Int, LocalDateTime?, Int)? {
        if let word = sentence.text("in", index), sentence.isBoundary(word), sentence.scalar(word)?.isBlank == true {
            guard let length = sentence.duration(word) else { return nil }
            if let time = sentence.text("time", length.end), sentence.isBoundary(time) { return (length.value, 1, nil, time) }
            return (length.value, 1, nil, length.end)
        }
        if let word = sentence.text("再过", index) ?? sentence.text("过", index), let length = sentence.duration(word) {
            let end = sentence.word(.later, length.end)?.end ?? length.end
            return (length.value, 1, nil, end)
        }
        guard let length = sentence.duration(index) else { return nil }
        let han = sentence.scalars[sentence.skip(index)].isHan || sentence.scalars[length.end - 1].isHan
        if let ago = sentence.word(.ago, length.end), sentence.isBoundary(ago.end), han == sentence.scalars[sentence.skip(length.end)].isHan {
            // 三年前端: 前 may begin another word
            if han, ago.end - length.end == 1, let next = sentence.scalar(ago.end), "端台面后者往".unicodeScalars.contains(next) { return nil }
            return (length.value, -1, nil, ago.end)
        }
        if let later = sentence.word(.later, length.end), sentence.isBoundary(later.end), han == sentence.scalars[sentence.skip(length.end)].isHan {
            if han, later.end - length.end == 1, let next = sentence.scalar(later.end), "台端勤面果者续".unicodeScalars.contains(next) { return nil }
            return (length.value, 1, nil, later.end)
        }
        if !han {
            for (word, sign) in [("before", -1), ("after", 1), ("from", 1)] {
                guard let at = sentence.text(word, length.end), sentence.isBoundary(at), let date = sentence.date(at: at),
                      sentence.allowsClock(date.value), let span = sentence.spans(of: date.value).first else { continue }
                return (length.value, sign, span.from, date.end)
            }
        }
        return nil
    }
}
