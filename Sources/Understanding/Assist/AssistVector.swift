/// What came of asking for a vector.
public struct AssistVector: Sendable, Hashable {
    /// Of unit length; nil where none came in time.
    public var vector: [Float]?
    /// What happened, for the trace.
    public var note: String

    public init(vector: [Float]?, note: String) {
        self.vector = vector
        self.note = note
    }
}
