import DialogModel
import TimeExpressions

/// Chooses the next action from the state. Pure, and each choice has its reason.
public enum Policy {
    public typealias Choice = (action: PolicyAction, reason: String)

    /// The next action, with the reason in words for `explain`.
    public static func next(_ state: DialogState, _ domain: Domain) -> Choice {
        guard let frame = state.frame else {
            return state.queue.isEmpty ? (.listen, "no flow is active") : (.takeFromQueue, "a request waits")
        }
        guard let flow = domain.flows[frame.flow] else {
            return (.finish, "the flow \(frame.flow) is no longer described")
        }
        if let asked = frame.asked { return (.listen, "waits for \(asked)") }
        if let preparation = flow.preparation, !frame.done.contains(preparation) {
            return (.run(action: preparation, kind: .call), "names and defaults come first")
        }
        return next(flow.steps, frame, domain) ?? (.finish, "all steps of \(flow.name) are done")
    }

    /// What the first step that is not satisfied wants.
    private static func next(_ steps: [FlowStep], _ frame: FlowFrame, _ domain: Domain) -> Choice? {
        for step in steps {
            if let choice = next(step, frame, domain) { return choice }
        }
        return nil
    }

    /// What a step wants, or nil when it is satisfied.
    private static func next(_ step: FlowStep, _ frame: FlowFrame, _ domain: Domain) -> Choice? {
        switch step {
        case .collect(let slot, let unless, let response):
            if unless.contains(where: { frame.slots[$0] != nil }) { return nil }
            return missing(slot, response ?? "ask_\(slot)", frame, domain)
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
        case .branch(let condition, let then, let otherwise):
            let holds = ConditionScope(frame: frame, definitions: domain.slots).holds(condition)
            return next(holds ? then : otherwise, frame, domain)
        case .loop(let list, let more):
            return next(list, more, frame, domain)
        case .next(let flow):
            return (.startNext(flow: flow), "step next")
        case .end:
            return (.finish, "step end")
        }
    }

    /// The question for a slot that has no value, or only half of one.
    private static func missing(_ slot: String, _ response: String, _ frame: FlowFrame, _ domain: Domain) -> Choice? {
        guard let value = frame.slots[slot] else {
            return frame.declined(slot) ? nil : (.ask(slot: slot, response: response), "slot \(slot) is missing")
        }
        guard domain.flows[frame.flow]?.preparation != nil, domain.slots[slot]?.type == .time, case .time(.instant(_, let grain, let dateGiven)) = value
        else { return nil }
        if !dateGiven { return (.ask(slot: slot, response: "data_ask_day"), "slot \(slot) lacks the day") }
        let hasClock = [.second, .minute, .hour].contains(grain)
        return hasClock ? nil : (.ask(slot: slot, response: "data_ask_clock"), "slot \(slot) lacks the time of day")
    }

    /// A list is collected record by record; a record that is begun is finished first.
    private static func next(_ list: String, _ more: String, _ frame: FlowFrame, _ domain: Domain) -> Choice? {
        let items = domain.slots[list]?.items ?? []
        let open = items.first { frame.slots[$0] == nil && !frame.declined($0) }
        let isBegun = items.contains { frame.slots[$0] != nil }
        if isBegun {
            guard let open else { return (.append(list: list, items: items), "a record of \(list) is complete") }
            return missing(open, "ask_\(open)", frame, domain)
        }
        if let open, frame.slots[list] == nil || frame.notes[FlowFrame.moreNote(list)] != nil {
            return missing(open, "ask_\(open)", frame, domain)
        }
        return frame.declined(list) ? nil : (.ask(slot: list, response: more), "there may be more of \(list)")
    }
}
