import DialogModel
import TimeExpressions

extension FlowFrame {
    /// The text in a slot, without blanks at its ends; nil for an empty one.
    func text(_ slot: String) -> String? {
        guard case .text(let text)? = slots[slot] else { return nil }
        var scalars = text.unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return scalars.isEmpty ? nil : String(scalars)
    }

    func number(_ slot: String) -> Int? {
        if case .number(let number)? = slots[slot] { number } else { nil }
    }

    /// A length in minutes, in whatever form it came.
    func minutes(_ slot: String) -> Int? {
        switch slots[slot] {
        case .minutes(let minutes): minutes
        case .time(.duration(let seconds)): seconds / 60
        default: nil
        }
    }

    func recurrence(_ slot: String) -> RecurrenceRule? {
        switch slots[slot] {
        case .recurrence(let rule): rule
        case .time(.recurrence(let rule, _)): rule
        default: nil
        }
    }

    func flag(_ slot: String) -> Bool {
        if case .flag(let flag)? = slots[slot] { flag } else { false }
    }

    /// The things in a slot, of each mention the likeliest; words that name nothing are left out.
    func references(_ slot: String) -> [EntityReference] {
        switch slots[slot] {
        case .entity(let reference): [reference]
        case .entities(let references): references
        case .mentions(let mentions): mentions.compactMap(\.candidates.first)
        default: []
        }
    }

    func people(_ slot: String) -> [String] { references(slot).filter { $0.kind == .person }.map(\.id) }
}
