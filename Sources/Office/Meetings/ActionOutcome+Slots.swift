import Dialog
import DialogModel

extension ActionOutcome {
    /// Sets a slot where that changes something, so that finished checks need not run again.
    mutating func set(_ slot: String, _ value: SlotValue?, in frame: FlowFrame) {
        slots.removeAll { $0.name == slot }
        if frame.slots[slot] != value { slots.append((slot, value)) }
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
