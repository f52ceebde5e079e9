import DialogModel
import Language
import TimeExpressions

/// When a paper was issued, as far as it was said.
struct IssuePeriod: Hashable {
    /// Whole years.
    var years: [Int] = []
    /// ISO 8601 dates, both included.
    var first: String?
    var last: String?

    /// Nil where the slot says nothing of a date.
    init?(_ value: SlotValue?) {
        switch value {
        case .time(let time): guard fill(time) else { return nil }
        case .number(let number): guard fill(year: number) else { return nil }
        case .text(let text): guard let number = Self.year(in: text), fill(year: number) else { return nil }
        default: return nil
        }
    }

    private mutating func fill(year: Int) -> Bool {
        guard (1900...2200).contains(year) else { return false }
        years = [year]
        return true
    }

    private mutating func fill(_ time: TimeValue) -> Bool {
        switch time {
        case .instant(let start, .year, _): return fill(year: start.year)
        case .instant(let start, let grain, dateGiven: true):
            guard let end = Self.end(of: start, grain) else { return false }
            set(start, before: end)
        case .interval(let from, let to, _, dateGiven: true): set(from, before: to)
        case .open(let from, let to):
            first = from?.dateText
            last = to?.dateText
        default: return false
        }
        return true
    }

    private mutating func set(_ start: LocalDateTime, before end: LocalDateTime) {
        first = start.dateText
        last = end.adding(seconds: -1).dateText
    }

    /// The end of the unit that begins at a time, exclusive.
    private static func end(of start: LocalDateTime, _ grain: Grain) -> LocalDateTime? {
        switch grain {
        case .second, .minute, .hour, .part, .day: start.startOfDay.adding(days: 1)
        case .week: start.adding(days: 7)
        case .weekend: start.adding(days: 2)
        case .month: start.adding(months: 1)
        case .quarter, .season: start.adding(months: 3)
        case .year: start.adding(months: 12)
        case .decade, .century: nil
        }
    }

    /// The first number of four figures.
    private static func year(in text: String) -> Int? {
        let digits = NormalizedText(text).scalars.split { !$0.isDigit }
        return digits.first { $0.count == 4 }.flatMap { Int(String(String.UnicodeScalarView($0))) }
    }
}
