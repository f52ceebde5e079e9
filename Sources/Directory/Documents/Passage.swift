import Foundation
import Language

/// A sentence of a paper.
public struct Passage: Hashable, Sendable {
    public var text: String
    /// Offsets in the Unicode scalars of the body.
    public var range: Range<Int>
    /// The share of what was said, by weight, that stands in the sentence.
    public var coverage: Double

    public init(text: String, range: Range<Int>, coverage: Double = 0) {
        self.text = text
        self.range = range
        self.coverage = coverage
    }

    /// What a sentence is worth more where it holds the kind of value that the question asks for.
    private static let figureFactor = 1.6, dateFactor = 1.3, openingFactor = 1.1

    /// Chooses the sentence that holds most of the sought terms, each counted by its weight and the more the fewer sentences
    /// have it; of equals the first.
    ///
    /// - Parameters:
    ///   - wantsNumber: the question asks how many or how much, so that a sentence with a figure is worth more.
    ///   - wantsDate: it asks when.
    static func best(in body: String, weights: TermWeights, wantsNumber: Bool, wantsDate: Bool) -> Passage? {
        let scalars = Array(body.unicodeScalars)
        let ranges = sentences(scalars)
        var found: [(range: Range<Int>, gains: [TermWeights.Gain], opens: Bool)] = []
        var sentencesWith: [String: Int] = [:]
        for range in ranges {
            let normalized = NormalizedText(SearchTerms.string(scalars[range]), foldingMarks: true)
            var first: [String: Int] = [:]
            for term in SearchTerms.terms(of: normalized.scalars[...], isQuery: false) where weights.contains(term.text[...]) {
                first[term.text] = min(first[term.text] ?? .max, term.range.lowerBound)
            }
            guard !first.isEmpty else { continue }
            let gains = weights.gains { first[$0] == nil ? 0 : 1 }
            guard !gains.isEmpty else { continue }
            for gain in gains { sentencesWith[gain.said, default: 0] += 1 }
            let opens = gains.contains { gain in gain.terms.contains { (first[$0] ?? .max) <= openingLength } }
            found.append((range, gains, opens))
        }
        var best: (score: Double, covered: Double, range: Range<Int>)?
        for (range, gains, opens) in found {
            var score = gains.reduce(0) { sum, gain in
                sum + gain.score * (1 + log(Double(ranges.count) / Double(sentencesWith[gain.said] ?? 1)))
            }
            if wantsNumber, Figures.stand(in: scalars[range]) { score *= figureFactor }
            if wantsDate, scalars[range].contains(where: \.isDigit) { score *= dateFactor }
            // A sentence that begins with what is sought is about it.
            if opens { score *= openingFactor }
            if best.map({ score > $0.score + 1e-9 }) ?? true {
                best = (score, gains.reduce(0) { $0 + $1.covered } / max(weights.total, 1e-9), range)
            }
        }
        return best.map { Passage(text: SearchTerms.string(scalars[$0.range]), range: $0.range, coverage: min(1, $0.covered)) }
    }

    /// Up to here a word opens a sentence, the number of the article aside.
    private static let openingLength = 4

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
