import Synchronization

extension ModelService {
    /// The vectors of texts, of unit length and all of one size: those that are cached, the others from the server.
    ///
    /// Of a text longer than the limits only the beginning counts. A blank text counts as a hyphen, for servers refuse empty
    /// ones. What was received before a failure is cached all the same.
    ///
    /// - Parameters:
    ///   - seconds: for all of it; nil: the model's time-out for each request, as in training.
    ///   - progress: called after each request with the number of texts that are done.
    /// - Throws: ``ModelError`` or `CancellationError`.
    public func embed(
        _ texts: [String], within seconds: Double? = nil, progress: (@Sendable (_ done: Int) -> Void)? = nil
    ) async throws -> [[Float]] {
        let endpoints = try embeddingModels()
        guard let first = endpoints.first, let cache else { throw ModelError.notConfigured(role: .embedding) }
        let inputs = texts.map { input($0, first) }
        let start = now
        var vectors = cache.vectors(inputs)
        metrics.cached(first.name, hits: vectors.count { $0 != nil }, misses: vectors.count { $0 == nil })
        let missing = unique(zip(inputs, vectors).filter { $1 == nil }.map(\.0))
        guard !missing.isEmpty else { return vectors.compactMap { $0 } }
        var fresh: [String: [Float]] = [:]
        var done = inputs.count - missing.count
        for batch in batches(missing, first) {
            let left = seconds.map { $0 - (now - start) }
            if let left, left <= 0 {
                let error = ModelError.timedOut(model: first.name, seconds: seconds ?? 0)
                metrics.failed(first.name, kind: error.kind)
                log.failed(first.name, error)
                throw error
            }
            let received = try await request(batch, endpoints, dimension: dimension.withLock { $0 }, seconds: left ?? first.timeout)
            dimension.withLock { $0 = $0 ?? received.first?.count }
            cache.store(batch, received)
            for (text, vector) in zip(batch, received) { fresh[text] = vector }
            done += batch.count
            progress?(done)
        }
        for index in vectors.indices where vectors[index] == nil { vectors[index] = fresh[inputs[index]] }
        let all = vectors.compactMap { $0 }
        // The server now has another model under the name: the cache began anew, and what was cached before is asked for again.
        guard Set(all.map(\.count)).count <= 1 else {
            return try await embed(texts, within: seconds.map { max(0, $0 - (now - start)) }, progress: progress)
        }
        return all
    }

    /// The vectors that are there without asking a server; nil for the others, and for all where no model is configured.
    public func cachedVectors(_ texts: [String]) -> [[Float]?] {
        guard let cache, let first = roster.endpoints(for: .embedding).first else { return texts.map { _ in nil } }
        let vectors = cache.vectors(texts.map { input($0, first) })
        metrics.cached(first.name, hits: vectors.count { $0 != nil }, misses: vectors.count { $0 == nil })
        return vectors
    }

    /// Asks one model, past the cache.
    public func embed(_ texts: [String], endpoint: ModelEndpoint) async throws -> [[Float]] {
        try await request(texts.map { input($0, endpoint) }, [endpoint], dimension: nil, seconds: endpoint.timeout)
    }

    /// Only servers of the same model can stand in: vectors of two models cannot be compared.
    private func embeddingModels() throws -> [ModelEndpoint] {
        let endpoints = roster.endpoints(for: .embedding)
        guard let first = endpoints.first else { throw ModelError.notConfigured(role: .embedding) }
        return endpoints.filter { $0.model == first.model }
    }

    private func request(_ texts: [String], _ endpoints: [ModelEndpoint], dimension: Int?, seconds: Double) async throws -> [[Float]] {
        let estimate = texts.reduce(0) { $0 + TokenUsage.estimate($1) }
        try tokens.reserve(estimate, now: options.clock.now())
        do {
            return try await firstAnswer(endpoints, seconds: seconds) { endpoint, deadline in
                let start = now
                let answer = try await exchange.run(endpoint, deadline: deadline, seconds: deadline - start) { adaptation in
                    .init(path: "/embeddings", body: EmbeddingWire.body(texts, endpoint, adaptation: adaptation), way: nil)
                } receive: { call, _ in
                    let reply = try await exchange.transport.send(call)
                    try exchange.check(reply.head, body: reply.body, endpoint)
                    return try EmbeddingWire.vectors(reply.body, endpoint: endpoint, count: texts.count, dimension: dimension)
                }
                let used = answer.tokens ?? estimate
                tokens.settle(reserved: estimate, used: used, now: options.clock.now())
                metrics.used(endpoint.name, TokenUsage(prompt: used, completion: 0, isEstimate: answer.tokens == nil))
                return answer.vectors
            }
        } catch {
            tokens.settle(reserved: estimate, used: 0, now: options.clock.now())
            throw error
        }
    }

    private func input(_ text: String, _ endpoint: ModelEndpoint) -> String {
        guard !text.allSatisfy(\.isWhitespace) else { return "-" }
        let limit = min(options.maxEmbeddingScalars, endpoint.traits.maxEmbeddingScalars)
        guard text.unicodeScalars.count > limit else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// Texts for one request each: few enough for the provider, and short enough together for a small server.
    private func batches(_ texts: [String], _ endpoint: ModelEndpoint) -> [[String]] {
        var batches: [[String]] = []
        var batch: [String] = []
        var scalars = 0
        for text in texts {
            let size = text.unicodeScalars.count
            if !batch.isEmpty, batch.count >= endpoint.traits.maxEmbeddingInputs || scalars + size > 8_000 {
                batches.append(batch)
                batch = []
                scalars = 0
            }
            batch.append(text)
            scalars += size
        }
        if !batch.isEmpty { batches.append(batch) }
        return batches
    }
}
