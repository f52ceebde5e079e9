import DialogModel

/// The states of the dialogs that spoke last, so that a turn need not read its snapshot. A state counts only while the
/// stored dialog has the same number of turns; the engine checks that inside the transaction.
struct StateCache {
    private struct Key: Hashable {
        var conversation: String
        var sender: String
    }

    /// Dialogs kept; beyond that the cache starts anew, which costs each dialog one reading.
    private static let limit = 1000
    private var states: [Key: DialogState] = [:]

    func state(conversation: String, sender: String) -> DialogState? {
        states[Key(conversation: conversation, sender: sender)]
    }

    mutating func keep(_ state: DialogState?, conversation: String, sender: String) {
        if states.count >= Self.limit { states = [:] }
        states[Key(conversation: conversation, sender: sender)] = state
    }
}
