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
        if var state = try? JSONDecoder().decode(DialogState.self, from: Data(snapshot.utf8)) {
            state.lastSaid = try lastSaid(dialog: row["id"], turn: state.turn)
            return state
        }
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

    /// The events of the last turns of a dialog, a list a turn, the last one last.
    public func recentTurns(_ count: Int, conversation: String, sender: String) throws -> [[Event]] {
        let texts = try String.fetchAll(database.cachedStatement(sql: """
            SELECT events FROM turns WHERE dialog_id = (SELECT id FROM dialogs WHERE conversation = ? AND sender = ?)
            ORDER BY turn DESC LIMIT ?
            """), arguments: [conversation, sender, count])
        return texts.reversed().map(Self.events)
    }

    /// What was said in a turn: it stands in the turn's events, and not in the snapshot as well.
    private func lastSaid(dialog id: Int64, turn: Int) throws -> [Say] {
        let text = try String.fetchOne(
            database.cachedStatement(sql: "SELECT events FROM turns WHERE dialog_id = ? AND turn = ?"), arguments: [id, turn])
        let events = text.map(Self.events) ?? []
        for case .said(let said, _) in events.reversed() { return said }
        return []
    }

    private func events(dialog id: Int64) throws -> [Event] {
        let texts = try String.fetchAll(
            database.cachedStatement(sql: "SELECT events FROM turns WHERE dialog_id = ? ORDER BY turn"), arguments: [id])
        return texts.flatMap(Self.events)
    }

    /// The events of a turn as they were stored. One that another version wrote and this one does not know is passed over; the
    /// others of its turn count.
    private static func events(_ text: String) -> [Event] {
        let decoder = JSONDecoder()
        let data = Data(text.utf8)
        if let events = try? decoder.decode([Event].self, from: data) { return events }
        return ((try? decoder.decode([Readable].self, from: data)) ?? []).compactMap(\.event)
    }

    private struct Readable: Decodable {
        var event: Event?

        init(from decoder: any Decoder) throws { event = try? Event(from: decoder) }
    }

    /// Adds a turn and replaces the snapshot.
    public func commit(conversation: String, sender: String, state: DialogState, events: [Event], at: Int) throws {
        // Whatever order keys stand in, the same is read back.
        let snapshot = try RecordText.text(state)
        let list = try RecordText.text(events)
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
