import GRDB

extension DirectoryReader {
    /// Titles and numbers of papers that must not reach a server elsewhere in what a person types or is shown: those that are
    /// confidential or secret, those above the person's clearance, and those that only some may read.
    public func confidentialNames(for employeeNo: String) throws -> [String] {
        let clearance = try person(employeeNo)?.clearance ?? .public
        let levels = Clearance.allCases.filter { $0 > clearance || $0 >= .confidential }.map { $0.rawValue }
        let marks = levels.map { _ in "?" }.joined(separator: ", ")
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: """
                SELECT d.title, d.doc_no FROM documents d WHERE d.security_level IN (\(marks))
                  OR EXISTS (SELECT 1 FROM document_readers r WHERE r.document_id = d.id)
                ORDER BY d.title, d.doc_no
                """),
            arguments: StatementArguments(levels))
        var names: [String] = []
        while let row = try rows.next() { names += [row[0], row[1]] }
        return names
    }
}
