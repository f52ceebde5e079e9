/// What a chat model is asked.
public struct ChatRequest: Hashable, Sendable {
    public var messages: [ChatMessage]
    public var format: ResponseFormat
    /// Tokens of the answer; nil: the server's own limit.
    public var maxTokens: Int?
    /// Clamped to what the provider accepts; nil: the server's own.
    public var temperature: Double?
    /// Sent where the provider knows it.
    public var seed: Int?
    /// Seconds for the whole call, retries and fallbacks included; nil: the first model's time-out.
    public var timeout: Double?

    public init(
        _ messages: [ChatMessage], format: ResponseFormat = .text, maxTokens: Int? = nil, temperature: Double? = 0, seed: Int? = nil,
        timeout: Double? = nil
    ) {
        self.messages = messages
        self.format = format
        self.maxTokens = maxTokens
        self.temperature = temperature
        self.seed = seed
        self.timeout = timeout
    }
}
