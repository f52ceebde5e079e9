import DialogModel
import Language

/// Reads that a time is said on somebody else's clock: "9 their time", 他们的九点, "nine Oliver's time". The pronoun then names nobody who comes.
struct GuestTimeReader {
    static let slot = "their_time"

    private static let after = CueList("times", "guest-time-after")

    /// The analysis with such words as a value of the slot.
    static func marked(_ analysis: Analysis) -> Analysis {
        guard analysis.spans.contains(where: { $0.kind == .pronoun || $0.kind == .person }) else { return analysis }
        var spans: [RecognizedSpan] = []
        for (index, span) in analysis.spans.enumerated() {
            guard span.kind == .pronoun || span.kind == .person, isOwner(span, before: analysis.spans.dropFirst(index + 1).first, analysis) else {
                spans.append(span)
                continue
            }
            // Whoever is named comes besides.
            if span.kind == .person { spans.append(span) }
            let range = span.kind == .person ? span.range.upperBound..<span.range.upperBound : span.range
            spans.append(RecognizedSpan(kind: .choice, range: range, text: span.text, value: .flag(true), slot: slot, source: "pattern"))
        }
        var result = analysis
        result.spans = spans
        return result
    }

    private static func isOwner(_ span: RecognizedSpan, before next: RecognizedSpan?, _ analysis: Analysis) -> Bool {
        if Cues.begins(after, after: span.range.upperBound, in: analysis.normalized) { return true }
        // 他们的九点; "her three o'clock" is a meeting of hers.
        guard span.kind == .pronoun, let next, SlotFiller.isClock(next), next.range.lowerBound >= span.range.upperBound else { return false }
        return SlotFiller.words(span.range.upperBound..<next.range.lowerBound, analysis.text) == "的"
    }
}
