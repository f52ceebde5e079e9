/// One step of a flow.
public enum FlowStep: Hashable, Sendable, Codable {
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
}
