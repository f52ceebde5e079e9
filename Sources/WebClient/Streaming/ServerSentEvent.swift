/// One event of a stream of server-sent events (WHATWG HTML Living Standard, section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
    /// The event's type; `message` when the stream names none.
    public var name: String
    /// The data lines, joined by line feeds.
    public var data: String
    /// The last identifier that the stream named, or nil.
    public var id: String?

    public init(name: String = "message", data: String, id: String? = nil) {
        self.name = name
        self.data = data
        self.id = id
    }
}
