/// One labelled line of a suite for time expressions.
public struct TimeSuiteCase: Codable, Hashable, Sendable {
    public var id: String
    public var text: String
    /// ISO 8601 wall-clock time at which the text was said.
    public var reference: String
    public var expected: [ExpectedEntity]
    /// The expression is the whole text: white space and edge words do not count in a span.
    public var whole: Bool?
    public var tags: [String]?

    /// One expression that should be found.
    public struct ExpectedEntity: Codable, Hashable, Sendable {
        /// Unicode scalars, end exclusive.
        public var start: Int
        public var end: Int
        /// Readings that count as right; none: any value does.
        public var values: [ExpectedTimeValue]
    }
}
