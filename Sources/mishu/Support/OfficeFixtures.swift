import DialogModel
import Directory
import Foundation
import GRDB
import Rehearsal
import Storage

/// Adds what a script lists to an office: rows of its files through the importer, with all its checks, meetings through the
/// calendar's store, and rows of any table.
struct OfficeFixtures {
    /// The office's clock: part of the keys of meetings, so that two in a dialog differ.
    let now: Date

    func add(_ fixtures: [Fixture], to database: OfficeDatabase) throws {
        for fixture in fixtures {
            switch fixture.kind {
            case .people: try importRows(fixture.rows, "people.csv", Self.people, database)
            case .rooms: try importRows(fixture.rows, "rooms.csv", Self.rooms, database)
            case .departments: try importRows(fixture.rows, "departments.csv", Self.departments, database)
            case .holidays: try importRows(fixture.rows, "holidays.csv", Self.holidays, database)
            case .meetings: try database.turn(durable: false) { try book(fixture.rows, $0) }
            case .table(let name): try database.turn(durable: false) { try insert(fixture.rows, into: name, $0) }
            }
        }
    }

    // MARK: Rows of the office's files

    /// Columns of a file, each with what stands in it where a script says nothing.
    private typealias Columns = KeyValuePairs<String, String>

    private static let people: Columns = [
        "employee_no": "", "name": "", "name_en": "", "aliases": "", "department_code": "", "title": "", "title_en": "", "manager_no": "",
        "email": "", "phone": "", "mobile": "", "location": "", "hire_date": "", "status": "active", "role": "staff",
        "clearance": "internal", "timezone": "",
    ]
    private static let rooms: Columns = [
        "code": "", "name": "", "name_en": "", "building": "", "floor": "", "capacity": "8", "equipment": "", "bookable_by": "",
    ]
    private static let departments: Columns = ["code": "", "name": "", "name_en": "", "parent_code": "", "head_no": "", "floor": ""]
    private static let holidays: Columns = ["date": "", "name": "", "kind": "holiday"]

    private func importRows(_ rows: [Fixture.Row], _ file: String, _ columns: Columns, _ database: OfficeDatabase) throws {
        let known = columns.map(\.key)
        var lines = [known.joined(separator: ",")]
        for row in rows {
            for field in row.fields where !known.contains(field.key) {
                throw FixtureError(row, "\(file) has no column ‘\(field.key)’; \(Suggestion.remedy(field.key, among: known))")
            }
            lines.append(columns.map { key, fallback in
                let text = row.texts(key).joined(separator: ";")
                let isNamed = row.fields.contains { $0.key == key }
                return Self.cell(isNamed ? text : fallback)
            }.joined(separator: ","))
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mishu-given-" + UUID().uuidString, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.appendingPathComponent(file))
        let report = try OfficeImporter(options: ImportOptions(isSample: try database.read { try OfficeImporter.isUntouchedSample($0) }))
            .run(folder, into: database)
        if let problem = report.problems.first {
            let index = (problem.line ?? 2) - 2
            guard let row = rows.indices.contains(index) ? rows[index] : rows.first else { return }
            throw FixtureError(row, problem.message)
        }
    }

    private static func cell(_ text: String) -> String {
        text.contains { ",\"\n\r".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    // MARK: Meetings

    private func book(_ rows: [Fixture.Row], _ database: Database) throws {
        let reader = DirectoryReader(database)
        let zone = try reader.company().timeZone
        for (index, row) in rows.enumerated() {
            guard let title = row.text("title"), let start = instant("start", row), let end = instant("end", row), start < end else {
                throw FixtureError(row, "a meeting needs ‘title’, ‘start’ and a later ‘end’, such as 2026-03-10T15:00:00+08:00")
            }
            let organizer = row.text("organizer")
            let attendees = row.texts("attendees")
            for number in attendees + [organizer].compactMap({ $0 }) where try reader.person(number) == nil {
                throw FixtureError(row, "‘\(number)’ is nobody's employee number in this office; write that of somebody who is in it")
            }
            if let room = row.text("room"), try reader.room(room) == nil {
                throw FixtureError(row, "the office has no room ‘\(room)’; \(Suggestion.remedy(room, among: try reader.rooms().map(\.code)))")
            }
            let meeting = Meeting(
                uid: row.text("uid") ?? "", title: title, organizerNo: organizer, roomCode: row.text("room"), start: start, end: end,
                timeZone: zone, rruleText: row.text("recurrence"), isPrivate: row.text("private") == "true",
                attendees: attendees.map { Attendee($0) })
            let key = WriteKey(conversation: "given", sender: organizer ?? "", turn: row.line, ordinal: Int(now.timeIntervalSince1970) + index)
            _ = try MeetingStore(database).book(meeting, key: key)
        }
    }

    private func instant(_ key: String, _ row: Fixture.Row) -> Date? {
        row.text(key).flatMap { try? Date($0, strategy: .iso8601) }
    }

    // MARK: Rows of any table

    private func insert(_ rows: [Fixture.Row], into table: String, _ database: Database) throws {
        guard let first = rows.first else { return }
        let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        guard tables.contains(table) else {
            throw FixtureError(first, "there is no table ‘\(table)’; \(Suggestion.remedy(table, among: tables))")
        }
        let columns = try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
        for row in rows {
            for field in row.fields where !columns.contains(field.key) {
                throw FixtureError(row, "\(table) has no column ‘\(field.key)’; \(Suggestion.remedy(field.key, among: columns))")
            }
            // Both names are those of the database itself; values are bound.
            let names = row.fields.map { "\"\($0.key)\"" }.joined(separator: ", ")
            let places = row.fields.map { _ in "?" }.joined(separator: ", ")
            let values = row.fields.map { field -> String? in
                field.value == .null ? nil : row.texts(field.key).joined(separator: ";")
            }
            do {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO \"\(table)\" (\(names)) VALUES (\(places))", arguments: StatementArguments(values))
            } catch let error as DatabaseError {
                throw FixtureError(row, "the row cannot be added: \(error.message ?? "it does not fit the table")")
            }
        }
    }
}
