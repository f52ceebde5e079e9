/// What is kept in memory of the dialogs that spoke last, so that a turn need not read it back from the store.
struct DialogCache<Value> {
    private struct Key: Hashable {
        var conversation: String
        var sender: String
    }

    private struct Entry {
        var value: Value
        /// Counts up with every use: the lowest was idle longest.
        var used: Int
    }

    private let limit: Int
    private var entries: [Key: Entry] = [:]
    private var uses = 0

    /// - Parameter limit: dialogs kept; beyond that the quarter that was idle longest goes, and comes back from the store.
    init(limit: Int) {
        self.limit = limit
    }

    var count: Int { entries.count }

    mutating func value(conversation: String, sender: String) -> Value? {
        let key = Key(conversation: conversation, sender: sender)
        guard entries[key] != nil else { return nil }
        uses += 1
        entries[key]?.used = uses
        return entries[key]?.value
    }

    /// - Parameter value: nil to forget the dialog.
    mutating func keep(_ value: Value?, conversation: String, sender: String) {
        let key = Key(conversation: conversation, sender: sender)
        guard let value else {
            entries[key] = nil
            return
        }
        uses += 1
        entries[key] = Entry(value: value, used: uses)
        if entries.count > limit { dropIdle() }
    }

    /// Sorting once for a quarter of the limit costs a turn next to nothing.
    private mutating func dropIdle() {
        let oldest = entries.sorted { $0.value.used < $1.value.used }.prefix(max(entries.count - limit, limit / 4))
        for (key, _) in oldest { entries[key] = nil }
    }
}
