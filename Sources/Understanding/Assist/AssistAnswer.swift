import DialogModel
import Models

/// What a chat model proposes, as `Schemas/assist.schema.json` describes it. Nothing of it is believed yet.
public struct AssistAnswer: Sendable, Hashable {
    /// Proposals that are read at most: nobody wants more in one message.
    static let limit = 24

    public var proposals: [ProposedCommand]

    public init(proposals: [ProposedCommand]) {
        self.proposals = Array(proposals.prefix(Self.limit))
    }

    /// Reads an answer; nil when it has another form.
    public init?(_ json: JSON) {
        guard let items = json["commands"]?.array else { return nil }
        let proposals = items.compactMap { item in
            item["command"]?.string.map { ProposedCommand(command: $0, name: item["name"]?.string ?? "", value: item["value"]?.string ?? "") }
        }
        guard proposals.count == items.count else { return nil }
        self.init(proposals: proposals)
    }
}
