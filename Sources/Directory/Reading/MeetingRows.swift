import Foundation
import GRDB

/// Loads whole meetings (row, attendees, exceptions) for a condition on `meetings m`.
struct MeetingRows {
    let db: Database
    /// Leaves out what only an export wants.
    var skipsExtra = false

    private static let columns = """
        m.uid, m.title, m.organizer_no, m.room_code, m.place, m.starts_at, m.ends_at, m.time_zone, m.all_day, m.rrule, \
        m.status, m.busy, m.private, m.sequence, m.extra
        """

    /// - Parameter condition: SQL after WHERE, the same text each time so that the statements are kept.
    func fetch(where condition: String, _ arguments: StatementArguments) throws -> [Meeting] {
        var meetings = try rows(condition, arguments)
        guard !meetings.isEmpty else { return [] }
        let position = Dictionary(meetings.enumerated().map { ($1.uid, $0) }, uniquingKeysWith: { a, _ in a })
        try attachAttendees(to: &meetings, at: position, JSONText.array(meetings.map(\.uid)))
        let series = meetings.filter(\.isSeries).map(\.uid)
        if !series.isEmpty { try attachExceptions(to: &meetings, at: position, JSONText.array(series)) }
        return meetings
    }

    private func rows(_ condition: String, _ arguments: StatementArguments) throws -> [Meeting] {
        let sql = "SELECT \(Self.columns) FROM meetings m WHERE \(condition) ORDER BY m.starts_at, m.uid"
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        var meetings: [Meeting] = []
        while let row = try cursor.next() {
            meetings.append(Meeting(
                uid: row[0], title: row[1], organizerNo: row[2], roomCode: row[3], place: row[4],
                start: Self.instant(row[5]), end: Self.instant(row[6]), timeZone: row[7], isAllDay: row[8],
                rruleText: row[9], status: MeetingStatus(rawValue: row[10]) ?? .confirmed, isBusy: row[11],
                isPrivate: row[12], sequence: row[13], extra: skipsExtra ? [] : try JSONText.strings(row[14])))
        }
        return meetings
    }

    private func attachAttendees(to meetings: inout [Meeting], at position: [String: Int], _ uids: String) throws {
        let sql = """
            SELECT a.uid, a.employee_no, a.response, a.parameters
            FROM meeting_attendees a WHERE a.uid IN (SELECT value FROM json_each(?)) ORDER BY a.uid, a.position
            """
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [uids])
        while let row = try cursor.next() {
            guard let index = position[row[0] as String] else { continue }
            meetings[index].attendees.append(Attendee(row[1], response: row[2], parameters: row[3]))
        }
    }

    private func attachExceptions(to meetings: inout [Meeting], at position: [String: Int], _ uids: String) throws {
        let sql = """
            SELECT e.uid, e.recurrence_at, e.removed, e.title, e.room_code, e.room_dropped, e.starts_at, e.ends_at,
                   e.status, e.attendees, e.extra
            FROM meeting_exceptions e WHERE e.uid IN (SELECT value FROM json_each(?)) ORDER BY e.uid, e.recurrence_at
            """
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [uids])
        while let row = try cursor.next() {
            guard let index = position[row[0] as String] else { continue }
            let start = row[6] as Int?, end = row[7] as Int?
            let status = row[8] as String?, attendees = row[9] as String?
            meetings[index].exceptions.append(MeetingException(
                recurrenceStart: Self.instant(row[1]), isRemoved: row[2], title: row[3], roomCode: row[4],
                roomDropped: row[5], start: start.map(Self.instant), end: end.map(Self.instant),
                status: status.flatMap(MeetingStatus.init), attendees: try attendees.map { try JSONText.strings($0) },
                extra: skipsExtra ? [] : try JSONText.strings(row[10])))
        }
    }

    static func instant(_ seconds: Int) -> Date { Date(timeIntervalSince1970: TimeInterval(seconds)) }
    static func seconds(_ date: Date) -> Int { Int(date.timeIntervalSince1970.rounded()) }
}
