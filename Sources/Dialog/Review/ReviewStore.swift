import DialogModel
import Foundation
import GRDB
import Language
import Understanding

/// Keeps the review list.
public struct ReviewStore {
    private let database: Database

    /// Entries kept at most; of more, the oldest and rarest go.
    public static let limit = 2000

    public init(_ database: Database) {
        self.database = database
    }

    /// Adds an entry, or counts an equal one once more.
    ///
    /// - Parameter again: the same turn was counted before, for another reason.
    public func add(_ entry: ReviewEntry, again: Bool = false) throws {
        let known = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT id, reasons FROM review WHERE text = ? AND language = ? AND asked = ? AND intent = ?"),
            arguments: [entry.text, entry.language.rawValue, entry.asked ?? "", entry.intent ?? ""])
        guard let known else {
            try database.cachedStatement(sql: """
                INSERT INTO review (text, language, asked, intent, confidence, commands, reasons, meant, count, day)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).execute(arguments: [
                    entry.text, entry.language.rawValue, entry.asked ?? "", entry.intent ?? "", entry.confidence,
                    try Self.json(entry.commands), Self.names(entry.reasons), entry.meant, entry.count, entry.day,
                ])
            try database.cachedStatement(sql: """
                DELETE FROM review WHERE id IN (SELECT id FROM review ORDER BY count DESC, day DESC, id DESC LIMIT -1 OFFSET ?)
                """).execute(arguments: [Self.limit])
            return
        }
        let reasons = Set(Self.reasons(known["reasons"])).union(entry.reasons)
        let id: Int64 = known["id"]
        try database.cachedStatement(sql: """
            UPDATE review SET count = count + ?, reasons = ?, meant = coalesce(?, meant), day = max(day, ?) WHERE id = ?
            """).execute(arguments: [again ? 0 : entry.count, Self.names(Array(reasons)), entry.meant, entry.day, id])
    }

    /// All entries in the order in which they came.
    public func entries() throws -> [ReviewEntry] {
        try Row.fetchAll(database, sql: "SELECT * FROM review ORDER BY id").compactMap { row in
            guard let language = TextLanguage(rawValue: row["language"]) else { return nil }
            let (asked, intent, commands): (String, String, String) = (row["asked"], row["intent"], row["commands"])
            return ReviewEntry(
                id: row["id"], text: row["text"], language: language, asked: asked.isEmpty ? nil : asked,
                intent: intent.isEmpty ? nil : intent, confidence: row["confidence"],
                commands: (try? JSONDecoder().decode([ReviewedCommand].self, from: Data(commands.utf8))) ?? [],
                reasons: Self.reasons(row["reasons"]), meant: row["meant"], count: row["count"], day: row["day"])
        }
    }

    /// Takes entries off the list.
    public func remove(_ ids: some Sequence<Int64>) throws {
        for id in ids { try database.cachedStatement(sql: "DELETE FROM review WHERE id = ?").execute(arguments: [id]) }
    }

    /// Empties the list.
    ///
    /// - Returns: how many entries there were.
    @discardableResult
    public func clear() throws -> Int {
        try database.execute(sql: "DELETE FROM review")
        return database.changesCount
    }

    private static func names(_ reasons: [ReviewReason]) -> String { reasons.map(\.rawValue).sorted().joined(separator: " ") }

    private static func reasons(_ names: String) -> [ReviewReason] {
        names.split(separator: " ").compactMap { ReviewReason(rawValue: String($0)) }
    }

    private static func json(_ commands: [ReviewedCommand]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(commands), as: UTF8.self)
    }
}
