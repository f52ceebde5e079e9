import Language

/// What somebody may want, and what it starts.
public struct Intent: Hashable, Sendable, Codable {
    public var name: String
    /// The flow that it starts; nil for intents that answer or steer (`affirm`, `greet`).
    public var flow: String?
    /// The command that it stands for, for intents that steer the dialog.
    public var command: String?
    /// Said in suggestions and explanations, per language code.
    public var description: [String: String]
    /// Said while another flow of the same domain is under way, it changes that one: "move it to four" before the yes to a
    /// booking. In YAML: `amends: true`.
    public var amends: Bool
    /// Said without any particulars while a flow of the same domain is under way, it ends that one ("cancel the meeting").
    /// In YAML: `abandons: true`.
    public var abandons: Bool

    public init(
        name: String, flow: String? = nil, command: String? = nil, description: [String: String] = [:],
        amends: Bool = false, abandons: Bool = false
    ) {
        self.name = name
        self.flow = flow
        self.command = command
        self.description = description
        self.amends = amends
        self.abandons = abandons
    }
}
