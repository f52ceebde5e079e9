import DialogModel
import Understanding

/// A turn as its events tell it.
struct PastTurn: Sendable {
    let events: [Event]

    init(_ events: [Event]) {
        self.events = events
    }

    /// What was typed; nil for a pressed button.
    var text: String? {
        for case .heard(let text, let payload, _) in events { return payload == nil ? text : nil }
        return nil
    }

    var commands: [GroundedCommand] {
        for case .understood(let commands, _) in events { return commands }
        return []
    }

    /// The flows that it began, in order.
    var started: [String] { events.compactMap { if case .flowStarted(let flow) = $0 { flow } else { nil } } }

    /// Whether its text says something of its own: no button, and more than a yes, a no or a choice.
    var isSubstance: Bool {
        guard let text, !text.isEmpty, !commands.isEmpty else { return false }
        return commands.contains {
            switch $0.command {
            case .affirm, .deny, .cancelFlow, .chooseOption, .repeatLast, .undo, .handOff: false
            default: $0.source != "button"
            }
        }
    }

    /// Whether it only says that the turn before was wrong.
    var isFeedback: Bool { commands.contains { $0.command == .chitchat(ReviewRules.dislike) } }

    /// The intent that it was read as, with its confidence; nil where it only answered or nothing was understood.
    func intent(in domain: Domain) -> ScoredIntent? {
        for grounded in commands {
            switch grounded.command {
            case .startFlow(let flow):
                let name = domain.intents.values.filter { $0.flow == flow }.map(\.name).min()
                return name.map { ScoredIntent(name: $0, confidence: grounded.confidence) }
            case .chitchat(let name):
                return ScoredIntent(name: name, confidence: grounded.confidence)
            case .ask:
                let name = domain.intents.values.filter { $0.command == "ask" }.map(\.name).min()
                return name.map { ScoredIntent(name: $0, confidence: grounded.confidence) }
            default: continue
            }
        }
        return nil
    }
}
