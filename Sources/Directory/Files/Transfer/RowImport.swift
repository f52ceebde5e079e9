import GRDB

/// Brings the rows of one kind to what the files say.
///
/// A row is written only where its file row is another than at the last import, so that changes made in conversation stay;
/// with `replace` the files win, and what they lack is removed.
struct RowImport<Value: OfficeRecord> {
    let db: Database
    let replace: Bool
    let existing: [Value]
    let save: (Value, Int) throws -> Void
    let delete: (String) throws -> Void

    func run(_ rows: [Value]) throws -> ImportReport.Counts {
        var counts = ImportReport.Counts()
        let kind = Value.kind.rawValue
        let known = Dictionary(existing.map { ($0.recordKey, $0) }, uniquingKeysWith: { a, _ in a })
        let digests = try digests(kind)
        let remember = try db.cachedStatement(sql: """
            INSERT INTO import_rows (kind, key, digest) VALUES (?, ?, ?)
            ON CONFLICT (kind, key) DO UPDATE SET digest = excluded.digest
            """)
        for (position, row) in rows.enumerated() {
            let key = row.recordKey, digest = row.digest
            let isKnownToFile = digests[key] == digest
            let old = known[key]
            if old == row || (isKnownToFile && !replace) {
                counts.unchanged += 1
            } else {
                try save(row, position)
                if old == nil { counts.added += 1 } else { counts.changed += 1 }
            }
            if !isKnownToFile { try remember.execute(arguments: [kind, key, digest]) }
        }
        if replace {
            let keys = Set(rows.map(\.recordKey))
            for old in existing where !keys.contains(old.recordKey) {
                try delete(old.recordKey)
                counts.removed += 1
            }
            let forget = try db.cachedStatement(sql: "DELETE FROM import_rows WHERE kind = ? AND key = ?")
            for key in digests.keys.sorted() where !keys.contains(key) { try forget.execute(arguments: [kind, key]) }
        }
        return counts
    }

    private func digests(_ kind: String) throws -> [String: String] {
        var result: [String: String] = [:]
        let statement = try db.cachedStatement(sql: "SELECT key, digest FROM import_rows WHERE kind = ?")
        let rows = try Row.fetchCursor(statement, arguments: [kind])
        while let row = try rows.next() { result[row[0] as String] = row[1] }
        return result
    }
}
