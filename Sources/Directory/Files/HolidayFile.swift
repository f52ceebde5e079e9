import Foundation
import TimeExpressions

/// Days off and make-up working days of a file in the form of an office's `holidays.csv`, without an office around it.
public struct HolidayFile: Sendable {
    public var calendar = HolidayCalendar()
    /// Rows that cannot be read, and why, by line; then the calendar is not to be relied on.
    public var problems: [FileNote] = []

    /// - Parameter file: UTF-8, RFC 4180, with the columns `date,name,kind`.
    public init(_ file: URL) {
        var notes = FileNotes()
        let name = file.lastPathComponent
        if !FileManager.default.fileExists(atPath: file.path) {
            notes.problem(name, nil, "is not there: name a file with the columns \(TableColumns.holidays.joined(separator: ","))")
        }
        let tables = OfficeTables(folder: file.deletingLastPathComponent(), timeZone: "UTC")
        for holiday in tables.holidays(in: name, &notes) {
            guard let date = LocalDateTime(holiday.value.date) else { continue }
            if calendar.days[date.day] != nil { notes.problem(name, holiday.line, "\(date.dateText) stands there twice: keep one of the rows") }
            calendar.days[date.day] = HolidayCalendar.Entry(name: holiday.value.name, kind: holiday.value.kind)
        }
        problems = notes.problems
    }
}
