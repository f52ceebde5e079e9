import GRDB

/// Named texts that the program keeps in the database, such as what the last import found.
public struct Settings {
    private let db: Database

    public init(_ db: Database) {
        self.db = db
    }

    /// The text kept under a name, nil where there is none.
    public func value(for key: String) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT value FROM settings WHERE key = ?"), arguments: [key])
    }

    /// Keeps a text; nil removes it.
    public func set(_ value: String?, for key: String) throws {
        if let value {
            try db.cachedStatement(sql: """
                INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """).execute(arguments: [key, value])
        } else {
            try db.cachedStatement(sql: "DELETE FROM settings WHERE key = ?").execute(arguments: [key])
        }
    }
}
