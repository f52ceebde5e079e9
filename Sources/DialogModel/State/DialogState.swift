import Language

/// The state of a dialog: a fold over its events.
public struct DialogState: Hashable, Sendable, Codable {
    /// Turns so far; the first is 1.
    public var turn = 0
    /// The language of the last reply.
    public var language: TextLanguage?
    /// Flows under way; the last is the active one.
    public var frames: [FlowFrame] = []
    /// The flow that ended last, for "and Li Na?" after "Wang Fang's phone".
    public var lastFlow: FlowFrame?
    /// Requests that were written last, the newest at the end: "the same people", "same time next week".
    public var written: [FlowFrame] = []
    /// Requests that wait until the active flow ends, in the order said.
    public var queue: [[GroundedCommand]] = []
    /// What was listed last.
    public var offer: Offer?
    /// Buttons of the last reply.
    public var buttons: [Button] = []
    public var focus = Focus()
    public var undo: [UndoRecord] = []
    /// Turns in a row in which nothing was understood.
    public var misses = 0
    /// The last replies, for "say that again".
    public var lastSaid: [Say] = []
    /// The last things heard, for the summary when a person takes over.
    public var lastHeard: [String] = []
    /// UTC seconds of the last turn, by the office's clock.
    public var lastActive: Int?

    public init() {}

    /// The active flow.
    public var frame: FlowFrame? { frames.last }

    /// What the last reply asks about: a slot, `choice`, `confirmation`, or nothing.
    public var asksFor: String? { frames.last?.asked }
}
