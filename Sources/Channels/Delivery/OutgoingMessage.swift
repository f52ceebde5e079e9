/// One message as it is posted to a platform.
struct OutgoingMessage: Codable, Sendable, Hashable {
    /// Method or path that is appended to the base, or an absolute address for replies to one.
    var target: String
    /// JSON text.
    var body: String
}
