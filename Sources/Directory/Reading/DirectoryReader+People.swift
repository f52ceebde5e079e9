import GRDB

extension DirectoryReader {
    private static let personColumns = """
        p.employee_no, p.name, p.name_en, p.department_code, p.title, p.title_en, p.manager_no, p.email, p.phone, \
        p.mobile, p.location, p.hire_date, p.status, p.role, p.clearance, p.timezone, p.extra
        """

    /// A person by employee number, whether they have left or not.
    public func person(_ employeeNo: String) throws -> Person? {
        try fetchPeople("WHERE p.employee_no = ?", [employeeNo]).first
    }

    /// The people of these numbers, in the order given; unknown numbers are left out.
    public func people(_ employeeNos: [String]) throws -> [Person] {
        let found = try fetchPeople("WHERE p.employee_no IN (SELECT value FROM json_each(?))", [JSONText.array(employeeNos)])
        let byNumber = Dictionary(found.map { ($0.employeeNo, $0) }, uniquingKeysWith: { a, _ in a })
        return employeeNos.compactMap { byNumber[$0] }
    }

    /// Everybody, in the order of the file.
    public func allPeople(includingLeft: Bool = false) throws -> [Person] {
        try fetchPeople(includingLeft ? "" : "WHERE p.status <> 'resigned'", [])
    }

    /// The members of departments, not of those below them: see ``subtree(of:)``.
    public func people(inDepartments codes: [String], includingLeft: Bool = false) throws -> [Person] {
        let present = includingLeft ? "" : " AND p.status <> 'resigned'"
        return try fetchPeople("WHERE p.department_code IN (SELECT value FROM json_each(?))" + present, [JSONText.array(codes)])
    }

    /// The person of an e-mail address, letter case aside.
    public func person(email: String) throws -> Person? {
        try fetchPeople("WHERE p.email = ? COLLATE NOCASE", [email]).first
    }

    /// Managers upwards, the direct one first.
    public func managerLine(of employeeNo: String) throws -> [String] {
        let statement = try db.cachedStatement(sql: "SELECT manager_no FROM people WHERE employee_no = ?")
        var line: [String] = []
        var current = employeeNo
        while let manager = try String.fetchOne(statement, arguments: [current]), manager != employeeNo,
              !line.contains(manager) {
            line.append(manager)
            current = manager
        }
        return line
    }

    /// Those who report to a person, leavers left out.
    public func directReports(of employeeNo: String) throws -> [Person] {
        try fetchPeople("WHERE p.manager_no = ? AND p.status <> 'resigned'", [employeeNo])
    }

    /// The assistants who report to a person, leavers left out.
    public func assistants(of employeeNo: String) throws -> [Person] {
        try fetchPeople("WHERE p.manager_no = ? AND p.role = 'assistant' AND p.status <> 'resigned'", [employeeNo])
    }

    /// Who talks when nobody is named: the first active person with role staff.
    public func defaultSpeaker() throws -> Person? {
        try fetchPeople("WHERE p.role = 'staff' AND p.status = 'active'", [], limit: 1).first
    }

    private func fetchPeople(_ condition: String, _ arguments: StatementArguments, limit: Int? = nil) throws -> [Person] {
        let end = limit.map { " LIMIT \($0)" } ?? ""
        let sql = "SELECT \(Self.personColumns) FROM people p \(condition) ORDER BY p.position, p.employee_no\(end)"
        let aliasSQL = """
            SELECT a.employee_no, a.alias FROM person_aliases a JOIN people p USING (employee_no) \(condition)
            ORDER BY a.employee_no, a.position
            """
        var aliases: [String: [String]] = [:]
        let aliasRows = try Row.fetchCursor(db.cachedStatement(sql: aliasSQL), arguments: arguments)
        while let row = try aliasRows.next() {
            aliases[row[0] as String, default: []].append(row[1])
        }
        var people: [Person] = []
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() {
            let number: String = row[0]
            people.append(Person(
                employeeNo: number, name: row[1], nameEn: row[2], aliases: aliases[number] ?? [], departmentCode: row[3],
                title: row[4], titleEn: row[5], managerNo: row[6], email: row[7], phone: row[8], mobile: row[9],
                location: row[10], hireDate: row[11], status: PersonStatus(rawValue: row[12]) ?? .active,
                role: Role(rawValue: row[13]) ?? .staff, clearance: Clearance(rawValue: row[14]) ?? .public,
                timeZone: row[15], extra: try JSONText.fields(row[16])))
        }
        return people
    }
}
