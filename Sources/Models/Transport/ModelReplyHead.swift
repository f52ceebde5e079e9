/// What of an answer's head matters to the calls of models.
public struct ModelReplyHead: Hashable, Sendable {
    public var status: Int
    public var contentType: String?
    /// As the server wrote it (RFC 9110, section 10.2.3).
    public var retryAfter: String?

    public init(status: Int, contentType: String? = nil, retryAfter: String? = nil) {
        self.status = status
        self.contentType = contentType
        self.retryAfter = retryAfter
    }
}
