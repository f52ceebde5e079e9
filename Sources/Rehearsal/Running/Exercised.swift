import DialogModel

/// What of the domains dialogs used.
public struct Exercised: Hashable, Sendable {
    public var intents: Set<String> = []
    /// Flows that began, and those that came to their end.
    public var flows: Set<String> = []
    public var completedFlows: Set<String> = []
    public var slots: Set<String> = []
    /// Names of commands, such as `affirm`.
    public var commands: Set<String> = []
    /// Response templates, by language (`zh`, `en`).
    public var responses: [String: Set<String>] = [:]

    public init() {}

    /// Takes a turn into account that was just answered.
    public mutating func add(_ result: TurnResult) {
        if let intent = result.intent?.name { intents.insert(intent) }
        for button in result.replies.flatMap(\.buttons) where ["/confirm", "/deny", "/undo"].contains(button.payload) {
            responses[result.locale, default: []].insert("button_" + button.payload.dropFirst())
        }
    }

    /// Takes what happened in a dialog into account.
    public mutating func add(_ events: [Event]) {
        var locale = "zh"
        for event in events {
            switch event {
            case .understood(let commands, _):
                locale = event.locale ?? locale
                for command in commands { note(command.command) }
            case .flowStarted(let flow): flows.insert(flow)
            case .flowEnded(let flow, reason: .completed): completedFlows.insert(flow)
            case .slotSet(_, let slot, let value?):
                if value != .entities([]) { slots.insert(slot) }
            case .said(let said, _): responses[locale, default: []].formUnion(said.map(\.response))
            default: break
            }
        }
    }

    private mutating func note(_ command: Command) {
        commands.insert(command.name)
        switch command {
        case .chitchat(let intent): intents.insert(intent)
        case .setSlot(let slot, _), .correctSlot(let slot, _), .addToSlot(let slot, _), .removeFromSlot(let slot, _): slots.insert(slot)
        default: break
        }
    }

    public mutating func formUnion(_ other: Exercised) {
        intents.formUnion(other.intents)
        flows.formUnion(other.flows)
        completedFlows.formUnion(other.completedFlows)
        slots.formUnion(other.slots)
        commands.formUnion(other.commands)
        responses.merge(other.responses) { $0.union($1) }
    }
}
