/// A span that the slot tagger labelled.
public struct TaggedSpan: Hashable, Sendable {
    public var label: String
    /// Unicode scalars of the text as typed, end exclusive.
    public var range: Range<Int>
    public var confidence: Double

    public init(label: String, range: Range<Int>, confidence: Double) {
        self.label = label
        self.range = range
        self.confidence = confidence
    }
}
