import Dialog
import DialogModel
import Directory
import Foundation
import Language
import Office
import Storage
import Testing

@Suite("The directory for recognisers and for identities")
struct DirectoryCatalogTests {
    let office: SmallOffice

    init() throws { office = try SmallOffice.shared() }

    @Test("people by name, English name, alias and number; departments, rooms, titles, equipment, buildings", arguments: [
        ("方志高", EntityKind.person, "G001", CatalogEntry.Form.name), ("Lucy Lu", .person, "G002", .englishName),
        ("方总", .person, "G001", .alias), ("G012", .person, "G012", .code), ("部门经理", .person, "G004", .title),
        ("勘测部", .department, "G10", .name), ("Field Survey", .department, "G10", .englishName), ("G10", .department, "G10", .code),
        ("白露厅", .room, "E101", .name), ("E101", .room, "E101", .code),
        ("测量员", .job, "测量员", .title), ("Data Engineer", .job, "数据工程师", .title),
        ("白板", .equipment, "白板", .name), ("东楼", .building, "东楼", .name),
    ])
    func names(text: String, kind: EntityKind, id: String, form: CatalogEntry.Form) throws {
        let entries = try DirectoryCatalog(office.database).entries()
        #expect(entries.contains { $0.text == text && $0.reference == EntityReference(kind, id) && $0.form == form })
    }

    @Test("who has left is marked, and no paper is named")
    func leavers() throws {
        let entries = try DirectoryCatalog(office.database).entries()
        #expect(entries.filter { !$0.isCurrent }.allSatisfy { ["G008", "G011"].contains($0.reference.id) })
        #expect(entries.contains { $0.reference.id == "G008" })
        #expect(!entries.contains { $0.reference.kind == .document || $0.reference.kind == .meeting })
    }

    @Test("two readings of one office are equal")
    func order() throws {
        #expect(try DirectoryCatalog(office.database).entries() == DirectoryCatalog(SmallOffice().database).entries())
    }

    @Test("identities by number and by e-mail, letter case aside; leavers are nobody")
    func identities() throws {
        let identities = DirectoryIdentities()
        try office.database.read { db in
            let anna = try identities.person(email: "ANNA.Bauer@egret.example", db)
            #expect(anna?.employeeNo == "G009")
            #expect(anna?.zone == TimeZone(identifier: "Europe/Berlin"))
            #expect(anna?.language == .chinese)
            #expect(try identities.person(employeeNo: "G003", db)?.role == "hr")
            #expect(try identities.person(employeeNo: "G008", db) == nil)
            #expect(try identities.person(email: "hai.guo@egret.example", db) == nil)
            #expect(try identities.person(employeeNo: "X", db) == nil)
            #expect(try identities.defaultSpeaker(db)?.employeeNo == "G006")
        }
    }
}
