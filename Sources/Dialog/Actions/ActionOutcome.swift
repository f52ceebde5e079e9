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
        /// Go through the steps again from the first: a slot was taken back.
        case again
        /// The flow is over.
        case finish
        /// The flow is over, and nothing was done.
        case fail
    }

    /// Slot changes, in order; nil clears.
    public var slots: [(name: String, value: SlotValue?)] = []
    /// Notes for later steps of the frame; nil clears.
    public var notes: [(key: String, value: String?)] = []
    /// What the action found, for conditions, later actions and templates; nil: nothing any more.
    public var results: [(name: String, value: SlotValue?)] = []
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
