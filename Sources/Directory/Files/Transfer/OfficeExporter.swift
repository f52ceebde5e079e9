import Foundation
import GRDB
import Storage
import TimeExpressions

/// Writes an office as plain files; importing them gives the same office.
public struct OfficeExporter: Sendable {
    /// DTSTAMP of the calendar's events.
    public var stamp: Date

    public init(stamp: Date) {
        self.stamp = stamp
    }

    /// Writes all files, each whole or not at all. Files of the folder that the office knows nothing of stay.
    ///
    /// - Returns: what the folder holds beyond the office and an import would read too, or the calendar cannot say.
    @discardableResult
    public func run(_ database: OfficeDatabase, to folder: URL) throws -> [FileNote] {
        try database.read { try run($0, to: folder) }
    }

    /// The same inside a transaction.
    @discardableResult
    public func run(_ db: Database, to folder: URL) throws -> [FileNote] {
        let reader = DirectoryReader(db)
        let papers = folder.appendingPathComponent(OfficeFileName.documents)
        do {
            try FileManager.default.createDirectory(at: papers, withIntermediateDirectories: true)
        } catch {
            throw OfficeFolderError.notWritable(path: folder.path, message: error.localizedDescription)
        }
        let people = try reader.allPeople(includingLeft: true)
        let meetings = try reader.meetings()
        try write(CompanyFile.text(try reader.company()), OfficeFileName.company, folder)
        try write(departments(try reader.departments()), OfficeFileName.departments, folder)
        try write(self.people(people), OfficeFileName.people, folder)
        try write(rooms(try reader.rooms()), OfficeFileName.rooms, folder)
        try write(holidays(try reader.holidays()), OfficeFileName.holidays, folder)
        let header = try JSONText.strings(try Settings(db).value(for: OfficeSetting.calendarLines))
        let byNumber = Dictionary(people.map { ($0.employeeNo, $0) }, uniquingKeysWith: { a, _ in a })
        try write(CalendarWriter(people: byNumber, stamp: stamp).text(meetings, header: header), OfficeFileName.calendar, folder)
        var names: Set<String> = []
        for document in try reader.documents() {
            var name = DocumentFile.name(document)
            while names.contains(name) { name = "_" + name }
            names.insert(name)
            try write(DocumentFile.text(document), name, papers)
        }
        return strays(papers, names) + unnamed(meetings, byNumber)
    }

    private func strays(_ papers: URL, _ names: Set<String>) -> [FileNote] {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: papers.path)) ?? []
        return found.filter { $0.hasSuffix(".md") && !names.contains($0) }.sorted().map {
            FileNote(file: OfficeFileName.documents + "/" + $0, line: nil,
                     message: "is no paper of this office and was left as it is: move it away before you import this folder")
        }
    }

    /// Participants without an address, whom a calendar cannot name.
    private func unnamed(_ meetings: [Meeting], _ people: [String: Person]) -> [FileNote] {
        let numbers = Set(meetings.flatMap(\.participants)).filter { people[$0]?.email == nil }
        return numbers.sorted().map {
            FileNote(file: OfficeFileName.calendar, line: nil,
                     message: "\($0) has no e-mail address, by which a calendar names people, and is left out of it: add one in people.csv")
        }
    }

    private func write(_ text: String, _ name: String, _ folder: URL) throws {
        let url = folder.appendingPathComponent(name)
        do {
            try Data(text.utf8).write(to: url, options: .atomic)
        } catch {
            throw OfficeFolderError.notWritable(path: url.path, message: error.localizedDescription)
        }
    }

    // MARK: Tables

    private func table<Value>(_ columns: [String], _ values: [Value], extra: (Value) -> [ExtraField], cells: (Value) -> [String?])
        -> String {
        var more: [String] = []
        for value in values { for field in extra(value) where !more.contains(field.name) { more.append(field.name) } }
        let rows = values.map { value in
            let fields = extra(value)
            return cells(value).map { $0 ?? "" } + more.map { name in fields.first { $0.name == name }?.value ?? "" }
        }
        return CSVTable.text(header: columns + more, rows: rows)
    }

    private func departments(_ departments: [Department]) -> String {
        table(TableColumns.departments, departments, extra: \.extra) {
            [$0.code, $0.name, $0.nameEn, $0.parentCode, $0.headNo, $0.floor]
        }
    }

    private func people(_ people: [Person]) -> String {
        table(TableColumns.people, people, extra: \.extra) {
            [$0.employeeNo, $0.name, $0.nameEn, $0.aliases.joined(separator: ";"), $0.departmentCode, $0.title, $0.titleEn,
             $0.managerNo, $0.email, $0.phone, $0.mobile, $0.location, $0.hireDate, $0.status.rawValue, $0.role.rawValue,
             $0.clearance.rawValue, $0.timeZone]
        }
    }

    private func rooms(_ rooms: [Room]) -> String {
        table(TableColumns.rooms, rooms, extra: \.extra) {
            [$0.code, $0.name, $0.nameEn, $0.building, $0.floor, String($0.capacity), $0.equipment.joined(separator: ";"),
             $0.bookers.joined(separator: ";")]
        }
    }

    private func holidays(_ holidays: [Holiday]) -> String {
        table(TableColumns.holidays, holidays, extra: { _ in [] }) { [$0.date, $0.name, $0.kind.rawValue] }
    }
}
