import DialogModel
import Yams

/// The turns of a script.
extension ScriptReader {
    static let turnKeys = [
        "user", "press", "as", "now", "reply", "says", "button", "asks", "slots", "commands", "effects", "intent", "locale",
        "database", "recorded",
    ]

    /// What a condition of `either` may look at.
    static let conditionKeys = ["reply", "says", "button", "asks", "slots", "commands", "effects", "intent", "locale", "database"]

    mutating func readTurn(_ node: Node) -> RehearsalTurn? {
        let entries = yaml.mapping(node, "a turn", keys: Self.turnKeys)
        let place = yaml.place(node)
        let inputs = entries.filter { $0.key == "user" || $0.key == "press" }
        guard let entry = inputs.first, inputs.count == 1 else {
            if !entries.isEmpty {
                yaml.report(node, inputs.isEmpty ? "a turn in which nothing is said" : "a turn with both ‘user’ and ‘press’",
                            "write ‘user: …’ for words or ‘press: /confirm’ for a button")
            }
            return nil
        }
        let input: RehearsalTurn.Input
        if entry.key == "user" {
            guard let scalar = entry.value.scalar else {
                yaml.report(entry.value, "what is said must be a text", "write it on the same line after the colon")
                return nil
            }
            input = .text(scalar.string)
        } else {
            guard let payload = yaml.string(entry.value, "the button") else { return nil }
            input = .press(payload)
        }
        var turn = RehearsalTurn(input: input, checks: [], line: place.line, column: place.column)
        for entry in entries where entry.key != "user" && entry.key != "press" {
            switch entry.key {
            case "as": turn.sender = yaml.string(entry.value, "as")
            case "now": turn.clock = readClock(entry.value)
            case "recorded": turn.recorded = readRecorded(entry)
            default:
                for check in readChecks(entry) {
                    turn.checks.append(check)
                }
            }
        }
        return turn
    }

    private mutating func readRecorded(_ entry: YAMLReader.Entry) -> RehearsalTurn.Recorded? {
        if hasRows {
            yaml.report(entry.keyNode, "‘recorded’ in a script with ‘each’", "write ‘reply:’ with a pattern instead")
            return nil
        }
        guard startsLine(entry.keyNode) else {
            yaml.report(entry.keyNode, "‘recorded’ inside braces", "write the turn on lines of its own, without { }")
            return nil
        }
        let place = yaml.place(entry.keyNode)
        guard let text = yaml.isNull(entry.value) ? "" : yaml.string(entry.value, "what was recorded") else { return nil }
        return RehearsalTurn.Recorded(text: text, line: place.line, column: place.column)
    }

    /// A time, or how much later it is: `+90m`, `+13h`, `+2d`.
    private mutating func readClock(_ node: Node) -> RehearsalTurn.Clock? {
        let text = node.scalar?.string ?? ""
        guard text.hasPrefix("+") else { return readInstant(node).map { .at($0) } }
        let seconds: [Character: Int] = ["m": 60, "h": 3600, "d": 86_400]
        guard let unit = text.last.flatMap({ seconds[$0] }), let number = Int(text.dropFirst().dropLast()), number > 0 else {
            yaml.report(node, "‘\(text)’ is no length of time", "write +30m, +13h or +2d")
            return nil
        }
        return .later(number * unit)
    }

    mutating func readChecks(_ entry: YAMLReader.Entry) -> [RehearsalTurn.Check] {
        switch entry.key {
        case "reply":
            return readReplies(entry.value, "reply").map { check(.reply($0.0), $0.1) }
        case "says":
            return yaml.strings(entry.value, "says").map {
                check(.reply(ReplyPattern(TextPattern(containing: $0.text))), $0.node)
            }
        case "button":
            return readReplies(entry.value, "button").map { check(.button($0.0), $0.1) }
        case "asks":
            return readValue(entry.value).map { [check(.asks($0), entry.value)] } ?? []
        case "intent":
            return readValue(entry.value).map { [check(.intent($0), entry.value)] } ?? []
        case "locale":
            return readValue(entry.value).map { [check(.locale($0), entry.value)] } ?? []
        case "slots":
            return yaml.mapping(entry.value, "slots").compactMap { slot in
                readValue(slot.value).map { check(.slot(slot.key, $0), slot.keyNode) }
            }
        case "commands":
            let patterns = yaml.strings(entry.value, "commands").compactMap { readCommand($0.text, $0.node) }
            return [check(.commands(patterns), entry.keyNode)]
        case "effects":
            if case .mapping = entry.value {
                let forbidden = yaml.mapping(entry.value, "effects", keys: ["not"]).flatMap { listed($0.value) { $0.readEffect($1) } }
                return [check(.noEffects(forbidden), entry.keyNode)]
            }
            let patterns = yaml.sequence(entry.value, "effects").compactMap { readEffect($0) }
            return [check(.effects(patterns), entry.keyNode)]
        default:
            return readDatabase(entry.value)
        }
    }

    private func check(_ expectation: Expectation, _ node: Node) -> RehearsalTurn.Check {
        let place = yaml.place(node)
        return RehearsalTurn.Check(expectation: expectation, line: place.line, column: place.column)
    }

    private mutating func readReplies(_ node: Node, _ what: String) -> [(ReplyPattern, Node)] {
        if case .sequence(let nodes) = node { return nodes.flatMap { readReplies($0, what) } }
        if case .mapping = node {
            return yaml.mapping(node, what, keys: ["not"]).flatMap { entry in
                yaml.strings(entry.value, "not").compactMap { item in
                    readPattern(item.text, item.node).map { (ReplyPattern($0, isForbidden: true), item.node) }
                }
            }
        }
        guard let text = yaml.string(node, what), let pattern = readPattern(text, node) else { return [] }
        return [(ReplyPattern(pattern), node)]
    }

    private mutating func readDatabase(_ node: Node) -> [RehearsalTurn.Check] {
        let nodes: [Node]
        if case .sequence(let items) = node { nodes = Array(items) } else { nodes = [node] }
        return nodes.compactMap { item in
            let entries = yaml.mapping(item, "a database check", keys: ["sql", "table", "where", "is"])
            func value(_ key: String) -> Node? { entries.first { $0.key == key }?.value }
            guard let expected = value("is"), (value("sql") == nil) != (value("table") == nil) else {
                yaml.report(item, "a database check without ‘sql’ or ‘is’",
                            "write ‘- {sql: \"SELECT …\", is: 1}’ or ‘- {table: meetings, where: {title: …}, is: {room_code: …}}’")
                return nil
            }
            guard let pattern = readValue(expected, unordered: value("table") != nil) else { return nil }
            if let sql = value("sql") {
                if let conditions = value("where") {
                    yaml.report(conditions, "‘where’ beside ‘sql’", "write the condition into the SQL, or ‘table:’ instead of ‘sql:’")
                }
                guard let text = yaml.string(sql, "sql") else { return nil }
                return check(.database(sql: text, pattern), item)
            }
            guard let table = value("table").flatMap({ yaml.string($0, "table") }) else { return nil }
            let fields = value("where").map { readFields($0, "where") } ?? []
            return check(.rows(table: table, where: fields, pattern), item)
        }
    }
}
