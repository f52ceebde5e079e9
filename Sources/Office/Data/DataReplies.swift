import Dialog
import DialogModel

/// Outcomes that several actions come to.
enum DataReplies {
    /// The speaker may not.
    static func refused(_ response: String?, _ values: [String: TemplateValue] = [:]) -> ActionOutcome {
        var outcome = ActionOutcome(.fail)
        outcome.effects = [.refused(.permission)]
        outcome.say = [Say(response ?? "data_not_allowed", values)]
        return outcome
    }

    /// The flow ends without having done anything.
    static func failed(_ say: Say) -> ActionOutcome {
        var outcome = ActionOutcome(.fail)
        outcome.say = [say]
        return outcome
    }

    /// A slot is emptied, and asked for again.
    static func again(_ slot: String, _ say: Say) -> ActionOutcome {
        var outcome = ActionOutcome(.again)
        outcome.slots = [(slot, nil)]
        outcome.say = [say]
        return outcome
    }
}
