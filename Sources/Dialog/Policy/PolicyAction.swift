/// What the engine does next.
public enum PolicyAction: Hashable, Sendable {
    /// Nothing more in this turn.
    case listen
    /// Ask for a slot with a template.
    case ask(slot: String, response: String)
    /// Have a handler act; `kind` says what it may come to.
    case run(action: String, kind: Kind)
    /// Say a template and go on.
    case say(response: String)
    /// Put the values of the items into the list as one record.
    case append(list: String, items: [String])
    /// End the active flow and start another.
    case startNext(flow: String)
    /// The active flow is through.
    case finish
    /// Start the request that waits first.
    case takeFromQueue

    public enum Kind: String, Hashable, Sendable {
        case call, confirm, write
    }
}
