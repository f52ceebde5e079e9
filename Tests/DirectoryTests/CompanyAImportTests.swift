import Directory
import Foundation
import Testing
import TimeExpressions

@Suite("Company A, imported", .enabled(if: CompanyA.isThere))
struct CompanyAImportTests {
    @Test("it imports whole")
    func whole() throws {
        let report = try CompanyA.report()
        #expect(report.problems == [])
        #expect(report.warnings == [])
        #expect(report[.departments].added == 57)
        #expect(report[.people].added == 341)
        #expect(report[.rooms].added == 20)
        #expect(report[.meetings].added == 420)
        #expect(report[.documents].added == 180)
        #expect(report[.holidays].added == 39)
    }

    @Test("a second import changes nothing")
    func idempotent() throws {
        let database = try CompanyA.copy()
        let report = try OfficeImporter().run(Repository.companyA, into: database)
        for entry in report.entries {
            #expect(entry.counts.added + entry.counts.changed + entry.counts.removed == 0)
        }
    }

    @Test("its export imports as the same office, down to the files of a second export")
    func roundTrip() throws {
        try RoundTrip.check(Repository.companyA)
    }

    @Test("departments, people, lines of managers")
    func people() throws {
        try CompanyA.read { reader in
            #expect(try reader.subtree(of: "D61") == ["D61", "D611", "D612"])
            let below = try reader.subtree(of: "D61")
            #expect(try reader.people(inDepartments: below).count == 14)
            #expect(try reader.people(inDepartments: ["D61"]).count == 3)
            #expect(try reader.managerLine(of: "E0084") == ["E0156", "E0047", "E0044", "E0001"])
            #expect(try reader.directReports(of: "E0044").map(\.employeeNo) == ["E0047", "E0064", "E0101", "E0225"])
            #expect(try reader.assistants(of: "E0004").map(\.employeeNo) == ["E0218"])
            #expect(try reader.head(of: "D61")?.employeeNo == "E0047")
            #expect(try reader.head(of: "D23") == nil)
            #expect(try reader.departmentLine(of: "D612") == ["D612", "D61", "D60", "D00"])
            #expect(try reader.allPeople().count == 335)
            #expect(try reader.person(email: "TINGTING.XIE@yuanshan.example")?.employeeNo == "E0047")
        }
    }

    @Test("working days", arguments: [("2026-04-06", false), ("2026-05-09", true), ("2026-02-28", true), ("2026-03-07", false)])
    func workingDays(date: String, works: Bool) throws {
        let calendar = try CompanyA.read { try $0.holidayCalendar() }
        let day = try #require(LocalDateTime(date))
        #expect(calendar.isWorkingDay(day) == works)
    }
}
