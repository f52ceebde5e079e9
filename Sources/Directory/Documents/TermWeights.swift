import Foundation

/// What each term of a search is worth: rare words more (inverse document frequency), related ones less.
struct TermWeights {
    struct Term {
        var text: String
        var weight: Double
        var isRelated: Bool
    }

    private(set) var terms: [Term] = []
    /// The worth of each term that was said, also of those that no paper has.
    private(set) var worth: [String: Double] = [:]
    private(set) var groups: [(said: [String], related: [String])]
    /// The worth of all that was said.
    private(set) var total = 0.0
    private var known: Set<Substring> = []

    /// A pair of characters across the border of two words is rarer than either word: rarity counts only up to here.
    private static let greatest = 3.5

    /// - Parameters:
    ///   - frequency: in how many papers that the asker may see a term stands.
    ///   - count: the number of those papers.
    init(_ query: QueryTerms, frequency: [String: Int], count: Int) {
        groups = query.groups
        func rarity(_ term: String) -> Double {
            let n = Double(frequency[term] ?? 0)
            return min(Self.greatest, log(1 + (Double(count) - n + 0.5) / (n + 0.5)))
        }
        for text in query.said {
            let factor = query.factor[text] ?? 1
            guard frequency[text] ?? 0 > 0 else {
                // Often no word at all, but a pair across two: it must not weigh as much as a word that is missing.
                worth[text] = 0.35 * Self.greatest * factor
                continue
            }
            let weight = factor * rarity(text)
            terms.append(Term(text: text, weight: weight, isRelated: false))
            worth[text] = weight
        }
        total = query.said.reduce(0) { $0 + (worth[$1] ?? 0) }
        for text in query.related where frequency[text] ?? 0 > 0 {
            terms.append(Term(text: text, weight: 0.35 * rarity(text), isRelated: true))
        }
        known = Set(terms.map { $0.text[...] })
    }

    func contains(_ term: Substring) -> Bool { known.contains(term) }

    var byText: [String: Double] {
        Dictionary(terms.map { ($0.text, $0.weight) }, uniquingKeysWith: max)
    }
}
