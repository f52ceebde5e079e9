/// Why an action on meetings cannot run at all.
enum MeetingError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownSender(String)
    case unknownAction(String)
    /// A write was called without the person's yes.
    case notPermitted(String)

    var description: String {
        switch self {
        case .unknownSender(let number): "nobody has the employee number \(number): import the office again, or give another number"
        case .unknownAction(let name): "there is no action \(name) for meetings: use one that MeetingHandler.actions lists"
        case .notPermitted(let name): "\(name) writes and needs the person's yes: call it in a write step after a confirm step"
        }
    }
}
