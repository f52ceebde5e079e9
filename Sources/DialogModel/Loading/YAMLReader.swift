import Yams

/// Takes values out of YAML nodes and notes what is not as it should be.
package struct YAMLReader {
    /// A key of a mapping with its value.
    package struct Entry {
        package var key: String
        package var keyNode: Node
        package var value: Node

        package init(key: String, keyNode: Node, value: Node) {
            self.key = key
            self.keyNode = keyNode
            self.value = value
        }
    }

    package let file: String
    package var diagnostics: [Diagnostic] = []

    package init(file: String) {
        self.file = file
    }

    package func place(_ node: Node) -> SourceLocation {
        SourceLocation(file: file, line: max(node.mark?.line ?? 1, 1), column: max(node.mark?.column ?? 1, 1))
    }

    package mutating func report(_ node: Node, _ message: String, _ remedy: String, severity: Diagnostic.Severity = .error) {
        diagnostics.append(Diagnostic(place(node), message, remedy, severity: severity))
    }

    /// Whether a value is absent: nothing after the colon, `~` or `null`.
    package func isNull(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// The entries of a mapping in the order written; keys outside `keys` (when given) are reported and left out.
    package mutating func mapping(_ node: Node, _ what: String, keys: [String]? = nil) -> [Entry] {
        if isNull(node) { return [] }
        guard case .mapping(let mapping) = node else {
            let example = keys?.first.map { "‘\($0): …’" } ?? "‘name: …’"
            report(node, "\(what) must be a mapping", "write lines of the form \(example)")
            return []
        }
        var entries: [Entry] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                report(key, "a key of \(what) must be a word", "write a name before the colon")
                continue
            }
            if let keys, !keys.contains(name) {
                report(key, "unknown key ‘\(name)’ in \(what)", Suggestion.remedy(name, among: keys))
                continue
            }
            entries.append(Entry(key: name, keyNode: key, value: value))
        }
        return entries
    }

    package mutating func sequence(_ node: Node, _ what: String) -> [Node] {
        if isNull(node) { return [] }
        guard case .sequence(let nodes) = node else {
            report(node, "\(what) must be a list", "write ‘- …’ lines or [a, b]")
            return []
        }
        return Array(nodes)
    }

    package mutating func string(_ node: Node, _ what: String) -> String? {
        guard let scalar = node.scalar, !isNull(node) else {
            report(node, "\(what) must be a text", "write it on the same line after the colon")
            return nil
        }
        return scalar.string
    }

    /// A text, or a list of texts.
    package mutating func strings(_ node: Node, _ what: String) -> [(text: String, node: Node)] {
        if case .sequence(let nodes) = node {
            return nodes.compactMap { item in string(item, "each of \(what)").map { ($0, item) } }
        }
        return string(node, what).map { [($0, node)] } ?? []
    }

    package mutating func bool(_ node: Node, _ what: String) -> Bool? {
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            report(node, "\(what) must be true or false", "write ‘true’ or ‘false’")
            return nil
        }
    }

    package mutating func positiveInteger(_ node: Node, _ what: String) -> Int? {
        guard let text = node.scalar?.string, let number = Int(text), number > 0 else {
            report(node, "\(what) must be a whole number above 0", "write a number such as 200")
            return nil
        }
        return number
    }

    package mutating func integer(_ node: Node, _ what: String) -> Int? {
        guard let text = node.scalar?.string, let number = Int(text) else {
            report(node, "\(what) must be a whole number", "write a number such as 1")
            return nil
        }
        return number
    }

    /// Reports a name that is not lower-case ASCII with underscores.
    package mutating func checkName(_ name: String, _ node: Node, _ what: String) {
        let fits = name.utf8.first.map { (0x61...0x7A).contains($0) } == true && name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
        if !fits {
            report(node, "‘\(name)’ cannot name \(what)", "write lower-case letters, digits and _ only, a letter first")
        }
    }
}
