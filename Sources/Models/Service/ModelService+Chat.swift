extension ModelService {
    /// Asks the models of a role, one after the other until one answers.
    ///
    /// - Throws: the first model's ``ModelError``, or `CancellationError`.
    public func complete(_ request: ChatRequest, role: ModelRole = .fast) async throws -> ChatAnswer {
        try await complete(request, endpoints: try chatModels(role))
    }

    /// Asks one model.
    public func complete(_ request: ChatRequest, endpoint: ModelEndpoint) async throws -> ChatAnswer {
        try await complete(request, endpoints: [endpoint])
    }

    private func complete(_ request: ChatRequest, endpoints: [ModelEndpoint]) async throws -> ChatAnswer {
        let seconds = request.timeout ?? endpoints.first?.timeout ?? 30
        return try await firstAnswer(endpoints, seconds: seconds) { endpoint, deadline in
            let start = now
            var answer = try await charging(request, endpoint) { prompt in
                try await exchange.run(endpoint, deadline: deadline, seconds: deadline - start) { adaptation in
                    question(request, endpoint, adaptation, streams: false)
                } receive: { call, question in
                    let reply = try await exchange.transport.send(call)
                    try exchange.check(reply.head, body: reply.body, endpoint)
                    let answer = try ChatWire.answer(reply.body, endpoint: endpoint, prompt: prompt)
                    return try ChatWire.structured(answer, format: request.format, way: question.way)
                }
            }
            answer.elapsed = now - start
            return answer
        }
    }

    func chatModels(_ role: ModelRole) throws -> [ModelEndpoint] {
        let endpoints = roster.endpoints(for: role)
        guard role != .embedding, !endpoints.isEmpty else { throw ModelError.notConfigured(role: role) }
        return endpoints
    }

    func question(_ request: ChatRequest, _ endpoint: ModelEndpoint, _ adaptation: EndpointAdaptation, streams: Bool) -> ModelExchange.Question {
        let way: StructuredOutput? = if case .schema = request.format { adaptation.structuredOutput(endpoint.traits) } else { nil }
        return .init(path: "/chat/completions",
                     body: ChatWire.body(request, endpoint, way: way, adaptation: adaptation, streams: streams), way: way)
    }

    /// Sets tokens aside, asks, and charges what it took.
    ///
    /// - Parameter ask: gets the estimated tokens of the prompt.
    func charging(_ request: ChatRequest, _ endpoint: ModelEndpoint, _ ask: (_ prompt: Int) async throws -> ChatAnswer) async throws -> ChatAnswer {
        let prompt = request.messages.reduce(0) { $0 + TokenUsage.estimate($1.content) + 4 }
        let reserved = prompt + (request.maxTokens ?? 0)
        try tokens.reserve(reserved, now: options.clock.now())
        do {
            let answer = try await ask(prompt)
            tokens.settle(reserved: reserved, used: answer.usage.total, now: options.clock.now())
            metrics.used(endpoint.name, answer.usage)
            return answer
        } catch {
            let hasWorked = (error as? ModelError).map { Self.hasWorked($0) } ?? true
            tokens.settle(reserved: reserved, used: hasWorked ? prompt : 0, now: options.clock.now())
            throw error
        }
    }

    /// Whether a server that failed so has counted the prompt at least.
    private static func hasWorked(_ error: ModelError) -> Bool {
        switch error {
        case .timedOut, .interrupted, .malformed, .tooLarge, .truncated, .schemaViolation: true
        default: false
        }
    }
}
