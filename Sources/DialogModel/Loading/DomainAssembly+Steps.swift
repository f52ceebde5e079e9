import Yams

/// The steps of a flow.
extension DomainAssembly {
    static let stepKinds = ["collect", "call", "confirm", "write", "say"]
    static let stepKeys = stepKinds + ["unless", "response"]

    func readStep(_ node: Node, _ reader: inout YAMLReader) -> FlowStep? {
        let entries = reader.mapping(node, "a step", keys: Self.stepKeys)
        let kinds = entries.filter { Self.stepKinds.contains($0.key) }
        guard let kind = kinds.first, kinds.count == 1 else {
            if !entries.isEmpty {
                reader.report(node, kinds.isEmpty ? "a step without a kind" : "a step of two kinds at once",
                              "write one of \(Self.stepKinds.joined(separator: ", ")) in each step")
            }
            return nil
        }
        guard let object = reader.string(kind.value, "what to \(kind.key)") else { return nil }
        var unless: [String] = []
        var response: String?
        for entry in entries where entry.key != kind.key {
            guard kind.key == "collect" else {
                reader.report(entry.keyNode, "‘\(entry.key)’ belongs to ‘collect’ only", "remove it here")
                continue
            }
            if entry.key == "unless" {
                unless = reader.strings(entry.value, "unless").map(\.text)
            } else {
                response = reader.string(entry.value, "the response")
            }
        }
        switch kind.key {
        case "collect": return .collect(slot: object, unless: unless, response: response)
        case "call": return .call(action: object)
        case "confirm": return .confirm(action: object)
        case "write": return .write(action: object)
        default: return .say(response: object)
        }
    }
}
