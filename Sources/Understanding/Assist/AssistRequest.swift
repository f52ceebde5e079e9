import DialogModel
import Language
import Models

/// What a chat model gets to see: one message, what can be asked for, and where the dialog stands. No name, number or value
/// from the directory is in it but the options that the sender has just been shown.
public struct AssistRequest: Sendable, Hashable {
    /// A request that can be made, or a kind of small talk.
    public struct Topic: Sendable, Hashable {
        public var name: String
        public var description: String
        public var slots: [Slot] = []
    }

    /// A slot with what it takes.
    public struct Slot: Sendable, Hashable {
        public var name: String
        public var type: SlotType
        /// Of a choice.
        public var values: [String] = []
    }

    public var text: String
    /// Of the text; the prompt is in the same.
    public var language: TextLanguage
    public var topics: [Topic]
    public var chats: [Topic]
    /// The flow under way.
    public var flow: String?
    /// The slot of the open question, `choice` or `confirmation`.
    public var asked: String?
    /// Slots of the flow that have a value; the values stay here.
    public var known: [String]
    /// As the sender has just seen them.
    public var options: [String]
    /// What the embedded model thinks of.
    public var candidates: [ScoredIntent]

    /// - Parameters:
    ///   - understood: the embedded reading.
    ///   - options: the titles of the options on offer, in words.
    public init(_ text: String, understood: Understood, state: DialogState, domain: Domain, options: [String]) {
        let code = understood.language.rawValue
        self.text = text
        language = understood.language
        self.options = options
        flow = state.frame?.flow
        asked = state.asksFor
        candidates = Array(understood.candidates.prefix(3))
        let flows = domain.flows.values.sorted { $0.name < $1.name }
        topics = flows.map { flow in
            Topic(name: flow.name, description: flow.description[code] ?? flow.description.values.min() ?? flow.name,
                  slots: flow.slots.compactMap { domain.slots[$0] }.filter(Self.isSaid).map { slot in
                      Slot(name: slot.name, type: slot.type, values: slot.type == .choice ? slot.values.map(\.value) : [])
                  })
        }
        chats = domain.intents.values.filter { $0.flow == nil && $0.command == nil }.sorted { $0.name < $1.name }.map {
            Topic(name: $0.name, description: $0.description[code] ?? $0.description.values.min() ?? $0.name)
        }
        known = state.frame.map { frame in
            (domain.flows[frame.flow]?.slots ?? []).filter { frame.slots[$0] != nil && domain.slots[$0].map(Self.isSaid) == true }
        } ?? []
    }

    /// Whether people name the slot's value; the others are marks that handlers and word lists set.
    static func isSaid(_ slot: SlotDefinition) -> Bool {
        switch slot.type {
        case .flag, .meeting: false
        case .choice: slot.values.count > 1
        default: slot.isShown || slot.type != .text
        }
    }

    /// The request with everything hidden that must not leave.
    func masked(by mask: inout ConfidentialMask) -> AssistRequest {
        var request = self
        request.text = mask.mask(text)
        request.options = options.map { mask.mask($0) }
        return request
    }
}
