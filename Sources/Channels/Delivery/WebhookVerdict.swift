/// What is to be done about a platform's request.
enum WebhookVerdict: Sendable, Hashable {
    /// The proof is missing or wrong: 401.
    case unproven
    /// Not of the platform's shape: 400.
    case malformed
    /// Another content type than the platform's: 415.
    case unsupported
    /// Answered at once and done: handshakes, and what is not for us.
    case answer(WebhookAnswer)
    /// To be kept, then answered.
    case accept(InboundMessage, WebhookAnswer)
}

/// A 200 with its body.
struct WebhookAnswer: Sendable, Hashable {
    var contentType: String
    var body: String

    static let empty = WebhookAnswer(contentType: "text/plain; charset=utf-8", body: "")
    static func json(_ text: String) -> WebhookAnswer { WebhookAnswer(contentType: "application/json; charset=utf-8", body: text) }
}
