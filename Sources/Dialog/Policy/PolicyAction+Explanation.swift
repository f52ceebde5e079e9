extension PolicyAction {
    /// The action in a word or two, for `explain`.
    var explanation: String {
        switch self {
        case .listen: "listen"
        case .ask(let slot, _): "ask for \(slot)"
        case .run(let action, let kind): "\(kind.rawValue) \(action)"
        case .say(let response): "say \(response)"
        case .append(let list, _): "add a record to \(list)"
        case .startNext(let flow): "go over to \(flow)"
        case .finish: "finish"
        case .takeFromQueue: "take the next request"
        }
    }
}
