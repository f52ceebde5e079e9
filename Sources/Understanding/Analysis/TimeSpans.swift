import DialogModel
import Foundation
import Language
import TimeExpressions

/// Times, durations and recurrences of a text, and the durations that say by how much something moves.
struct TimeSpans: Sendable {
    let recognizer: TimeRecognizer

    func spans(
        in text: String, normalized: NormalizedText, original: [Unicode.Scalar], reference: LocalDateTime, language: TextLanguage,
        zone: TimeZone? = nil
    ) -> [SpanCandidate] {
        var result: [SpanCandidate] = []
        if ShiftCues.mayStand(in: normalized), let (seconds, range) = recognizer.recognizeShift(text, language: language), seconds != 0 {
            let words = SpanCandidate.words(original, range)
            result.append(SpanCandidate(
                RecognizedSpan(kind: .shift, range: range, text: words, value: .minutes(seconds / 60), source: "shift"), rank: 1))
        }
        for expression in meant(recognizer.recognize(normalized, reference: reference, language: language, speaker: zone), in: normalized) {
            guard let value = expression.values.first else { continue }
            let words = SpanCandidate.words(original, expression.range)
            func span(_ kind: SpanKind, _ value: SlotValue) -> SpanCandidate {
                SpanCandidate(RecognizedSpan(kind: kind, range: expression.range, text: words, value: value, source: expression.rule), rank: 2)
            }
            switch value {
            case .duration(let seconds):
                let minutes = (seconds + 30) / 60
                if let sign = ShiftCues.sign(around: expression.range, in: normalized) {
                    result.append(span(.shift, .minutes(sign * minutes)))
                } else {
                    result.append(span(.duration, .minutes(minutes)))
                }
            case .recurrence(let rule, let start):
                let parts = start.map { $0.secondOfDay > 0 } == true ? parted(expression, original, reference, language) : nil
                result += parts ?? [span(.recurrence, .recurrence(rule))]
            case .instant, .interval, .open, .timeZone:
                var found = span(.time, .time(value))
                found.span.otherTimes = Array(expression.values.dropFirst())
                result.append(found)
            }
        }
        return result
    }

    /// Without what is refused where something else is said in its place: 不是周四是周五, "Friday, not Thursday".
    private func meant(_ expressions: [TimeExpression], in text: NormalizedText) -> [TimeExpression] {
        guard expressions.count > 1 else { return expressions }
        let kept = expressions.filter {
            !Cues.ends(Cues.negate, before: $0.range.lowerBound, in: text) && !Cues.begins(Cues.unsuitable, after: $0.range.upperBound, in: text)
        }
        return kept.isEmpty ? expressions : kept
    }

    /// 每周一上午十点 says how often and when; each part is a span of its own where the words can be parted.
    private func parted(
        _ expression: TimeExpression, _ original: [Unicode.Scalar], _ reference: LocalDateTime, _ language: TextLanguage
    ) -> [SpanCandidate]? {
        let range = expression.range
        guard range.count <= 60 else { return nil }
        for cut in range.dropFirst() {
            if original[cut].isBlank || (original[cut].isLatinLetter && original[cut - 1].isLatinLetter)
                || (original[cut].isDigit && original[cut - 1].isDigit) { continue }
            let tailText = SpanCandidate.words(original, cut..<range.upperBound)
            let tails = recognizer.recognize(tailText, reference: reference, language: language)
            guard tails.count == 1, let tail = tails.first, tail.range == 0..<range.upperBound - cut, let time = tail.values.first,
                  Self.isTimeOfDay(time) else { continue }
            let heads = recognizer.recognize(SpanCandidate.words(original, range.lowerBound..<cut), reference: reference, language: language)
            guard heads.count == 1, let head = heads.first, case .recurrence(let rule, _)? = head.values.first else { continue }
            let headRange = range.lowerBound + head.range.lowerBound..<range.lowerBound + head.range.upperBound
            return [
                SpanCandidate(RecognizedSpan(kind: .recurrence, range: headRange, text: SpanCandidate.words(original, headRange),
                                             value: .recurrence(rule), source: head.rule), rank: 2),
                SpanCandidate(RecognizedSpan(kind: .time, range: cut..<range.upperBound, text: tailText, value: .time(time), source: tail.rule),
                              rank: 2),
            ]
        }
        return nil
    }

    private static func isTimeOfDay(_ value: TimeValue) -> Bool {
        switch value {
        case .instant(_, let grain, let dateGiven): !dateGiven && grain != .day
        case .interval(_, _, let grain, let dateGiven): !dateGiven && grain != .day
        default: false
        }
    }
}
