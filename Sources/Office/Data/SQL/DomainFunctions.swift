import Directory
import GRDB
import Synchronization
import TimeExpressions

/// The SQL functions that domains may call: `working_days(from, to)`, `last_working_day(from, n)`, `manages(manager, employee)`.
///
/// What they know of the office is read anew before an action runs; functions themselves cannot read.
final class DomainFunctions: Sendable {
    static let names: Set<String> = ["working_days", "last_working_day", "manages"]
    private struct Knowledge {
        var holidays = HolidayCalendar()
        var managers: [String: String] = [:]
    }

    private let knowledge = Mutex(Knowledge())
    /// A span of days longer than this counts nothing: a leave of ten years is a slip.
    private static let longest = 3_660

    /// Makes the functions known to the connection that turns run on.
    func install(_ database: Database) {
        let days = DatabaseFunction("working_days", argumentCount: 2, pure: true) { [self] values in
            guard let from = Self.day(values[0]), let to = Self.day(values[1]) else { return nil }
            return workingDays(from, to)
        }
        let last = DatabaseFunction("last_working_day", argumentCount: 2, pure: true) { [self] values in
            guard let from = Self.day(values[0]), let count = Double.fromDatabaseValue(values[1]) else { return nil }
            return lastWorkingDay(from, count)?.dateText
        }
        let manages = DatabaseFunction("manages", argumentCount: 2, pure: true) { [self] values in
            guard let manager = String.fromDatabaseValue(values[0]), let employee = String.fromDatabaseValue(values[1]) else { return nil }
            return isAbove(manager, employee)
        }
        for function in [days, last, manages] { database.add(function: function) }
    }

    /// Reads what the functions in a statement need.
    func prepare(for sql: String, _ database: Database) throws {
        if sql.contains("working_day") {
            let holidays = try DirectoryReader(database).holidayCalendar()
            knowledge.withLock { $0.holidays = holidays }
        }
        if sql.contains("manages") {
            var managers: [String: String] = [:]
            let rows = try Row.fetchCursor(database, sql: "SELECT employee_no, manager_no FROM people WHERE manager_no IS NOT NULL")
            while let row = try rows.next() { managers[row[0]] = row[1] as String }
            knowledge.withLock { [managers] in $0.managers = managers }
        }
    }

    private static func day(_ value: DatabaseValue) -> LocalDateTime? {
        String.fromDatabaseValue(value).flatMap { LocalDateTime($0) }?.startOfDay
    }

    private func workingDays(_ from: LocalDateTime, _ to: LocalDateTime) -> Int? {
        guard to >= from, to.day - from.day <= Self.longest else { return to < from ? 0 : nil }
        return knowledge.withLock { known in
            (from.day...to.day).count { known.holidays.isWorkingDay(LocalDateTime(day: $0)) }
        }
    }

    /// The day on which so many working days, begun ones included, are over.
    private func lastWorkingDay(_ from: LocalDateTime, _ count: Double) -> LocalDateTime? {
        guard count > 0, count <= Double(Self.longest) else { return nil }
        return knowledge.withLock { known in
            var left = Int(count.rounded(.up))
            for day in from.day...(from.day + 3 * Self.longest) where known.holidays.isWorkingDay(LocalDateTime(day: day)) {
                left -= 1
                if left == 0 { return LocalDateTime(day: day) }
            }
            return nil
        }
    }

    private func isAbove(_ manager: String, _ employee: String) -> Bool {
        knowledge.withLock { known in
            var current = employee
            for _ in 0..<100 {
                guard let next = known.managers[current], next != employee else { return false }
                if next == manager { return true }
                current = next
            }
            return false
        }
    }
}
