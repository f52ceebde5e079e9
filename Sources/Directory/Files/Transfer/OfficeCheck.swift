/// Checks what rows say about each other.
struct OfficeCheck {
    let files: OfficeFiles
    let stock: OfficeStock

    func run(_ notes: inout FileNotes) {
        uniqueKeys(files.departments, "code", &notes)
        uniqueKeys(files.people, "employee_no", &notes)
        uniqueKeys(files.rooms, "code", &notes)
        uniqueKeys(files.holidays, "date", &notes)
        uniqueKeys(files.documents, "doc_no", &notes)
        emails(&notes)
        departments(&notes)
        people(&notes)
        rooms(&notes)
        documents(&notes)
    }

    private func uniqueKeys<Value: OfficeRecord>(_ rows: [Located<Value>], _ column: String, _ notes: inout FileNotes) {
        var first: [String: Located<Value>] = [:]
        for row in rows where !row.value.recordKey.isEmpty {
            if let other = first[row.value.recordKey] {
                notes.problem(row.file, row.line, "\(column) \(row.value.recordKey) is that of \(other.file):\(other.line) too: give each its own")
            } else {
                first[row.value.recordKey] = row
            }
        }
    }

    private func emails(_ notes: inout FileNotes) {
        var first: [String: Int] = [:]
        for row in files.people {
            guard let email = row.value.email?.lowercased() else { continue }
            if let line = first[email] {
                notes.warning(row.file, row.line, "the address \(email) is that of line \(line) too: the calendar cannot tell these people apart")
            } else {
                first[email] = row.line
            }
        }
    }

    private func departments(_ notes: inout FileNotes) {
        var parents = stock.departments
        for row in files.departments { parents[row.value.code] = .some(row.value.parentCode) }
        let people = peopleNumbers
        for row in files.departments {
            if let parent = row.value.parentCode, parents[parent] == nil {
                notes.problem(row.file, row.line, "parent_code \(parent) is no department: write the code of one, or nothing for the top")
            } else if isCircle(from: row.value.code, parents) {
                notes.problem(row.file, row.line, "the department \(row.value.code) is below itself: write another parent_code")
            }
            if let head = row.value.headNo, !people.contains(head) {
                notes.problem(row.file, row.line, "head_no \(head) is nobody of people.csv: write an employee number, or nothing while the post is vacant")
            }
        }
    }

    private func people(_ notes: inout FileNotes) {
        let departments = departmentCodes
        var managers = stock.managers
        for row in files.people { managers[row.value.employeeNo] = .some(row.value.managerNo) }
        for row in files.people {
            if !row.value.departmentCode.isEmpty, !departments.contains(row.value.departmentCode) {
                notes.problem(row.file, row.line, "department_code \(row.value.departmentCode) is no department: write a code of departments.csv")
            }
            if let manager = row.value.managerNo, managers[manager] == nil {
                notes.problem(row.file, row.line, "manager_no \(manager) is nobody: write an employee number, or nothing")
            } else if isCircle(from: row.value.employeeNo, managers) {
                notes.problem(row.file, row.line, "\(row.value.employeeNo) reports to themselves, in the end: write another manager_no")
            }
        }
    }

    private func rooms(_ notes: inout FileNotes) {
        let departments = departmentCodes, people = peopleNumbers
        for row in files.rooms {
            for booker in row.value.bookers
            where Role(rawValue: booker) == nil && !departments.contains(booker) && !people.contains(booker) {
                notes.problem(row.file, row.line, "bookable_by “\(booker)” is no role, department code or employee number: write one of these, or nothing for everybody")
            }
        }
    }

    private func documents(_ notes: inout FileNotes) {
        let departments = departmentCodes, people = peopleNumbers
        let numbers = stock.documents.union(files.documents.map(\.value.number))
        for row in files.documents {
            if let issuer = row.value.issuerCode, !departments.contains(issuer) {
                notes.problem(row.file, row.line, "issuer \(issuer) is no department: write a code of departments.csv")
            }
            if let author = row.value.authorNo, !people.contains(author) {
                notes.problem(row.file, row.line, "author_no \(author) is nobody of people.csv: write an employee number, or nothing")
            }
            for reader in row.value.readers where !departments.contains(reader) && !people.contains(reader) {
                notes.problem(row.file, row.line, "readers “\(reader)” is no department code or employee number: write one of these, or nothing for everyone")
            }
            if let old = row.value.supersedes, !numbers.contains(old) {
                notes.warning(row.file, row.line, "supersedes \(old), which is not among the papers")
            }
        }
    }

    private var peopleNumbers: Set<String> { Set(stock.managers.keys).union(files.people.map(\.value.employeeNo)) }
    private var departmentCodes: Set<String> { Set(stock.departments.keys).union(files.departments.map(\.value.code)) }

    /// Whether the way upwards comes back to where it began.
    private func isCircle(from key: String, _ parents: [String: String?]) -> Bool {
        var current = key
        for _ in 0..<parents.count {
            guard let next = parents[current] ?? nil else { return false }
            if next == key { return true }
            current = next
        }
        return false
    }
}
