import Language

/// What holds of every recognition, whatever the text: for fuzzing, and for the tests that read its corpus.
@_spi(Invariants) public enum RecognitionInvariants {
    /// Times of speech at the edges of calendars: both ends of the years, a leap day, the turn of a year, a changing clock.
    public static let references = [
        LocalDateTime(2026, 3, 9, 10, 0), LocalDateTime(2024, 2, 29, 23, 59, 59), LocalDateTime(2026, 12, 31, 12, 0),
        LocalDateTime(1, 1, 1), LocalDateTime(9999, 12, 31, 23, 59, 59), LocalDateTime(2026, 3, 29, 2, 30),
    ]
    private static let recognizers = [Conventions.office, .recognizers, .duckling].map { TimeRecognizer(conventions: $0) }

    /// Recognises a text at one of the references, which the text itself chooses.
    ///
    /// - Parameter everyWay: under all conventions, in both languages; otherwise in one of these ways, which the text chooses too.
    /// - Returns: what does not hold, one sentence each; empty where all does.
    public static func violations(in text: String, everyWay: Bool = true) -> [String] {
        let choice = text.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        let reference = references[choice % references.count]
        let languages = TextLanguage.allCases
        let ways = recognizers.count * languages.count
        let first = choice / references.count % ways
        var found: [String] = []
        for way in everyWay ? 0..<ways : first..<first + 1 {
            let recognizer = recognizers[way / languages.count], language = languages[way % languages.count]
            let expressions = recognizer.recognize(text, reference: reference, language: language)
            if recognizer.recognize(text, reference: reference, language: language) != expressions {
                found.append("the second recognition differs from the first")
            }
            found += violations(of: expressions, scalarCount: text.unicodeScalars.count)
        }
        return found
    }

    /// Checks what was found in a text of so many scalars.
    public static func violations(of expressions: [TimeExpression], scalarCount: Int) -> [String] {
        var found: [String] = []
        var end = 0
        for expression in expressions {
            let range = expression.range
            if range.isEmpty { found.append("\(range) is empty") }
            if range.lowerBound < end { found.append("\(range) begins before \(end), where the one before ends") }
            if range.upperBound > scalarCount { found.append("\(range) ends after the text's \(scalarCount) scalars") }
            if expression.values.isEmpty { found.append("\(range) has no value") }
            if Set(expression.values).count < expression.values.count { found.append("\(range) has a value twice") }
            end = range.upperBound
            for value in expression.values { found += violations(of: value).map { "\(range) \(value): \($0)" } }
        }
        return found
    }

    private static func violations(of value: TimeValue) -> [String] {
        switch value {
        case .instant(let moment, _, _): return violations(of: moment)
        case .interval(let from, let to, _, _):
            return violations(of: from) + violations(of: to) + (from <= to ? [] : ["it ends before it begins"])
        case .open(let from, let to):
            return [from, to].compactMap { $0 }.flatMap(violations) + ((from == nil) != (to == nil) ? [] : ["not exactly one end is set"])
        case .duration(let seconds):
            return seconds >= 0 ? [] : ["it is negative"]
        case .recurrence(let rule, let start):
            return (start.map(violations) ?? []) + (RecurrenceRule(rfc5545: rule.description) == rule ? [] : ["\(rule) does not read back"])
        case .timeZone(let offset):
            return offset.magnitude <= 18 * 60 ? [] : ["no zone is so far from UTC"]
        }
    }

    private static func violations(of moment: LocalDateTime) -> [String] {
        guard (1...9999).contains(moment.year) else { return ["\(moment) is outside the years 1 to 9999"] }
        return LocalDateTime(moment.description) == moment ? [] : ["\(moment) does not read back"]
    }
}
