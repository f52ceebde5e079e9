import DialogModel

extension Event {
    /// The change of the state that `/why` and `explain` show; nil where there is none worth a line.
    var change: String? {
        switch self {
        case .flowStarted(let flow): "state: \(flow) is under way"
        case .flowEnded(let flow, let reason): "state: \(flow) is \(reason.rawValue)"
        case .slotSet(let flow, let slot, nil): "state: \(flow).\(slot) is empty"
        case .slotSet(let flow, let slot, .some): "state: \(flow).\(slot) is set"
        case .asked(let slot): "state: waits for \(slot)"
        case .confirmed: "state: these values are confirmed"
        case .steppedBack: "state: as before the last answer"
        case .forgotten: "state: the oldest flow is given up"
        case .queued(let requests): requests.isEmpty ? nil : "state: requests that wait: \(requests.count)"
        case .undone: "state: the last write is taken back"
        case .missed: "state: one more time not understood"
        default: nil
        }
    }
}
