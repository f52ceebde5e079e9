import Language

extension DomainValidator {
    /// What slots say of other slots.
    mutating func checkSlots() {
        for (name, slot) in domain.slots.sorted(by: { $0.key < $1.key }) {
            guard let place = origins.slots[name] else { continue }
            var others = slot.replaces + slot.items
            if let ends = slot.ends { others.append(ends) }
            for bound in [slot.notBefore, slot.notAfter] { if case .slot(let other)? = bound { others.append(other) } }
            for other in others where domain.slots[other] == nil {
                report(place, "the slot ‘\(name)’ names the unknown slot ‘\(other)’", Suggestion.remedy(other, among: domain.slots.keys))
            }
            if let ends = slot.ends, let other = domain.slots[ends], other.type != slot.type {
                report(place, "‘\(name)’ ends ‘\(ends)’, which is no \(slot.type.rawValue)", "give both the same type")
            }
            if slot.items.contains(where: { domain.slots[$0]?.type == .list }) {
                report(place, "the list ‘\(name)’ holds a list", "name slots of other types in ‘of’")
            }
            for language in TextLanguage.allCases where !slot.called.isEmpty && slot.called[language.rawValue] == nil {
                report(place, "the label of ‘\(name)’ is missing in \(Self.word(language))", "write ‘label: {zh: …, en: …}’", severity: .warning)
            }
        }
    }

    /// What actions name: results, templates, slots, flows.
    mutating func checkActions() {
        var used: Set<String> = []
        for flow in domain.flows.values {
            for step in flow.allSteps {
                switch step {
                case .call(let action), .confirm(let action), .write(let action): used.insert(action)
                default: break
                }
            }
        }
        for (name, action) in domain.actions.sorted(by: { $0.key < $1.key }) {
            guard let origin = origins.actions[name] else { continue }
            if !used.contains(name) {
                report(origin.place, "no flow does ‘\(action.shortName)’", "write it in a step, or remove it", severity: .warning)
            }
            for (key, response) in action.responses { checkResponse(response, at: origin.keys[key] ?? origin.place) }
            for (refusal, place) in zip(action.refusals, origin.refusals) {
                checkCondition(refusal.when, of: nil, at: place)
                if let slot = refusal.slot, domain.slots[slot] == nil {
                    report(place, "unknown slot ‘\(slot)’", Suggestion.remedy(slot, among: domain.slots.keys))
                }
            }
            for (column, type) in action.returns.sorted(by: { $0.key < $1.key }) {
                guard case .slot(let slot) = type, domain.slots[slot] == nil, let place = origin.returns[column] else { continue }
                report(place, "unknown type ‘\(slot)’", Suggestion.remedy(slot, among: Array(DataAction.ResultType.names.keys) + domain.slots.keys))
            }
            checkChoice(action, origin)
            checkKeys(action, origin)
        }
    }

    private mutating func checkChoice(_ action: DataAction, _ origin: DomainOrigins.ActionOrigin) {
        if let choice = action.choice, domain.slots[choice.slot]?.type != .record {
            report(origin.keys["choose"] ?? origin.place, "‘\(choice.slot)’ is no slot of the type record",
                   "write ‘\(choice.slot): {type: record, shown: false}’ under ‘slots’")
        }
        guard let reference = action.reference else { return }
        let place = origin.keys["refers"] ?? origin.place
        if let flow = domain.flows[reference.flow] {
            if !flow.slots.contains(reference.slot) {
                report(place, "the flow ‘\(reference.flow)’ has no slot ‘\(reference.slot)’", Suggestion.remedy(reference.slot, among: flow.slots))
            }
        } else {
            report(place, "unknown flow ‘\(reference.flow)’", Suggestion.remedy(reference.flow, among: domain.flows.keys))
        }
    }

    /// Keys that do nothing with the kind of action.
    private mutating func checkKeys(_ action: DataAction, _ origin: DomainOrigins.ActionOrigin) {
        let idle: [String] = switch action.work {
        case .read: ["shows", "labels", "undo", "done", "unchanged", "failed"]
        case .write: ["returns", "refuse", "rows", "empty", "choose", "refers", "failed"]
        case .http: ["rows", "empty", "choose", "refers", "undo", "unchanged"]
        }
        for key in idle {
            guard let place = origin.keys[key] else { continue }
            report(place, "‘\(key)’ does nothing in this kind of action", "remove it")
        }
    }
}
