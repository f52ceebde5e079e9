/// An HTTP request that the program makes.
public struct WebRequest: Sendable {
    /// The request method (RFC 9110, section 9).
    public enum Method: String, Sendable {
        case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE", head = "HEAD"
    }

    public var method: Method
    /// An absolute `http` or `https` address, percent-encoded.
    public var address: String
    /// Names and values in the order in which they are sent.
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// Seconds for the whole exchange; nil: the client's.
    public var timeout: Double?
    /// Plain `http` to another machine is refused unless this is set. Loopback is always allowed.
    public var allowsPlainHTTP: Bool

    public init(
        _ method: Method, _ address: String, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        timeout: Double? = nil, allowsPlainHTTP: Bool = false
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.allowsPlainHTTP = allowsPlainHTTP
    }
}
