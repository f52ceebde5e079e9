import GRDB
import TimeExpressions

/// Writes rows of the office that conversations only read.
struct RowRecords {
    let db: Database

    func save(_ company: Company) throws {
        try db.cachedStatement(sql: """
            INSERT OR REPLACE INTO company (id, name, name_en, timezone, locale, work_start, work_end, lunch_start, lunch_end,
              now, extra)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).execute(arguments: [
                company.name, company.nameEn, company.timeZone, company.locale, company.workingHours.startText,
                company.workingHours.endText, company.lunch?.startText, company.lunch?.endText, company.now,
                JSONText.text(company.extra),
            ])
    }

    func save(_ department: Department, position: Int) throws {
        try db.cachedStatement(sql: """
            INSERT INTO departments (code, name, name_en, parent_code, head_no, floor, position, extra)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en,
              parent_code = excluded.parent_code, head_no = excluded.head_no, floor = excluded.floor,
              position = excluded.position, extra = excluded.extra
            """).execute(arguments: [
                department.code, department.name, department.nameEn, department.parentCode, department.headNo,
                department.floor, position, JSONText.text(department.extra),
            ])
    }

    func save(_ person: Person, position: Int) throws {
        try db.cachedStatement(sql: """
            INSERT INTO people (employee_no, name, name_en, department_code, title, title_en, manager_no, email, phone, mobile,
              location, hire_date, status, role, clearance, timezone, position, extra)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (employee_no) DO UPDATE SET name = excluded.name, name_en = excluded.name_en,
              department_code = excluded.department_code, title = excluded.title, title_en = excluded.title_en,
              manager_no = excluded.manager_no, email = excluded.email, phone = excluded.phone, mobile = excluded.mobile,
              location = excluded.location, hire_date = excluded.hire_date, status = excluded.status,
              role = excluded.role, clearance = excluded.clearance, timezone = excluded.timezone,
              position = excluded.position, extra = excluded.extra
            """).execute(arguments: [
                person.employeeNo, person.name, person.nameEn, person.departmentCode, person.title, person.titleEn,
                person.managerNo, person.email, person.phone, person.mobile, person.location, person.hireDate,
                person.status.rawValue, person.role.rawValue, person.clearance.rawValue, person.timeZone, position,
                JSONText.text(person.extra),
            ])
        try list("person_aliases", owner: "employee_no", value: "alias", key: person.employeeNo, person.aliases)
    }

    func save(_ room: Room, position: Int) throws {
        try db.cachedStatement(sql: """
            INSERT INTO rooms (code, name, name_en, building, floor, capacity, position, extra)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en,
              building = excluded.building, floor = excluded.floor, capacity = excluded.capacity,
              position = excluded.position, extra = excluded.extra
            """).execute(arguments: [
                room.code, room.name, room.nameEn, room.building, room.floor, room.capacity, position,
                JSONText.text(room.extra),
            ])
        try list("room_equipment", owner: "room_code", value: "name", key: room.code, room.equipment)
        try list("room_bookers", owner: "room_code", value: "booker", key: room.code, room.bookers)
    }

    func save(_ holiday: Holiday) throws {
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO holidays (date, name, kind) VALUES (?, ?, ?)")
            .execute(arguments: [holiday.date, holiday.name, holiday.kind.rawValue])
    }

    /// Deletes a row by its key; the names come from this program, never from a file.
    func delete(_ key: String, from table: String, column: String) throws {
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ?").execute(arguments: [key])
    }

    /// Brings the order of the rows to that of the file.
    func order(_ keys: [String], in table: String, column: String) throws {
        let statement = try db.cachedStatement(sql: "UPDATE \(table) SET position = ?1 WHERE \(column) = ?2 AND position <> ?1")
        for (position, key) in keys.enumerated() { try statement.execute(arguments: [position, key]) }
    }

    /// Forgets the whole office; conversations stay.
    func clear() throws {
        for table in ["calendar_writes", "meeting_exceptions", "meeting_attendees", "meetings", "document_index",
                      "document_tags", "document_readers", "document_files", "documents", "knowledge_bases", "holidays", "room_bookers", "room_equipment", "rooms", "person_aliases",
                      "people", "departments", "company", "import_rows"] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
    }

    private func list(_ table: String, owner: String, value: String, key: String, _ values: [String]) throws {
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(owner) = ?").execute(arguments: [key])
        guard !values.isEmpty else { return }
        let insert = try db.cachedStatement(sql: "INSERT INTO \(table) (\(owner), position, \(value)) VALUES (?, ?, ?)")
        for (position, text) in values.enumerated() { try insert.execute(arguments: [key, position, text]) }
    }
}
