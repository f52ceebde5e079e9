/// One step of a flow.
public indirect enum FlowStep: Hashable, Sendable, Codable {
    /// Ask for a slot, unless it or one of `unless` has a value. `response` is the template of the question
    /// (default `ask_<slot>`).
    case collect(slot: String, unless: [String], response: String?)
    /// Have a handler do something that changes nothing of the office.
    case call(action: String)
    /// Show a summary, made by the action, and wait for a yes.
    case confirm(action: String)
    /// Have a handler write. Never runs before the yes to exactly these slot values.
    case write(action: String)
    /// Say a template.
    case say(response: String)
    /// The one list of steps or the other.
    case branch(when: Condition, then: [FlowStep], otherwise: [FlowStep])
    /// Collect records for a `list` slot until there are no more; `more` is the template that asks whether there are.
    case loop(list: String, more: String)
    /// Go over to another flow; slots of the same name are carried over.
    case next(flow: String)
    /// The flow is over.
    case end
}

extension FlowStep {
    /// The step and all steps inside it, outer before inner, in the order written.
    public var withInner: [FlowStep] {
        guard case .branch(_, let then, let otherwise) = self else { return [self] }
        return [self] + (then + otherwise).flatMap(\.withInner)
    }
}
