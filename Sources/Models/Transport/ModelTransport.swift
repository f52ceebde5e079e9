/// The way to the servers: the network, a recording, or both.
public protocol ModelTransport: Sendable {
    /// - Throws: `WebError`, `CancellationError`, or ``ModelError/notRecorded(model:)``.
    func send(_ call: ModelCall) async throws -> ModelReply

    /// Returns as soon as the head is there.
    ///
    /// - Throws: as ``send(_:)``; the body's stream too.
    func stream(_ call: ModelCall) async throws -> ModelReplyStream
}
