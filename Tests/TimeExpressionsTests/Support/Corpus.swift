import Language
import TimeExpressions

/// A value and phrasings of it, each the whole of a text, said on Monday 9 March 2026 at 10:00 (the sample day of the corpora).
struct Corpus: Sendable, CustomStringConvertible {
    static let reference = LocalDateTime(2026, 3, 9, 10, 0)

    let expected: String
    let phrases: [String]

    init(_ expected: String, _ phrases: String...) {
        self.expected = expected
        self.phrases = phrases
    }

    var description: String { expected }
}

/// Values in one line, for comparison: `2026-03-10T15:00`, `day 2026-03-10`, `A..B`, `from A`, `90m`, `330s`, an RRULE; `?` where the date is a guess.
func notation(_ value: TimeValue) -> String {
    func clock(_ moment: LocalDateTime) -> String { moment.dateText + "T" + moment.clockText(seconds: moment.second != 0) }
    switch value {
    case .instant(let moment, let grain, let dateGiven):
        if grain == .minute || grain == .second { return clock(moment) + (dateGiven ? "" : "?") }
        return grain.rawValue + " " + moment.dateText
    case .interval(let from, let to, _, let dateGiven):
        return clock(from) + ".." + clock(to) + (dateGiven ? "" : "?")
    case .open(let from, let to):
        return from.map { "from " + clock($0) } ?? to.map { "to " + clock($0) } ?? ""
    case .duration(let seconds):
        return seconds % 60 == 0 ? String(seconds / 60) + "m" : String(seconds) + "s"
    case .recurrence(let rule, _):
        return rule.description
    case .timeZone(let minutes):
        return "zone \(minutes)"
    }
}

/// What is found in a text: `[span] value` for each expression.
func found(_ text: String, language: TextLanguage, conventions: Conventions = .office) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return TimeRecognizer(conventions: conventions).recognize(text, reference: Corpus.reference, language: language).map { expression in
        "[" + String(String.UnicodeScalarView(scalars[expression.range])) + "] " + (expression.values.first.map(notation) ?? "")
    }
}
