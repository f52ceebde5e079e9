import DialogModel
import Foundation
import Models
import Understanding

/// Trains the domains' model with vectors of the embedding model, beside the talk: the first vectors take 10 ms each.
struct VectorTraining: Sendable {
    let models: ModelService
    let domain: DomainSession
    /// Of the domains.
    let folder: URL

    /// Hands over the model with vectors: at once where it is in the cache, else when it is ready. Where the server fails,
    /// never: the failure stands in the log, and the vectors that came are kept for the next start.
    func start(_ use: @escaping @Sendable (NLUModel) -> Void) {
        guard let source = UtteranceVectors(models) else { return }
        if let known = DomainSession.modelCache.stored(for: domain.domain, embedding: source.embedding) { return use(known) }
        Thread.detachNewThread {
            guard let model = try? train(source) else { return }
            use(model)
        }
    }

    /// Trains and keeps the model; nil where no embedding model is configured, or the domains have changed meanwhile.
    ///
    /// - Throws: `ModelError` of the embedding model.
    func run() throws -> NLUModel? {
        guard let source = UtteranceVectors(models) else { return nil }
        return try DomainSession.modelCache.stored(for: domain.domain, embedding: source.embedding) ?? train(source)
    }

    private func train(_ source: UtteranceVectors) throws -> NLUModel? {
        let whole = try DomainSession.examples(folder)
        guard whole.digest == domain.domain.digest else { return nil }
        let vectors = try models.wait { try await source.vectors(of: whole.examples.map(\.text)) }
        return DomainSession.modelCache.train(whole, vectors: vectors, embedding: source.embedding)
    }
}
