import Language

/// What a turn came to.
public struct TurnResult: Sendable, Hashable {
    public var conversation: String
    /// Never empty.
    public var replies: [Reply]
    public var language: TextLanguage
    public var intent: ScoredIntent?
    public var commands: [GroundedCommand]
    /// The active flow's slots as the public interface shows them, in the flow's order.
    public var slots: [JSONValue.Field]
    public var asksFor: String?
    public var effects: [Effect]
    /// What happened in the turn, from which the dialog's state follows.
    public var events: [Event]
    /// The steps taken and why, one line each, for `explain`.
    public var trace: [String]
    /// Microseconds.
    public var elapsed: Int

    public init(
        conversation: String, replies: [Reply], language: TextLanguage, intent: ScoredIntent? = nil,
        commands: [GroundedCommand] = [], slots: [JSONValue.Field] = [], asksFor: String? = nil,
        effects: [Effect] = [], events: [Event] = [], trace: [String] = [], elapsed: Int = 0
    ) {
        self.conversation = conversation
        self.replies = replies
        self.language = language
        self.intent = intent
        self.commands = commands
        self.slots = slots
        self.asksFor = asksFor
        self.effects = effects
        self.events = events
        self.trace = trace
        self.elapsed = elapsed
    }
}

/// An intent with how sure the model is of it, 0 … 1.
public struct ScoredIntent: Hashable, Sendable, Codable {
    public var name: String
    public var confidence: Double

    public init(name: String, confidence: Double) {
        self.name = name
        self.confidence = confidence
    }
}
