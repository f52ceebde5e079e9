/// What came of asking a chat model.
public struct AssistOpinion: Sendable, Hashable {
    /// Nil where none came in time, or none that follows the schema.
    public var answer: AssistAnswer?
    /// What happened, for the trace.
    public var note: String

    public init(answer: AssistAnswer?, note: String) {
        self.answer = answer
        self.note = note
    }
}
