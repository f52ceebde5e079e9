import DialogModel
import TimeExpressions

/// A span of text that a recogniser knows.
public struct RecognizedSpan: Hashable, Sendable {
    public var kind: SpanKind
    /// Unicode scalars of the text as typed, end exclusive.
    public var range: Range<Int>
    /// The words, as typed.
    public var text: String
    public var value: SlotValue
    /// What a time may mean besides its value, the likelier first: "until June" in the summer, or the next one.
    public var otherTimes: [TimeValue] = []
    /// For `choice`: the slot whose value it is.
    public var slot: String?
    /// The rule or list that recognised it.
    public var source: String

    public init(kind: SpanKind, range: Range<Int>, text: String, value: SlotValue, slot: String? = nil, source: String) {
        self.kind = kind
        self.range = range
        self.text = text
        self.value = value
        self.slot = slot
        self.source = source
    }
}
