import DialogModel
import TimeExpressions
import Understanding

/// Says in words what a correction changed, so that nobody has to look for it.
extension TurnRun {
    /// What the flow under way held, and where in the replies the echo belongs.
    struct ChangeMark {
        var flow: String
        var slots: [String: SlotValue]
        var group: Int
        var line: Int
    }

    func changesBegin() -> ChangeMark? {
        guard let frame = state.frame, frame.asked != nil else { return nil }
        return ChangeMark(flow: frame.flow, slots: frame.slots, group: said.count - 1, line: said[said.count - 1].count)
    }

    /// Only what stood before and is different now, or was said again, is echoed; an answer to a question is not.
    mutating func echoChanges(since mark: ChangeMark?, _ commands: [GroundedCommand]) {
        guard let mark, let frame = state.frame, frame.flow == mark.flow else { return }
        var changes: [[String: TemplateValue]] = []
        var kept: [[String: TemplateValue]] = []
        var added: [TemplateValue] = []
        var removed: [TemplateValue] = []
        var seen = Set<String>()
        for grounded in commands {
            guard let (slot, value) = grounded.command.slotAndValue, let label = shownLabel(slot), let old = mark.slots[slot],
                frame.asked != slot, !isOpen(slot, frame)
            else { continue }
            let new = frame.slots[slot]
            if domain.slots[slot]?.type == .people {
                for mention in value?.mentioned ?? [] where mention.candidates.count == 1 {
                    let (before, after) = (old.includes(mention.candidates[0]), new?.includes(mention.candidates[0]) ?? false)
                    if !before, after { added.append(.text(mention.text)) }
                    if before, !after { removed.append(.text(mention.text)) }
                }
                continue
            }
            guard seen.insert(slot).inserted, let new, let words = words(new, grounded) else { continue }
            let line = ["slot": label, "value": words]
            if new == old { kept.append(line) } else { changes.append(line) }
        }
        guard !changes.isEmpty || !kept.isEmpty || !added.isEmpty || !removed.isEmpty else { return }
        var values: [String: TemplateValue] = ["changes": .list(changes), "added": .names(added), "removed": .names(removed)]
        if changes.isEmpty, added.isEmpty, removed.isEmpty {
            if kept.count == 1 { values["kept"] = .list(kept) } else { values["same"] = .names(kept.compactMap { $0["slot"] }) }
        }
        let say = Say("changed", values)
        insert(say, group: mark.group, line: mark.line)
    }

    /// The dialog asks which of several is meant.
    private func isOpen(_ slot: String, _ frame: FlowFrame) -> Bool {
        frame.asked == "choice" && state.offer?.options.contains { $0.sets[slot] != nil } == true
    }

    /// A slot's value for a template; nil where only its name would say something and that is not known here.
    private func words(_ value: SlotValue, _ grounded: GroundedCommand) -> TemplateValue? {
        switch value {
        case .text(let text): domain.slots[grounded.command.slotAndValue?.0 ?? ""]?.type == .choice ? .text(grounded.evidence) : .text(text)
        case .number(let number): .number(number)
        case .minutes(let minutes): .minutes(minutes)
        case .recurrence(let rule): .recurrence(rule)
        case .time(.instant(let time, grain: let grain, dateGiven: true)):
            [.second, .minute, .hour].contains(grain) ? .moment(time) : grain == .day ? .day(time) : .text(grounded.evidence)
        case .time: .text(grounded.evidence)
        case .entity, .entities, .mentions:
            grounded.command.slotAndValue?.1?.mentioned.first.map { .text($0.text) }
        case .flag, .records: nil
        }
    }
}

private extension Command {
    var slotAndValue: (String, SlotValue?)? {
        switch self {
        case .setSlot(let slot, let value), .correctSlot(let slot, let value), .addToSlot(let slot, let value),
            .removeFromSlot(let slot, let value): (slot, value)
        default: nil
        }
    }
}

private extension SlotValue {
    var mentioned: [Mention] { if case .mentions(let mentions) = self { mentions } else { [] } }

    func includes(_ reference: EntityReference) -> Bool {
        switch self {
        case .entity(let one): one == reference
        case .entities(let several): several.contains(reference)
        case .mentions(let mentions): mentions.contains { $0.candidates == [reference] }
        default: false
        }
    }
}
