import GRDB

/// The full-text index of papers (SQLite's FTS5) over the terms of ``SearchTerms``.
struct DocumentIndex {
    let db: Database

    func write(_ document: OfficeDocument, id: Int) throws {
        try remove(id)
        try db.cachedStatement(sql: "INSERT INTO document_index (rowid, number, title, tags, body) VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: [
                id, SearchTerms.indexText(document.number), SearchTerms.indexText(document.title),
                SearchTerms.indexText(document.tags.joined(separator: " / ")), SearchTerms.indexText(document.body),
            ])
    }

    func remove(_ id: Int) throws {
        try db.cachedStatement(sql: "DELETE FROM document_index WHERE rowid = ?").execute(arguments: [id])
    }

    /// Merges the index, so that no word of a paper that was removed stands in it.
    func forgetRemoved() throws {
        try db.execute(sql: "INSERT INTO document_index (document_index) VALUES ('optimize')")
    }
}
