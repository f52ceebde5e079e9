import Language
import Models

/// The configured models as help in understanding.
///
/// Phone numbers, e-mail addresses and what is confidential are replaced by placeholders before anything leaves; the answer's
/// placeholders are put back here.
public struct ModelAssist: UtteranceAssist {
    /// Tokens of an answer: some twenty commands.
    private static let maxTokens = 700

    private let service: ModelService
    private let schema: AssistSchema

    public init(_ service: ModelService, schema: AssistSchema) {
        self.service = service
        self.schema = schema
    }

    public var canConsult: Bool { service.serves(.fast) }

    public func vector(of text: String, confidential: [String]) async -> AssistVector {
        guard let vectors = UtteranceVectors(service) else {
            return AssistVector(vector: nil, note: "vector: no embedding model is configured; the words alone decide")
        }
        return await vectors.vector(of: text, confidential: confidential)
    }

    public func consult(_ request: AssistRequest, confidential: [String]) async -> AssistOpinion {
        var mask = ConfidentialMask(confidential: confidential)
        let messages = AssistPrompt.messages(request.masked(by: &mask))
        let question = ChatRequest(
            messages, format: schema.format, maxTokens: Self.maxTokens, temperature: 0, seed: 1, timeout: service.assistTime)
        let began = ContinuousClock.now
        do {
            let answer = try await service.complete(question)
            let note = "model: \(answer.model) asked, \(AssistNote.milliseconds(since: began)) ms, "
                + "\(answer.usage.prompt) + \(answer.usage.completion) tokens"
            guard let read = answer.json.flatMap({ AssistAnswer(mask.restore($0)) }) else {
                return AssistOpinion(answer: nil, note: note + ", no commands in the answer")
            }
            return AssistOpinion(answer: read, note: note)
        } catch {
            return AssistOpinion(answer: nil, note: "model: \(AssistNote.reason(error)); the embedded reading stands")
        }
    }

    public func run<Value: Sendable>(_ operation: @Sendable () async -> Value) async -> Value {
        await service.onOwnThread(operation)
    }

    public func wait<Value: Sendable>(_ operation: @escaping @Sendable () async throws -> Value) throws -> Value {
        try service.wait(operation)
    }
}
