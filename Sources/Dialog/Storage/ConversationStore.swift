import DialogModel
import Foundation
import GRDB

/// Keeps dialogs: an append-only list of turns with their events, and the state as a snapshot.
public struct ConversationStore {
    private let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The state of a dialog; a new one where there is none. A snapshot that this version cannot read is folded anew from
    /// the events, and where those cannot be read either, the dialog starts over.
    public func state(conversation: String, sender: String) throws -> DialogState {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT id, turn, snapshot FROM dialogs WHERE conversation = ? AND sender = ?"),
            arguments: [conversation, sender])
        guard let row else { return DialogState() }
        let snapshot: String = row["snapshot"]
        if let state = try? JSONDecoder().decode(DialogState.self, from: Data(snapshot.utf8)) { return state }
        var state = try Tracker.state(after: events(dialog: row["id"]))
        // Turns are never counted twice: the keys of writes are made of their numbers.
        state.turn = max(state.turn, row["turn"])
        return state
    }

    /// The number of a dialog's last turn; 0 where there is none.
    public func lastTurn(conversation: String, sender: String) throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT turn FROM dialogs WHERE conversation = ? AND sender = ?"),
            arguments: [conversation, sender]) ?? 0
    }

    /// All events of a dialog, in order.
    public func events(conversation: String, sender: String) throws -> [Event] {
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM dialogs WHERE conversation = ? AND sender = ?"),
            arguments: [conversation, sender])
        return try id.map(events) ?? []
    }

    private func events(dialog id: Int64) throws -> [Event] {
        let decoder = JSONDecoder()
        let texts = try String.fetchAll(
            database.cachedStatement(sql: "SELECT events FROM turns WHERE dialog_id = ? ORDER BY turn"), arguments: [id])
        return texts.flatMap { (try? decoder.decode([Event].self, from: Data($0.utf8))) ?? [] }
    }

    /// Adds a turn and replaces the snapshot.
    public func commit(conversation: String, sender: String, state: DialogState, events: [Event], at: Int) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let snapshot = String(decoding: try encoder.encode(state), as: UTF8.self)
        let list = String(decoding: try encoder.encode(events), as: UTF8.self)
        try database.cachedStatement(sql: """
            INSERT INTO dialogs (conversation, sender, turn, snapshot, updated_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (conversation, sender) DO UPDATE
            SET turn = excluded.turn, snapshot = excluded.snapshot, updated_at = excluded.updated_at
            """).execute(arguments: [conversation, sender, state.turn, snapshot, at])
        try database.cachedStatement(sql: """
            INSERT OR REPLACE INTO turns (dialog_id, turn, at, events)
            SELECT id, ?, ?, ? FROM dialogs WHERE conversation = ? AND sender = ?
            """).execute(arguments: [state.turn, at, list, conversation, sender])
    }
}
