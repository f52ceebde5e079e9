/// Help from outside in understanding an utterance: a vector for the embedded model, and a second reading.
///
/// Every call comes back within its time budget and never fails; what went wrong stands in the notes. Whoever asks goes on
/// without. Nothing of it runs inside a transaction or on the thread of the turns.
public protocol UtteranceAssist: Sendable {
    /// Whether there is a model that ``consult(_:confidential:)`` can ask.
    var canConsult: Bool { get }

    /// The vector of a text.
    ///
    /// - Parameter confidential: strings that must not leave, such as titles of confidential papers.
    func vector(of text: String, confidential: [String]) async -> AssistVector

    /// What a chat model reads in a text: one question to it at most.
    func consult(_ request: AssistRequest, confidential: [String]) async -> AssistOpinion

    /// Runs an operation where nothing that computes keeps it waiting.
    func run<Value: Sendable>(_ operation: @Sendable () async -> Value) async -> Value

    /// Waits for an operation, for callers that cannot await.
    func wait<Value: Sendable>(_ operation: @escaping @Sendable () async throws -> Value) throws -> Value
}
