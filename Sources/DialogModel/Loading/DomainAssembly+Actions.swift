import Language
import Yams

/// The actions of a domain without Swift.
extension DomainAssembly {
    static let actionKeys = [
        "read", "write", "http", "returns", "refuse", "shows", "labels", "undo", "done", "rows", "empty", "unchanged", "failed", "choose", "refers",
    ]
    private static let workKeys = ["read", "write", "http"]

    mutating func readAction(_ entry: YAMLReader.Entry, folder: String, _ reader: inout YAMLReader) {
        reader.checkName(entry.key, entry.keyNode, "an action")
        let fields = reader.mapping(entry.value, "the action ‘\(entry.key)’", keys: Self.actionKeys)
        let works = fields.filter { Self.workKeys.contains($0.key) }
        guard let work = works.first, works.count == 1 else {
            reader.report(entry.keyNode, works.isEmpty ? "the action ‘\(entry.key)’ does nothing" : "the action ‘\(entry.key)’ does two things",
                          "write one of read, write, http below it")
            return
        }
        let name = "\(folder).\(entry.key)"
        var origin = DomainOrigins.ActionOrigin(place: reader.place(entry.keyNode))
        var action = DataAction(name: name, domain: folder, work: .write([]))
        switch work.key {
        case "read":
            action.work = .read(reader.string(work.value, "the SELECT") ?? "")
            origin.statements.append(reader.place(work.value))
        case "write": action.work = .write(readStatements(work.value, &origin.statements, &reader))
        default: action.work = .http(readCall(work.value, &reader))
        }
        for field in fields where !Self.workKeys.contains(field.key) {
            origin.keys[field.key] = reader.place(field.keyNode)
            readActionKey(field, &action, &origin, &reader)
        }
        origins.actions[name] = origin
        domain.actions[name] = action
    }

    private mutating func readActionKey(
        _ field: YAMLReader.Entry, _ action: inout DataAction, _ origin: inout DomainOrigins.ActionOrigin, _ reader: inout YAMLReader
    ) {
        switch field.key {
        case "returns":
            for column in reader.mapping(field.value, "what an action returns") {
                guard let type = reader.string(column.value, "the type of ‘\(column.key)’") else { continue }
                action.returns[column.key] = DataAction.ResultType.names[type] ?? .slot(type)
                origin.returns[column.key] = reader.place(column.value)
            }
        case "refuse":
            for node in reader.sequence(field.value, "the refusals") {
                if let refusal = readRefusal(node, &reader) {
                    action.refusals.append(refusal)
                    origin.refusals.append(reader.place(node))
                }
            }
        case "shows": action.shows = reader.strings(field.value, "the results").map(\.text)
        case "labels":
            for label in reader.mapping(field.value, "labels") {
                action.labels[label.key] = description(label.value, "‘\(label.key)’", &reader)
            }
        case "undo": action.undo = readStatements(field.value, &origin.undo, &reader)
        case "done": action.done = reader.string(field.value, "the response")
        case "rows": action.rows = reader.string(field.value, "the response")
        case "empty": action.empty = reader.string(field.value, "the response")
        case "unchanged": action.unchanged = reader.string(field.value, "the response")
        case "failed": action.failed = reader.string(field.value, "the response")
        case "choose":
            let texts = readTexts(field, ["slot", "value", "title", "ask"], &reader)
            if texts.count == 4 { action.choice = .init(slot: texts[0], value: texts[1], title: texts[2], ask: texts[3]) }
        default:
            let texts = readTexts(field, ["slot", "value", "flow"], &reader)
            if texts.count == 3 { action.reference = .init(slot: texts[0], value: texts[1], flow: texts[2]) }
        }
    }

    /// The texts under keys that must all be there; fewer after a report.
    private func readTexts(_ field: YAMLReader.Entry, _ keys: [String], _ reader: inout YAMLReader) -> [String] {
        let entries = reader.mapping(field.value, "‘\(field.key)’", keys: keys)
        if let missing = keys.first(where: { key in !entries.contains { $0.key == key } }) {
            reader.report(field.keyNode, "‘\(field.key)’ lacks ‘\(missing)’", "write {\(keys.map { "\($0): …" }.joined(separator: ", "))}")
            return []
        }
        return keys.compactMap { key in entries.first { $0.key == key }.flatMap { reader.string($0.value, "‘\(key)’") } }
    }

    private func readRefusal(_ node: Node, _ reader: inout YAMLReader) -> DataAction.Refusal? {
        let entries = reader.mapping(node, "a refusal", keys: ["when", "say", "slot", "as"])
        func value(_ key: String) -> Node? { entries.first { $0.key == key }?.value }
        guard let when = value("when").flatMap({ readCondition($0, &reader) }), let say = value("say").flatMap({ reader.string($0, "the response") })
        else {
            if value("when") == nil || value("say") == nil {
                reader.report(node, "a refusal without ‘when’ or ‘say’", "write {when: {result: …, over: …}, say: response}")
            }
            return nil
        }
        if let kind = value("as"), kind.scalar?.string != "permission" {
            reader.report(kind, "a refusal may only be one of permission", "write ‘as: permission’, or remove it")
        }
        return .init(when: when, say: say, slot: value("slot").flatMap { reader.string($0, "the slot") }, isPermission: value("as") != nil)
    }

    private func readStatements(_ node: Node, _ places: inout [SourceLocation], _ reader: inout YAMLReader) -> [DataStatement] {
        let nodes: [Node] = if case .sequence(let nodes) = node { Array(nodes) } else { [node] }
        var statements: [DataStatement] = []
        for node in nodes {
            if node.scalar != nil {
                guard let sql = reader.string(node, "a statement") else { continue }
                statements.append(DataStatement(sql: sql))
            } else {
                let entries = reader.mapping(node, "a statement", keys: ["for_each", "sql"])
                guard let sql = entries.first(where: { $0.key == "sql" }).flatMap({ reader.string($0.value, "the SQL") }) else {
                    reader.report(node, "a statement without SQL", "write {for_each: list, sql: INSERT …}")
                    continue
                }
                let list = entries.first { $0.key == "for_each" }.flatMap { reader.string($0.value, "the list") }
                statements.append(DataStatement(sql: sql, forEach: list))
            }
            places.append(reader.place(node))
        }
        return statements
    }

    private func readCall(_ node: Node, _ reader: inout YAMLReader) -> HTTPCall {
        var call = HTTPCall()
        let entries = reader.mapping(node, "a call", keys: ["method", "url", "headers", "body", "timeout_ms", "returns"])
        for entry in entries {
            switch entry.key {
            case "method":
                let method = reader.string(entry.value, "the method") ?? call.method
                let known = ["GET", "POST", "PUT", "PATCH", "DELETE"]
                if known.contains(method) { call.method = method } else {
                    reader.report(entry.value, "unknown method ‘\(method)’", Self.remedy(method, known))
                }
            case "url": call.url = reader.string(entry.value, "the URL") ?? ""
            case "headers":
                for header in reader.mapping(entry.value, "the headers") {
                    guard let text = reader.string(header.value, "the header") else { continue }
                    call.headers.append(.init(header.key, .string(text)))
                }
            case "body": call.body = json(entry.value)
            case "timeout_ms":
                call.timeout = reader.positiveInteger(entry.value, "timeout_ms") ?? call.timeout
                if call.timeout > 30_000 {
                    reader.report(entry.value, "nobody waits longer than 30 seconds", "write 30000 or less")
                }
            default:
                for result in reader.mapping(entry.value, "what the answer holds") {
                    guard let pointer = reader.string(result.value, "a JSON pointer") else { continue }
                    if !pointer.isEmpty, !pointer.hasPrefix("/") {
                        reader.report(result.value, "‘\(pointer)’ is no JSON pointer", "write ‘/\(pointer.replacing(".", with: "/"))’")
                    }
                    call.returns[result.key] = pointer
                }
            }
        }
        if call.url.isEmpty { reader.report(node, "a call without a URL", "write ‘url: https://…’") }
        return call
    }

    private func json(_ node: Node) -> JSONValue {
        switch node {
        case .sequence(let nodes): return .array(nodes.map(json))
        case .mapping(let mapping): return .object(mapping.map { .init($0.key.scalar?.string ?? "", json($0.value)) })
        default:
            guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return .string(node.scalar?.string ?? "") }
            return switch scalar.string {
            case "true": .bool(true)
            case "false": .bool(false)
            case "", "~", "null": .null
            default: Int(scalar.string).map { .integer($0) } ?? Double(scalar.string).map { .number($0) } ?? .string(scalar.string)
            }
        }
    }
}
