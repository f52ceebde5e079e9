import DialogModel
import Yams

/// Puts the values of one row of `each` in place of `{{name}}`.
struct RowSubstitution {
    let row: [YAMLReader.Entry]
    private(set) var unknown: [(name: String, node: Node)] = []
    /// Whether the script's name holds a value of the row, and so tells it from the others.
    private(set) var changedName = false

    init(row: [YAMLReader.Entry]) {
        self.row = row
    }

    /// The root of a script with everything but `each` substituted.
    mutating func apply(to root: Node) -> Node {
        guard case .mapping(let mapping) = root else { return root }
        var pairs: [(Node, Node)] = []
        for (key, value) in mapping {
            guard key.scalar?.string != "each" else { continue }
            let replaced = substitute(value)
            if key.scalar?.string == "name", replaced.scalar?.string != value.scalar?.string { changedName = true }
            pairs.append((key, replaced))
        }
        return .mapping(.init(pairs, mapping.tag, mapping.style, mapping.mark, nil))
    }

    private mutating func substitute(_ node: Node) -> Node {
        switch node {
        case .scalar(let scalar):
            return substitute(scalar)
        case .sequence(let nodes):
            var items: [Node] = []
            for item in nodes { items.append(substitute(item)) }
            return .sequence(.init(items, nodes.tag, nodes.style, nodes.mark, nil))
        case .mapping(let mapping):
            var pairs: [(Node, Node)] = []
            for (key, value) in mapping { pairs.append((key, substitute(value))) }
            return .mapping(.init(pairs, mapping.tag, mapping.style, mapping.mark, nil))
        default:
            return node
        }
    }

    private mutating func substitute(_ scalar: Node.Scalar) -> Node {
        let source = scalar.string
        guard source.contains("{{") else { return .scalar(scalar) }
        if source.hasPrefix("{{"), source.hasSuffix("}}"), !source.dropFirst(2).contains("{{"),
           let entry = entry(String(source.dropFirst(2).dropLast(2)), .scalar(scalar)) {
            return entry.value
        }
        var out = ""
        var rest = source[...]
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            out += rest[..<start.lowerBound]
            let name = String(rest[start.upperBound..<end.lowerBound])
            out += entry(name, .scalar(scalar))?.value.scalar?.string ?? ""
            rest = rest[end.upperBound...]
        }
        out += rest
        return .scalar(.init(out, .implicit, scalar.style, scalar.mark, nil))
    }

    private mutating func entry(_ name: String, _ node: Node) -> YAMLReader.Entry? {
        let trimmed = name.split(separator: " ").joined(separator: " ")
        guard let entry = row.first(where: { $0.key == trimmed }) else {
            unknown.append((trimmed, node))
            return nil
        }
        return entry
    }
}
