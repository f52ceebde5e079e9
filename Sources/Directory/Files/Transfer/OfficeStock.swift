import GRDB

/// What the database has before an import: what rows of the files may point to.
struct OfficeStock {
    var timeZone = Company.unnamed.timeZone
    var departments: [String: String?] = [:]
    var managers: [String: String?] = [:]
    var emails: [String: String] = [:]
    var rooms: Set<String> = []
    var documents: Set<String> = []

    /// Nothing: the files stand alone.
    init() {}

    init(_ db: Database) throws {
        let reader = DirectoryReader(db)
        timeZone = try reader.company().timeZone
        for department in try reader.departments() { departments[department.code] = .some(department.parentCode) }
        for person in try reader.allPeople(includingLeft: true) {
            managers[person.employeeNo] = .some(person.managerNo)
            if let email = person.email?.lowercased() { emails[email] = person.employeeNo }
        }
        rooms = Set(try reader.rooms().map(\.code))
        documents = Set(try String.fetchAll(db, sql: "SELECT doc_no FROM documents"))
    }
}
