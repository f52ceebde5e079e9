import DialogModel
import TimeExpressions

extension FlowFrame {
    /// The rule in a slot of type recurrence.
    func rule(_ slot: String) -> RecurrenceRule? {
        switch slots[slot] {
        case .recurrence(let rule), .time(.recurrence(let rule, _)): rule
        default: nil
        }
    }
}
