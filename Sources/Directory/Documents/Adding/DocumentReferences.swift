/// Finds what details of papers point to: departments by code or name, people by number.
struct DocumentReferences {
    private let departments: [String: String]
    private let people: Set<String>

    init(_ reader: DirectoryReader) throws {
        var departments: [String: String] = [:]
        for department in try reader.departments() {
            for name in [department.name, department.nameEn].compactMap({ $0 }) { departments[name.lowercased()] = department.code }
        }
        for department in try reader.departments() { departments[department.code.lowercased()] = department.code }
        self.departments = departments
        people = Set(try reader.allPeople(includingLeft: true).map(\.employeeNo))
    }

    func department(_ text: String, file: String) throws(DocumentFileError) -> String {
        if let code = departments[text.lowercased()] { return code }
        throw .unknownReference(file: file, what: "department", value: text)
    }

    func person(_ text: String, file: String) throws(DocumentFileError) -> String {
        if people.contains(text) { return text }
        throw .unknownReference(file: file, what: "employee number", value: text)
    }

    /// "everyone" and 所有人 name nobody, and so all.
    func readers(_ names: [String], file: String) throws(DocumentFileError) -> [String] {
        var readers: Set<String> = []
        for name in names where !["everyone", "everybody", "all", "所有人", "全体"].contains(name.lowercased()) {
            if people.contains(name) { readers.insert(name) }
            else if let code = departments[name.lowercased()] { readers.insert(code) }
            else { throw .unknownReference(file: file, what: "reader", value: name) }
        }
        return readers.sorted()
    }
}
