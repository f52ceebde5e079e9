import DialogModel
import GRDB
import Storage

/// Makes the tables of domains without Swift in the office's database.
///
/// Scripts are applied in the order of their numbers, each once. A script that was changed after it was applied is applied anew where
/// the domain's tables are still empty or hold only what the script itself put there; else it is an error, since rows would be lost.
public enum DomainTables {
    /// Why the tables of a domain cannot be made.
    public struct Fault: Error, CustomStringConvertible {
        public var description: String
    }

    public static func apply(_ schemas: [String: [DomainSchema]], to database: OfficeDatabase) throws {
        let known = try database.read { try applied($0) }
        let wanted = schemas.mapValues { scripts in scripts.map { [String($0.version), $0.sql] } }
        guard wanted.contains(where: { known[$0.key] ?? [] != $0.value }) else { return }
        try database.turn(durable: true) { db in
            for (domain, scripts) in schemas.sorted(by: { $0.key < $1.key }) { try apply(scripts, of: domain, db) }
        }
    }

    /// Domain → number and text of each script that was applied.
    private static func applied(_ db: Database) throws -> [String: [[String]]] {
        var result: [String: [[String]]] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT domain, version, sql FROM domain_schemas ORDER BY domain, version") {
            result[row[0], default: []].append([String(row[1] as Int), row[2]])
        }
        return result
    }

    private static func apply(_ scripts: [DomainSchema], of domain: String, _ db: Database) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT version, sql FROM domain_schemas WHERE domain = ?", arguments: [domain])
        var done = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Int, $0[1] as String) })
        if let changed = scripts.first(where: { script in done[script.version].map { $0 != script.sql } ?? false }) {
            guard try !wasUsed(domain, db) else {
                throw Fault(description: "\(changed.file) was changed after its tables got rows: write the change as schema-\((scripts.last?.version ?? 1) + 1).sql "
                    + "(ALTER TABLE is not needed for new tables), or put the old text back")
            }
            for table in try tables(of: domain, db) { try db.execute(sql: "DROP TABLE \"\(table)\"") }
            try db.execute(sql: "DELETE FROM domain_schemas WHERE domain = ?", arguments: [domain])
            done = [:]
        }
        for script in scripts where done[script.version] == nil {
            do {
                try db.execute(sql: script.sql)
            } catch let error as DatabaseError {
                throw Fault(description: "\(script.file): \(error.message ?? "the tables cannot be made"); correct the script (mishu validate shows more)")
            }
            try db.execute(sql: "INSERT INTO domain_schemas (domain, version, sql) VALUES (?, ?, ?)", arguments: [domain, script.version, script.sql])
        }
    }

    /// Whether anything was written in conversation.
    private static func wasUsed(_ domain: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM domain_writes WHERE substr(action, 1, length(?1) + 1) = ?1 || '.')", arguments: [domain]) ?? false
    }

    private static func tables(of domain: String, _ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: """
            SELECT name FROM sqlite_master WHERE type = 'table' AND (name = ?1 OR substr(name, 1, length(?1) + 1) = ?1 || '_') ORDER BY rowid DESC
            """, arguments: [domain])
    }
}
