import GRDB

extension DirectoryReader {
    static let documentColumns = """
        d.id, d.doc_no, d.title, d.category, d.issuer_code, d.author_no, d.issued_on, d.effective_on, d.security_level, \
        d.status, d.supersedes, d.body, d.file_name, d.extra
        """

    /// A paper by its number as it is printed. Who asks is not checked: see ``Permissions/mayRead(_:viewer:)``.
    public func document(_ number: String) throws -> OfficeDocument? {
        try fetchDocuments("WHERE d.doc_no = ?", [number]).first?.document
    }

    /// The numbers of the papers that somebody of this clearance may know of and whose last figures are these, as they are printed.
    public func documentNumbers(ending figures: Int, clearance: Clearance) throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: """
            SELECT doc_no FROM documents
            WHERE (number_key LIKE '%-' || :figures OR number_key LIKE '%-' || :figures || '-%')
              AND security_level IN (SELECT value FROM json_each(:levels))
            ORDER BY doc_no
            """), arguments: ["figures": figures, "levels": JSONText.array(clearance.readable.map(\.rawValue))])
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
        let sql = "SELECT \(Self.documentColumns) FROM documents d \(condition) ORDER BY d.file_name, d.doc_no"
        var result: [(id: Int, document: OfficeDocument)] = []
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() {
            let id: Int = row[0]
            result.append((id, OfficeDocument(
                number: row[1], title: row[2], category: row[3], issuerCode: row[4], authorNo: row[5], issuedOn: row[6],
                effectiveOn: row[7], securityLevel: Clearance(rawValue: row[8]) ?? .secret,
                status: DocumentStatus(rawValue: row[9]) ?? .draft, supersedes: row[10], tags: tags[id] ?? [],
                body: row[11], fileName: row[12], extra: try JSONText.fields(row[13]))))
        }
        return result
    }
}
