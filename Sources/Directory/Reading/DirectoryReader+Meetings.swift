import Foundation
import GRDB

extension DirectoryReader {
    /// A meeting with its attendees and exceptions.
    public func meeting(_ uid: String) throws -> Meeting? {
        try MeetingRows(db: db).fetch(where: "m.uid = ?", [uid]).first
    }

    /// All meetings, by start and uid.
    public func meetings() throws -> [Meeting] {
        try MeetingRows(db: db).fetch(where: "1", [])
    }

    /// What takes place in a half-open span of time, by start, then uid.
    ///
    /// - Parameters:
    ///   - people: only what one of them organises or attends; nil for everybody's.
    ///   - room: only what is in this room.
    ///   - uid: only this meeting or series.
    ///   - includingCancelled: whether cancelled ones are listed too.
    public func occurrences(from: Date, to: Date, people: Set<String>? = nil, room: String? = nil, uid: String? = nil,
                            includingCancelled: Bool = false) throws -> [Occurrence] {
        guard from < to else { return [] }
        let lower = MeetingRows.seconds(from), upper = Int(to.timeIntervalSince1970.rounded(.up))
        var condition = """
            (m.rrule IS NULL AND m.starts_at < :to AND (m.ends_at > :from OR m.starts_at >= :from) \
            OR m.rrule IS NOT NULL AND m.starts_at < :to AND (m.recurs_until IS NULL OR m.recurs_until > :from) \
            OR m.uid IN (SELECT uid FROM meeting_exceptions WHERE starts_at < :to AND ends_at > :from))
            """
        var arguments: StatementArguments = ["from": lower, "to": upper]
        if let people {
            // An occurrence that differs may have others at the table: all such series are looked at.
            condition += """
                 AND (m.organizer_no IN (SELECT value FROM json_each(:people)) \
                OR m.uid IN (SELECT uid FROM meeting_attendees WHERE employee_no IN (SELECT value FROM json_each(:people))) \
                OR m.uid IN (SELECT uid FROM meeting_exceptions WHERE attendees IS NOT NULL))
                """
            arguments += ["people": JSONText.array(people.sorted())]
        }
        if let room {
            condition += """
                 AND (m.room_code = :room OR m.uid IN (SELECT uid FROM meeting_exceptions WHERE room_code = :room))
                """
            arguments += ["room": room]
        }
        if let uid {
            condition += " AND m.uid = :uid"
            arguments += ["uid": uid]
        }
        var result: [Occurrence] = []
        for meeting in try MeetingRows(db: db, skipsExtra: true).fetch(where: condition, arguments) {
            for occurrence in meeting.occurrences(from: from, to: to) {
                if !includingCancelled, occurrence.status == .cancelled { continue }
                if let room, occurrence.roomCode != room { continue }
                if let people, !occurrence.isAttended(byAnyOf: people) { continue }
                result.append(occurrence)
            }
        }
        result.sort { ($0.start, $0.uid) < ($1.start, $1.uid) }
        return result
    }

    /// What stands in the way of a plan: occurrences that take the time of one of the people, or the room.
    ///
    /// - Parameter uid: a meeting that is left out, because it is the one that is being moved.
    public func conflicts(from: Date, to: Date, people: Set<String>, room: String?, excluding uid: String? = nil) throws
        -> [Occurrence] {
        // Two narrow questions are answered faster than one for the whole office.
        var result = people.isEmpty ? [] : try occurrences(from: from, to: to, people: people).filter(\.blocks)
        if let room {
            for taken in try occurrences(from: from, to: to, room: room) where !result.contains(taken) { result.append(taken) }
        }
        return result.filter { $0.uid != uid }.sorted { ($0.start, $0.uid) < ($1.start, $1.uid) }
    }

    /// Titles of meetings that everybody may know, each once.
    public func meetingTitles() throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: """
            SELECT DISTINCT title FROM meetings WHERE private = 0 AND status <> 'cancelled' ORDER BY title
            """))
    }
}

extension Occurrence {
    /// Whether one of them organises or attends it.
    func isAttended(byAnyOf people: Set<String>) -> Bool {
        if let organizerNo, people.contains(organizerNo) { return true }
        return attendees.contains(where: people.contains)
    }
}
