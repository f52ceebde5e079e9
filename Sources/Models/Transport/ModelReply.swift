/// A model server's answer with its whole body.
public struct ModelReply: Sendable {
    public var head: ModelReplyHead
    public var body: [UInt8]

    public init(head: ModelReplyHead, body: [UInt8]) {
        self.head = head
        self.body = body
    }
}
