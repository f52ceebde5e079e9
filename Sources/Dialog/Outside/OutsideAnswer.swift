/// What a service answered.
public struct OutsideAnswer: Sendable, Hashable {
    /// The HTTP status; nil: no answer came (time-out, no connection).
    public var status: Int?
    public var body: [UInt8]

    public init(status: Int?, body: [UInt8] = []) {
        self.status = status
        self.body = body
    }
}
