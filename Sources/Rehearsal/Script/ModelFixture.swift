/// A chat model that a script has beside the embedded one: how it fails, or what it proposes.
public enum ModelFixture: Hashable, Sendable {
    /// Nobody answers at its address.
    case down
    /// It answers with something that is no answer.
    case garbage
    /// It answers with an error of its own (500).
    case error
    /// It takes longer than a reader waits.
    case slow
    /// It proposes these commands for whatever it is asked.
    case proposes([Proposal])

    /// One proposed command, as `Schemas/assist.schema.json` has it.
    public struct Proposal: Hashable, Sendable {
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

    /// The failures by their names in scripts.
    static let failures: [(name: String, fixture: ModelFixture)] = [("down", .down), ("garbage", .garbage), ("error", .error), ("slow", .slow)]
}
