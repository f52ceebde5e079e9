import GRDB

extension DirectoryReader {
    /// All departments, in the order of the file.
    public func departments() throws -> [Department] {
        try fetchDepartments("", [])
    }

    /// A department by its code.
    public func department(_ code: String) throws -> Department? {
        try fetchDepartments("WHERE code = ?", [code]).first
    }

    /// The head of a department; nil where the post is vacant.
    public func head(of code: String) throws -> Person? {
        guard let number = try department(code)?.headNo else { return nil }
        return try person(number)
    }

    /// A department's code and those of all below it, the department first.
    public func subtree(of code: String) throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: """
            WITH RECURSIVE below(code, depth) AS (
              SELECT code, 0 FROM departments WHERE code = ?
              UNION
              SELECT d.code, b.depth + 1 FROM departments d JOIN below b ON d.parent_code = b.code WHERE b.depth < 64)
            SELECT b.code FROM below b JOIN departments d USING (code) GROUP BY b.code
            ORDER BY min(b.depth), d.position
            """), arguments: [code])
    }

    /// A department's code and those of all above it, upwards.
    public func departmentLine(of code: String) throws -> [String] {
        let statement = try db.cachedStatement(sql: "SELECT parent_code FROM departments WHERE code = ?")
        var line = [code]
        while let last = line.last, let parent = try String.fetchOne(statement, arguments: [last]), !line.contains(parent) {
            line.append(parent)
        }
        return line
    }

    private func fetchDepartments(_ condition: String, _ arguments: StatementArguments) throws -> [Department] {
        let sql = """
            SELECT code, name, name_en, parent_code, head_no, floor, extra FROM departments \(condition)
            ORDER BY position, code
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
            Department(code: row[0], name: row[1], nameEn: row[2], parentCode: row[3], headNo: row[4], floor: row[5],
                       extra: try JSONText.fields(row[6]))
        }
    }
}
