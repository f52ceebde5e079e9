import DialogModel

/// The events of the last turns of the dialogs that spoke last, so that what a turn makes of the ones before it needs no
/// reading back from the store.
struct RecentTurns {
    private struct Known {
        /// The number of the last turn.
        var turn: Int
        /// Up to `ReviewRules.reach`, the last one last.
        var turns: [[Event]]
    }

    private var dialogs: DialogCache<Known>

    /// - Parameter limit: dialogs kept. A turn's events take some kilobytes.
    init(limit: Int = 64) {
        dialogs = DialogCache(limit: limit)
    }

    /// The last turns of a dialog, up to `ReviewRules.reach`, a list a turn, the last one last; nil where they are not
    /// known without a gap.
    ///
    /// - Parameter turn: the number of its last turn.
    mutating func turns(conversation: String, sender: String, turn: Int) -> [[Event]]? {
        if turn == 0 { return [] }
        guard let known = dialogs.value(conversation: conversation, sender: sender), known.turn == turn,
            known.turns.count >= min(turn, ReviewRules.reach) else { return nil }
        return known.turns
    }

    /// Keeps a turn. One that does not follow the last known begins a new list.
    mutating func keep(_ events: [Event], conversation: String, sender: String, turn: Int) {
        let known = dialogs.value(conversation: conversation, sender: sender)
        let earlier = known?.turn == turn - 1 ? known?.turns ?? [] : []
        dialogs.keep(Known(turn: turn, turns: Array((earlier + [events]).suffix(ReviewRules.reach))), conversation: conversation, sender: sender)
    }
}
