import DialogModel
import Yams

/// The chat model that a script has.
extension ScriptReader {
    /// `down`, `garbage`, `error` or `slow`, or a list of commands that it proposes.
    mutating func readModel(_ node: Node) -> ModelFixture? {
        if case .sequence = node { return .proposes(yaml.sequence(node, "model").compactMap { readProposal($0) }) }
        let known = ModelFixture.failures
        guard let text = yaml.string(node, "the model") else { return nil }
        if let failure = known.first(where: { $0.name == text }) { return failure.fixture }
        yaml.report(node, "unknown state ‘\(text)’ of the model",
                    "write one of \(known.map(\.name).joined(separator: ", ")), or a list of ‘- {command: …}’ that it proposes")
        return nil
    }

    private mutating func readProposal(_ node: Node) -> ProposedCommand? {
        let entries = yaml.mapping(node, "a proposal", keys: ["command", "name", "value"])
        var proposal = ProposedCommand(command: "")
        for entry in entries {
            let text = yaml.string(entry.value, entry.key) ?? ""
            switch entry.key {
            case "command": proposal.command = text
            case "name": proposal.name = text
            default: proposal.value = text
            }
        }
        guard !proposal.command.isEmpty else {
            if !entries.isEmpty { yaml.report(node, "a proposal without a command", "write ‘{command: startFlow, name: book_meeting}’") }
            return nil
        }
        return proposal
    }
}
