import GRDB
import Storage
import TimeExpressions

/// Reads the office's data inside one transaction. Lists keep the order of the office's files.
///
/// ## Topics
/// - ``company()``, ``isEmpty()``, ``holidayCalendar()``
/// - People: ``person(_:)``, ``people(_:)``, ``allPeople(includingLeft:)``, ``managerLine(of:)``, ``directReports(of:)``
/// - Departments: ``departments()``, ``subtree(of:)``, ``departmentLine(of:)``
/// - Rooms and meetings: ``rooms()``, ``occurrences(from:to:people:room:uid:includingCancelled:)``, ``meeting(_:)``
/// - Papers: ``document(_:)``, ``documents()``; searching: ``DocumentSearch``
public struct DirectoryReader {
    public let db: Database

    public init(_ db: Database) {
        self.db = db
    }

    /// The company; ``Company/unnamed`` where none was imported.
    public func company() throws -> Company {
        let sql = """
            SELECT name, name_en, timezone, locale, work_start, work_end, lunch_start, lunch_end, now, extra
            FROM company WHERE id = 1
            """
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql)) else { return .unnamed }
        let lunch = row[6] as String? ?? "", lunchEnd = row[7] as String? ?? ""
        return Company(name: row[0], nameEn: row[1], timeZone: row[2], locale: row[3],
                       workingHours: ClockRange(row[4] as String, row[5] as String) ?? Company.unnamed.workingHours,
                       lunch: ClockRange(lunch, lunchEnd), now: row[8], extra: try JSONText.fields(row[9]))
    }

    /// Whether no office was imported yet.
    public func isEmpty() throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM company) AND NOT EXISTS (SELECT 1 FROM people)") ?? true
    }

    /// Holidays and make-up days.
    public func holidays() throws -> [Holiday] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT date, name, kind FROM holidays ORDER BY date")).map { row in
            let kind: String = row[2]
            return Holiday(date: row[0], name: row[1], kind: HolidayCalendar.Kind(rawValue: kind) ?? .holiday)
        }
    }

    /// The same as the time recogniser wants them.
    public func holidayCalendar() throws -> HolidayCalendar {
        var calendar = HolidayCalendar()
        for holiday in try holidays() {
            guard let date = LocalDateTime(holiday.date) else { continue }
            calendar.days[date.day] = HolidayCalendar.Entry(name: holiday.name, kind: holiday.kind)
        }
        return calendar
    }
}
