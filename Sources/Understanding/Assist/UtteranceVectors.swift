import Models

/// Vectors of texts by the configured embedding model. Phone numbers and e-mail addresses do not reach it, in examples and in
/// what people say alike.
public struct UtteranceVectors: Sendable {
    private let service: ModelService

    /// - Returns: nil where no embedding model is configured.
    public init?(_ service: ModelService) {
        guard service.serves(.embedding) else { return nil }
        self.service = service
    }

    /// What tells the vectors of one model from those of another.
    public var embedding: String {
        service.roster.endpoints(for: .embedding).first.map { $0.model.isEmpty ? $0.base : $0.model } ?? ""
    }

    /// The vector of one text within the time budget, from the cache where it is known.
    ///
    /// - Parameter confidential: strings that must not leave.
    public func vector(of text: String, confidential: [String] = []) async -> AssistVector {
        var mask = ConfidentialMask(confidential: confidential)
        let masked = mask.mask(text)
        if let known = service.cachedVectors([masked]).first, let known { return AssistVector(vector: known, note: "vector: known already") }
        let began = ContinuousClock.now
        do {
            let vectors = try await service.embed([masked], within: service.budget)
            return AssistVector(vector: vectors.first, note: "vector: used, \(AssistNote.milliseconds(since: began)) ms")
        } catch {
            return AssistVector(vector: nil, note: "vector: \(AssistNote.reason(error)); the words alone decide")
        }
    }

    /// The vectors of many texts, however long it takes; what comes is kept for the next time.
    ///
    /// - Throws: `ModelError`.
    public func vectors(of texts: [String], progress: (@Sendable (_ done: Int) -> Void)? = nil) async throws -> [[Float]] {
        var mask = ConfidentialMask()
        return try await service.embed(texts.map { mask.mask($0) }, progress: progress)
    }
}
