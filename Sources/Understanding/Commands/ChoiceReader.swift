import DialogModel
import Language

/// Reads which of the listed things was meant: by number, by name, or by what singles it out ("the one in sales").
struct ChoiceReader {
    let offer: Offer

    func read(_ analysis: Analysis) -> GroundedCommand? {
        for span in analysis.spans where span.kind == .ordinal && !Self.isArticle(span, analysis) {
            if case .number(let number) = span.value {
                return GroundedCommand(.chooseOption(number), evidence: span.text, source: "pattern")
            }
        }
        if let named = byReference(analysis) { return named }
        if let hinted = byHint(analysis) { return hinted }
        // A bare number, nothing else.
        let bare = analysis.spans.filter { $0.kind == .number }
        if let span = bare.first, bare.count == 1, span.range.count >= analysis.normalized.count - 2,
            case .number(let number) = span.value, (1...offer.options.count).contains(number) {
            return GroundedCommand(.chooseOption(number), evidence: span.text, source: "pattern")
        }
        return nil
    }

    /// 第二条, "article 2": a part of a paper, not of a list.
    static func isArticle(_ span: RecognizedSpan, _ analysis: Analysis) -> Bool {
        let scalars = Array(analysis.text.unicodeScalars)
        let last = span.text.unicodeScalars.last
        if let last, ["条", "款", "章", "页", "节"].contains(last) { return true }
        guard scalars.indices.contains(span.range.upperBound) else { return false }
        return ["条", "款", "章", "页", "节"].contains(scalars[span.range.upperBound])
    }

    private func byReference(_ analysis: Analysis) -> GroundedCommand? {
        for span in analysis.spans {
            guard case .mentions(let mentions) = span.value else { continue }
            let candidates = mentions.flatMap(\.candidates)
            let matching = offer.options.indices.filter { offer.options[$0].reference.map(candidates.contains) ?? false }
            if matching.count == 1 {
                return GroundedCommand(.chooseOption(matching[0] + 1), evidence: span.text, source: "directory")
            }
        }
        return nil
    }

    /// The one option whose hints share more with the text than those of any other.
    private func byHint(_ analysis: Analysis) -> GroundedCommand? {
        let text = NormalizedText(analysis.text, foldingMarks: true)
        var scores = [Int](repeating: 0, count: offer.options.count)
        for (index, option) in offer.options.enumerated() {
            for hint in option.hints { scores[index] = max(scores[index], Self.overlap(of: hint, with: text)) }
        }
        guard let best = scores.max(), best > 0, scores.filter({ $0 == best }).count == 1, let index = scores.firstIndex(of: best)
        else { return nil }
        return GroundedCommand(.chooseOption(index + 1), evidence: analysis.text, source: "context", confidence: 0.9)
    }

    /// How many letters of a hint stand in the text: all of it, one of its words, or two or more of its characters in a row.
    private static func overlap(of hint: String, with text: NormalizedText) -> Int {
        let key = NormalizedText(hint, foldingMarks: true).scalars
        guard !key.isEmpty else { return 0 }
        if contains(key, in: text.scalars) { return key.count * 2 }
        var best = 0
        if key.contains(where: \.isHan) {
            for length in stride(from: key.count - 1, through: 2, by: -1) {
                for start in 0...(key.count - length) where contains(Array(key[start..<start + length]), in: text.scalars) {
                    return length
                }
            }
        } else {
            for word in key.split(whereSeparator: { !$0.isLatinLetter && !$0.isDigit }) where word.count > 3 {
                if contains(Array(word), in: text.scalars) { best = max(best, word.count) }
            }
        }
        return best
    }

    private static func contains(_ key: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Bool {
        guard let first = key.first, let last = key.last, text.count >= key.count else { return false }
        for start in 0...(text.count - key.count) where text[start] == first {
            guard text[start..<start + key.count].elementsEqual(key) else { continue }
            let end = start + key.count
            if first.isLatinLetter || first.isDigit, start > 0, text[start - 1].isLatinLetter || text[start - 1].isDigit { continue }
            if last.isLatinLetter || last.isDigit, end < text.count, text[end].isLatinLetter || text[end].isDigit { continue }
            return true
        }
        return false
    }
}
