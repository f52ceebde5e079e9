import DialogModel
import Yams

/// The patterns of a script.
extension ScriptReader {
    /// Lists whose order means nothing are compared in any order.
    static let unorderedKeys: Set<String> = ["attendees"]

    mutating func readPattern(_ text: String, _ node: Node) -> TextPattern? {
        do {
            return try TextPattern(text)
        } catch {
            yaml.report(node, "‘\(text)’ is not a regular expression", "write words with * for anything, or mend the expression")
            return nil
        }
    }

    mutating func readValue(_ node: Node, unordered: Bool = false) -> ValuePattern? {
        switch node {
        case .scalar(let scalar):
            if yaml.isNull(node) { return .null }
            if scalar.style == .plain, scalar.string == "true" || scalar.string == "false" { return .bool(scalar.string == "true") }
            return readPattern(scalar.string, node).map { .text($0) }
        case .sequence(let nodes):
            let patterns = nodes.compactMap { readValue($0) }
            return unordered ? .anyOrder(patterns) : .list(patterns)
        case .mapping(let mapping):
            if let entry = mapping.first, mapping.count == 1, let key = entry.key.scalar?.string,
               let pattern = readOperator(key, entry.value) {
                return pattern
            }
            return .object(yaml.mapping(node, "a value").compactMap { entry in
                readValue(entry.value, unordered: Self.unorderedKeys.contains(entry.key)).map {
                    ValuePattern.Member(key: entry.key, pattern: $0)
                }
            })
        default:
            yaml.report(node, "a value that cannot be compared", "write a text, number, list or mapping")
            return nil
        }
    }

    /// `{has: […]}`, `{any: […]}`, `{any_order: […]}`, `{not: …}`, `{count: n}`.
    private mutating func readOperator(_ key: String, _ node: Node) -> ValuePattern? {
        switch key {
        case "has": return .has(listed(node))
        case "any": return .any(listed(node))
        case "any_order": return .anyOrder(listed(node))
        case "not": return readValue(node).map { .not($0) }
        case "count": return node.scalar.flatMap { Int($0.string) }.map { .count($0) }
        default: return nil
        }
    }

    private mutating func listed(_ node: Node) -> [ValuePattern] {
        listed(node) { $0.readValue($1) }
    }

    /// The patterns of a list, or of the one thing that stands in its place.
    mutating func listed(_ node: Node, _ read: (inout ScriptReader, Node) -> ValuePattern?) -> [ValuePattern] {
        if case .sequence(let nodes) = node { return nodes.compactMap { read(&self, $0) } }
        return read(&self, node).map { [$0] } ?? []
    }

    mutating func readEffect(_ node: Node) -> ValuePattern? {
        if let scalar = node.scalar, !yaml.isNull(node) {
            return readPattern(scalar.string, node).map { .object([.init(key: "type", pattern: .text($0))]) }
        }
        guard case .mapping(let mapping) = node, mapping.contains(where: { $0.key.scalar?.string == "type" }) else {
            yaml.report(node, "an effect without ‘type’", "write ‘- {type: meeting.booked}’ or ‘- meeting.booked’")
            return nil
        }
        return readValue(node)
    }

    mutating func readCommand(_ text: String, _ node: Node) -> CommandPattern? {
        let words = text.split(separator: " ", maxSplits: 1)
        let name = words.first.map(String.init) ?? ""
        guard CommandPattern.names.contains(name) else {
            yaml.report(node, "unknown command ‘\(name)’", Suggestion.nearest(to: name, among: CommandPattern.names)
                .map { "write ‘\($0)’ instead" } ?? "write one of \(CommandPattern.names.joined(separator: ", "))")
            return nil
        }
        guard words.count == 2 else { return CommandPattern(name: name, object: nil) }
        return readPattern(String(words[1]), node).map { CommandPattern(name: name, object: $0) }
    }
}
