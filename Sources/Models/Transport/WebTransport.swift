import WebClient

/// Over the network. Connections are kept and used again.
public final class WebTransport: ModelTransport {
    private let client: WebClient

    /// - Parameter limit: bytes of an answer.
    public init(limit: Int = 8 << 20) {
        client = WebClient(settings: .init(timeout: 60, connectTimeout: 5, responseLimit: limit))
    }

    deinit { client.close() }

    public func send(_ call: ModelCall) async throws -> ModelReply {
        let response = try await client.send(request(call))
        return ModelReply(head: Self.head(response.head), body: response.body)
    }

    public func stream(_ call: ModelCall) async throws -> ModelReplyStream {
        let stream = try await client.stream(request(call))
        return ModelReplyStream(head: Self.head(stream.head), body: stream.body)
    }

    private func request(_ call: ModelCall) -> WebRequest {
        // The configuration has decided where plain http may go: private networks.
        WebRequest(.post, call.address, headers: call.headers, body: call.body.bytes, timeout: call.timeout, allowsPlainHTTP: true)
    }

    private static func head(_ head: WebResponseHead) -> ModelReplyHead {
        ModelReplyHead(status: head.status, contentType: head.header("Content-Type"), retryAfter: head.header("Retry-After"))
    }
}
