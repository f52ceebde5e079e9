import DialogModel
import Foundation
import Generation
import TimeExpressions

extension TurnRun {
    /// Takes note of what was heard, and drops what was left open too long ago.
    mutating func begin(_ reading: UtteranceReading) throws {
        if reading.isStale {
            say(Say("dropped_stale", ["flows": .names(state.frames.map { description(of: $0.flow) })]))
            for frame in state.frames.reversed() { emit(.flowEnded(frame.flow, reason: .cancelled)) }
            emit(.offerClosed)
            emit(.queued([]))
            note("an open question was left too long and is dropped")
        }
        let gone = state.frames.filter { domain.flows[$0.flow] == nil }
        emit(.heard(text: message.text, payload: message.payload, at: Int(message.now.timeIntervalSince1970)))
        emit(.understood(reading.commands, language: reading.language))
        if reading.isResumed, let frame = state.frame { say(Say("resumed", ["flow": description(of: frame.flow)])) }
        if !gone.isEmpty { dropVanished(gone) }
        if let frame = state.frame, let asked = frame.asked, !["choice", "confirmation"].contains(asked),
            domain.flows[frame.flow]?.slots.contains(asked) != true {
            emit(.unasked)
            note("the slot \(asked) is no longer described")
        }
        if let objection = reading.objection {
            say(objection)
            if state.frame?.asked != nil {
                beginReply()
                emit(.unasked)
                try advance()
            }
        }
    }

    /// Ends flows that the domains describe no more, since they changed.
    private mutating func dropVanished(_ frames: [FlowFrame]) {
        for frame in frames {
            emit(.flowEnded(frame.flow, reason: .failed))
            note("the flow \(frame.flow) is no longer described")
        }
        emit(.offerClosed)
        say(Say("flow_gone"))
        beginReply()
    }

    /// Puts into words what is to be said, and closes the turn.
    mutating func close(_ reading: UtteranceReading, renderer: ResponseRenderer) -> TurnResult {
        if said.allSatisfy(\.isEmpty) { say(Say("acknowledged")) }
        let buttons = buttons(renderer)
        let groups = said.filter { !$0.isEmpty }
        emit(.said(groups.flatMap { $0 }, buttons: buttons))
        var replies = groups.map { group in
            Reply(group.map { renderer.render($0, for: reader) })
        }
        var seen = Set<String>()
        replies = replies.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
        if replies.isEmpty { replies = [Reply(text: render(Say("acknowledged"), renderer))] }
        replies[replies.count - 1].buttons = buttons
        return TurnResult(
            conversation: message.conversation, replies: replies, language: language, intent: reading.intent,
            commands: reading.commands, slots: shownSlots(), asksFor: state.asksFor, effects: effects, events: events,
            trace: reading.trace + trace)
    }

    private var reader: Reader { Reader(language: language, now: localNow, role: identity.role, turn: state.turn) }

    private func render(_ say: Say, _ renderer: ResponseRenderer) -> String { renderer.render(say, for: reader).text }

    private func buttons(_ renderer: ResponseRenderer) -> [Button] {
        func title(_ response: String) -> String { render(Say(response), renderer) }
        if state.asksFor == "confirmation" {
            return [
                Button(title: title("button_confirm"), payload: "/confirm"),
                Button(title: title("button_deny"), payload: "/deny"),
            ]
        }
        // A list that is only shown asks nothing and has no buttons; "the second one" is understood all the same.
        if let offer = state.offer, state.asksFor == "choice" {
            let words = renderer.words(for: reader)
            return offer.options.prefix(10).enumerated().map {
                Button(title: words.text($0.element.title), payload: "/choose \($0.offset + 1)")
            }
        }
        return canUndo && state.asksFor == nil ? [Button(title: title("button_undo"), payload: "/undo")] : []
    }

    /// The active flow's slots in its order, the empty ones as null.
    private func shownSlots() -> [JSONValue.Field] {
        guard let frame = state.frame, let flow = domain.flows[frame.flow] else { return [] }
        return flow.slots.compactMap { name in
            guard let definition = domain.slots[name], definition.isShown else { return nil }
            return .init(name, frame.slots[name]?.json(type: definition.type, zone: identity.zone) ?? .null)
        }
    }
}
