import Foundation
import Language

/// What each term of a search is worth: rare words more (inverse document frequency), what means the same less.
struct TermWeights {
    /// A synonym that stands in some paper.
    struct Phrase {
        var terms: [String]
        var rarity: Double
        /// It names the place itself, not only a wider one.
        var isSamePlace: Bool
        /// How much of the weight, and of the coverage, of what was said it brings.
        var share: Double
        var coverage: Double
    }

    struct Group {
        var said: [String]
        var phrases: [Phrase]
        var isPlace: Bool
    }

    /// The terms that were said and stand in some paper, in the order said.
    private(set) var said: [String] = []
    /// The worth of each term that was said, also of those that no paper has.
    private(set) var worth: [String: Double] = [:]
    private(set) var groups: [Group] = []
    /// The worth of all that was said.
    private(set) var total = 0.0
    private let factor: [String: Double]
    private var known: Set<Substring> = []

    /// A pair of characters across the border of two words is rarer than either word: rarity counts only up to here.
    private static let greatest = 3.5

    /// - Parameters:
    ///   - frequency: in how many papers that the asker may see a term, or the terms of a phrase in their order, stands.
    ///   - count: the number of those papers.
    init(_ query: QueryTerms, frequency: [[String]: Int], count: Int) {
        factor = query.factor
        func rarity(in n: Int) -> Double {
            min(Self.greatest, log(1 + (Double(count - n) + 0.5) / (Double(n) + 0.5)))
        }
        func rarity(_ terms: [String]) -> Double { rarity(in: frequency[terms] ?? 0) }
        let rarest = rarity(in: min(1, count))
        for text in query.said {
            let factor = query.factor[text] ?? 1
            if frequency[[text]] ?? 0 > 0 {
                worth[text] = factor * rarity([text])
                said.append(text)
            } else {
                // A word that no paper has is missed; one that only means the same as others is as rare as they are. A pair of
                // characters that no vocabulary has often is no word at all.
                let others = query.groups.filter { $0.said.contains(text) }.flatMap(\.phrases)
                    .filter { frequency[$0.terms] ?? 0 > 0 }.map { rarity($0.terms) }.max()
                let isWord = text.unicodeScalars.first?.isHan == false || query.knownWords.contains(text)
                worth[text] = (others ?? (isWord ? 0.6 : 0.45) * rarest) * factor
            }
        }
        total = query.said.reduce(0) { $0 + (worth[$1] ?? 0) }
        groups = query.groups.map { group in
            Group(
                said: group.said,
                phrases: group.phrases.filter { frequency[$0.terms] ?? 0 > 0 }.map { phrase in
                    let part = switch phrase.kind {
                    case .samePlace: (share: 0.85, coverage: 0.95)
                    case .translation: (share: 0.6, coverage: 0.9)
                    case .synonym: (share: 0.45, coverage: 0.7)
                    case .widerPlace: (share: 0.4, coverage: 0.6)
                    }
                    return Phrase(terms: phrase.terms, rarity: rarity(phrase.terms), isSamePlace: phrase.kind == .samePlace,
                                  share: part.share, coverage: part.coverage)
                }, isPlace: group.isPlace)
        }
        known = Set(said.map { $0[...] }).union(groups.flatMap { $0.phrases.flatMap { $0.terms.map { $0[...] } } })
    }

    var isEmpty: Bool { known.isEmpty }

    func contains(_ term: Substring) -> Bool { known.contains(term) }

    /// What is worth how much where some terms stand: each term said, or else the best of what means the same.
    ///
    /// - Parameter strength: how strongly a term is present, 0 where it is not.
    func gains(_ strength: (String) -> Double) -> [Gain] {
        var gains = said.compactMap { term -> Gain? in
            let value = strength(term)
            guard value > 0, let worth = worth[term] else { return nil }
            return Gain(said: term, terms: [term], score: worth * value, covered: worth)
        }
        let standing = Set(gains.map(\.said))
        var places: [String: Int] = [:]
        for group in groups {
            for phrase in group.phrases {
                let value = phrase.terms.reduce(Double.infinity) { min($0, strength($1)) }
                guard value > 0, value.isFinite else { continue }
                for term in group.said where !standing.contains(term) {
                    let gain = Gain(said: term, terms: phrase.terms, score: phrase.share * phrase.rarity * (factor[term] ?? 1) * value,
                                    covered: phrase.coverage * (worth[term] ?? 0))
                    if let place = places[term] {
                        if gain.score > gains[place].score { gains[place] = gain }
                    } else {
                        places[term] = gains.count
                        gains.append(gain)
                    }
                }
            }
        }
        return gains
    }

    /// What one term that was said brings, by itself or by other terms that mean the same.
    struct Gain {
        var said: String
        var terms: [String]
        var score: Double
        var covered: Double
        /// By itself.
        var isSaid: Bool { terms == [said] }
    }

    /// The terms that name places; a place alone is no subject.
    var placeTerms: Set<String> { Set(groups.filter(\.isPlace).flatMap(\.said)) }

    /// Whether a place that was named stands where some terms stand.
    func namesPlace(_ has: (String) -> Bool) -> Bool {
        groups.contains { group in
            group.isPlace && (group.said.allSatisfy(has) || group.phrases.contains { $0.isSamePlace && $0.terms.allSatisfy(has) })
        }
    }
}
