/// An expression found in a text.
public struct TimeExpression: Hashable, Sendable, Codable {
    /// Offsets in Unicode scalars of the text that was given, end exclusive.
    public var range: Range<Int>
    /// Readings, best first; never empty.
    public var values: [TimeValue]
    /// The name of the rule that made it, for explanations.
    public var rule: String
    /// What would settle which reading is meant, where the words leave it truly open.
    public var open: Openness?

    /// - Parameter range: offsets in Unicode scalars, end exclusive.
    public init(range: Range<Int>, values: [TimeValue], rule: String, open: Openness? = nil) {
        self.range = range
        self.values = values
        self.rule = rule
        self.open = open
    }
}
