import DialogModel
import Yams

/// What stands between the turns of a script, and what it adds to its office.
extension ScriptReader {
    private static let fixtureKinds: [(name: String, kind: Fixture.Kind)] = [
        ("people", .people), ("rooms", .rooms), ("departments", .departments), ("holidays", .holidays), ("meetings", .meetings),
    ]
    private static let meetingKeys = ["title", "organizer", "start", "end", "room", "attendees", "recurrence", "private", "uid"]

    /// The entries of `dialog` or `before`.
    mutating func readSteps(_ node: Node, _ what: String) -> [RehearsalStep] {
        var steps: [RehearsalStep] = []
        for item in yaml.sequence(node, what) {
            guard let step = readStep(item) else { continue }
            if case .either(_, let line, let column) = step, steps.isEmpty {
                yaml.diagnostics.append(Diagnostic(
                    SourceLocation(file: yaml.file, line: line, column: column), "‘either’ before anything was said",
                    "write the turn whose reply it looks at above it"))
            }
            steps.append(step)
        }
        return steps
    }

    private mutating func readStep(_ node: Node) -> RehearsalStep? {
        let place = yaml.place(node)
        if case .mapping(let mapping) = node, let entry = mapping.first, mapping.count == 1 {
            switch entry.key.scalar?.string {
            case "meanwhile": return .meanwhile(readFixtures(entry.value, "meanwhile"), line: place.line, column: place.column)
            case "either": return .either(readAlternatives(entry.value), line: place.line, column: place.column)
            default: break
            }
        }
        return readTurn(node).map { .turn($0) }
    }

    private mutating func readAlternatives(_ node: Node) -> [RehearsalStep.Alternative] {
        let items = yaml.sequence(node, "either")
        var alternatives: [RehearsalStep.Alternative] = []
        for (index, item) in items.enumerated() {
            let entries = yaml.mapping(item, "an alternative", keys: ["when", "then", "otherwise"])
            func value(_ key: String) -> Node? { entries.first { $0.key == key }?.value }
            if let rest = value("otherwise") {
                if index < items.count - 1 || entries.count > 1 {
                    yaml.report(item, "‘otherwise’ is not the last alternative", "write it at the end, alone")
                }
                alternatives.append(.init(conditions: [], steps: readAlternativeSteps(rest, "otherwise")))
                continue
            }
            guard let condition = value("when") else {
                if !entries.isEmpty { yaml.report(item, "an alternative without ‘when’", "write ‘- when: {asks: choice}’ and ‘then:’ below it") }
                continue
            }
            var checks: [RehearsalTurn.Check] = []
            for entry in yaml.mapping(condition, "a condition", keys: Self.conditionKeys) { checks += readChecks(entry) }
            if checks.isEmpty { yaml.report(condition, "a condition that asks for nothing", "write ‘when: {asks: choice}’, or ‘otherwise:’") }
            alternatives.append(.init(conditions: checks, steps: value("then").map { readAlternativeSteps($0, "then") } ?? []))
        }
        if items.isEmpty { yaml.report(node, "‘either’ has no alternatives", "write ‘- when: {asks: choice}’ and ‘then:’ below it") }
        return alternatives
    }

    /// Steps after a reply: `either` may come first in them.
    private mutating func readAlternativeSteps(_ node: Node, _ what: String) -> [RehearsalStep] {
        var steps: [RehearsalStep] = []
        for item in yaml.sequence(node, what) {
            if let step = readStep(item) { steps.append(step) }
        }
        return steps
    }

    /// `people:`, `meetings:` … with their rows, and `rows:` with tables.
    mutating func readFixtures(_ node: Node, _ what: String) -> [Fixture] {
        var fixtures: [Fixture] = []
        for entry in yaml.mapping(node, what, keys: Self.fixtureKinds.map(\.name) + ["rows"]) {
            if entry.key == "rows" {
                for table in yaml.mapping(entry.value, "rows") {
                    fixtures.append(Fixture(kind: .table(table.key), rows: readRows(table.value, table.key)))
                }
            } else if let kind = Self.fixtureKinds.first(where: { $0.name == entry.key })?.kind {
                fixtures.append(Fixture(kind: kind, rows: readRows(entry.value, entry.key)))
            }
        }
        return fixtures
    }

    private mutating func readRows(_ node: Node, _ what: String) -> [Fixture.Row] {
        var rows: [Fixture.Row] = []
        for item in yaml.sequence(node, what) {
            let place = yaml.place(item)
            let fields = readFields(item, "a row of \(what)", keys: what == "meetings" ? Self.meetingKeys : nil)
            rows.append(Fixture.Row(fields: fields, line: place.line, column: place.column))
        }
        return rows
    }

    /// Columns with their values.
    mutating func readFields(_ node: Node, _ what: String, keys: [String]? = nil) -> [JSONValue.Field] {
        yaml.mapping(node, what, keys: keys).compactMap { entry in
            if yaml.isNull(entry.value) { return .init(entry.key, .null) }
            if case .sequence = entry.value {
                return .init(entry.key, .array(yaml.strings(entry.value, entry.key).map { .string($0.text) }))
            }
            return yaml.string(entry.value, "‘\(entry.key)’").map { .init(entry.key, .string($0)) }
        }
    }
}
