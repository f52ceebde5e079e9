import Foundation
import Language

/// A paper that may be meant, as the index holds it, and how well it fits.
struct DocumentCandidate {
    let id: Int
    let number: String
    let status: DocumentStatus
    let supersedes: String?
    let category: String?
    let issuedOn: String
    let issuerCode: String?
    let title: String
    /// Terms of each column, weights: number, title, tags, body.
    let columns: [[Substring]]
    /// How well the words fit.
    var score = 0.0
    /// How much its place makes it worth to who asks.
    var preference = 1.0
    /// The share of what was said that stands in it, by weight.
    var coverage = 0.0
    /// The share of what was said that stands in its number, title and tags.
    var headCoverage = 0.0
    /// The same without the places that are named, which are no subject by themselves.
    var subjectCoverage = 0.0
    /// A place that the question names stands in it.
    var namesPlace = false

    /// What it is ordered by.
    var worth: Double { score * preference }

    /// Below such a share of what was said a paper is about something else; what stands only in its body may be there by the way.
    private static let leastCoverage = (head: 0.27, body: 0.55), leastHead = 0.2

    /// Whether it has enough of what was said.
    var isRelevant: Bool {
        subjectCoverage >= (headCoverage >= Self.leastHead ? Self.leastCoverage.head : Self.leastCoverage.body)
    }

    static let columnWeights = [8.0, 6.0, 4.0, 1.0]
    private static let otherWords = 0.7
    private static let titleColumn = 1, tagColumn = 2

    /// BM25 with weighted columns (Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields", CIKM
    /// 2004), then raised by the share of the question that stands in the paper and in its title.
    mutating func rate(_ weights: TermWeights, averageLength: Double) {
        var frequency: [Substring: Double] = [:]
        var inTitle: Set<Substring> = [], inHead: Set<Substring> = []
        for (column, terms) in columns.enumerated() {
            for term in terms where weights.contains(term) {
                frequency[term, default: 0] += Self.columnWeights[column]
                if column <= Self.titleColumn { inTitle.insert(term) }
                if column <= Self.tagColumn { inHead.insert(term) }
            }
        }
        let k = 1.2 * (0.4 + 0.6 * Double(columns.last?.count ?? 0) / max(averageLength, 1))
        let gains = weights.gains { term in
            guard let count = frequency[term[...]] else { return 0 }
            return count * 2.2 / (count + k)
        }
        let sum = gains.reduce(0) { $0 + $1.score }
        let covered = gains.reduce(0) { $0 + $1.covered }
        let titleGains = weights.gains { inTitle.contains($0[...]) ? 1 : 0 }
        // A title in other words is worth less than one in the words that were said.
        let titled = titleGains.reduce(0) { $0 + $1.covered * ($1.isSaid ? 1 : Self.otherWords) }
        let headed = weights.gains { inHead.contains($0[...]) ? 1 : 0 }.reduce(0) { $0 + $1.covered }
        let usedInTitle = Set(titleGains.flatMap { $0.terms.map { $0[...] } })
        let total = max(weights.total, 1e-9)
        let placeTerms = weights.placeTerms
        let subject = weights.total - placeTerms.sorted().reduce(0) { $0 + (weights.worth[$1] ?? 0) }
        let subjectCovered = gains.reduce(0) { $0 + (placeTerms.contains($1.said) ? 0 : $1.covered) }
        subjectCoverage = subject > 0.5 ? subjectCovered / subject : 1
        coverage = min(1, covered / total)
        headCoverage = min(1, headed / total)
        // Of two titles that hold the words, the one with little else is meant.
        let titleTerms = Set(columns[Self.titleColumn])
        let exactness = titleTerms.isEmpty ? 0 : Double(titleTerms.filter(usedInTitle.contains).count) / Double(titleTerms.count)
        score = sum * (0.35 + 0.65 * coverage) * (1 + 0.5 * min(1, titled / total)) * (1 + 0.25 * exactness)
        namesPlace = weights.namesPlace { frequency[$0[...]] != nil }
    }
}
