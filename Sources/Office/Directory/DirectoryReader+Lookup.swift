import Directory
import GRDB

/// Look-ups that only conversations need: employee numbers by what people are called or hold.
extension DirectoryReader {
    /// Whether somebody else who is still here bears exactly this name.
    func hasNamesake(_ person: Person) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM people WHERE name = ? AND employee_no <> ? AND status <> 'resigned')
            """
        return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [person.name, person.employeeNo]) ?? false
    }

    /// Those who hold one of these titles, in either language, leavers left out.
    func people(titled titles: [String]) throws -> [Person] {
        var numbers: [String] = []
        let statement = try db.cachedStatement(sql: """
            SELECT employee_no FROM people WHERE (title = ?1 OR title_en = ?1) AND status <> 'resigned'
            ORDER BY position, employee_no
            """)
        for title in titles {
            for number in try String.fetchAll(statement, arguments: [title]) where !numbers.contains(number) {
                numbers.append(number)
            }
        }
        return try people(numbers)
    }

    /// The members of a department and of all below it, leavers left out: the head first, the department's own before
    /// those below.
    func members(of code: String) throws -> (all: [Person], own: Int) {
        let codes = try subtree(of: code)
        let people = try people(inDepartments: codes)
        let head = try department(code)?.headNo
        let rank = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = people.enumerated().sorted { a, b in
            key(a.element, a.offset, head, rank) < key(b.element, b.offset, head, rank)
        }
        return (sorted.map(\.element), people.count { $0.departmentCode == code })
    }

    private func key(_ person: Person, _ position: Int, _ head: String?, _ rank: [String: Int]) -> (Int, Int, Int) {
        (person.employeeNo == head ? 0 : 1, rank[person.departmentCode] ?? .max, position)
    }

    /// The manager to whom most of a department's own members report; nil where nobody does.
    func commonManager(of code: String) throws -> Person? {
        var counts: [(number: String, count: Int)] = []
        for member in try people(inDepartments: [code]) {
            guard let manager = member.managerNo else { continue }
            if let at = counts.firstIndex(where: { $0.number == manager }) { counts[at].count += 1 }
            else { counts.append((manager, 1)) }
        }
        guard let most = counts.map(\.count).max(), let first = counts.first(where: { $0.count == most }) else { return nil }
        return try person(first.number)
    }
}
