import Yams

/// The steps of a flow.
extension DomainAssembly {
    static let stepKinds = ["collect", "call", "confirm", "write", "say", "branch", "loop", "next", "end"]
    static let stepKeys = stepKinds + ["unless", "response", "when", "then", "else", "more"]
    /// Which keys go with which kind, besides `when`.
    private static let companions = ["unless": ["collect"], "response": ["collect"], "then": ["branch"], "else": ["branch"], "more": ["loop"]]

    /// Steps in their order; `places` gets one place for each, those inside branches included.
    mutating func readSteps(_ node: Node, folder: String, _ places: inout [SourceLocation], _ reader: inout YAMLReader) -> [FlowStep] {
        var steps: [FlowStep] = []
        for node in reader.sequence(node, "the steps of a flow") {
            if let step = readStep(node, folder: folder, &places, &reader) { steps.append(step) }
        }
        return steps
    }

    private mutating func readStep(
        _ node: Node, folder: String, _ places: inout [SourceLocation], _ reader: inout YAMLReader
    ) -> FlowStep? {
        if node.scalar?.string == "end" {
            places.append(reader.place(node))
            return .end
        }
        let entries = reader.mapping(node, "a step", keys: Self.stepKeys)
        let kinds = entries.filter { Self.stepKinds.contains($0.key) }
        guard let kind = kinds.first, kinds.count == 1 else {
            if !entries.isEmpty {
                reader.report(node, kinds.isEmpty ? "a step without a kind" : "a step of two kinds at once",
                              "write one of \(Self.stepKinds.joined(separator: ", ")) in each step")
            }
            return nil
        }
        for entry in entries where entry.key != kind.key {
            guard let owners = Self.companions[entry.key], !owners.contains(kind.key) else { continue }
            reader.report(entry.keyNode, "‘\(entry.key)’ belongs to ‘\(owners[0])’ only", "remove it here")
        }
        func value(_ key: String) -> Node? { entries.first { $0.key == key }?.value }
        let condition = value("when").flatMap { readCondition($0, &reader) }
        if condition != nil { places.append(reader.place(node)) }
        places.append(reader.place(node))
        guard let step = step(kind, value, folder, &places, &reader) else {
            places.removeLast(condition == nil ? 1 : 2)
            return nil
        }
        return condition.map { .branch(when: $0, then: [step], otherwise: []) } ?? step
    }

    private mutating func step(
        _ kind: YAMLReader.Entry, _ value: (String) -> Node?, _ folder: String, _ places: inout [SourceLocation],
        _ reader: inout YAMLReader
    ) -> FlowStep? {
        if kind.key == "branch" {
            guard let condition = readCondition(kind.value, &reader) else { return nil }
            let then = value("then").map { readSteps($0, folder: folder, &places, &reader) } ?? []
            let otherwise = value("else").map { readSteps($0, folder: folder, &places, &reader) } ?? []
            return .branch(when: condition, then: then, otherwise: otherwise)
        }
        if kind.key == "end" { return .end }
        guard let object = reader.string(kind.value, "what to \(kind.key)") else { return nil }
        // A name without a dot is an action of this domain.
        let action = object.contains(".") ? object : "\(folder).\(object)"
        switch kind.key {
        case "collect":
            let unless = value("unless").map { reader.strings($0, "unless").map(\.text) } ?? []
            return .collect(slot: object, unless: unless, response: value("response").flatMap { reader.string($0, "the response") })
        case "call": return .call(action: action)
        case "confirm": return .confirm(action: action)
        case "write": return .write(action: action)
        case "say": return .say(response: object)
        case "loop":
            return .loop(list: object, more: value("more").flatMap { reader.string($0, "the response") } ?? "ask_more_\(object)")
        default: return .next(flow: object)
        }
    }
}
