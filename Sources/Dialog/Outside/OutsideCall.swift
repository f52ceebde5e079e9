/// A call of a service that an action needs before it can go on.
///
/// No network is used inside a turn's transaction. So a handler throws the call: the transaction is rolled back, the engine has the call
/// made, and the turn runs again from its beginning with the answer at hand (``ActionContext/answers``). Turns are pure but for the
/// database, so that the second run comes to the same place.
public struct OutsideCall: Error, Sendable, Hashable {
    /// The idempotency key of the action; sent along, so that a service can tell a repeated call.
    public var key: String
    public var method: String
    public var address: String
    public var headers: [Header]
    /// JSON; empty for none.
    public var body: [UInt8]
    /// Seconds for the whole exchange.
    public var timeout: Double

    public struct Header: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(key: String, method: String, address: String, headers: [Header], body: [UInt8], timeout: Double) {
        self.key = key
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }
}
