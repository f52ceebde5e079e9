import DialogModel

/// The states of the dialogs that spoke last, so that a turn need not read its snapshot. A state counts only while the
/// stored dialog has the same number of turns; the engine checks that inside the transaction.
struct StateCache {
    private struct Key: Hashable {
        var conversation: String
        var sender: String
    }

    private struct Entry {
        var state: DialogState
        /// Counts up with every use: the lowest was idle longest.
        var used: Int
    }

    private let limit: Int
    private var entries: [Key: Entry] = [:]
    private var uses = 0

    /// - Parameter limit: dialogs kept; beyond that the quarter that was idle longest goes, and comes back from the store.
    init(limit: Int = 1000) {
        self.limit = limit
    }

    var count: Int { entries.count }

    mutating func state(conversation: String, sender: String) -> DialogState? {
        let key = Key(conversation: conversation, sender: sender)
        guard entries[key] != nil else { return nil }
        uses += 1
        entries[key]?.used = uses
        return entries[key]?.state
    }

    mutating func keep(_ state: DialogState?, conversation: String, sender: String) {
        let key = Key(conversation: conversation, sender: sender)
        guard let state else {
            entries[key] = nil
            return
        }
        uses += 1
        entries[key] = Entry(state: state, used: uses)
        if entries.count > limit { dropIdle() }
    }

    /// Sorting once for a quarter of the limit costs a turn next to nothing.
    private mutating func dropIdle() {
        let oldest = entries.sorted { $0.value.used < $1.value.used }.prefix(max(entries.count - limit, limit / 4))
        for (key, _) in oldest { entries[key] = nil }
    }
}
