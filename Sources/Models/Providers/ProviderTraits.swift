/// How a provider differs from the plain OpenAI-compatible server. The defaults are that plain server.
public struct ProviderTraits: Hashable, Sendable {
    /// Where the key goes.
    public enum Authentication: Hashable, Sendable {
        /// `Authorization: Bearer …` (RFC 6750).
        case bearer
        /// A header of its own, such as `api-key`.
        case header(String)
        case none
    }

    /// One fixed header.
    public struct Header: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public var authentication = Authentication.bearer
    /// Sent with every request; no secrets.
    public var headers: [Header] = []
    /// Ways of structured output, the best first; `prompt` always works.
    public var structuredOutput: [StructuredOutput] = [.schema, .object, .prompt]
    /// Whether `json_schema` is sent with `strict: true`.
    public var strictSchema = false
    /// The field that bounds the answer's tokens.
    public var tokenLimitField = "max_tokens"
    /// The temperatures that the server accepts; nil: it accepts none but its own, so none is sent.
    public var temperature: ClosedRange<Double>? = 0...2
    public var acceptsSeed = true
    /// Whether `stream_options: {"include_usage": true}` is known.
    public var reportsStreamUsage = true
    /// Fields that every chat request carries, such as the switch of the thinking mode.
    public var extraChatFields: [JSON.Field] = []
    /// Texts in one embeddings request.
    public var maxEmbeddingInputs = 64
    /// Unicode scalars of one text that the server shall get.
    public var maxEmbeddingScalars = 8_000

    public init() {}
}
