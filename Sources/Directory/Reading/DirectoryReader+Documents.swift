import GRDB

extension DirectoryReader {
    static let documentColumns = """
        d.id, d.doc_no, d.title, d.category, d.issuer_code, d.author_no, d.issued_on, d.effective_on, d.security_level, \
        d.status, d.supersedes, d.body, d.file_name, d.extra
        """

    /// A paper by its number as it is printed. Who asks is not checked: see ``DocumentAccess``.
    public func document(_ number: String) throws -> OfficeDocument? {
        try fetchDocuments("WHERE d.doc_no = ?", [number]).first?.document
    }

    /// The numbers of the papers that somebody may know of and whose last figures are these, as they are printed.
    public func documentNumbers(ending figures: Int, access: DocumentAccess) throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: """
            SELECT d.doc_no FROM documents d
            WHERE (d.number_key LIKE '%-' || :figures OR d.number_key LIKE '%-' || :figures || '-%') AND \(DocumentAccess.condition)
            ORDER BY d.doc_no
            """), arguments: access.arguments + ["figures": figures])
    }

    /// All papers, in the order of their file names.
    public func documents() throws -> [OfficeDocument] {
        try fetchDocuments("", []).map(\.document)
    }

    /// The paper that replaces this one; nil where none does.
    public func successor(of number: String) throws -> OfficeDocument? {
        try fetchDocuments("WHERE d.supersedes = ?", [number]).first?.document
    }

    func fetchDocuments(_ condition: String, _ arguments: StatementArguments) throws -> [(id: Int, document: OfficeDocument)] {
        let tagSQL = """
            SELECT t.document_id, t.tag FROM document_tags t JOIN documents d ON d.id = t.document_id \(condition)
            ORDER BY t.document_id, t.position
            """
        var tags: [Int: [String]] = [:]
        let tagRows = try Row.fetchCursor(db.cachedStatement(sql: tagSQL), arguments: arguments)
        while let row = try tagRows.next() {
            tags[row[0] as Int, default: []].append(row[1])
        }
        let readerSQL = """
            SELECT r.document_id, r.reader FROM document_readers r JOIN documents d ON d.id = r.document_id \(condition)
            ORDER BY r.document_id, r.reader
            """
        var readers: [Int: [String]] = [:]
        let readerRows = try Row.fetchCursor(db.cachedStatement(sql: readerSQL), arguments: arguments)
        while let row = try readerRows.next() { readers[row[0] as Int, default: []].append(row[1]) }
        let sql = "SELECT \(Self.documentColumns) FROM documents d \(condition) ORDER BY d.file_name, d.doc_no"
        var result: [(id: Int, document: OfficeDocument)] = []
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() {
            let id: Int = row[0]
            result.append((id, OfficeDocument(
                number: row[1], title: row[2], category: row[3], issuerCode: row[4], authorNo: row[5], issuedOn: row[6],
                effectiveOn: row[7], securityLevel: Clearance(rawValue: row[8]) ?? .secret,
                status: DocumentStatus(rawValue: row[9]) ?? .draft, supersedes: row[10], tags: tags[id] ?? [],
                readers: readers[id] ?? [],
                body: row[11], fileName: row[12], extra: try JSONText.fields(row[13]))))
        }
        return result
    }
}
