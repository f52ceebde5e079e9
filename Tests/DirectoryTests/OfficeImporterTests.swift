import Directory
import Foundation
import GRDB
import Storage
import Testing

@Suite("Importing an office")
struct OfficeImporterTests {
    @Test("every value arrives")
    func values() throws {
        try SmallOffice().database().read { (db: Database) throws in
            let reader = DirectoryReader(db)
            let company = try reader.company()
            #expect(company.name == "小公司")
            #expect(company.workingHours == ClockRange(start: 540, end: 1080))
            #expect(company.lunch?.endText == "13:00")
            #expect(try reader.departments().map(\.name) == ["总部", "销售部", "销售一部, 华东"])
            let boss = try #require(try reader.person("P1"))
            #expect(boss.aliases == ["老钱", "Boss"])
            #expect(try reader.people(["P3", "none", "P1"]).map(\.employeeNo) == ["P3", "P1"])
            #expect(try reader.defaultSpeaker()?.employeeNo == "P3")
            #expect(try reader.room("R2")?.bookers == ["S", "executive"])
            #expect(try reader.rooms().first?.equipment == ["投影", "白板"])
            let single = try #require(try reader.meeting("single@small"))
            #expect(single.title == "例会, 第一次")
            #expect(single.attendees == [Attendee("P3", response: "accepted")])
            #expect(try reader.meeting("private@small")?.end == instant("2026-03-10T09:45"))
            #expect(try reader.document("SM-POL-007")?.title == "Parking: who may park")
        }
    }

    @Test("a bad row is named by file and line, and nothing is imported", arguments: [
        ("people.csv", "P3,李三,Three Li,,S1", "P3,李三,Three Li,,NONE", "people.csv:4: department_code NONE"),
        ("people.csv", "2020-02-02", "2020-02-30", "people.csv:4: hire_date “2020-02-30”"),
        ("people.csv", "probation,assistant", "probation,helper", "people.csv:5: role “helper”"),
        ("people.csv", "Europe/Berlin", "Europe/Nowhere", "people.csv:4: timezone “Europe/Nowhere”"),
        ("people.csv", "P5,吴五", "P4,吴五", "people.csv:6: employee_no P4"),
        ("people.csv", "S,经理,Manager,P1", "S,经理,Manager,P3", "people.csv:3: P2 reports to themselves"),
        ("people.csv", "A-5,2019", "A-5,extra,2019", "people.csv:6: has 18 cells"),
        ("departments.csv", "S1,\"销售一部, 华东\"", "S1,\"销售一部, 华东", "departments.csv:4: opens a quote"),
        ("departments.csv", "T,P2,3", "X,P2,3", "departments.csv:3: parent_code X"),
        ("departments.csv", "code,name,", "id,name,", "departments.csv:1: has no column code"),
        ("rooms.csv", "A,1,20", "A,1,many", "rooms.csv:2: capacity “many”"),
        ("rooms.csv", "S;executive", "S;boss", "rooms.csv:3: bookable_by “boss”"),
        ("holidays.csv", "holiday\n", "party\n", "holidays.csv:2: kind “party”"),
        ("calendar.ics", "DTSTART;TZID=Asia/Shanghai:20260309T100000", "DTSTART;TZID=Asia/Shanghai:20260339T100000", "calendar.ics:6: DTSTART"),
        ("calendar.ics", "DTSTART;TZID=Asia/Shanghai:20260309", "DTSTART;TZID=Beijing:20260309", "calendar.ics:6: the time zone “Beijing”"),
        ("calendar.ics", "FREQ=WEEKLY;BYDAY=MO", "FREQ=OFTEN", "calendar.ics:17: RRULE “FREQ=OFTEN”"),
        ("calendar.ics", "UID:private@small", "UID:single@small", "calendar.ics:35: the UID single@small"),
        ("calendar.ics", "20260309T110000", "20260309T090000", "calendar.ics:7: DTEND"),
        ("calendar.ics", "END:VCALENDAR", "", "calendar.ics: VCALENDAR does not end"),
        ("documents/two.md", "status: issued", "status: valid", "documents/two.md:10: status “valid”"),
        ("documents/two.md", "issuer: T", "issuer: X", "documents/two.md:2: issuer X"),
        ("documents/two.md", "title: 差旅费管理办法（修订）", "title:", "documents/two.md:3: title"),
        ("documents/two.md", "tags: [差旅, 报销]", "tags: [差旅, 报销", "documents/two.md"),
        ("company.json", "\"Asia/Shanghai\"", "\"Mars\"", "company.json:1: timezone “Mars”"),
        ("company.json", "\"name\"", "name", "company.json"),
    ])
    func badRows(file: String, old: String, new: String, expected: String) throws {
        var office = SmallOffice()
        office.edit(file, old, new)
        #expect(office.files[file] != SmallOffice().files[file])
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        let report = try office.load(into: database)
        #expect(!report.isImported)
        #expect(report.problems.contains { $0.description.hasPrefix(expected) }, "\(report.problems)")
        for problem in report.problems { #expect(problem.message.contains(":")) }
        #expect(try database.read { try DirectoryReader($0).allPeople(includingLeft: true) } == [])
    }

    @Test("all mistakes are named at once, those after a row with line ends by their own line")
    func manyMistakes() throws {
        var office = SmallOffice()
        office.edit("people.csv", "专员,Clerk", "\"专\n员\",Clerk")
        office.edit("people.csv", "probation,assistant", "gone,helper")
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        let report = try office.load(into: database)
        #expect(report.problems.map(\.line) == [6, 6])
    }

    @Test("text that is not UTF-8 is named by its line")
    func encoding() throws {
        try Repository.withFolder { folder in
            try SmallOffice().write(to: folder)
            let file = folder.appendingPathComponent("rooms.csv")
            var bytes = try Data(contentsOf: file)
            bytes.append(contentsOf: [0xB4, 0xF3, 0x0A])
            try bytes.write(to: file)
            let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
            let report = try OfficeImporter().run(folder, into: database)
            #expect(report.problems.map(\.line) == [4])
        }
    }

    @Test("unknown columns, keys and properties are kept aside with a warning and exported again")
    func extras() throws {
        var office = SmallOffice()
        office.edit("rooms.csv", "bookable_by", "bookable_by,keys")
        office.edit("rooms.csv", "投影;白板,", "投影;白板,,front desk")
        office.edit("rooms.csv", "S;executive", "S;executive,")
        office.edit("rooms.csv", ",P5", ",P5,")
        office.edit("company.json", "\"lunch\"", "\"motto\": [\"好\"], \"lunch\"")
        office.edit("documents/two.md", "supersedes:", "keeper: {name: 甲}\nsupersedes:")
        office.edit("calendar.ics", "SUMMARY:例会", "X-COLOUR;A=b:red\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\nSUMMARY:例会")
        office.edit("calendar.ics", "ATTENDEE;CN=李三;", "ATTENDEE:mailto:guest@elsewhere.example\nATTENDEE;CN=李三;ROLE=OPT-PARTICIPANT;")
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        let report = try office.load(into: database)
        #expect(report.problems == [])
        #expect(report.warnings.count == 4)
        try RoundTrip.check(database)
        try Repository.withFolder { folder in
            try OfficeExporter(stamp: instant("2026-03-09T09:00")).run(database, to: folder)
            func text(_ name: String) throws -> String { try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) }
            #expect(try text("rooms.csv").contains("front desk"))
            #expect(try text("company.json").contains("\"motto\": [\"好\"]"))
            #expect(try text("documents/two.md").contains("keeper: {name: 甲}"))
            let calendar = try text("calendar.ics")
            for line in ["X-COLOUR;A=b:red", "TRIGGER:-PT5M", "ROLE=OPT-PARTICIPANT", "guest@elsewhere.example"] {
                #expect(calendar.contains(line))
            }
        }
    }

    @Test("a locale with a region is its language")
    func locale() throws {
        var office = SmallOffice()
        office.edit("company.json", "\"zh\"", "\"en-GB\"")
        #expect(try office.database().read { try DirectoryReader($0).company() }.locale == "en")
    }

    @Test("a small office survives export and import")
    func roundTrip() throws {
        try RoundTrip.check(SmallOffice().database())
    }

    @Test("the sample office survives export and import", .enabled(if: Repository.exists(Repository.sample.appendingPathComponent("company.json"))))
    func sample() throws {
        try RoundTrip.check(Repository.sample)
    }

    @Test("a folder that is no office is refused")
    func noOffice() throws {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        try Repository.withFolder { folder in
            #expect(throws: OfficeFolderError.empty(path: folder.path)) { try OfficeImporter().run(folder, into: database) }
            let missing = folder.appendingPathComponent("x")
            #expect(throws: OfficeFolderError.missing(path: missing.path)) { try OfficeImporter().run(missing, into: database) }
        }
    }
}
