import DialogModel

/// What of the domains scripts use, and what never.
public struct CoverageReport: Sendable {
    /// One kind of thing.
    public struct Part: Hashable, Sendable {
        public var name: String
        public var all: Int
        /// Sorted.
        public var never: [String]
    }

    public var parts: [Part]

    /// - Parameter domain: what there is to use.
    public init(domain: Domain, exercised: Exercised) {
        func part(_ name: String, _ all: some Sequence<String>, _ used: Set<String>) -> Part {
            let all = Set(all)
            return Part(name: name, all: all.count, never: all.subtracting(used).sorted())
        }
        parts = [
            part("flows", domain.flows.keys, exercised.flows),
            part("flows to their end", domain.flows.keys, exercised.completedFlows),
            part("intents", domain.intents.keys, exercised.intents.union(domain.intents.values.filter {
                $0.command.map(exercised.commands.contains) ?? false
            }.map(\.name))),
            part("slots", domain.flows.values.flatMap(\.slots), exercised.slots),
        ]
        for locale in ["zh", "en"] {
            parts.append(part("responses \(locale)", domain.responseNames(locale: locale), exercised.responses[locale] ?? []))
        }
    }

    /// A line for each kind, and the names of what was never exercised.
    public var text: String {
        var lines = ["coverage"]
        for part in parts {
            lines.append("  \(part.name)  \(part.all - part.never.count) of \(part.all)")
            lines += Self.wrapped(part.never)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func wrapped(_ names: [String]) -> [String] {
        var lines: [String] = []
        var line = ""
        for name in names {
            if line.isEmpty {
                line = (lines.isEmpty ? "    never exercised: " : "      ") + name
            } else if line.count + name.count > 110 {
                lines.append(line + ",")
                line = "      " + name
            } else {
                line += ", " + name
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
