import DialogModel
import Directory
import GRDB
import Language
import Storage

/// What the office's people, departments, rooms, jobs, equipment and buildings are called.
///
/// The order is that of the office's files, so that two catalogues of one office are equal. Short forms (a given name, a
/// department without 部) are left to who matches. Papers and meetings are not in it: not everybody may know of them.
public struct DirectoryCatalog: EntityCatalog {
    private let database: OfficeDatabase

    public init(_ database: OfficeDatabase) {
        self.database = database
    }

    public func entries() throws -> [CatalogEntry] {
        try database.read { try Self.entries($0) }
    }

    /// The same inside a transaction.
    public static func entries(_ database: Database) throws -> [CatalogEntry] {
        let reader = DirectoryReader(database)
        let people = try reader.allPeople(includingLeft: true)
        let rooms = try reader.rooms()
        var list = EntryList()
        for person in people { add(person, to: &list) }
        for department in try reader.departments() { add(department, to: &list) }
        for room in rooms { add(room, to: &list) }
        for person in people where !person.hasLeft { addJob(of: person, to: &list) }
        for room in rooms {
            for item in room.equipment { list.add(.equipment, item, item, .name) }
            if let building = room.building, !building.isEmpty { list.add(.building, building, building, .name) }
        }
        return list.entries
    }

    private static func add(_ person: Person, to list: inout EntryList) {
        let number = person.employeeNo
        let isCurrent = !person.hasLeft
        list.add(.person, number, person.name, .name, isCurrent)
        if let english = person.nameEn { list.add(.person, number, english, .englishName, isCurrent) }
        for alias in person.aliases { list.add(.person, number, alias, .alias, isCurrent) }
        list.add(.person, number, number, .code, isCurrent)
        // 王经理, "manager Wang": a surname with the title says who is meant.
        for title in [person.title, person.titleEn] {
            if let title { list.add(.person, number, title, .title, isCurrent) }
        }
    }

    private static func add(_ department: Department, to list: inout EntryList) {
        list.add(.department, department.code, department.name, .name)
        if let english = department.nameEn { list.add(.department, department.code, english, .englishName) }
        list.add(.department, department.code, department.code, .code)
    }

    private static func add(_ room: Room, to list: inout EntryList) {
        list.add(.room, room.code, room.name, .name)
        if let english = room.nameEn { list.add(.room, room.code, english, .englishName) }
        list.add(.room, room.code, room.code, .code)
    }

    /// A job's key is its title as it stands in the files, in the first language that it has.
    private static func addJob(of person: Person, to list: inout EntryList) {
        guard let key = person.title ?? person.titleEn, !key.isEmpty else { return }
        if let title = person.title { list.add(.job, key, title, .title) }
        if let title = person.titleEn { list.add(.job, key, title, .title) }
    }

    /// Entries in order, none twice.
    private struct EntryList {
        var entries: [CatalogEntry] = []
        private var seen: Set<String> = []

        mutating func add(_ kind: EntityKind, _ id: String, _ text: String, _ form: CatalogEntry.Form, _ isCurrent: Bool = true) {
            let key = NormalizedText.key(text)
            guard !key.isEmpty, seen.insert(kind.rawValue + "\u{1}" + id + "\u{1}" + key).inserted else { return }
            entries.append(CatalogEntry(reference: EntityReference(kind, id), text: text, form: form, isCurrent: isCurrent))
        }
    }
}
