import DialogModel
import Language

/// Why a turn answered as it did: what was heard and how it was read, with the words that each command rests on, what that
/// changed, what came of it, and the rule that chose the reply. Pure: it follows from the turn's events alone, so that a
/// reply of last week is explained as well as one of this minute.
public struct TurnExplanation {
    private let events: [Event]
    private let domain: Domain

    /// - Parameter events: those of one turn.
    public init(_ events: [Event], in domain: Domain) {
        self.events = events
        self.domain = domain
    }

    /// What is to be said, a line each; empty where there are no events.
    public var lines: [Say] {
        events.flatMap(heard) + changes + events.flatMap(outcome) + rule
    }

    // MARK: What was heard

    private func heard(_ event: Event) -> [Say] {
        switch event {
        case .heard(let text, let payload, _):
            [Say("why_heard", payload.map { ["payload": .text($0)] } ?? ["text": .text(text)])]
        case .understood(let commands, _):
            commands.isEmpty ? [Say("why_nothing_read")] : commands.map(read)
        default: []
        }
    }

    private func read(_ grounded: GroundedCommand) -> Say {
        var values: [String: TemplateValue] = [
            grounded.command.name: .flag(true), "evidence": .text(grounded.evidence), "from_" + grounded.source: .flag(true),
            "percent": .number(Int((grounded.confidence * 100).rounded())),
        ]
        switch grounded.command {
        case .startFlow(let flow): values["flow"] = description(of: flow)
        case .setSlot(let slot, let value), .correctSlot(let slot, let value), .addToSlot(let slot, let value), .removeFromSlot(let slot, let value):
            values["slot"] = label(slot)
            values["value"] = TemplateValue(value)
        case .clearSlot(let slot), .refuseSlot(let slot): values["slot"] = label(slot)
        case .chooseOption(let number): values[number < 0 ? "is_last" : "n"] = number < 0 ? .flag(true) : .number(number)
        case .chitchat(let intent): values["intent"] = .text(intent)
        default: break
        }
        return Say("why_command", values)
    }

    // MARK: What that changed

    /// Changes in their order; what was set twice, as it was in the end.
    private var changes: [Say] {
        var says: [Say] = []
        var seen = Set<String>()
        for event in events.reversed() {
            guard let (key, values) = change(event), seen.insert(key).inserted else { continue }
            says.append(Say("why_change", values))
        }
        return says.reversed()
    }

    private func change(_ event: Event) -> (key: String, values: [String: TemplateValue])? {
        switch event {
        case .flowStarted(let flow): ("start \(flow)", ["started": .flag(true), "flow": description(of: flow)])
        case .slotSet(let flow, let slot, let value?):
            ("\(flow).\(slot)", ["filled": .flag(true), "slot": label(slot), "value": TemplateValue(value)])
        case .slotSet(let flow, let slot, nil): ("\(flow).\(slot)", ["emptied": .flag(true), "slot": label(slot)])
        case .confirmed: ("confirmed", ["confirmed": .flag(true)])
        case .steppedBack: ("back", ["stepped_back": .flag(true)])
        case .forgotten: ("forgotten", ["forgotten": .flag(true)])
        case .queued(let requests) where !requests.isEmpty: ("queue", ["queued": .number(requests.count)])
        case .undone: ("undone", ["undone": .flag(true)])
        default: nil
        }
    }

    // MARK: What came of it

    private func outcome(_ event: Event) -> [Say] {
        if case .effect(let effect) = event { [Say("why_effect", ["effect": .text(effect.type)])] } else { [] }
    }

    /// The last thing that decided what was said, and the templates that said it.
    private var rule: [Say] {
        guard let said = events.compactMap({ if case .said(let said, _) = $0 { said } else { nil } }).last else { return [] }
        var values = reason
        var names: [TemplateValue] = []
        for say in said where !names.contains(.text(say.response)) { names.append(.text(say.response)) }
        values["templates"] = .names(names)
        return [Say("why_rule", values)]
    }

    private var reason: [String: TemplateValue] {
        for event in events.reversed() {
            switch event {
            case .asked("confirmation"): return ["confirmation": .flag(true)]
            case .asked("choice"): return ["choice": .flag(true)]
            case .asked(let slot): return ["missing": .flag(true), "slot": label(slot)]
            case .flowEnded(let flow, let reason): return [reason.rawValue: .flag(true), "flow": description(of: flow)]
            case .missed: return ["missed": .flag(true)]
            case .undone: return ["undone": .flag(true)]
            default: continue
            }
        }
        return ["nothing_open": .flag(true)]
    }

    // MARK: Names

    private func description(of flow: String) -> TemplateValue {
        let description = domain.flows[flow]?.description ?? [:]
        return .name(zh: description["zh"] ?? flow, en: description["en"] ?? flow)
    }

    private func label(_ slot: String) -> TemplateValue {
        let called = domain.slots[slot]?.called ?? [:]
        return .name(zh: called["zh"]?.first ?? slot, en: called["en"]?.first ?? slot)
    }
}
