/// One labelled line of a suite for time expressions.
public struct TimeSuiteCase: Codable, Hashable, Sendable {
    /// The name of the case, unique in its suite.
    public var id: String
    /// The text to read.
    public var text: String
    /// ISO 8601 wall-clock time at which the text was said.
    public var reference: String
    /// All that should be found, and nothing else.
    public var expected: [ExpectedEntity]
    /// The expression is the whole text: white space and edge words do not count in a span.
    public var whole: Bool?
    /// What the case is about, for people.
    public var tags: [String]?

    /// One expression that should be found.
    public struct ExpectedEntity: Codable, Hashable, Sendable {
        /// Offset in Unicode scalars of the text.
        public var start: Int
        /// Unicode scalars, exclusive.
        public var end: Int
        /// Readings that count as right; none: any value does.
        public var values: [ExpectedTimeValue]
    }
}
