import DialogModel
import Directory
import GRDB

/// How the office's things are called in replies.
struct OfficeNames {
    private let reader: DirectoryReader

    init(_ database: Database) {
        reader = DirectoryReader(database)
    }

    /// A person's name; an unknown number stands for itself.
    ///
    /// - Parameter distinct: whether the department is added where somebody else of the office has the same name.
    func person(_ employeeNo: String, distinct: Bool = false) throws -> TemplateValue {
        guard let person = try reader.person(employeeNo) else { return .text(employeeNo) }
        return try distinct && reader.hasNamesake(person) ? withDepartment(person) : Self.name(of: person)
    }

    /// Names for a list in words; people who share a name with somebody of the office get their department.
    func people(_ employeeNos: [String]) throws -> TemplateValue {
        .names(try employeeNos.map { try person($0, distinct: true) })
    }

    func room(_ code: String) throws -> TemplateValue {
        guard let room = try reader.room(code) else { return .text(code) }
        return Self.name(of: room)
    }

    func department(_ code: String) throws -> TemplateValue {
        guard let department = try reader.department(code) else { return .text(code) }
        return Self.name(of: department)
    }

    /// 张伟（软件部）
    func withDepartment(_ person: Person) throws -> TemplateValue {
        let department = try reader.department(person.departmentCode)
        return .name(
            zh: person.name + "（" + (department?.name ?? person.departmentCode) + "）",
            en: (person.nameEn ?? person.name) + " (" + (department?.nameEn ?? department?.name ?? person.departmentCode) + ")")
    }

    static func name(of person: Person) -> TemplateValue { .name(zh: person.name, en: person.nameEn) }
    static func name(of room: Room) -> TemplateValue { .name(zh: room.name, en: room.nameEn) }
    static func name(of department: Department) -> TemplateValue { .name(zh: department.name, en: department.nameEn) }

    /// A person's title in both languages; nil where there is none.
    static func title(of person: Person) -> TemplateValue? {
        person.title == nil && person.titleEn == nil ? nil : .name(zh: person.title, en: person.titleEn)
    }
}
