/// The steps that carry out one kind of request.
///
/// Steps are gone through from the first each time something changes; a step that is satisfied lets the next one have
/// its turn. So a correction of any slot at any time needs no step of its own.
public struct Flow: Hashable, Sendable, Codable {
    public var name: String
    /// The domain folder that it comes from.
    public var domain: String
    public var description: [String: String]
    /// The slots that belong to it, in the order in which they are shown.
    public var slots: [String]
    public var steps: [FlowStep]
    /// Whether a chat model, where one is configured, reads what is said while the flow is under way, however sure the
    /// embedded reading is. In YAML: `assist: true`.
    public var usesAssist: Bool
    /// Who may use it; nil: everybody.
    public var allow: Condition?
    /// What is said to those who may not; nil: the program's own words.
    public var denied: String?
    /// The action that looks up names and defaults before the steps; nil where Swift handlers carry out the flow.
    public var preparation: String?

    public init(
        name: String, domain: String, description: [String: String], slots: [String], steps: [FlowStep], usesAssist: Bool = false
    ) {
        self.name = name
        self.domain = domain
        self.description = description
        self.slots = slots
        self.steps = steps
        self.usesAssist = usesAssist
    }

    /// Whether it changes something of the office, and so needs a yes.
    public var writes: Bool {
        allSteps.contains { if case .write = $0 { true } else { false } }
    }

    /// Its steps, those inside branches included.
    public var allSteps: [FlowStep] { steps.flatMap(\.withInner) }
}
