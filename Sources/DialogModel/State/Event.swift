import Language

/// What happened in a dialog. The list of events is append-only; the state follows from it.
public enum Event: Hashable, Sendable, Codable {
    case heard(text: String, payload: String?, at: Int)
    case understood([GroundedCommand], language: TextLanguage)
    case flowStarted(String)
    case flowEnded(String, reason: EndReason)
    case slotSet(flow: String, slot: String, value: SlotValue?)
    case noteSet(flow: String, key: String, value: String?)
    /// Something is about to change in the active flow: what it holds now can be gone back to.
    case checkpoint
    /// The active flow is what it was at its last checkpoint.
    case steppedBack
    /// The oldest of the flows under way is given up: there are too many.
    case forgotten
    /// What an action of a domain found; nil: nothing any more.
    case resultSet(flow: String, name: String, value: SlotValue?)
    case actionDone(flow: String, action: String)
    case asked(String)
    /// The open question was answered or is put again.
    case unasked
    case offered(Offer)
    case offerClosed
    case confirmed
    case queued([[GroundedCommand]])
    case focused(Focus)
    case undoable(UndoRecord)
    case undone
    case missed
    /// Something was understood: the count of misses starts anew.
    case grasped
    case effect(Effect)
    case said([Say], buttons: [Button])

    /// Why a flow is over.
    public enum EndReason: String, Sendable, Codable, Hashable {
        case completed, cancelled, denied, failed
    }
}
