import Directory
import Foundation
import GRDB
import Storage
import Testing

@Suite("Importing again")
struct ReimportTests {
    private let key = WriteKey(conversation: "c", sender: "P2", turn: 1, ordinal: 0)

    private func move(_ database: OfficeDatabase) throws {
        try database.turn(durable: true) { (db: Database) throws in
            _ = try MeetingStore(db).move("single@small", start: instant("2026-03-11T16:00"), end: instant("2026-03-11T17:00"), key: key)
        }
    }

    private func start(_ database: OfficeDatabase) throws -> String? {
        try database.read { try DirectoryReader($0).meeting("single@small").map { clock($0.start) } }
    }

    @Test("changes made in conversation stay where the file has not changed")
    func conversationWins() throws {
        let database = try SmallOffice().database()
        try move(database)
        let report = try SmallOffice().load(into: database)
        #expect(report[.meetings].changed == 0)
        #expect(try start(database) == "2026-03-11 16:00")
    }

    @Test("a row of the file that changed is written")
    func fileChanged() throws {
        let database = try SmallOffice().database()
        try move(database)
        var office = SmallOffice()
        office.edit("calendar.ics", "DTEND;TZID=Asia/Shanghai:20260309T110000", "DTEND;TZID=Asia/Shanghai:20260309T113000")
        let report = try office.load(into: database)
        #expect(report[.meetings].changed == 1)
        #expect(report[.meetings].unchanged == 2)
        #expect(try start(database) == "2026-03-09 10:00")
    }

    @Test("how a file is written does not matter, only what it says")
    func formatting() throws {
        let database = try SmallOffice().database()
        try move(database)
        var office = SmallOffice()
        office.edit("calendar.ics", "SUMMARY:例会", "DTSTAMP:20260101T000000Z\nSUMMARY:例会")
        office.edit("calendar.ics", "\n", "\r\n")
        office.edit("people.csv", "P3,李三", "\"P3\",\"李三\"")
        let report = try office.load(into: database)
        for entry in report.entries { #expect(entry.counts.changed + entry.counts.added == 0, "\(entry)") }
        #expect(try start(database) == "2026-03-11 16:00")
    }

    @Test("with replace the files win and what they lack is removed")
    func replace() throws {
        let database = try SmallOffice().database()
        try move(database)
        try database.turn(durable: true) { (db: Database) throws in
            let plan = Meeting(title: "新", organizerNo: "P1", start: instant("2026-03-11T10:00"), end: instant("2026-03-11T11:00"),
                               timeZone: "Asia/Shanghai")
            _ = try MeetingStore(db).book(plan, key: WriteKey(conversation: "c", sender: "P1", turn: 2, ordinal: 0))
        }
        var office = SmallOffice()
        office.files["holidays.csv"] = nil
        office.files["documents/three.md"] = nil
        office.edit("people.csv", "P6,郑六,,,S1,专员,,P2,six@small.example,,13800000000,,2012-01-01,resigned,staff,public,Asia/Shanghai", "")
        let report = try office.load(into: database, options: ImportOptions(replace: true))
        #expect(report.problems == [])
        #expect(report[.meetings].changed == 1)
        #expect(report[.meetings].removed == 1)
        #expect(report[.holidays].removed == 2)
        #expect(report[.documents].removed == 1)
        #expect(report[.people].removed == 1)
        #expect(try start(database) == "2026-03-09 10:00")
        let hits = try database.read { try DocumentSearch($0).search(DocumentQuery(text: "parking", access: DocumentAccess(clearance: .secret))) }
        #expect(hits == [])
        let again = try office.load(into: database, options: ImportOptions(replace: true))
        for entry in again.entries { #expect(entry.counts.changed + entry.counts.added + entry.counts.removed == 0, "\(entry)") }
    }

    @Test("without replace, what the files lack stays")
    func keeps() throws {
        let database = try SmallOffice().database()
        var office = SmallOffice()
        office.files = office.files.filter { $0.key == "holidays.csv" }
        office.edit("holidays.csv", "2026-02-28,调休,workday", "2026-05-01,劳动节,holiday")
        let report = try office.load(into: database)
        #expect(report[.holidays].added == 1)
        try database.read { (db: Database) throws in
            #expect(try !DirectoryReader(db).isEmpty())
            #expect(try DirectoryReader(db).holidays().count == 3)
            #expect(try DirectoryReader(db).allPeople().count == 5)
        }
    }

    @Test("an untouched sample makes way for the office that is imported")
    func untouchedSample() throws {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        try SmallOffice().load(into: database, options: ImportOptions(isSample: true))
        #expect(try database.read { try OfficeImporter.isUntouchedSample($0) })
        var office = SmallOffice()
        office.files = office.files.filter { !$0.key.hasPrefix("documents") && $0.key != "calendar.ics" && $0.key != "holidays.csv" }
        let report = try office.load(into: database)
        #expect(report.replacedSample)
        try database.read { (db: Database) throws in
            #expect(try DirectoryReader(db).meetings() == [])
            #expect(try DirectoryReader(db).documents() == [])
            #expect(try DirectoryReader(db).allPeople(includingLeft: true).count == 6)
            #expect(try !OfficeImporter.isUntouchedSample(db))
        }
    }

    @Test("a sample that somebody wrote to stays, and so does an untouched one when the import fails")
    func touchedSample() throws {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        try SmallOffice().load(into: database, options: ImportOptions(isSample: true))
        var broken = SmallOffice()
        broken.edit("rooms.csv", "A,1,20", "A,1,many")
        #expect(try !broken.load(into: database).isImported)
        #expect(try database.read { try OfficeImporter.isUntouchedSample($0) })
        try move(database)
        #expect(try database.read { try !OfficeImporter.isUntouchedSample($0) })
        #expect(try !SmallOffice().load(into: database).replacedSample)
    }

    @Test("the sample is moved by whole weeks to today", arguments: [
        ("2026-03-09T08:00", 0), ("2026-03-15T23:00", 0), ("2026-03-16T00:30", 1), ("2026-11-24T10:00", 37), ("2026-03-08T10:00", -1),
    ])
    func shift(today: String, weeks: Int) throws {
        try Repository.withFolder { folder in
            try SmallOffice().write(to: folder)
            #expect(try OfficeImporter.weeksToShift(folder, to: instant(today)) == weeks)
            let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
            _ = try OfficeImporter(options: ImportOptions(isSample: true, shiftWeeks: weeks)).run(folder, into: database)
            try database.read { (db: Database) throws in
                let reader = DirectoryReader(db)
                let seconds = TimeInterval(weeks * 7 * 86_400)
                let from = instant("2026-03-16T00:00").addingTimeInterval(seconds)
                let week = try reader.occurrences(from: from, to: from.addingTimeInterval(5 * 86_400))
                #expect(week.map(\.start) == [instant("2026-03-17T15:00").addingTimeInterval(seconds)])
                let holiday = instant("2026-04-06T00:00").addingTimeInterval(seconds)
                #expect(try reader.occurrences(from: holiday, to: holiday.addingTimeInterval(86_400)) == [])
            }
        }
    }
}
