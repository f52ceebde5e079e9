import Dialog
import DialogModel

extension ActionOutcome {
    /// Sets a slot where that changes something, so that finished checks need not run again.
    mutating func set(_ slot: String, _ value: SlotValue?, in frame: FlowFrame) {
        slots.removeAll { $0.name == slot }
        if frame.slots[slot] != value { slots.append((slot, value)) }
    }

    /// What a slot will hold once the outcome is applied.
    func value(_ slot: String, in frame: FlowFrame) -> SlotValue? {
        if let change = slots.last(where: { $0.name == slot }) { return change.value }
        return frame.slots[slot]
    }

    /// The people that a slot will hold, of each mention the likeliest.
    func people(_ slot: String, in frame: FlowFrame) -> [String] {
        var after = frame
        after.slots[slot] = value(slot, in: frame)
        return after.people(slot)
    }

    mutating func note(_ key: String, _ value: String?) { notes.append((key, value)) }

    /// Said, and the flow is over.
    static func finished(_ say: Say, effects: [Effect] = []) -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.say = [say]
        outcome.effects = effects
        return outcome
    }
}
