import Foundation
import TimeExpressions

/// Reads the tables of an office.
struct OfficeTables {
    let folder: URL
    /// Of the company, for people without one.
    let timeZone: String

    func departments(_ notes: inout FileNotes) -> [Located<Department>] {
        read(OfficeFileName.departments, TableColumns.departments, required: ["code", "name"], &notes) { row in
            Department(code: row.required("code"), name: row.required("name"), nameEn: row.text("name_en"),
                       parentCode: row.text("parent_code"), headNo: row.text("head_no"), floor: row.text("floor"),
                       extra: row.extra)
        }
    }

    func people(_ notes: inout FileNotes) -> [Located<Person>] {
        let zone = timeZone
        return read(OfficeFileName.people, TableColumns.people, required: ["employee_no", "name", "department_code"], &notes) { row in
            let email = row.text("email")
            if let email, !email.contains("@") { row.fail("email “\(email)” is no address: write it as name@example.com") }
            return Person(
                employeeNo: row.required("employee_no"), name: row.required("name"), nameEn: row.text("name_en"),
                aliases: row.list("aliases"), departmentCode: row.required("department_code"), title: row.text("title"),
                titleEn: row.text("title_en"), managerNo: row.text("manager_no"), email: email, phone: row.text("phone"),
                mobile: row.text("mobile"), location: row.text("location"), hireDate: row.date("hire_date"),
                status: row.value("status", default: PersonStatus.active), role: row.value("role", default: Role.staff),
                clearance: row.value("clearance", default: Clearance.public),
                timeZone: row.timeZone("timezone", default: zone), extra: row.extra)
        }
    }

    func rooms(_ notes: inout FileNotes) -> [Located<Room>] {
        read(OfficeFileName.rooms, TableColumns.rooms, required: ["code", "name", "capacity"], &notes) { row in
            Room(code: row.required("code"), name: row.required("name"), nameEn: row.text("name_en"),
                 building: row.text("building"), floor: row.text("floor"), capacity: row.number("capacity"),
                 equipment: row.list("equipment"), bookers: row.list("bookable_by"), extra: row.extra)
        }
    }

    func holidays(in file: String = OfficeFileName.holidays, _ notes: inout FileNotes) -> [Located<Holiday>] {
        read(file, TableColumns.holidays, required: ["date", "name", "kind"], &notes) { row in
            _ = row.required("date")
            let kind = row.required("kind")
            if !kind.isEmpty, HolidayCalendar.Kind(rawValue: kind) == nil {
                row.fail("kind “\(kind)” is not known: write holiday or workday")
            }
            return Holiday(date: row.date("date") ?? "", name: row.required("name"),
                           kind: HolidayCalendar.Kind(rawValue: kind) ?? .holiday)
        }
    }

    private func read<Value>(_ file: String, _ columns: [String], required: [String], _ notes: inout FileNotes,
                             _ make: (inout TableRow) -> Value) -> [Located<Value>] {
        guard let bytes = FileText.read(folder.appendingPathComponent(file), as: file, &notes) else { return [] }
        let table = CSVTable(bytes, file: file, &notes)
        guard checkHeader(table.header, file, columns, required, &notes) else { return [] }
        var result: [Located<Value>] = []
        let known = Set(columns)
        for cells in table.rows {
            var row = TableRow(file: file, row: cells, header: table.header, known: known)
            let value = make(&row)
            for message in row.problems { notes.problem(file, row.line, message) }
            result.append(Located(value: value, file: file, line: row.line))
        }
        return result
    }

    private func checkHeader(_ header: [String], _ file: String, _ columns: [String], _ required: [String],
                             _ notes: inout FileNotes) -> Bool {
        guard !header.isEmpty else {
            notes.problem(file, 1, "is empty: write the header \(columns.joined(separator: ","))")
            return false
        }
        let missing = required.filter { !header.contains($0) }
        if !missing.isEmpty {
            notes.problem(file, 1, "has no column \(missing.joined(separator: ", ")): write the header \(columns.joined(separator: ","))")
            return false
        }
        for name in header where header.filter({ $0 == name }).count > 1 {
            notes.problem(file, 1, "names the column \(name) twice: rename one of them")
            return false
        }
        for name in header where !columns.contains(name) {
            notes.warning(file, 1, "the column “\(name)” is not known; it is kept aside and exported again")
        }
        return true
    }
}
