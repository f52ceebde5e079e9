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
        for (slot, place) in origins.slots.sorted(by: { $0.key < $1.key }) where !collected.contains(slot) {
            report(place, "no flow has the slot ‘\(slot)’", "list it under ‘slots:’ of a flow, or remove it", severity: .warning)
        }
    }

    private mutating func checkSteps(_ flow: Flow, _ origin: DomainOrigins.FlowOrigin) {
        var asked: Set<String> = []
        var done: Set<String> = []
        var confirmed = false
        var written = false
        var confirmPlace: SourceLocation?
        for (step, place) in zip(flow.steps, origin.steps) {
            switch step {
            case .collect(let slot, let unless, let response):
                checkSlot(slot, of: flow, at: place)
                for other in unless { checkSlot(other, of: flow, at: place) }
                if unless.contains(slot) {
                    report(place, "‘\(slot)’ is collected unless it has a value itself", "remove it from ‘unless’", severity: .warning)
                }
                if asked.contains(slot) {
                    report(place, "this step is never reached: ‘\(slot)’ has its value from an earlier step", "remove it")
                }
                if confirmed {
                    report(place, "‘\(slot)’ is asked for only after the yes, which is then asked for again",
                           "move the step before ‘confirm’", severity: .warning)
                }
                asked.insert(slot)
                checkResponse(response ?? "ask_\(slot)", at: place)
            case .call(let action):
                checkAction(action, "call", &done, at: place)
            case .confirm(let action):
                checkAction(action, "confirm", &done, at: place)
                confirmed = true
                confirmPlace = place
            case .write(let action):
                if !confirmed {
                    report(place, "‘write: \(action)’ without a ‘confirm’ before it", "write a ‘confirm: …’ step before it")
                }
                checkAction(action, "write", &done, at: place)
                written = true
            case .say(let response):
                checkResponse(response, at: place)
            }
        }
        if let confirmPlace, !written {
            report(confirmPlace, "a ‘confirm’ that no ‘write’ follows", "write a ‘write: …’ step after it, or remove it",
                   severity: .warning)
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
        if let actions = handlers.actions, !actions.contains(action) {
            report(place, "no handler carries out ‘\(action)’", Suggestion.remedy(action, among: actions))
        }
    }

    private mutating func checkResponse(_ name: String, at place: SourceLocation) {
        guard domain.responses[name] == nil else { return }
        if let near = Suggestion.nearest(to: name, among: domain.responses.keys), !name.hasPrefix("ask_") {
            report(place, "unknown response ‘\(name)’", "write ‘\(near)’ instead")
        } else {
            report(place, "the response ‘\(name)’ is not defined",
                   "write ‘\(name): …’ in responses.zh.yml and responses.en.yml")
        }
    }
}
