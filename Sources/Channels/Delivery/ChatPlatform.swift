import DialogModel

/// What one chat platform does in its own way. ``Deliveries`` does the rest: order, retries, restarts.
protocol ChatPlatform: Sendable {
    var platform: Platform { get }

    /// Proves a request and reads it. Quick and without calls: the acknowledgment waits for it.
    func receive(_ request: WebhookRequest) -> WebhookVerdict

    /// Finds out what only the platform's API can tell, such as whether the bot itself is mentioned.
    ///
    /// - Returns: the message as the dialog shall see it; nil when it is none of ours.
    func prepare(_ message: InboundMessage) async throws -> InboundMessage?

    /// The person's e-mail address; nil for a stranger.
    func email(of message: InboundMessage) async throws -> String?

    /// Replies as the platform wants them: escaped, split, with buttons. Pure.
    func render(_ replies: [Reply], to message: InboundMessage) -> [OutgoingMessage]

    /// One try to send.
    ///
    /// - Parameter id: the same for a repetition.
    /// - Returns: the platform's id of the sent message, in the form in which a press names it.
    func send(_ message: OutgoingMessage, id: String) async throws -> String?
}
