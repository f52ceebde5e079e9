import Foundation
import TimeExpressions

/// What the files of an office say.
struct OfficeFiles {
    var company: Located<Company>?
    var departments: [Located<Department>] = []
    var people: [Located<Person>] = []
    var rooms: [Located<Room>] = []
    var meetings: [Located<Meeting>] = []
    var documents: [Located<OfficeDocument>] = []
    var holidays: [Located<Holiday>] = []
    /// Nil where there is no calendar file.
    var calendarHeader: [String]?

    /// Reads all files of a folder; mistakes are collected.
    ///
    /// - Parameter stock: what the database has already, which rows may point to.
    init(folder: URL, stock: OfficeStock, _ notes: inout FileNotes) {
        if let company = CompanyFile.read(folder, &notes) {
            self.company = Located(value: company, file: OfficeFileName.company, line: 1)
        }
        let zoneName = company?.value.timeZone ?? stock.timeZone
        let tables = OfficeTables(folder: folder, timeZone: zoneName)
        departments = tables.departments(&notes)
        people = tables.people(&notes)
        rooms = tables.rooms(&notes)
        holidays = tables.holidays(&notes)
        documents = Self.documents(folder, &notes)
        let url = folder.appendingPathComponent(OfficeFileName.calendar)
        if let bytes = FileText.read(url, as: OfficeFileName.calendar, &notes) {
            let calendar = CalendarFile(bytes, file: OfficeFileName.calendar, &notes)
            var emails = stock.emails
            for person in people {
                if let email = person.value.email?.lowercased() { emails[email] = person.value.employeeNo }
            }
            let reader = CalendarReader(companyZone: OfficeZone.named(zoneName), people: emails,
                                        rooms: stock.rooms.union(rooms.map(\.value.code)))
            meetings = reader.read(calendar, &notes)
            calendarHeader = calendar.header
        }
    }

    private static func documents(_ folder: URL, _ notes: inout FileNotes) -> [Located<OfficeDocument>] {
        let papers = folder.appendingPathComponent(OfficeFileName.documents)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: papers.path)) ?? []
        var result: [Located<OfficeDocument>] = []
        for name in names.sorted() where name.hasSuffix(".md") && !name.hasPrefix(".") {
            let file = OfficeFileName.documents + "/" + name
            guard let bytes = FileText.read(papers.appendingPathComponent(name), as: file, &notes),
                  let document = DocumentFile.read(bytes, file: file, &notes) else { continue }
            result.append(document)
        }
        return result
    }

    /// Moves meetings, dates of papers and the file's own idea of now; a calendar of holidays stays, and so do careers.
    mutating func shift(weeks: Int) {
        guard weeks != 0 else { return }
        let days = weeks * 7
        for index in meetings.indices { meetings[index].value.shift(days: days) }
        for index in documents.indices {
            let document = documents[index].value
            documents[index].value.issuedOn = CalendarDate.shifting(document.issuedOn, days: days)
            documents[index].value.effectiveOn = CalendarDate.shifting(document.effectiveOn, days: days)
        }
        if let now = company?.value.now, let local = LocalDateTime(now) {
            company?.value.now = local.adding(days: days).description + now.dropFirst(19)
        }
    }
}
