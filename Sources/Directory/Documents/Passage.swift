import Language

/// A sentence of a paper.
public struct Passage: Hashable, Sendable {
    public var text: String
    /// Offsets in the Unicode scalars of the body.
    public var range: Range<Int>

    public init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }

    /// Chooses the sentence that holds most of the sought terms, each counted by its weight; of equals the first.
    ///
    /// - Parameter wantsNumber: the question asks how many or how much, so that a sentence with a figure is worth more.
    static func best(in body: String, weights: [String: Double], wantsNumber: Bool) -> Passage? {
        let scalars = Array(body.unicodeScalars)
        var best: (score: Double, range: Range<Int>)?
        for range in sentences(scalars) {
            let text = SearchTerms.string(scalars[range])
            let normalized = NormalizedText(text, foldingMarks: true)
            var seen: Set<String> = []
            var first: Int?
            var score = 0.0
            for term in SearchTerms.terms(of: normalized.scalars[...], isQuery: false) {
                if let weight = weights[term.text], seen.insert(term.text).inserted {
                    score += weight
                    first = min(first ?? .max, term.range.lowerBound)
                }
            }
            guard score > 0 else { continue }
            if wantsNumber, holdsFigure(scalars[range]) { score *= 1.25 }
            // A sentence that begins with what is sought is about it.
            if let first, first <= openingLength { score *= 1.1 }
            if best.map({ score > $0.score + 1e-9 }) ?? true { best = (score, range) }
        }
        return best.map { Passage(text: SearchTerms.string(scalars[$0.range]), range: $0.range) }
    }

    /// Up to here a word opens a sentence, the number of the article aside.
    private static let openingLength = 4

    /// Whether a sentence has a figure that is no date and no number of an article: 550元, not 2026年2月1日.
    private static func holdsFigure(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        let dates: Set<Unicode.Scalar> = ["月", "日", "号", "条", "章", "〕", "]", "-", "/"]
        var length = 0
        for scalar in sentence {
            guard !scalar.isDigit else {
                length += 1
                continue
            }
            // 满10年 is a figure, 2026年 a date.
            if length > 0, !dates.contains(scalar), scalar != "年" || length < 4 { return true }
            length = 0
        }
        return length > 0
    }

    /// Ranges of the sentences, blanks at both ends left out.
    static func sentences(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        func close(_ end: Int) {
            var lower = start, upper = end
            while lower < upper, scalars[lower].isBlank { lower += 1 }
            while upper > lower, scalars[upper - 1].isBlank { upper -= 1 }
            if lower < upper { result.append(lower..<upper) }
            start = end
        }
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "。", "！", "？", "!", "?", "；", "\n": close(index + 1)
            case ".":
                // A point inside a figure or an abbreviation is followed by no blank and capital.
                guard index + 1 == scalars.count || scalars[index + 1].isBlank else { continue }
                close(index + 1)
            default: break
            }
        }
        close(scalars.count)
        return result
    }
}
