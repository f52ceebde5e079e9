/// A chat model's answer.
public struct ChatAnswer: Hashable, Sendable {
    /// Why the answer ended.
    public enum Finish: String, Hashable, Sendable {
        case stop
        /// The limit of tokens cut it off.
        case length
        /// The provider's filter cut it off.
        case contentFilter = "content_filter"
        case other
    }

    /// Without the thoughts that some models put before it.
    public var text: String
    /// The value, where a schema was asked for.
    public var json: JSON?
    public var finish: Finish
    public var usage: TokenUsage
    /// The configured name of the model that answered.
    public var model: String
    /// How JSON was had; nil for plain text.
    public var structuredOutput: StructuredOutput?
    /// Seconds that the successful call took.
    public var elapsed: Double

    public init(
        text: String, json: JSON? = nil, finish: Finish, usage: TokenUsage, model: String, structuredOutput: StructuredOutput? = nil,
        elapsed: Double = 0
    ) {
        self.text = text
        self.json = json
        self.finish = finish
        self.usage = usage
        self.model = model
        self.structuredOutput = structuredOutput
        self.elapsed = elapsed
    }
}
