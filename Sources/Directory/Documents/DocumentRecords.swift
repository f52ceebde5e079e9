import GRDB

/// Writes papers, and keeps the index of their words in step.
struct DocumentRecords {
    let db: Database

    func save(_ document: OfficeDocument) throws {
        try db.cachedStatement(sql: """
            INSERT INTO documents (doc_no, number_key, title, category, issuer_code, author_no, issued_on, effective_on,
              security_level, status, supersedes, body, file_name, extra)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (doc_no) DO UPDATE SET number_key = excluded.number_key, title = excluded.title,
              category = excluded.category, issuer_code = excluded.issuer_code, author_no = excluded.author_no,
              issued_on = excluded.issued_on, effective_on = excluded.effective_on,
              security_level = excluded.security_level, status = excluded.status, supersedes = excluded.supersedes,
              body = excluded.body, file_name = excluded.file_name, extra = excluded.extra
            """).execute(arguments: [
                document.number, DocumentNumber.key(of: document.number), document.title, document.category,
                document.issuerCode, document.authorNo, document.issuedOn, document.effectiveOn,
                document.securityLevel.rawValue, document.status.rawValue, document.supersedes, document.body,
                document.fileName, JSONText.text(document.extra),
            ])
        let find = try db.cachedStatement(sql: "SELECT id FROM documents WHERE doc_no = ?")
        guard let id = try Int.fetchOne(find, arguments: [document.number]) else { return }
        try db.cachedStatement(sql: "DELETE FROM document_tags WHERE document_id = ?").execute(arguments: [id])
        let tag = try db.cachedStatement(sql: "INSERT INTO document_tags (document_id, position, tag) VALUES (?, ?, ?)")
        for (position, text) in document.tags.enumerated() { try tag.execute(arguments: [id, position, text]) }
        try db.cachedStatement(sql: "DELETE FROM document_readers WHERE document_id = ?").execute(arguments: [id])
        let reader = try db.cachedStatement(sql: "INSERT INTO document_readers (document_id, reader) VALUES (?, ?)")
        for name in Set(document.readers).sorted() { try reader.execute(arguments: [id, name]) }
        try DocumentIndex(db: db).write(document, id: id)
    }

    func delete(_ number: String) throws {
        let find = try db.cachedStatement(sql: "SELECT id FROM documents WHERE doc_no = ?")
        guard let id = try Int.fetchOne(find, arguments: [number]) else { return }
        try DocumentIndex(db: db).remove(id)
        try db.cachedStatement(sql: "DELETE FROM documents WHERE id = ?").execute(arguments: [id])
        try db.cachedStatement(sql: "DELETE FROM import_rows WHERE kind = ? AND key = ?")
            .execute(arguments: [ImportKind.documents.rawValue, number])
    }
}
