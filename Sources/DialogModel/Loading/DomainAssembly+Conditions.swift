import Yams

/// Conditions: `{slot: days, over: 5}`, `all: […]`.
extension DomainAssembly {
    static let subjectKeys = ["slot", "result", "profile", "count"]
    static let testKeys = ["is", "is_not", "over", "under", "at_least", "at_most", "filled"]
    static let conditionKeys = subjectKeys + testKeys + ["all", "any", "not", "manager_of"]

    /// A condition; nil after a report.
    func readCondition(_ node: Node, _ reader: inout YAMLReader) -> Condition? {
        let entries = reader.mapping(node, "a condition", keys: Self.conditionKeys)
        func entry(_ keys: [String]) -> YAMLReader.Entry? { entries.first { keys.contains($0.key) } }
        if let joined = entry(["all", "any"]) {
            if entries.count > 1 { reader.report(node, "‘\(joined.key)’ stands beside other keys", "write the others inside its list") }
            let parts = reader.sequence(joined.value, "‘\(joined.key)’").compactMap { readCondition($0, &reader) }
            return joined.key == "all" ? .all(parts) : .any(parts)
        }
        if let negated = entry(["not"]) { return readCondition(negated.value, &reader).map { .not($0) } }
        if let managed = entry(["manager_of"]) { return reader.string(managed.value, "the slot of a person").map { .manages(slot: $0) } }
        guard let subject = entry(Self.subjectKeys), let name = reader.string(subject.value, "the \(subject.key)") else {
            if !entries.isEmpty {
                reader.report(node, "a condition without a subject", "write {slot: …, is: …}, {result: …, over: …} or {profile: …, is: …}")
            }
            return nil
        }
        let tests = entries.filter { Self.testKeys.contains($0.key) }
        guard let test = tests.first, tests.count == 1 else {
            reader.report(node, tests.isEmpty ? "a condition without a test" : "a condition of two tests",
                          tests.isEmpty ? "write one of \(Self.testKeys.joined(separator: ", "))" : "write one in each, joined by ‘all: […]’")
            return nil
        }
        let operand = Self.operand(subject.key, name)
        if test.key == "filled" { return reader.bool(test.value, "filled").map { .filled(operand, $0) } }
        let comparison: Condition.Comparison = switch test.key {
        case "is": .equal
        case "is_not": .isNot
        case "over": .over
        case "under": .under
        case "at_least": .atLeast
        default: .atMost
        }
        var others: [Condition.Operand] = []
        if case .sequence(let nodes) = test.value, comparison == .equal || comparison == .isNot {
            others = nodes.compactMap { readOperand($0, &reader) }
        } else {
            others = readOperand(test.value, &reader).map { [$0] } ?? []
        }
        return .compare(operand, comparison, others)
    }

    private func readOperand(_ node: Node, _ reader: inout YAMLReader) -> Condition.Operand? {
        if let scalar = node.scalar { return scalar.string == "today" ? .today : .constant(scalar.string) }
        guard let entry = reader.mapping(node, "a value of a condition", keys: Self.subjectKeys).first,
            let name = reader.string(entry.value, "the \(entry.key)") else { return nil }
        return Self.operand(entry.key, name)
    }

    private static func operand(_ key: String, _ name: String) -> Condition.Operand {
        switch key {
        case "slot": .slot(name)
        case "result": .result(name)
        case "profile": .profile(name)
        default: .count(name)
        }
    }
}
