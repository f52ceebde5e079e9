/// One command that a chat model proposes, as `Schemas/assist.schema.json` has it. Nothing of it is believed yet.
public struct ProposedCommand: Hashable, Sendable {
    /// As `Command.name`.
    public var command: String
    /// The flow, slot or kind of small talk; may be empty.
    public var name: String
    /// Words of the message, or the number of an option; may be empty.
    public var value: String

    public init(command: String, name: String = "", value: String = "") {
        self.command = command
        self.name = name
        self.value = value
    }
}
