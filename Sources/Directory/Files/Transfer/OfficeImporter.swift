import Foundation
import GRDB
import Storage
import TimeExpressions

/// Loads an office from plain files.
public struct OfficeImporter: Sendable {
    public var options: ImportOptions

    public init(options: ImportOptions = ImportOptions()) {
        self.options = options
    }

    /// Imports in a durable transaction of its own. With any problem in the files nothing is imported, and the report names them.
    ///
    /// - Throws: ``OfficeFolderError`` where the folder is no office, and what the database throws.
    public func run(_ folder: URL, into database: OfficeDatabase) throws -> ImportReport {
        try database.turn(durable: true) { try run(folder, in: $0) }
    }

    /// Imports inside a transaction.
    public func run(_ folder: URL, in db: Database) throws -> ImportReport {
        try Self.check(folder)
        var report = ImportReport()
        let settings = Settings(db)
        let replacesSample = try !options.isSample && Self.isUntouchedSample(db)
        let stock = replacesSample || options.replace ? OfficeStock() : try OfficeStock(db)
        var notes = FileNotes()
        var files = OfficeFiles(folder: folder, stock: stock, &notes)
        OfficeCheck(files: files, stock: stock).run(&notes)
        report.warnings = notes.warnings
        report.problems = notes.problems
        guard report.isImported else { return report }
        files.shift(weeks: options.shiftWeeks)
        if replacesSample {
            try RowRecords(db: db).clear()
            report.replacedSample = true
        }
        try write(files, db, &report)
        try settings.set(options.isSample ? "1" : nil, for: OfficeSetting.untouchedSample)
        if let header = files.calendarHeader {
            try settings.set(JSONText.array(header), for: OfficeSetting.calendarLines)
        } else if options.replace || replacesSample {
            try settings.set(nil, for: OfficeSetting.calendarLines)
        }
        return report
    }

    /// Whether the office is the sample that came with the program, and nobody has written to it.
    public static func isUntouchedSample(_ db: Database) throws -> Bool {
        try Settings(db).value(for: OfficeSetting.untouchedSample) != nil
    }

    /// By how many weeks an office's files have to be moved so that their `now` falls into the week of a moment.
    public static func weeksToShift(_ folder: URL, to moment: Date) throws -> Int {
        var notes = FileNotes()
        guard let company = CompanyFile.read(folder, &notes), let now = company.now.flatMap({ LocalDateTime($0) }) else {
            throw OfficeFolderError.noReferenceTime(path: folder.path)
        }
        let today = OfficeZone.named(company.timeZone).local(moment)
        func monday(_ date: LocalDateTime) -> Int { date.day - (date.weekday - 1) }
        return (monday(today) - monday(now)) / 7
    }

    private static func check(_ folder: URL) throws {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        guard files.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw OfficeFolderError.missing(path: folder.path)
        }
        let names = [OfficeFileName.company, OfficeFileName.departments, OfficeFileName.people, OfficeFileName.rooms,
                     OfficeFileName.calendar, OfficeFileName.documents, OfficeFileName.holidays]
        guard names.contains(where: { files.fileExists(atPath: folder.appendingPathComponent($0).path) }) else {
            throw OfficeFolderError.empty(path: folder.path)
        }
    }

    private func write(_ files: OfficeFiles, _ db: Database, _ report: inout ImportReport) throws {
        let reader = DirectoryReader(db), records = RowRecords(db: db)
        let meetings = MeetingRecords(db: db), documents = DocumentRecords(db: db)
        func run<Value: OfficeRecord>(_ rows: [Located<Value>], _ existing: [Value], save: @escaping (Value, Int) throws -> Void,
                                      delete: @escaping (String) throws -> Void) throws {
            report[Value.kind] = try RowImport(db: db, replace: options.replace, existing: existing, save: save, delete: delete)
                .run(rows.map(\.value))
        }
        let hasCompany = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM company)") ?? false
        try run(files.company.map { [$0] } ?? [], hasCompany ? [try reader.company()] : [],
                save: { company, _ in try records.save(company) },
                delete: { _ in try db.execute(sql: "DELETE FROM company") })
        // What points goes before what it points to when rows are removed, and keys are checked at the end in any case.
        try run(files.meetings, try reader.meetings(), save: { meeting, _ in try meetings.save(meeting) }, delete: meetings.delete)
        try run(files.documents, try reader.documents(), save: { document, _ in try documents.save(document) },
                delete: documents.delete)
        try run(files.rooms, try reader.rooms(), save: records.save,
                delete: { try records.delete($0, from: "rooms", column: "code") })
        try run(files.people, try reader.allPeople(includingLeft: true), save: records.save,
                delete: { try records.delete($0, from: "people", column: "employee_no") })
        try run(files.departments, try reader.departments(), save: records.save,
                delete: { try records.delete($0, from: "departments", column: "code") })
        try run(files.holidays, try reader.holidays(), save: { holiday, _ in try records.save(holiday) },
                delete: { try records.delete($0, from: "holidays", column: "date") })
        try records.order(files.rooms.map(\.value.code), in: "rooms", column: "code")
        try records.order(files.people.map(\.value.employeeNo), in: "people", column: "employee_no")
        try records.order(files.departments.map(\.value.code), in: "departments", column: "code")
    }
}
