import DialogModel

/// Chooses the next action from the state. Pure, and each choice has its reason.
public enum Policy {
    /// The next action, with the reason in words for `explain`.
    public static func next(_ state: DialogState, _ domain: Domain) -> (action: PolicyAction, reason: String) {
        guard let frame = state.frame else {
            return state.queue.isEmpty ? (.listen, "no flow is active") : (.takeFromQueue, "a request waits")
        }
        guard let flow = domain.flows[frame.flow] else {
            return (.finish, "the flow \(frame.flow) is no longer described")
        }
        if let asked = frame.asked { return (.listen, "waits for \(asked)") }
        for step in flow.steps {
            if let choice = next(step, frame) { return choice }
        }
        return (.finish, "all steps of \(flow.name) are done")
    }

    /// What a step wants, or nil when it is satisfied.
    private static func next(_ step: FlowStep, _ frame: FlowFrame) -> (action: PolicyAction, reason: String)? {
        switch step {
        case .collect(let slot, let unless, let response):
            if frame.slots[slot] != nil || frame.declined(slot) { return nil }
            if unless.contains(where: { frame.slots[$0] != nil }) { return nil }
            return (.ask(slot: slot, response: response ?? "ask_\(slot)"), "slot \(slot) is missing")
        case .call(let action):
            return frame.done.contains(action) ? nil : (.run(action: action, kind: .call), "step \(action)")
        case .confirm(let action):
            return frame.isConfirmed ? nil : (.run(action: action, kind: .confirm), "needs a yes to these values")
        case .write(let action):
            if frame.done.contains(action) { return nil }
            // The engine's rule: without a yes to exactly these values nothing is written, whatever the flow says.
            guard frame.isConfirmed else { return (.finish, "\(action) was not confirmed") }
            return (.run(action: action, kind: .write), "confirmed")
        case .say(let response):
            let key = "say \(response)"
            return frame.done.contains(key) ? nil : (.say(response: response), "step say")
        }
    }
}
