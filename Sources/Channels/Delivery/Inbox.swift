import Foundation
import GRDB
import Storage

/// What came from the platforms and what is to be sent, kept in the office's database.
struct Inbox: Sendable {
    /// A message that is not finished.
    struct Entry: Sendable {
        var id: Int64
        /// Nil where it cannot be read, as after a change of versions.
        var message: InboundMessage?
        /// The turn has run; only sending is left.
        var isAnswered: Bool
    }

    struct Part: Sendable {
        var number: Int
        var message: OutgoingMessage
    }

    /// Duplicates are known for a day at least; the rows of finished work go with them.
    static let retention = 48 * 3600

    let database: OfficeDatabase

    /// Keeps a message, surviving a power failure once this returns.
    ///
    /// - Returns: its id; nil for a duplicate, of which nothing is kept.
    func accept(_ message: InboundMessage, now: Date) throws -> Int64? {
        let event = try encode(message)
        let seconds = Int64(now.timeIntervalSince1970)
        return try database.turn(durable: true) { db in
            for key in message.keys {
                let isKnown = try Bool.fetchOne(
                    db.cachedStatement(sql: "SELECT 1 FROM inbox_keys WHERE key = ?"), arguments: [key]) ?? false
                if isKnown { return nil }
            }
            for key in message.keys {
                try db.cachedStatement(sql: "INSERT INTO inbox_keys (key, received_at) VALUES (?, ?)").execute(arguments: [key, seconds])
            }
            try db.cachedStatement(sql: "INSERT INTO inbox (platform, conversation, event, received_at) VALUES (?, ?, ?, ?)")
                .execute(arguments: [message.platform.rawValue, message.conversation, event, seconds])
            return db.lastInsertedRowID
        }
    }

    /// The oldest unfinished message of a conversation.
    func next(_ conversation: String) throws -> Entry? {
        try database.read { db in
            guard let row = try Row.fetchOne(
                db.cachedStatement(sql: """
                    SELECT id, event, state FROM inbox WHERE conversation = ? AND state <> 'done' ORDER BY id LIMIT 1
                    """), arguments: [conversation]) else { return nil }
            return Entry(
                id: row["id"], message: try? decode(InboundMessage.self, row["event"]), isAnswered: row["state"] == "answered")
        }
    }

    /// The conversations that have unfinished messages, the longest waiting first.
    func unfinishedConversations() throws -> [String] {
        try database.read { db in
            try String.fetchAll(
                db, sql: "SELECT conversation FROM inbox WHERE state <> 'done' GROUP BY conversation ORDER BY min(id)")
        }
    }

    /// Queues the replies to a message, inside the caller's transaction. Again is without effect.
    func answer(_ id: Int64, _ parts: [OutgoingMessage], _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE inbox SET state = 'answered' WHERE id = ? AND state = 'waiting'").execute(arguments: [id])
        guard db.changesCount == 1 else { return }
        for (number, part) in parts.enumerated() {
            try db.cachedStatement(sql: "INSERT INTO outbox (inbox_id, part, message) VALUES (?, ?, ?)")
                .execute(arguments: [id, number, try encode(part)])
        }
    }

    func answer(_ id: Int64, _ parts: [OutgoingMessage]) throws {
        try database.turn(durable: true) { try answer(id, parts, $0) }
    }

    /// What is still to be sent for a message, in order.
    func unsent(_ id: Int64) throws -> [Part] {
        try database.read { db in
            try Row.fetchAll(
                db.cachedStatement(sql: "SELECT part, message FROM outbox WHERE inbox_id = ? AND state = 'waiting' ORDER BY part"),
                arguments: [id]
            ).map { Part(number: $0["part"], message: try decode(OutgoingMessage.self, $0["message"])) }
        }
    }

    /// - Parameter sentAs: the platform's id of the message; nil with `isSent` false when it was given up.
    func mark(_ id: Int64, part: Int, isSent: Bool, sentAs: String?) throws {
        try database.turn(durable: true) { db in
            try db.cachedStatement(sql: "UPDATE outbox SET state = ?, sent_as = ? WHERE inbox_id = ? AND part = ?")
                .execute(arguments: [isSent ? "sent" : "failed", sentAs, id, part])
        }
    }

    func finish(_ id: Int64) throws {
        try database.turn(durable: false) { db in
            try db.cachedStatement(sql: "UPDATE inbox SET state = 'done' WHERE id = ?").execute(arguments: [id])
        }
    }

    /// The message that a sent message, named by the platform's id, was a reply to.
    func origin(of sentAs: String) throws -> InboundMessage? {
        try database.read { db in
            try String.fetchOne(
                db.cachedStatement(sql: """
                    SELECT event FROM inbox WHERE id = (SELECT max(inbox_id) FROM outbox WHERE sent_as = ?)
                    """), arguments: [sentAs]
            ).flatMap { try? decode(InboundMessage.self, $0) }
        }
    }

    /// Whether anything has come in a conversation lately.
    func knows(conversation: String) throws -> Bool {
        try database.read { db in
            try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM inbox WHERE conversation = ?)"), arguments: [conversation]) ?? false
        }
    }

    /// Removes what is finished and old.
    func purge(now: Date) throws {
        let limit = Int64(now.timeIntervalSince1970) - Int64(Self.retention)
        try database.turn(durable: false) { db in
            try db.execute(sql: "DELETE FROM inbox_keys WHERE received_at < ?", arguments: [limit])
            try db.execute(sql: "DELETE FROM inbox WHERE received_at < ? AND state = 'done'", arguments: [limit])
        }
    }

    private func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
