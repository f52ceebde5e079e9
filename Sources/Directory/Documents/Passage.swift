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
            var score = 0.0
            for term in SearchTerms.terms(of: normalized.scalars[...], isQuery: false) {
                if let weight = weights[term.text], seen.insert(term.text).inserted { score += weight }
            }
            guard score > 0 else { continue }
            if wantsNumber, scalars[range].contains(where: \.isDigit) { score *= 1.25 }
            if best.map({ score > $0.score + 1e-9 }) ?? true { best = (score, range) }
        }
        return best.map { Passage(text: SearchTerms.string(scalars[$0.range]), range: $0.range) }
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
