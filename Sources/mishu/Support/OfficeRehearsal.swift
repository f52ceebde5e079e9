import Dialog
import DialogModel
import Foundation
import GRDB
import Language
import Rehearsal
import Storage

/// One scripted dialog on its copy of an office.
final class OfficeRehearsal: RehearsedDialog {
    let engine: DialogEngine
    let database: OfficeDatabase
    private let conversation: String
    var now: Date
    let sender: String
    let language: TextLanguage?
    private var speakers: [String]

    init(engine: DialogEngine, database: OfficeDatabase, conversation: String, now: Date, sender: String, language: TextLanguage?) {
        self.engine = engine
        self.database = database
        self.conversation = conversation
        self.now = now
        self.sender = sender
        self.language = language
        speakers = [sender]
    }

    func send(_ input: RehearsalTurn.Input, sender other: String?) throws -> TurnResult {
        let speaker = other ?? sender
        if !speakers.contains(speaker) { speakers.append(speaker) }
        var message = Message(text: "", sender: speaker, conversation: conversation, now: now, language: language)
        switch input {
        case .text(let text): message.text = text
        case .press(let payload): message.payload = payload
        }
        return try engine.respondNow(to: message)
    }

    /// Another connection writes, so that the engine sees it as it sees any other program's work.
    func add(_ fixtures: [Fixture]) throws {
        let other = try OfficeDatabase.open(at: database.file, migrations: try Resources.migrations, create: false)
        defer { try? other.close() }
        try OfficeFixtures(now: now).add(fixtures, to: other)
    }

    func query(_ sql: String, _ values: [JSONValue]) throws -> QueryRows {
        try database.read { database in
            let statement = try database.makeStatement(sql: sql)
            let arguments = StatementArguments(values.map { $0 == .null ? nil : $0.stringValue ?? $0.text })
            let rows = try Row.fetchAll(statement, arguments: arguments)
            return QueryRows(columns: statement.columnNames, rows: rows.map { $0.databaseValues.map(Self.json) })
        }
    }

    func events() throws -> [Event] {
        try database.read { database in
            try speakers.flatMap { try ConversationStore(database).events(conversation: conversation, sender: $0) }
        }
    }

    func contradictions() throws -> [String] {
        try speakers.flatMap { sender in
            let (folded, stored) = try database.read { database in
                let store = ConversationStore(database)
                return (Tracker.state(after: try store.events(conversation: conversation, sender: sender)),
                        try store.state(conversation: conversation, sender: sender))
            }
            let live = try engine.state(conversation: conversation, sender: sender)
            return Self.differences(folded, stored, "the stored snapshot") + Self.differences(folded, live, "the state in memory")
        }
    }

    private static func differences(_ folded: DialogState, _ other: DialogState, _ name: String) -> [String] {
        guard folded != other else { return [] }
        let (ours, theirs) = (members(folded), members(other))
        let names = Set(ours.keys).union(theirs.keys).sorted().filter { ours[$0] != theirs[$0] }
        return names.isEmpty ? ["\(name) differs"] : names.map {
            "\(name) has another `\($0)`: \(theirs[$0]?.text ?? "none") instead of \(ours[$0]?.text ?? "none")"
        }
    }

    private static func members(_ state: DialogState) -> [String: JSONValue] {
        guard let data = try? JSONEncoder().encode(state), case .object(let fields)? = try? JSONDecoder().decode(JSONValue.self, from: data) else { return [:] }
        return Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }

    private static func json(_ value: DatabaseValue) -> JSONValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(Int(number))
        case .double(let number): .number(number)
        case .string(let text): .string(text)
        case .blob(let data): .string(data.base64EncodedString())
        }
    }
}
