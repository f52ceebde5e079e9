import Language

extension TimeRecognizer {
    /// Understands words about an earlier value: 改成四点 and "no, Thursday" change what they say and keep the rest, 推迟半小时,
    /// "an hour later" and "same time next week" move it, 两个小时 gives it its length, 还是上午吧 another part of its day.
    ///
    /// - Parameters:
    ///   - text: what was just said.
    ///   - earlier: what stands, such as the start of a meeting.
    ///   - reference: the wall-clock time at which the text was said.
    /// - Returns: the value that is meant now; `nil` where the text says no time.
    public func resolve(_ text: String, against earlier: TimeValue, reference: LocalDateTime, language: TextLanguage = .chinese) -> TimeValue? {
        let normalized = NormalizedText(text)
        let interpreter = Interpreter(reference: reference, conventions: conventions, holidays: holidays, language: language)
        var chart = Chart(normalized.scalars, grammar: .shared, interpreter: interpreter, flags: flags, names: [])
        var result: TimeValue?
        while chart.parseSegment() {
            if let shift = chart.shift { return interpreter.value(of: chart.meanings[shift], against: earlier) }
            // The new time is said last: not Wednesday, Thursday.
            for expression in chart.chosen() {
                guard let first = expression.items.first else { continue }
                if let value = interpreter.value(of: chart.meanings[Int(first)], against: earlier) { result = value }
            }
        }
        return result
    }

    /// Understands a value against an earlier one: a time of day keeps the day, a day the time of day, a part of the day the
    /// day, a duration gives an interval its length.
    ///
    /// A value has forgotten what was said: `resolve(_:against:reference:language:)` knows that "Thursday" is of the same week.
    ///
    /// - Parameters:
    ///   - value: what was just said.
    ///   - earlier: what stands, such as the start of a meeting.
    /// - Returns: the value that is meant now.
    public func resolve(_ value: TimeValue, against earlier: TimeValue) -> TimeValue {
        let day = Interpreter.beginning(of: earlier)?.day
        switch (value, earlier) {
        case (.instant(let moment, _, false), .recurrence(var rule, let start?)):
            rule.byHour = [moment.hour]
            rule.byMinute = moment.minute == 0 ? [] : [moment.minute]
            return .recurrence(rule, start: LocalDateTime(day: start.day, secondOfDay: moment.secondOfDay))
        case (.instant(let moment, let grain, false), _):
            guard let day else { return value }
            return .instant(LocalDateTime(day: day, secondOfDay: moment.secondOfDay), grain: grain)
        case (.interval(let from, let to, let grain, false), _):
            guard let day else { return value }
            return .interval(from: from.adding(days: day - from.day), to: to.adding(days: day - from.day), grain: grain)
        case (.instant(let moment, .day, true), .instant(let old, let grain, _)) where Self.isClock(grain):
            return .instant(LocalDateTime(day: moment.day, secondOfDay: old.secondOfDay), grain: grain)
        case (.instant(let moment, .day, true), .interval(let from, let to, let grain, _)) where Self.isClock(grain) || grain == .part:
            let shift = moment.day - from.day
            return .interval(from: from.adding(days: shift), to: to.adding(days: shift), grain: grain)
        case (.duration(let seconds), .instant(let start, let grain, let dateGiven)) where Self.isClock(grain):
            return .interval(from: start, to: start.adding(seconds: seconds), grain: grain, dateGiven: dateGiven)
        case (.duration(let seconds), .interval(let from, _, let grain, let dateGiven)):
            return .interval(from: from, to: from.adding(seconds: seconds), grain: grain, dateGiven: dateGiven)
        default:
            return value
        }
    }

    private static func isClock(_ grain: Grain) -> Bool { grain == .second || grain == .minute || grain == .hour }
}
