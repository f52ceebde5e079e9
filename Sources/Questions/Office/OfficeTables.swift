import Directory
import Foundation
import GRDB
import TimeExpressions

/// The part of the office that one person may see, copied into a database of its own in memory.
///
/// Of the ways to keep a query within somebody's rights this is the simplest to be sure of: what the person may not see
/// (papers above the clearance, masked digits, titles of others' private meetings, personal data of leavers) is not in
/// the database that the query runs on, so that no query, however it is written, can reach it. Some hundred people and
/// papers are copied in a few milliseconds, and only the tables that a question is about; occurrences of meetings are
/// made for the asked span of time alone. Nothing is kept from one question to the next, hence nothing is ever stale.
struct OfficeTables {
    let connection: RawConnection
    private let db: Database
    private let viewer: Person

    static let names = ["people", "departments", "rooms", "room_equipment", "meetings", "meeting_people", "documents", "document_tags"]

    init(db: Database, viewer: Person) throws {
        self.db = db
        self.viewer = viewer
        connection = try RawConnection()
        try connection.execute("""
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            CREATE TABLE departments (code TEXT PRIMARY KEY, name TEXT COLLATE NOCASE, name_en TEXT COLLATE NOCASE, parent_code TEXT, head_no TEXT, floor);
            CREATE TABLE people (employee_no TEXT PRIMARY KEY, name TEXT COLLATE NOCASE, name_en TEXT COLLATE NOCASE,
              department_code TEXT, title TEXT COLLATE NOCASE, title_en TEXT COLLATE NOCASE, manager_no TEXT, email TEXT, phone TEXT,
              mobile TEXT, building TEXT, floor INTEGER, location TEXT, hire_date TEXT, status TEXT, role TEXT, timezone TEXT);
            CREATE TABLE rooms (code TEXT PRIMARY KEY, name TEXT COLLATE NOCASE, name_en TEXT COLLATE NOCASE, building TEXT, floor, capacity INTEGER, equipment TEXT);
            CREATE TABLE room_equipment (room_code TEXT, name TEXT COLLATE NOCASE);
            CREATE TABLE meetings (id INTEGER PRIMARY KEY, title TEXT COLLATE NOCASE, start_at TEXT, end_at TEXT, minutes INTEGER,
              room_code TEXT, place TEXT, organizer_no TEXT, attendees INTEGER, status TEXT, recurring INTEGER, private INTEGER);
            CREATE TABLE meeting_people (meeting_id INTEGER, employee_no TEXT);
            CREATE TABLE documents (doc_no TEXT PRIMARY KEY, title TEXT COLLATE NOCASE, category TEXT COLLATE NOCASE, issuer_code TEXT,
              author_no TEXT, issued_on TEXT, effective_on TEXT, security_level TEXT, status TEXT);
            CREATE TABLE document_tags (doc_no TEXT, tag TEXT COLLATE NOCASE);
            BEGIN
            """)
        try addDepartments()
        try addRooms()
        try addPeople()
        try addDocuments()
    }

    /// Ends filling.
    func finish() throws { try connection.execute("COMMIT") }

    private func addDepartments() throws {
        let rows = try Row.fetchAll(db.cachedStatement(sql: """
            SELECT code, name, name_en, parent_code, head_no, floor FROM departments ORDER BY position, code
            """)).map { row in
            [.text(row[0]), .text(row[1]), optional(row[2]), optional(row[3]), optional(row[4]), Self.number(row[5])]
        }
        try connection.insert(into: "departments", columns: ["code", "name", "name_en", "parent_code", "head_no", "floor"], rows: rows)
    }

    private func addRooms() throws {
        var equipment: [String: [String]] = [:]
        var listed: [[SQLValue]] = []
        let sql = "SELECT room_code, name FROM room_equipment ORDER BY room_code, position"
        for row in try Row.fetchAll(db.cachedStatement(sql: sql)) {
            equipment[row[0] as String, default: []].append(row[1])
            listed.append([.text(row[0]), .text(row[1])])
        }
        let rows = try Row.fetchAll(db.cachedStatement(sql: """
            SELECT code, name, name_en, building, floor, capacity FROM rooms ORDER BY position, code
            """)).map { row -> [SQLValue] in
            let code: String = row[0]
            return [.text(code), .text(row[1]), optional(row[2]), optional(row[3]), Self.number(row[4]), .integer(row[5]),
                    .text((equipment[code] ?? []).joined(separator: ", "))]
        }
        try connection.insert(into: "rooms", columns: ["code", "name", "name_en", "building", "floor", "capacity", "equipment"], rows: rows)
        try connection.insert(into: "room_equipment", columns: ["room_code", "name"], rows: listed)
    }

    private func addPeople() throws {
        let people = try DirectoryReader(db).allPeople(includingLeft: true)
        let managers = Dictionary(people.compactMap { person in person.managerNo.map { (person.employeeNo, $0) } },
                                  uniquingKeysWith: { first, _ in first })
        let buildings = try String.fetchAll(db.cachedStatement(sql: "SELECT DISTINCT building FROM rooms WHERE building IS NOT NULL ORDER BY 1"))
        let seesLeavers = viewer.role == .hr || viewer.role == .admin
        let rows = people.map { person -> [SQLValue] in
            let hides = person.hasLeft && !seesLeavers && person.employeeNo != viewer.employeeNo
            let mobile = hides ? nil : Permissions.mobile(of: person, for: viewer, managerLine: Self.line(person.employeeNo, managers)).text
            let seat = hides ? nil : person.location
            return [.text(person.employeeNo), .text(person.name), optional(person.nameEn), .text(person.departmentCode),
                    optional(person.title), optional(person.titleEn), optional(person.managerNo),
                    optional(hides ? nil : person.email), optional(hides ? nil : person.phone), optional(mobile),
                    optional(seat.flatMap { Seat.building($0, among: buildings) }), Seat.floor(seat), optional(seat),
                    optional(hides ? nil : person.hireDate), .text(person.status.rawValue), .text(person.role.rawValue), .text(person.timeZone)]
        }
        try connection.insert(into: "people", columns: [
            "employee_no", "name", "name_en", "department_code", "title", "title_en", "manager_no", "email", "phone", "mobile",
            "building", "floor", "location", "hire_date", "status", "role", "timezone",
        ], rows: rows)
    }

    private static func line(_ number: String, _ managers: [String: String]) -> [String] {
        var line: [String] = []
        var current = number
        while let manager = managers[current], manager != number, !line.contains(manager) {
            line.append(manager)
            current = manager
        }
        return line
    }

    private func addDocuments() throws {
        let access = try DocumentAccess(viewer, DirectoryReader(db))
        var numbers: [Int: String] = [:]
        var rows: [[SQLValue]] = []
        for row in try Row.fetchAll(db.cachedStatement(sql: """
            SELECT d.id, d.doc_no, d.title, d.category, d.issuer_code, d.author_no, d.issued_on, d.effective_on, d.security_level, d.status
            FROM documents d WHERE \(DocumentAccess.condition) ORDER BY d.file_name, d.doc_no
            """), arguments: access.arguments) {
            numbers[row[0]] = row[1]
            rows.append([.text(row[1]), .text(row[2]), optional(row[3]), optional(row[4]), optional(row[5]), optional(row[6]),
                         optional(row[7]), .text(row[8]), .text(row[9])])
        }
        try connection.insert(into: "documents", columns: [
            "doc_no", "title", "category", "issuer_code", "author_no", "issued_on", "effective_on", "security_level", "status",
        ], rows: rows)
        var tags: [[SQLValue]] = []
        for row in try Row.fetchAll(db.cachedStatement(sql: "SELECT document_id, tag FROM document_tags ORDER BY document_id, position")) {
            if let number = numbers[row[0]] { tags.append([.text(number), .text(row[1])]) }
        }
        try connection.insert(into: "document_tags", columns: ["doc_no", "tag"], rows: tags)
    }

    /// Adds what takes place in a half-open span of the viewer's wall clock. Of others' private meetings only the time and
    /// the room are there: no title, no place, nobody who takes part.
    func addMeetings(from: LocalDateTime, to: LocalDateTime, zone: TimeZone) throws {
        let occurrences = try DirectoryReader(db).occurrences(
            from: from.instant(in: zone), to: to.instant(in: zone), includingCancelled: true)
        var rows: [[SQLValue]] = []
        var people: [[SQLValue]] = []
        for (index, occurrence) in occurrences.enumerated() {
            let start = LocalDateTime(occurrence.start, in: zone), end = LocalDateTime(occurrence.end, in: zone)
            let id = SQLValue.integer(Int64(index + 1))
            let isSeen = Permissions.sees(occurrence, viewer: viewer)
            rows.append([
                id, isSeen ? .text(occurrence.title) : .null,
                .text(start.dateText + " " + start.clockText()), .text(end.dateText + " " + end.clockText()),
                // An entry for a whole day (leave, a trip) has no length that could be set beside a meeting's.
                occurrence.isAllDay ? .null : .integer(Int64(end.seconds(since: start) / 60)), optional(occurrence.roomCode), isSeen ? optional(occurrence.place) : .null,
                isSeen ? optional(occurrence.organizerNo) : .null, isSeen ? .integer(Int64(occurrence.participants.count)) : .null,
                .text(occurrence.status.rawValue), .integer(occurrence.isSeries ? 1 : 0), .integer(occurrence.isPrivate ? 1 : 0),
            ])
            if isSeen { for number in occurrence.participants { people.append([id, .text(number)]) } }
        }
        try connection.insert(into: "meetings", columns: [
            "id", "title", "start_at", "end_at", "minutes", "room_code", "place", "organizer_no", "attendees", "status",
            "recurring", "private",
        ], rows: rows)
        try connection.insert(into: "meeting_people", columns: ["meeting_id", "employee_no"], rows: people)
    }

    private func optional(_ text: String?) -> SQLValue {
        guard let text, !text.isEmpty else { return .null }
        return .text(text)
    }

    /// A floor is a number where it is written as one, so that floors can be compared.
    private static func number(_ text: String?) -> SQLValue {
        guard let text, !text.isEmpty else { return .null }
        return Int64(text).map { .integer($0) } ?? .text(text)
    }
}
