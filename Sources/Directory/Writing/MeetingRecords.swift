import GRDB

/// Writes whole meetings: row, attendees, exceptions.
struct MeetingRecords {
    let db: Database

    func save(_ meeting: Meeting) throws {
        let arguments: StatementArguments = [
            meeting.uid, meeting.title, meeting.organizerNo, meeting.roomCode, meeting.place,
            MeetingRows.seconds(meeting.start), MeetingRows.seconds(meeting.end), meeting.timeZone, meeting.isAllDay,
            meeting.rruleText, meeting.isSeries ? meeting.lastEnd.map(MeetingRows.seconds) : nil, meeting.status.rawValue,
            meeting.isBusy, meeting.isPrivate, meeting.sequence,
            meeting.extra.isEmpty ? nil : JSONText.array(meeting.extra),
        ]
        try db.cachedStatement(sql: """
            INSERT INTO meetings (uid, title, organizer_no, room_code, place, starts_at, ends_at, time_zone, all_day, rrule,
              recurs_until, status, busy, private, sequence, extra)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (uid) DO UPDATE SET title = excluded.title, organizer_no = excluded.organizer_no,
              room_code = excluded.room_code, place = excluded.place, starts_at = excluded.starts_at,
              ends_at = excluded.ends_at, time_zone = excluded.time_zone, all_day = excluded.all_day,
              rrule = excluded.rrule, recurs_until = excluded.recurs_until, status = excluded.status,
              busy = excluded.busy, private = excluded.private, sequence = excluded.sequence, extra = excluded.extra
            """).execute(arguments: arguments)
        try db.cachedStatement(sql: "DELETE FROM meeting_attendees WHERE uid = ?").execute(arguments: [meeting.uid])
        let attendee = try db.cachedStatement(sql: """
            INSERT INTO meeting_attendees (uid, employee_no, position, response, parameters) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        for (position, one) in meeting.attendees.enumerated() {
            try attendee.execute(arguments: [meeting.uid, one.employeeNo, position, one.response, one.parameters])
        }
        try db.cachedStatement(sql: "DELETE FROM meeting_exceptions WHERE uid = ?").execute(arguments: [meeting.uid])
        for exception in meeting.exceptions { try save(exception, of: meeting) }
    }

    func delete(_ uid: String) throws {
        try db.cachedStatement(sql: "DELETE FROM meetings WHERE uid = ?").execute(arguments: [uid])
    }

    private func save(_ exception: MeetingException, of meeting: Meeting) throws {
        // Both ends are kept where one differs, so that a query by time finds the moved occurrence.
        let moved = exception.start != nil || exception.end != nil
        let start = exception.start ?? exception.recurrenceStart
        let end = exception.end ?? meeting.end(ofOccurrenceAt: start, zone: OfficeZone.named(meeting.timeZone))
        let arguments: StatementArguments = [
            meeting.uid, MeetingRows.seconds(exception.recurrenceStart), exception.isRemoved, exception.title,
            exception.roomCode, exception.roomDropped, moved ? MeetingRows.seconds(start) : nil,
            moved ? MeetingRows.seconds(end) : nil, exception.status?.rawValue, exception.attendees.map(JSONText.array),
            exception.extra.isEmpty ? nil : JSONText.array(exception.extra),
        ]
        try db.cachedStatement(sql: """
            INSERT INTO meeting_exceptions (uid, recurrence_at, removed, title, room_code, room_dropped, starts_at, ends_at,
              status, attendees, extra)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (uid, recurrence_at) DO UPDATE SET removed = excluded.removed, title = excluded.title,
              room_code = excluded.room_code, room_dropped = excluded.room_dropped, starts_at = excluded.starts_at,
              ends_at = excluded.ends_at, status = excluded.status, attendees = excluded.attendees, extra = excluded.extra
            """).execute(arguments: arguments)
    }
}
