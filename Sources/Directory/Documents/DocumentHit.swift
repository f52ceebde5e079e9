/// A paper that was found.
public struct DocumentHit: Hashable, Sendable {
    /// Why it was found.
    public enum Match: String, Hashable, Sendable {
        case number, text
        /// Nothing but filters was asked.
        case filter
    }

    public var document: OfficeDocument
    /// Comparable only within one search; higher is better.
    public var score: Double
    public var match: Match
    /// The sentence of the body that fits the words best; nil where none of them stands there.
    public var passage: Passage?
    /// The share of what was said, by weight, that stands in the paper; 1 where it was found by number or filter.
    public var coverage: Double
    /// The share that stands in its number, title and tags.
    public var headCoverage: Double

    public init(document: OfficeDocument, score: Double, match: Match, passage: Passage? = nil, coverage: Double = 1,
                headCoverage: Double = 1) {
        self.document = document
        self.score = score
        self.match = match
        self.passage = passage
        self.coverage = coverage
        self.headCoverage = headCoverage
    }
}
