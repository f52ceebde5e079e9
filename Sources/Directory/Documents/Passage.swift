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

    /// What a sentence is worth more where it begins with what is sought.
    private static let openingFactor = 1.1
    /// What a character that stands alone in the question is worth.
    private static let loneWorth = 1.2
    /// What a term counts that the paper's title or tags have: all of its sentences are about it.
    private static let subjectFactor = 0.3

    /// Chooses the sentence that holds most of the sought terms, each counted by its weight and the more the fewer sentences
    /// have it, and that can tell what the question wants to know; of equals the first.
    ///
    /// - Parameter subject: the terms of the paper's title and tags.
    static func best(in body: String, weights: TermWeights, question: QueryTerms, subject: Set<Substring>) -> Passage? {
        let scalars = Array(body.unicodeScalars)
        let ranges = sentences(scalars)
        var found: [(range: Range<Int>, gains: [TermWeights.Gain], opens: Bool, lone: [Unicode.Scalar], factor: Double)] = []
        var sentencesWith: [String: Int] = [:]
        let alone = question.lone.sorted()
        for range in ranges {
            let normalized = NormalizedText(SearchTerms.string(scalars[range]), foldingMarks: true)
            var first: [String: Int] = [:]
            for term in SearchTerms.terms(of: normalized.scalars[...], isQuery: false) where weights.contains(term.text[...]) {
                first[term.text] = min(first[term.text] ?? .max, term.range.lowerBound)
            }
            let lone = alone.filter(normalized.scalars.contains)
            let gains = first.isEmpty ? [] : weights.gains { first[$0] == nil ? 0 : 1 }
            guard !gains.isEmpty || !lone.isEmpty else { continue }
            for scalar in lone { sentencesWith[String(scalar), default: 0] += 1 }
            for gain in gains { sentencesWith[gain.said, default: 0] += 1 }
            let opens = gains.contains { gain in gain.terms.contains { (first[$0] ?? .max) <= openingLength } }
            found.append((range, gains, opens, lone, question.wanted.factor(of: SearchVocabulary.stemmed(normalized.scalars))))
        }
        var best: (score: Double, covered: Double, range: Range<Int>)?
        for (range, gains, opens, lone, factor) in found {
            func rarity(_ term: String) -> Double { 1 + log(Double(ranges.count) / Double(sentencesWith[term] ?? 1)) }
            var score = factor * gains.reduce(lone.reduce(0) { $0 + loneWorth * rarity(String($1)) }) { sum, gain in
                let share = gain.terms.allSatisfy { subject.contains($0[...]) } ? subjectFactor : 1
                return sum + share * gain.score * rarity(gain.said)
            }
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
