/// One HTTP exchange with a model server, before it is sent.
public struct ModelCall: Sendable {
    /// The configured name.
    public var model: String
    public var address: String
    /// Secret ones included: they end at the wire.
    var headers: [(name: String, value: String)]
    public var body: JSON
    /// Seconds.
    public var timeout: Double

    /// - Parameter path: what follows the base, such as `/chat/completions`.
    init(_ endpoint: ModelEndpoint, path: String, body: JSON, timeout: Double) {
        model = endpoint.name
        let base = endpoint.base
        let query = base.firstIndex(of: "?") ?? base.endIndex
        address = base[..<query] + path + base[query...]
        headers = endpoint.headers
        self.body = body
        self.timeout = timeout
    }
}
