import DialogModel
import Directory
import TimeExpressions

/// The values of a person for the templates.
struct ContactCard {
    let book: ContactBook

    /// What tells the person from others: names, department, title, absence.
    func heading(_ person: Person) throws -> [String: TemplateValue] {
        var values: [String: TemplateValue] = ["zh": .text(person.name), "name": OfficeNames.name(of: person)]
        if let english = person.nameEn, english != person.name { values["en"] = .text(english) }
        values["department"] = try book.names.department(person.departmentCode)
        if let title = OfficeNames.title(of: person) { values["title"] = title }
        switch person.status {
        case .leave: values["on_leave"] = .flag(true)
        case .resigned: values["has_left"] = .flag(true)
        case .active, .probation: break
        }
        return values
    }

    /// The usual card: how to reach the person and whom they report to.
    func usual(_ person: Person) throws -> [String: TemplateValue] {
        try card(person, [.phone, .mobile, .email, .location, .manager])
    }

    /// A card with these things only. What is not on file is said to be missing.
    func card(_ person: Person, _ attributes: [ContactAttribute]) throws -> [String: TemplateValue] {
        var values = try heading(person)
        for attribute in attributes { try add(attribute, of: person, to: &values) }
        // Who asks for one number is helped by the other where it is missing.
        if values["no_phone"] != nil, values["mobile"] == nil { try add(.mobile, of: person, to: &values) }
        if values["no_mobile"] != nil, values["phone"] == nil { try add(.phone, of: person, to: &values) }
        return values
    }

    private func add(_ attribute: ContactAttribute, of person: Person, to values: inout [String: TemplateValue]) throws {
        func put(_ key: String, _ text: String?) {
            if let text, !text.isEmpty { values[key] = .text(text) } else { values["no_" + key] = .flag(true) }
        }
        switch attribute {
        case .phone: put("phone", person.phone)
        case .mobile: put("mobile", try book.mobile(of: person).text)
        case .email: put("email", person.email)
        case .location: put("location", person.location)
        case .employeeNo: put("employee_no", person.employeeNo)
        case .englishName: put("english_name", person.nameEn)
        case .title: values["asked_title"] = OfficeNames.title(of: person) ?? .text("—")
        case .department: values["asked_department"] = try departmentPath(person)
        case .status: values["status_" + person.status.rawValue] = .flag(true)
        case .hireDate: put("hire_date", person.hireDate)
        case .localTime:
            values["local_time"] = .moment(book.localTime(of: person))
            values["zone"] = .text(person.timeZone)
        case .manager:
            if let manager = try person.managerNo.flatMap({ try book.reader.person($0) }), !manager.hasLeft {
                values["manager"] = OfficeNames.name(of: manager)
            }
        case .head, .assistant, .team: break
        }
    }

    /// The department with what it belongs to, the company left out: 软件部，研发中心.
    private func departmentPath(_ person: Person) throws -> TemplateValue {
        let line = try book.reader.departmentLine(of: person.departmentCode)
        let shown = line.count > 1 ? Array(line.dropLast()) : line
        let departments = try shown.compactMap { try book.reader.department($0) }
        return .name(zh: departments.map(\.name).joined(separator: "，"),
                     en: departments.map { $0.nameEn ?? $0.name }.joined(separator: ", "))
    }
}
