import Directory
import Foundation
import Storage
import Testing

/// Export and import are inverse to each other.
enum RoundTrip {
    static func check(_ office: URL) throws {
        let first = try OfficeDatabase.temporary(migrations: Repository.migrations)
        let report = try OfficeImporter().run(office, into: first)
        #expect(report.problems == [])
        try check(first)
    }

    static func check(_ first: OfficeDatabase) throws {
        try Repository.withFolder { folder in
            let one = folder.appendingPathComponent("one"), two = folder.appendingPathComponent("two")
            let exporter = OfficeExporter(stamp: instant("2026-03-09T09:00"))
            #expect(try exporter.run(first, to: one) == [])
            let second = try OfficeDatabase.temporary(migrations: Repository.migrations)
            let report = try OfficeImporter().run(one, into: second)
            #expect(report.problems == [])
            try exporter.run(second, to: two)
            let a = try first.read { try Snapshot(DirectoryReader($0)) }
            let b = try second.read { try Snapshot(DirectoryReader($0)) }
            #expect(a.company == b.company)
            #expect(a.departments == b.departments)
            #expect(a.people == b.people)
            #expect(a.rooms == b.rooms)
            #expect(a.holidays == b.holidays)
            for (x, y) in zip(a.meetings, b.meetings) where x != y { Issue.record("\(x)\n\(y)") }
            #expect(a.meetings.count == b.meetings.count)
            for (x, y) in zip(a.documents, b.documents) where x != y { Issue.record("\(x)\n\(y)") }
            #expect(a.documents.count == b.documents.count)
            let names = try FileManager.default.subpathsOfDirectory(atPath: one.path).sorted()
            #expect(try FileManager.default.subpathsOfDirectory(atPath: two.path).sorted() == names)
            for name in names where name.contains(".") {
                let same = try Data(contentsOf: one.appendingPathComponent(name)) == Data(contentsOf: two.appendingPathComponent(name))
                #expect(same, "\(name) differs")
            }
        }
    }

    private struct Snapshot {
        var company: Company
        var departments: [Department]
        var people: [Person]
        var rooms: [Room]
        var meetings: [Meeting]
        var documents: [OfficeDocument]
        var holidays: [Holiday]

        init(_ reader: DirectoryReader) throws {
            company = try reader.company()
            departments = try reader.departments()
            people = try reader.allPeople(includingLeft: true)
            rooms = try reader.rooms()
            meetings = try reader.meetings()
            documents = try reader.documents()
            holidays = try reader.holidays()
        }
    }
}
