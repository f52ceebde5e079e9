import Language
import TimeExpressions

/// Cuts a question into the phrases of a ``Lexicon``, numbers and times, so that as much as possible of it is understood.
struct Linker: Sendable {
    let lexicon: Lexicon
    let times: TimeRecognizer
    /// The wall clock of who asks.
    let now: LocalDateTime

    /// Every stretch of the question, in order; a stretch without senses was not understood.
    func spans(of question: String, language: TextLanguage) -> [LinkedSpan] {
        let tokens = WordForm.tokens(of: question)
        let original = Array(question.unicodeScalars)
        var candidates: [[(end: Int, senses: [Sense])]] = tokens.indices.map { lexicon.matches(tokens, at: $0) }
        for (start, end, sense) in numbers(tokens) + timed(question, tokens, language) {
            if let at = candidates[start].firstIndex(where: { $0.end == end }) {
                candidates[start][at].senses.insert(sense, at: 0)
            } else {
                candidates[start].append((end, [sense]))
            }
        }
        return best(tokens, candidates).map { range, senses in
            let from = tokens[range.lowerBound].range.lowerBound, to = tokens[range.upperBound - 1].range.upperBound
            return LinkedSpan(range: range, text: String(String.UnicodeScalarView(original[from..<to])), senses: senses)
        }
    }

    /// The cut with the most tokens understood, then the fewest stretches, then the longest first ones.
    private func best(_ tokens: [FormToken], _ candidates: [[(end: Int, senses: [Sense])]]) -> [(Range<Int>, [Sense])] {
        let count = tokens.count
        var score = Array(repeating: 0, count: count + 1)
        var choice: [(end: Int, senses: [Sense])] = Array(repeating: (0, []), count: count)
        for start in stride(from: count - 1, through: 0, by: -1) {
            let unknown = tokens[start].kind == .punctuation ? 0 : -40
            score[start] = score[start + 1] + unknown
            choice[start] = (start + 1, tokens[start].kind == .punctuation ? [.filler] : [])
            for (end, senses) in candidates[start] {
                let length = end - start
                let isContent = senses.contains { if case .filler = $0 { false } else { true } }
                let isValue = senses.contains { if case .value = $0 { true } else { false } }
                let gain = score[end] - 10 + (isContent ? 1 : 0) + (isValue && length > 1 ? 3 : 0) + (length > 1 ? 1 : 0)
                if gain >= score[start] {
                    score[start] = gain
                    choice[start] = (end, senses)
                }
            }
        }
        var result: [(Range<Int>, [Sense])] = []
        var at = 0
        while at < count {
            result.append((at..<choice[at].end, choice[at].senses))
            at = choice[at].end
        }
        return result
    }

    private func numbers(_ tokens: [FormToken]) -> [(Int, Int, Sense)] {
        var scalars: [Unicode.Scalar] = []
        var starts: [Int: Int] = [:]
        var ends: [Int: Int] = [:]
        for (index, token) in tokens.enumerated() {
            if index > 0, token.range.lowerBound > tokens[index - 1].range.upperBound { scalars.append(" ") }
            starts[index] = scalars.count
            scalars += token.written.unicodeScalars
            ends[scalars.count] = index + 1
        }
        var result: [(Int, Int, Sense)] = []
        for index in tokens.indices {
            guard let start = starts[index] else { continue }
            if let match = Numbers.number(scalars, at: start), let end = ends[match.end] {
                result.append((index, end, .number(match.value)))
                for (unit, minutes) in Self.units where tokens.count >= end + unit.count
                    && zip(unit, tokens[end...]).allSatisfy({ $0 == $1.text }) {
                    result.append((index, end + unit.count, .minutes(match.value * minutes)))
                }
            } else if let match = Numbers.ordinal(scalars, at: start), let end = ends[match.end], match.value > 0 {
                result.append((index, end, .number(match.value)))
            }
        }
        return result
    }

    /// Lengths of time are read here too: 超过1小时 is no time of day.
    private static let units: [([String], Double)] = [
        (["小", "时"], 60), (["个", "小", "时"], 60), (["个", "钟", "头"], 60), (["钟", "头"], 60), (["分", "钟"], 1),
        (["hour"], 60), (["minute"], 1), (["min"], 1),
    ]

    private func timed(_ question: String, _ tokens: [FormToken], _ language: TextLanguage) -> [(Int, Int, Sense)] {
        times.recognize(question, reference: now, language: language).compactMap { expression in
            guard let start = tokens.firstIndex(where: { $0.range.lowerBound >= expression.range.lowerBound }),
                  let last = tokens.lastIndex(where: { $0.range.upperBound <= expression.range.upperBound }), start <= last,
                  let sense = expression.values.lazy.compactMap({ sense(of: $0) }).first else { return nil }
            return (start, last + 1, sense)
        }
    }

    private func sense(of value: TimeValue) -> Sense? {
        switch value {
        case .instant(let start, let grain, let dateGiven):
            guard dateGiven else { return nil }
            return .time(TimeSpan(from: start, to: Self.end(of: start, grain)))
        case .interval(let from, let to, _, let dateGiven):
            return dateGiven ? .time(TimeSpan(from: from, to: to)) : nil
        case .open(let from, let to):
            return .time(TimeSpan(from: from, to: to))
        case .duration(let seconds):
            return .minutes(Double(seconds) / 60)
        case .recurrence, .timeZone:
            return nil
        }
    }

    private static func end(of start: LocalDateTime, _ grain: Grain) -> LocalDateTime {
        switch grain {
        case .second: start.adding(seconds: 1)
        case .minute: start.adding(seconds: 60)
        case .hour: start.adding(seconds: 3600)
        case .part: start.adding(seconds: 6 * 3600)
        case .day, .week, .weekend, .month, .quarter, .season, .year, .decade, .century: grain.end(of: start)
        }
    }
}

extension Conventions {
    /// How times in questions are read: a bare year is one.
    static let questions: Conventions = {
        var conventions = Conventions.office
        conventions.bareYears = true
        return conventions
    }()
}
