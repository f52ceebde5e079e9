/// A model server's answer that arrives piece by piece.
public struct ModelReplyStream: Sendable {
    public var head: ModelReplyHead
    public var body: AsyncThrowingStream<[UInt8], any Error>

    public init(head: ModelReplyHead, body: AsyncThrowingStream<[UInt8], any Error>) {
        self.head = head
        self.body = body
    }
}
