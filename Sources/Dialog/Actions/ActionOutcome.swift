import DialogModel

/// What an action came to. Values only: the engine turns them into events.
public struct ActionOutcome: Sendable {
    /// What happens next in the flow.
    public enum Next: Sendable {
        /// On to the next step.
        case proceed
        /// Ask the person for a slot and wait.
        case ask(slot: String, Say)
        /// List things and wait for a choice.
        case offer(Offer, Say)
        /// Show a summary and wait for a yes (only from a `confirm` step).
        case confirm(Say)
        /// The flow is over.
        case finish
    }

    /// Slot changes, in order; nil clears.
    public var slots: [(name: String, value: SlotValue?)] = []
    /// Notes for later steps of the frame; nil clears.
    public var notes: [(key: String, value: String?)] = []
    public var effects: [Effect] = []
    /// Said before the question of `next`, in order.
    public var say: [Say] = []
    /// A list shown without a question ("the second one" then refers to it).
    public var shown: Offer?
    public var focus: Focus?
    public var undo: UndoRecord?
    public var next: Next

    public init(_ next: Next = .proceed) {
        self.next = next
    }
}
