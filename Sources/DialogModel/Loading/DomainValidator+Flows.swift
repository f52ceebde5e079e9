import Language

extension DomainValidator {
    mutating func checkFlows() {
        let started = Set(domain.intents.values.compactMap(\.flow))
        var collected: Set<String> = []
        for (name, flow) in domain.flows.sorted(by: { $0.key < $1.key }) {
            guard let origin = origins.flows[name] else { continue }
            if !started.contains(name) {
                report(origin.place, "no intent starts the flow ‘\(name)’",
                       "write ‘flow: \(name)’ in an intent, or remove the flow", severity: .warning)
            }
            checkDescription(flow.description, of: "the flow ‘\(name)’", at: origin.place)
            if flow.steps.isEmpty {
                report(origin.place, "the flow ‘\(name)’ has no steps", "write what it does under ‘steps:’")
            }
            for (slot, place) in zip(flow.slots, origin.slots) where domain.slots[slot] == nil {
                report(place, "unknown slot ‘\(slot)’ in the flow ‘\(name)’", Suggestion.remedy(slot, among: domain.slots.keys))
            }
            checkSteps(flow, origin)
            collected.formUnion(flow.slots)
        }
        collected.formUnion(collected.flatMap { domain.slots[$0]?.items ?? [] })
        // A slot may also only say how results are shown.
        for type in domain.actions.values.flatMap(\.returns.values) { if case .slot(let slot) = type { collected.insert(slot) } }
        for (slot, place) in origins.slots.sorted(by: { $0.key < $1.key }) where !collected.contains(slot) {
            report(place, "no flow has the slot ‘\(slot)’", "list it under ‘slots:’ of a flow, or remove it", severity: .warning)
        }
    }

    /// What the steps before one have done.
    private struct Progress {
        var asked: Set<String> = []
        var done: Set<String> = []
        var confirmed = false
        var written = false
        var confirmPlace: SourceLocation?
    }

    private mutating func checkSteps(_ flow: Flow, _ origin: DomainOrigins.FlowOrigin) {
        var progress = Progress()
        var places = origin.steps[...]
        checkSteps(flow.steps, of: flow, &places, &progress)
        if let place = progress.confirmPlace, !progress.written {
            report(place, "a ‘confirm’ that no ‘write’ follows", "write a ‘write: …’ step after it, or remove it", severity: .warning)
        }
        if let allow = flow.allow { checkCondition(allow, of: flow, at: origin.allow ?? origin.place) }
        if let denied = flow.denied { checkResponse(denied, at: origin.allow ?? origin.place) }
    }

    private mutating func checkSteps(
        _ steps: [FlowStep], of flow: Flow, _ places: inout ArraySlice<SourceLocation>, _ progress: inout Progress
    ) {
        for (index, step) in steps.enumerated() {
            guard let place = places.popFirst() else { return }
            if step == .end, index < steps.count - 1 {
                report(place, "the steps after ‘end’ are never reached", "remove them, or put ‘end’ last")
            }
            check(step, of: flow, at: place, &places, &progress)
        }
    }

    private mutating func check(
        _ step: FlowStep, of flow: Flow, at place: SourceLocation, _ places: inout ArraySlice<SourceLocation>, _ progress: inout Progress
    ) {
        switch step {
        case .collect(let slot, let unless, let response):
            checkSlot(slot, of: flow, at: place)
            for other in unless { checkSlot(other, of: flow, at: place) }
            if unless.contains(slot) {
                report(place, "‘\(slot)’ is collected unless it has a value itself", "remove it from ‘unless’", severity: .warning)
            }
            if progress.asked.contains(slot) {
                report(place, "this step is never reached: ‘\(slot)’ has its value from an earlier step", "remove it")
            }
            if progress.confirmed {
                report(place, "‘\(slot)’ is asked for only after the yes, which is then asked for again",
                       "move the step before ‘confirm’", severity: .warning)
            }
            progress.asked.insert(slot)
            checkResponse(response ?? "ask_\(slot)", at: place)
        case .call(let action):
            checkAction(action, "call", &progress.done, at: place)
        case .confirm(let action):
            checkAction(action, "confirm", &progress.done, at: place)
            progress.confirmed = true
            progress.confirmPlace = place
        case .write(let action):
            if !progress.confirmed {
                report(place, "‘write: \(action)’ without a ‘confirm’ before it", "write a ‘confirm: …’ step before it")
            }
            checkAction(action, "write", &progress.done, at: place)
            progress.written = true
        case .say(let response):
            checkResponse(response, at: place)
        case .branch(let condition, let then, let otherwise):
            checkCondition(condition, of: flow, at: place)
            // Each side starts from what was done before; what either has done counts afterwards.
            var one = progress, other = progress
            checkSteps(then, of: flow, &places, &one)
            checkSteps(otherwise, of: flow, &places, &other)
            progress.asked.formUnion(one.asked.intersection(other.asked))
            progress.done.formUnion(one.done.intersection(other.done))
            progress.confirmed = one.confirmed || other.confirmed
            progress.written = one.written || other.written
            progress.confirmPlace = one.confirmPlace ?? other.confirmPlace
        case .loop(let list, let more):
            checkSlot(list, of: flow, at: place)
            if let definition = domain.slots[list], definition.type != .list {
                report(place, "‘\(list)’ is no list", "write ‘type: list’ and ‘of: […]’ in the slot")
            }
            for item in domain.slots[list]?.items ?? [] {
                checkSlot(item, of: flow, at: place)
                checkResponse("ask_\(item)", at: place)
            }
            checkResponse(more, at: place)
        case .next(let next):
            if domain.flows[next] == nil {
                report(place, "unknown flow ‘\(next)’", Suggestion.remedy(next, among: domain.flows.keys))
            } else if reaches(flow.name, from: next) {
                report(place, "‘\(next)’ comes back to ‘\(flow.name)’ without end", "end one of them with ‘end’, or remove the step")
            }
        case .end: break
        }
    }

    /// Whether one flow goes over to another by `next` steps, whatever the conditions.
    private func reaches(_ goal: String, from start: String) -> Bool {
        var seen: Set<String> = []
        var open = [start]
        while let name = open.popLast() {
            if name == goal { return true }
            guard seen.insert(name).inserted, let flow = domain.flows[name] else { continue }
            for case .next(let next) in flow.allSteps { open.append(next) }
        }
        return false
    }

    /// Reports slots, results and profile fields of a condition that do not exist.
    mutating func checkCondition(_ condition: Condition, of flow: Flow?, at place: SourceLocation) {
        for operand in condition.operands {
            switch operand {
            case .slot(let slot), .count(let slot):
                if let flow { checkSlot(slot, of: flow, at: place) } else if domain.slots[slot] == nil {
                    report(place, "unknown slot ‘\(slot)’ in a condition", Suggestion.remedy(slot, among: domain.slots.keys))
                }
            case .profile(let field):
                if ProfileField(rawValue: field) == nil {
                    report(place, "unknown field ‘\(field)’ of the profile", Suggestion.remedy(field, among: ProfileField.allCases.map(\.rawValue)))
                }
            case .result, .constant, .today: break
            }
        }
    }

    private mutating func checkSlot(_ slot: String, of flow: Flow, at place: SourceLocation) {
        if domain.slots[slot] == nil {
            report(place, "unknown slot ‘\(slot)’ in a step", Suggestion.remedy(slot, among: domain.slots.keys))
        } else if !flow.slots.contains(slot) {
            report(place, "the slot ‘\(slot)’ does not belong to the flow ‘\(flow.name)’",
                   "add ‘\(slot)’ to the ‘slots:’ of the flow")
        }
    }

    private mutating func checkAction(_ action: String, _ kind: String, _ done: inout Set<String>, at place: SourceLocation) {
        if !done.insert("\(kind) \(action)").inserted {
            report(place, "this step is never reached: ‘\(kind): \(action)’ stands before it already", "remove it")
        }
        if let own = domain.actions[action] {
            if kind == "call", own.writes {
                report(place, "‘\(action)’ writes, and ‘call’ does not wait for a yes", "write ‘confirm: …’ and ‘write: …’ instead")
            } else if kind != "call", !own.writes {
                report(place, "‘\(action)’ writes nothing", "write ‘call: …’ instead")
            }
        } else if let actions = handlers.actions, !actions.contains(action) {
            report(place, "no handler carries out ‘\(action)’", Suggestion.remedy(action, among: actions.union(domain.actions.keys)))
        }
    }

    mutating func checkResponse(_ name: String, at place: SourceLocation) {
        guard domain.responses[name] == nil else { return }
        if let near = Suggestion.nearest(to: name, among: domain.responses.keys), !name.hasPrefix("ask_") {
            report(place, "unknown response ‘\(name)’", "write ‘\(near)’ instead")
        } else {
            report(place, "the response ‘\(name)’ is not defined",
                   "write ‘\(name): …’ in responses.zh.yml and responses.en.yml")
        }
    }
}
