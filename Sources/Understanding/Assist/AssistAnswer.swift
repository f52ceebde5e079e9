import Models

/// What a chat model proposes, as `Schemas/assist.schema.json` describes it. Nothing of it is believed yet.
public struct AssistAnswer: Sendable, Hashable {
    /// One proposed command.
    public struct Proposal: Sendable, Hashable {
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

    /// Proposals that are read at most: nobody wants more in one message.
    static let limit = 24

    public var proposals: [Proposal]

    public init(proposals: [Proposal]) {
        self.proposals = Array(proposals.prefix(Self.limit))
    }

    /// Reads an answer; nil when it has another form.
    public init?(_ json: JSON) {
        guard let items = json["commands"]?.array else { return nil }
        let proposals = items.compactMap { item in
            item["command"]?.string.map { Proposal(command: $0, name: item["name"]?.string ?? "", value: item["value"]?.string ?? "") }
        }
        guard proposals.count == items.count else { return nil }
        self.init(proposals: proposals)
    }
}
