import DialogModel

/// The events of the last turns of the dialogs that spoke last, so that what a turn makes of the ones before it needs no
/// reading back from the store.
struct RecentTurns {
    private struct Key: Hashable {
        var conversation: String
        var sender: String
    }

    private struct Entry {
        /// The number of the last turn.
        var turn: Int
        /// Up to `ReviewRules.reach`, the last one last.
        var turns: [[Event]]
        /// Counts up with every use: the lowest was idle longest.
        var used: Int
    }

    private let limit: Int
    private var entries: [Key: Entry] = [:]
    private var uses = 0

    /// - Parameter limit: dialogs kept. A turn's events take some kilobytes.
    init(limit: Int = 64) {
        self.limit = limit
    }

    /// The last turns of a dialog, up to `ReviewRules.reach`, a list a turn, the last one last; nil where they are not
    /// known without a gap.
    ///
    /// - Parameter turn: the number of its last turn.
    func turns(conversation: String, sender: String, turn: Int) -> [[Event]]? {
        if turn == 0 { return [] }
        guard let entry = entries[Key(conversation: conversation, sender: sender)], entry.turn == turn,
            entry.turns.count >= min(turn, ReviewRules.reach) else { return nil }
        return entry.turns
    }

    /// Keeps a turn. One that does not follow the last known begins a new list.
    mutating func keep(_ events: [Event], conversation: String, sender: String, turn: Int) {
        let key = Key(conversation: conversation, sender: sender)
        uses += 1
        var entry = entries.removeValue(forKey: key) ?? Entry(turn: 0, turns: [], used: 0)
        if entry.turn != turn - 1 { entry.turns = [] }
        entry.turn = turn
        entry.turns.append(events)
        if entry.turns.count > ReviewRules.reach { entry.turns.removeFirst() }
        entry.used = uses
        entries[key] = entry
        guard entries.count > limit else { return }
        let oldest = entries.sorted { $0.value.used < $1.value.used }.prefix(max(1, limit / 4))
        for (key, _) in oldest { entries[key] = nil }
    }
}
