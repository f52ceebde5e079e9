extension ModelService {
    /// Asks the models of a role and hands out the answer as it is written. Another model stands in only as long as no text was
    /// handed out. Ending the iteration ends the call.
    ///
    /// - Returns: pieces of text, then ``ChatEvent/finished(_:)``; throws the first model's ``ModelError``, or `CancellationError`.
    public func stream(_ request: ChatRequest, role: ModelRole = .fast) -> AsyncThrowingStream<ChatEvent, any Error> {
        streaming { try await self.stream(request, endpoints: try self.chatModels(role), to: $0) }
    }

    /// The same from one model.
    public func stream(_ request: ChatRequest, endpoint: ModelEndpoint) -> AsyncThrowingStream<ChatEvent, any Error> {
        streaming { try await self.stream(request, endpoints: [endpoint], to: $0) }
    }

    private func streaming(
        _ body: @escaping @Sendable (AsyncThrowingStream<ChatEvent, any Error>.Continuation) async throws -> Void
    ) -> AsyncThrowingStream<ChatEvent, any Error> {
        let (stream, feed) = AsyncThrowingStream<ChatEvent, any Error>.makeStream()
        // Not on the pool's threads: whoever waits for the stream may hold them.
        let task = Task(executorPreference: executor) {
            do {
                try await body(feed)
                feed.finish()
            } catch {
                feed.finish(throwing: error)
            }
        }
        feed.onTermination = { _ in task.cancel() }
        return stream
    }

    private func stream(
        _ request: ChatRequest, endpoints: [ModelEndpoint], to feed: AsyncThrowingStream<ChatEvent, any Error>.Continuation
    ) async throws {
        let seconds = request.timeout ?? endpoints.first?.timeout ?? 30
        var hasText = false
        func handOut(_ text: String) {
            hasText = true
            feed.yield(.text(text))
        }
        let answer = try await firstAnswer(endpoints, seconds: seconds, mayGoOn: { !hasText }) { endpoint, deadline in
            let start = now
            var answer = try await charging(request, endpoint) { prompt in
                let head = try await exchange.run(endpoint, deadline: deadline, seconds: deadline - start, isWhole: false) { adaptation in
                    question(request, endpoint, adaptation, streams: true)
                } receive: { call, question in
                    try await open(call, endpoint, way: question.way)
                }
                // From the first text on there is no way back: what was handed out stands.
                return try await read(head, request, endpoint, prompt: prompt, seconds: deadline - start, handOut: handOut)
            }
            answer.elapsed = now - start
            return answer
        }
        feed.yield(.finished(answer))
    }

    /// A stream whose head was good.
    private struct OpenStream: Sendable {
        var reply: ModelReplyStream
        var way: StructuredOutput?
    }

    private func open(_ call: ModelCall, _ endpoint: ModelEndpoint, way: StructuredOutput?) async throws -> OpenStream {
        let reply = try await exchange.transport.stream(call)
        if !(200..<300).contains(reply.head.status) {
            var body: [UInt8] = []
            for try await piece in reply.body where body.count < 65_536 { body.append(contentsOf: piece) }
            try exchange.check(reply.head, body: body, endpoint)
        }
        return OpenStream(reply: reply, way: way)
    }

    private func read(
        _ stream: OpenStream, _ request: ChatRequest, _ endpoint: ModelEndpoint, prompt: Int, seconds: Double,
        handOut: (String) -> Void
    ) async throws -> ChatAnswer {
        do {
            var answer = try await assemble(stream, endpoint, prompt: prompt, handOut: handOut)
            answer = try ChatWire.structured(answer, format: request.format, way: stream.way)
            exchange.report(endpoint, nil)
            return answer
        } catch {
            let error = ModelExchange.mapped(error, endpoint, seconds: seconds)
            // The connection broke within the answer.
            let final: any Error = if case ModelError.unreachable = error { ModelError.interrupted(model: endpoint.name) } else { error }
            exchange.report(endpoint, final)
            throw final
        }
    }

    private func assemble(
        _ stream: OpenStream, _ endpoint: ModelEndpoint, prompt: Int, handOut: (String) -> Void
    ) async throws -> ChatAnswer {
        // A server that cannot stream answers with the whole.
        if stream.reply.head.contentType?.lowercased().hasPrefix("application/json") ?? false {
            var body: [UInt8] = []
            for try await piece in stream.reply.body { body.append(contentsOf: piece) }
            try Task.checkCancellation()
            let answer = try ChatWire.answer(body, endpoint: endpoint, prompt: prompt)
            handOut(answer.text)
            return answer
        }
        var assembler = ChatStreamAssembler(endpoint, prompt: prompt)
        var received = 0
        for try await piece in stream.reply.body {
            received += piece.count
            let text = try assembler.feed(piece)
            if !text.isEmpty { handOut(text) }
            if assembler.isDone { break }
        }
        try Task.checkCancellation()
        if received == 0 { throw ModelError.malformed(model: endpoint.name, reason: "nothing") }
        guard assembler.hasEvents else { throw ModelError.malformed(model: endpoint.name, reason: "no server-sent events") }
        return try assembler.answer()
    }
}
