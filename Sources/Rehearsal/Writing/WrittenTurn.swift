import DialogModel
import Foundation

/// A turn that happened, to be written into a script.
public struct WrittenTurn: Hashable, Sendable {
    public var input: RehearsalTurn.Input
    /// Who said it, when it was somebody else than the script's.
    public var sender: String?
    /// The office's clock, a UTC instant, where it has moved since the turn before.
    public var clock: Date?
    /// The words of the replies: a comment, as wording may change.
    public var replies: [String]
    public var asksFor: String?
    /// The active flow's slots that have a value.
    public var slots: [JSONValue.Field]
    public var effects: [Effect]

    public init(
        input: RehearsalTurn.Input, sender: String? = nil, clock: Date? = nil, replies: [String] = [], asksFor: String? = nil,
        slots: [JSONValue.Field] = [], effects: [Effect] = []
    ) {
        self.input = input
        self.sender = sender
        self.clock = clock
        self.replies = replies
        self.asksFor = asksFor
        self.slots = slots
        self.effects = effects
    }
}
