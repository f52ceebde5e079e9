import Dialog
import DialogModel
import Foundation
import GRDB
import TimeExpressions

/// A write to a domain's own tables, once for each key, and its undoing.
struct DataWriting {
    let action: DataAction
    let flow: Flow
    var values: DataValues
    private var context: ActionContext { values.context }
    private var database: Database { values.context.database }

    /// Nothing was changed, or the table's constraints were broken.
    private struct Unchanged: Error {}

    mutating func outcome(_ statements: [DataStatement]) throws -> ActionOutcome {
        if let stored = try stored() { return stored }
        do {
            try database.inSavepoint {
                try run(statements)
                return .commit
            }
        } catch is Unchanged {
            return DataReplies.failed(Say(action.unchanged ?? "data_unchanged", try values.templateValues()))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return DataReplies.failed(Say(action.unchanged ?? "data_unchanged", try values.templateValues()))
        }
        return try completed()
    }

    /// What the write came to, where the turn ran before and its reply was lost.
    func stored() throws -> ActionOutcome? {
        let row = try Row.fetchOne(database, sql: "SELECT record, results FROM domain_writes WHERE key = ?", arguments: [context.idempotencyKey])
        guard let row else { return nil }
        var again = self
        again.values.id = Self.decoded(row[0])
        again.values.results.merge(Self.decoded(row[1]) ?? [:]) { $1 }
        return try again.completed()
    }

    /// Keeps that a service has carried out the write.
    func finish(_ returned: [String: SlotValue]) throws -> ActionOutcome {
        var done = self
        done.values.id = returned["id"]
        try done.keep(returned, parameters: [:])
        return try done.completed()
    }

    private mutating func run(_ statements: [DataStatement]) throws {
        let before = database.totalChangesCount
        var parameters: [String: JSONValue] = [:]
        var returned: [String: SlotValue] = [:]
        for (index, statement) in statements.enumerated() {
            var records: [SlotRecord?] = [nil]
            if let list = statement.forEach {
                guard case .records(let listed)? = context.frame.slots[list] else { continue }
                records = listed.map { $0 }
            }
            for record in records {
                let arguments = values.arguments(of: statement.sql, record: record)
                if record == nil { for (name, value) in arguments { parameters[name] = Self.json(value) } }
                let row = try Row.fetchOne(database, sql: statement.sql, arguments: StatementArguments(arguments))
                guard index == 0, record == nil else { continue }
                for column in row ?? [:] { returned[column.0] = values.result(column.1, action.returns[column.0]) }
                values.id = returned["id"] ?? inserted(statement.sql)
            }
            if index == 0, database.totalChangesCount == before { throw Unchanged() }
        }
        if values.id == nil {
            values.id = flow.slots.first { values.domain.slots[$0]?.type == .record }.flatMap { context.frame.slots[$0] }
        }
        for (name, value) in returned where name != "id" { values.results[name] = value }
        for statement in action.undo {
            for (name, value) in values.arguments(of: statement.sql) { parameters[name] = Self.json(value) }
        }
        try keep(returned, parameters: parameters)
    }

    private func keep(_ returned: [String: SlotValue], parameters: [String: JSONValue]) throws {
        try database.execute(
            sql: "INSERT INTO domain_writes (key, action, flow, record, results, parameters) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                context.idempotencyKey, action.name, flow.name, Self.encoded(values.id), Self.encoded(returned),
                JSONValue.object(parameters.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }).text,
            ])
    }

    private func inserted(_ sql: String) -> SlotValue? {
        sql.drop { $0.isWhitespace }.lowercased().hasPrefix("insert") ? .number(Int(database.lastInsertedRowID)) : nil
    }

    private func completed() throws -> ActionOutcome {
        var outcome = ActionOutcome(.proceed)
        outcome.effects = [effect(undone: false)]
        outcome.say = [Say(action.done ?? "data_done", try values.templateValues())]
        for (name, value) in values.results where context.frame.results?[name] != value { outcome.results.append((name, value)) }
        outcome.results.sort { $0.name < $1.name }
        outcome.results.append(("id", values.id))
        if !action.undo.isEmpty {
            outcome.undo = UndoRecord(action: "\(action.domain).undo", payload: context.idempotencyKey)
        }
        if let id = values.id, let slot = recordSlot {
            var focus = context.state.focus
            focus.records = (focus.records ?? [:]).merging([slot: id]) { $1 }
            outcome.focus = focus
        }
        return outcome
    }

    /// The slot that rows of this kind go into: the flow's own, else the domain's only one.
    private var recordSlot: String? {
        func isRecord(_ slot: String) -> Bool { values.domain.slots[slot]?.type == .record }
        if let own = flow.slots.first(where: isRecord) { return own }
        let all = Set(values.domain.flows.values.filter { $0.domain == flow.domain }.flatMap { $0.slots.filter(isRecord) })
        return all.count == 1 ? all.first : nil
    }

    private func effect(undone: Bool) -> Effect {
        var fields: [JSONValue.Field] = []
        for name in flow.slots {
            guard let slot = values.domain.slots[name], slot.isShown, let value = context.frame.slots[name] else { continue }
            fields.append(.init(name, value.json(type: slot.type, zone: context.zone)))
        }
        return Self.completion(flow.name, values.id, .object(fields))
    }

    private static func completion(_ flow: String, _ id: SlotValue?, _ values: JSONValue, undone: Bool = false) -> Effect {
        let key = id?.json(type: .record, zone: .gmt) ?? .null
        let fields: [JSONValue.Field] = [.init("flow", .string(flow)), .init("id", key), .init("values", values)]
        return Effect("flow.completed", undone ? fields + [.init("undone", .bool(true))] : fields)
    }

    // MARK: Undo

    /// Takes back the write that a record tells of.
    static func undo(_ record: UndoRecord, domain: Domain, _ context: ActionContext) throws -> ActionOutcome {
        let database = context.database
        let row = try Row.fetchOne(
            database, sql: "SELECT action, flow, record, parameters, undone_by FROM domain_writes WHERE key = ?", arguments: [record.payload])
        guard let row, let action = domain.actions[row[0]], !action.undo.isEmpty else { return said("data_not_undone") }
        let flow = domain.flows[row[1] as String]
        let title: [String: TemplateValue] = ["flow": .name(zh: flow?.description["zh"], en: flow?.description["en"])]
        let undoneBy: String? = row[4]
        if let undoneBy, undoneBy != context.idempotencyKey { return said("data_not_undone", title) }
        let id: SlotValue? = decoded(row[2])
        if undoneBy == nil {
            let parameters: JSONValue = decoded(row[3]) ?? .object([])
            do {
                try database.inSavepoint {
                    let before = database.totalChangesCount
                    for statement in action.undo {
                        try database.execute(sql: statement.sql, arguments: arguments(of: statement.sql, parameters, id))
                    }
                    if database.totalChangesCount == before { throw Unchanged() }
                    try database.execute(
                        sql: "UPDATE domain_writes SET undone_by = ? WHERE key = ?", arguments: [context.idempotencyKey, record.payload])
                    return .commit
                }
            } catch is Unchanged {
                return said("data_not_undone", title)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                return said("data_not_undone", title)
            }
        }
        var outcome = said("data_undone", title)
        outcome.effects = [completion(row[1], id, .object([]), undone: true)]
        return outcome
    }

    private static func said(_ response: String, _ values: [String: TemplateValue] = [:]) -> ActionOutcome {
        var outcome = ActionOutcome(.proceed)
        outcome.say = [Say(response, values)]
        return outcome
    }

    private static func arguments(of sql: String, _ parameters: JSONValue, _ id: SlotValue?) -> StatementArguments {
        var arguments: [String: (any DatabaseValueConvertible)?] = [:]
        for name in SQLParameters.names(in: sql) {
            let value: (any DatabaseValueConvertible)? = switch (name == "id" ? id?.json(type: .record, zone: .gmt) : nil) ?? parameters[name] {
            case .string(let text): text
            case .integer(let number): number
            case .number(let number): number
            case .bool(let flag): flag ? 1 : 0
            default: nil
            }
            arguments.updateValue(value, forKey: name)
        }
        return StatementArguments(arguments)
    }

    // MARK: What is kept

    static func json(_ value: (any DatabaseValueConvertible)?) -> JSONValue {
        switch value?.databaseValue.storage {
        case .int64(let number): .integer(Int(number))
        case .double(let number): .number(number)
        case .string(let text): .string(text)
        case .null, .blob, nil: .null
        }
    }

    private static func encoded(_ value: (some Encodable)?) -> String {
        guard let value, let data = try? JSONEncoder().encode(value) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }

    private static func decoded<T: Decodable>(_ text: String) -> T? {
        try? JSONDecoder().decode(T.self, from: Data(text.utf8))
    }
}
