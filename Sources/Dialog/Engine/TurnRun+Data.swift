import DialogModel

extension TurnRun {
    /// The flow under way, where a domain without Swift describes it.
    var dataFlow: Flow? {
        state.frame.flatMap { domain.flows[$0.flow] }.flatMap { $0.preparation == nil ? nil : $0 }
    }

    /// Sets a slot of such a flow to what was said, in the slot's form; a value that does not go is told, and the old one stays.
    mutating func setShaped(_ slot: String, _ said: SlotValue?, words: String, in flow: Flow) {
        guard let frame = state.frame else { return }
        emit(.unasked)
        guard let said else {
            emit(.slotSet(flow: frame.flow, slot: slot, value: nil))
            return
        }
        let shaper = SlotShaper(domain: domain, flow: flow, frame: frame, now: localNow)
        switch shaper.shape(slot, said, words: words) {
        case .refused(let say):
            self.say(say)
        case .changes(let changes):
            for change in changes where frame.slots[change.slot] != change.value {
                emit(.slotSet(flow: frame.flow, slot: change.slot, value: change.value))
            }
        }
    }

    /// Yes or no to the question for a slot of such a flow; false where the slot takes neither.
    mutating func answer(_ slot: String, yes: Bool) -> Bool {
        guard let flow = dataFlow, let definition = domain.slots[slot] else { return false }
        switch definition.type {
        case .yesno:
            setShaped(slot, .flag(yes), words: "", in: flow)
            return true
        case .list:
            let note = yes ? FlowFrame.moreNote(slot) : FlowFrame.declinedNote(slot)
            emit(.noteSet(flow: flow.name, key: note, value: "yes"))
            emit(.unasked)
            return true
        default: return false
        }
    }

    /// Puts what was collected into the list as one record.
    mutating func append(_ list: String, _ items: [String]) {
        guard let frame = state.frame else { return }
        let record = SlotRecord(frame.slots.filter { items.contains($0.key) })
        emit(.slotSet(flow: frame.flow, slot: list, value: merger.add(.records([record]), to: frame.slots[list], key: items.first)))
        for item in items { emit(.slotSet(flow: frame.flow, slot: item, value: nil)) }
        for key in items.map(FlowFrame.declinedNote) + [FlowFrame.moreNote(list), FlowFrame.declinedNote(list)] where frame.notes[key] != nil {
            emit(.noteSet(flow: frame.flow, key: key, value: nil))
        }
    }

    /// Goes over to another flow with the values that both know.
    mutating func goOver(to flow: String) {
        guard let frame = state.frame else { return }
        emit(.flowEnded(frame.flow, reason: .completed))
        emit(.flowStarted(flow))
        for slot in domain.flows[flow]?.slots ?? [] {
            if let value = frame.slots[slot] { emit(.slotSet(flow: flow, slot: slot, value: value)) }
        }
    }
}
