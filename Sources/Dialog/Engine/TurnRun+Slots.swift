import DialogModel
import Understanding

/// Commands that change what the flow under way holds.
extension TurnRun {
    /// - Parameter words: the value as it was said.
    mutating func set(_ slot: String, words: String = "", _ change: (TurnRun, SlotValue?) -> SlotValue?) {
        guard let frame = state.frame else { return }
        let old = frame.slots[slot]
        let new = change(self, old)
        if let flow = dataFlow {
            if new != old { keepCheckpoint() }
            setShaped(slot, new, words: words, in: flow)
            return
        }
        if new != old {
            keepCheckpoint()
            emit(.slotSet(flow: frame.flow, slot: slot, value: new))
        }
        emit(.unasked)
    }

    /// Before the first change of a turn, and not for what a request says when it is made.
    private mutating func keepCheckpoint() {
        guard let frame = state.frame, frame.asked != nil, !hasCheckpoint else { return }
        hasCheckpoint = true
        emit(.checkpoint)
    }

    /// The slot stays empty: it is not asked for again.
    mutating func clear(_ slot: String) {
        guard let frame = state.frame else { return }
        keepCheckpoint()
        emit(.slotSet(flow: frame.flow, slot: slot, value: nil))
        emit(.noteSet(flow: frame.flow, key: FlowFrame.declinedNote(slot), value: "yes"))
        emit(.unasked)
    }

    /// The value will not do: another is asked for.
    mutating func refuse(_ slot: String) {
        guard let frame = state.frame, let flow = domain.flows[frame.flow], flow.slots.contains(slot) else { return }
        keepCheckpoint()
        if state.offer?.isQuestion == true { emit(.offerClosed) }
        emit(.slotSet(flow: frame.flow, slot: slot, value: nil))
        emit(.noteSet(flow: frame.flow, key: FlowFrame.declinedNote(slot), value: nil))
        let isCollected = flow.allSteps.contains { if case .collect(slot, _, _) = $0 { true } else { false } }
        if isCollected {
            emit(.unasked)
        } else {
            ask(slot, Say("ask_another", domain.slots[slot]?.label.map { ["slot": $0] } ?? [:]))
        }
    }

    mutating func affirm() {
        switch state.asksFor {
        case "confirmation": emit(.confirmed)
        case "choice" where state.offer?.options.count == 1: choose(1)
        case let asked? where domain.slots[asked]?.type == .flag: set(asked) { _, _ in .flag(true) }
        case .some(let slot): if !answer(slot, yes: true) { emit(.unasked) }
        case nil: say(Say("acknowledged"))
        }
    }

    mutating func deny() throws {
        guard let frame = state.frame, let asked = frame.asked else {
            // 不对 where nothing was asked is about the answer.
            if Objections.found(in: message.text) { try dislike() } else { say(Say("acknowledged")) }
            return
        }
        switch asked {
        case "confirmation": endDenied(frame)
        case "choice":
            if let slot = refusable(frame) { refuseOptions(slot, frame) } else { endDenied(frame) }
        default:
            guard let definition = domain.slots[asked] else { return emit(.unasked) }
            if answer(asked, yes: false) { return }
            if definition.type == .flag {
                set(asked) { _, _ in .flag(false) }
            } else if isAskedBeyondSteps(asked, frame) {
                endDenied(frame)
            } else if definition.isOptional {
                clear(asked)
            } else if frame.notes[Self.unwillingNote(asked)] != nil {
                // Who says no twice to a question that has to be answered does not want the whole.
                endDenied(frame)
            } else {
                emit(.noteSet(flow: frame.flow, key: Self.unwillingNote(asked), value: "yes"))
                emit(.unasked)
            }
        }
    }

    /// "What shall be changed?": no step of the flow collects it, and who changes nothing wants nothing more.
    private func isAskedBeyondSteps(_ asked: String, _ frame: FlowFrame) -> Bool {
        guard let flow = domain.flows[frame.flow], domain.intents.values.contains(where: { $0.amends && $0.flow == flow.name }) else { return false }
        return flow.writes && !flow.allSteps.contains { if case .collect(asked, _, _) = $0 { true } else { false } }
    }

    private static func unwillingNote(_ slot: String) -> String { "unwilling_\(slot)" }

    private mutating func endDenied(_ frame: FlowFrame) {
        emit(.offerClosed)
        say(Say("denied", ["flow": description(of: frame.flow)]))
        finish(.denied)
    }

    /// The slot about which the options differ, where it can be asked for in words: "none of them" wants another value then.
    private func refusable(_ frame: FlowFrame) -> String? {
        guard let offer = state.offer, let flow = domain.flows[frame.flow], flow.writes else { return nil }
        return flow.slots.first { slot in
            domain.slots[slot]?.label != nil && offer.options.contains { $0.sets[slot] != nil }
        }
    }

    private mutating func refuseOptions(_ slot: String, _ frame: FlowFrame) {
        keepCheckpoint()
        emit(.offerClosed)
        // Of several people only the one who is not clear goes.
        var rest: SlotValue?
        if case .mentions(let mentions)? = frame.slots[slot] {
            let clear = mentions.filter { $0.candidates.count == 1 }
            if !clear.isEmpty { rest = .mentions(clear) }
        }
        emit(.slotSet(flow: frame.flow, slot: slot, value: rest))
        ask(slot, Say("ask_another", domain.slots[slot]?.label.map { ["slot": $0] } ?? [:]))
    }

    mutating func choose(_ number: Int) {
        guard let offer = state.offer, !offer.options.isEmpty else {
            say(Say("nothing_to_choose"))
            return
        }
        let index = number < 0 ? offer.options.count + number : number - 1
        guard offer.options.indices.contains(index) else {
            say(Say("no_such_choice", ["count": .number(offer.options.count)]))
            if state.asksFor == "choice" { emit(.asked("choice")) }
            return
        }
        if state.frame?.flow != offer.flow { emit(.flowStarted(offer.flow)) }
        keepCheckpoint()
        for (slot, value) in offer.options[index].sets.sorted(by: { $0.key < $1.key }) {
            emit(.slotSet(flow: offer.flow, slot: slot, value: value))
        }
        if offer.isQuestion { emit(.offerClosed) }
        emit(.unasked)
    }

    /// What people call a slot that they see.
    func shownLabel(_ slot: String) -> TemplateValue? {
        guard let definition = domain.slots[slot], definition.isShown else { return nil }
        return definition.label
    }
}
