import Language

/// Everything that `Domains/` describes, merged: intents, slots, flows, examples and response templates.
public struct Domain: Sendable {
    public var intents: [String: Intent]
    public var slots: [String: SlotDefinition]
    public var flows: [String: Flow]
    public var examples: [Example]
    /// Template name → language → variants.
    public var responses: [String: [TextLanguage: [String]]]
    /// Template name → language → the card that goes with it.
    public var cards: [String: [TextLanguage: CardTemplate]]
    /// Words that follow a number.
    public var lexicon: Lexicon
    /// Who talks.
    public var persona: Persona
    /// What domains without Swift do, by the full name, such as `leave.submit`.
    public var actions: [String: DataAction] = [:]
    /// The tables of such domains: folder name → scripts in the order in which they are applied.
    public var schemas: [String: [DomainSchema]] = [:]
    /// A digest over all files, in hexadecimal: the key of everything that is derived from them (see `ContentDigest`).
    public var digest: String

    public init(
        intents: [String: Intent] = [:], slots: [String: SlotDefinition] = [:], flows: [String: Flow] = [:],
        examples: [Example] = [], responses: [String: [TextLanguage: [String]]] = [:],
        cards: [String: [TextLanguage: CardTemplate]] = [:], lexicon: Lexicon = Lexicon(), persona: Persona = Persona(),
        digest: String = ""
    ) {
        self.intents = intents
        self.slots = slots
        self.flows = flows
        self.examples = examples
        self.responses = responses
        self.cards = cards
        self.lexicon = lexicon
        self.persona = persona
        self.digest = digest
    }
}
