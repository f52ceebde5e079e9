import Foundation
import GRDB
import Storage

/// Writes to the calendar that conversations make, inside the turn's transaction.
///
/// Each takes a ``WriteKey``: a second write under the same key changes nothing and returns what the first did. Rights
/// and conflicts are the caller's to check before, in the same transaction.
public struct MeetingStore {
    private let db: Database
    private let reader: DirectoryReader

    public init(_ db: Database) {
        self.db = db
        self.reader = DirectoryReader(db)
    }

    /// Books a meeting; its uid follows from the key.
    public func book(_ meeting: Meeting, key: WriteKey) throws -> MeetingChange {
        if let done = try change(for: key) { return done }
        guard meeting.end > meeting.start else { throw MeetingStoreError.endsBeforeStart }
        if let text = meeting.rruleText, meeting.rule == nil { throw MeetingStoreError.unreadableRule(text) }
        var booked = meeting
        booked.uid = key.uid
        booked.status = .confirmed
        return try write(booked, before: nil, kind: .booked, recurrenceStart: nil, key: key)
    }

    /// Changes a meeting, a whole series, or one occurrence.
    ///
    /// - Parameter recurrenceStart: names the occurrence (``Occurrence/recurrenceStart``); nil for all of it.
    /// - Returns: ``MeetingChange/Kind/moved`` where start or end are others than before, else updated.
    public func update(_ uid: String, recurrenceStart: Date? = nil, edits: MeetingEdits, key: WriteKey) throws -> MeetingChange {
        if let done = try change(for: key) { return done }
        let before = try existing(uid)
        var after = before
        let isMoved: Bool
        if let recurrenceStart, before.isSeries {
            isMoved = try OccurrenceEdit.apply(edits, to: &after, at: recurrenceStart)
        } else {
            isMoved = try apply(edits, to: &after)
        }
        after.sequence += 1
        return try write(after, before: before, kind: isMoved ? .moved : .updated,
                         recurrenceStart: before.isSeries ? recurrenceStart : nil, key: key)
    }

    /// Moves a meeting, a whole series, or one occurrence.
    public func move(_ uid: String, recurrenceStart: Date? = nil, start: Date, end: Date, key: WriteKey) throws -> MeetingChange {
        try update(uid, recurrenceStart: recurrenceStart, edits: MeetingEdits(start: start, end: end), key: key)
    }

    /// Cancels a meeting, a whole series, or one occurrence. The meeting stays on file with its status.
    public func cancel(_ uid: String, recurrenceStart: Date? = nil, key: WriteKey) throws -> MeetingChange {
        if let done = try change(for: key) { return done }
        let before = try existing(uid)
        var after = before
        if let recurrenceStart, before.isSeries {
            try OccurrenceEdit.remove(from: &after, at: recurrenceStart)
        } else {
            after.status = .cancelled
        }
        after.sequence += 1
        return try write(after, before: before, kind: .cancelled,
                         recurrenceStart: before.isSeries ? recurrenceStart : nil, key: key)
    }

    /// What a write did; nil where nothing was written under the key.
    public func change(for key: WriteKey) throws -> MeetingChange? {
        try change(forKey: key.description)
    }

    /// Takes a write back: a booking is cancelled, anything else becomes what it was.
    ///
    /// - Throws: ``MeetingStoreError/changedSince(uid:)`` where the meeting was changed by somebody after that write.
    public func undo(_ undone: WriteKey, key: WriteKey) throws -> MeetingChange {
        if let done = try change(for: key) { return done }
        guard let change = try change(for: undone) else { throw MeetingStoreError.unknownWrite(key: undone.description) }
        guard let current = try reader.meeting(change.uid) else { throw MeetingStoreError.unknownMeeting(uid: change.uid) }
        guard current == change.after else { throw MeetingStoreError.changedSince(uid: change.uid) }
        var restored = change.before ?? current
        if change.before == nil { restored.status = .cancelled }
        restored.sequence = current.sequence + 1
        let kind: MeetingChange.Kind = switch change.kind {
        case .booked: .cancelled
        case .cancelled: .booked
        case .moved: .moved
        case .updated: .updated
        }
        return try write(restored, before: current, kind: kind, recurrenceStart: change.recurrenceStart, key: key)
    }

    private func existing(_ uid: String) throws -> Meeting {
        guard let meeting = try reader.meeting(uid) else { throw MeetingStoreError.unknownMeeting(uid: uid) }
        guard meeting.status != .cancelled else { throw MeetingStoreError.alreadyCancelled(uid: uid) }
        return meeting
    }

    private func apply(_ edits: MeetingEdits, to meeting: inout Meeting) throws -> Bool {
        let start = edits.start ?? meeting.start
        let end = edits.end ?? (edits.start == nil ? meeting.end : start.addingTimeInterval(meeting.end.timeIntervalSince(meeting.start)))
        guard end > start else { throw MeetingStoreError.endsBeforeStart }
        let isMoved = start != meeting.start || end != meeting.end
        switch edits.recurrence {
        case .keep: break
        case .clear:
            meeting.rruleText = nil
            meeting.exceptions = []
        case .set(let text):
            guard RecurrenceRuleText.isReadable(text) else { throw MeetingStoreError.unreadableRule(text) }
            meeting.rruleText = text
        }
        if isMoved {
            if meeting.isSeries, edits.recurrence == .keep {
                SeriesShift.move(&meeting, to: start, end: end)
            } else {
                meeting.start = start
                meeting.end = end
            }
        }
        if let title = edits.title { meeting.title = title }
        if let isPrivate = edits.isPrivate { meeting.isPrivate = isPrivate }
        switch edits.room {
        case .keep: break
        case .clear: meeting.roomCode = nil
        case .set(let code):
            meeting.roomCode = code
            meeting.place = nil
        }
        switch edits.place {
        case .keep: break
        case .clear: meeting.place = nil
        case .set(let text): meeting.place = text
        }
        if let attendees = edits.attendees {
            let known = Dictionary(meeting.attendees.map { ($0.employeeNo, $0) }, uniquingKeysWith: { a, _ in a })
            meeting.attendees = attendees.map { known[$0] ?? Attendee($0) }
        }
        return isMoved
    }

    private func write(_ meeting: Meeting, before: Meeting?, kind: MeetingChange.Kind, recurrenceStart: Date?,
                       key: WriteKey) throws -> MeetingChange {
        try MeetingRecords(db: db).save(meeting)
        // As it was stored, so that a later comparison tells only real changes.
        let after = try reader.meeting(meeting.uid) ?? meeting
        try Settings(db).set(nil, for: OfficeSetting.untouchedSample)
        let change = MeetingChange(key: key.description, kind: kind, uid: after.uid, recurrenceStart: recurrenceStart,
                                   before: before, after: after)
        try db.cachedStatement(sql: """
            INSERT INTO calendar_writes (key, uid, kind, recurrence_at, before, after) VALUES (?, ?, ?, ?, ?, ?)
            """).execute(arguments: [change.key, change.uid, kind.rawValue, recurrenceStart.map(MeetingRows.seconds),
                                     try before.map(Self.json), try Self.json(after)])
        return change
    }

    private func change(forKey key: String) throws -> MeetingChange? {
        let statement = try db.cachedStatement(sql: """
            SELECT key, uid, kind, recurrence_at, before, after FROM calendar_writes WHERE key = ?
            """)
        guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
        let recurrenceStart = row[3] as Int?, before = row[4] as String?
        return MeetingChange(key: row[0], kind: MeetingChange.Kind(rawValue: row[2]) ?? .updated, uid: row[1],
                             recurrenceStart: recurrenceStart.map(MeetingRows.instant),
                             before: try before.map(Self.meeting), after: try Self.meeting(row[5]))
    }

    private static func json(_ meeting: Meeting) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        encoder.dateEncodingStrategy = .secondsSince1970
        return String(decoding: try encoder.encode(meeting), as: UTF8.self)
    }

    private static func meeting(_ json: String) throws -> Meeting {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return try decoder.decode(Meeting.self, from: Data(json.utf8))
    }
}
