/// The head of an HTTP response.
public struct WebResponseHead: Sendable {
    public var status: Int
    /// Names and values in the order in which they came.
    public var headers: [(name: String, value: String)]

    public init(status: Int, headers: [(name: String, value: String)]) {
        self.status = status
        self.headers = headers
    }

    /// The first header of a name, upper and lower case alike.
    public func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}

/// An HTTP response with its whole body.
public struct WebResponse: Sendable {
    public var head: WebResponseHead
    /// Decompressed.
    public var body: [UInt8]

    public init(head: WebResponseHead, body: [UInt8]) {
        self.head = head
        self.body = body
    }

    public var status: Int { head.status }

    /// The first header of a name, upper and lower case alike.
    public func header(_ name: String) -> String? { head.header(name) }

    /// The body as UTF-8; what is not valid is replaced.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// An HTTP response whose body arrives piece by piece.
public struct WebStream: Sendable {
    public var head: WebResponseHead
    /// The body as it arrives; ends with the transfer, or throws ``WebError``. Ending the iteration ends the transfer.
    public var body: AsyncThrowingStream<[UInt8], any Error>

    public init(head: WebResponseHead, body: AsyncThrowingStream<[UInt8], any Error>) {
        self.head = head
        self.body = body
    }
}
