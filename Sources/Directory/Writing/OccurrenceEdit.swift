import Foundation

/// Changes to one occurrence of a series, as exceptions of the series.
enum OccurrenceEdit {
    /// - Returns: whether its start or end changed.
    static func apply(_ edits: MeetingEdits, to meeting: inout Meeting, at recurrenceStart: Date) throws -> Bool {
        guard edits.recurrence == .keep else { throw MeetingStoreError.occurrenceWithRule }
        let current = try occurrence(of: meeting, at: recurrenceStart)
        var exception = meeting.exceptions.first { $0.recurrenceStart == recurrenceStart }
            ?? MeetingException(recurrenceStart: recurrenceStart)
        let start = edits.start ?? current.start
        let end = edits.end ?? (edits.start == nil ? current.end : start.addingTimeInterval(current.end.timeIntervalSince(current.start)))
        guard end > start else { throw MeetingStoreError.endsBeforeStart }
        let isMoved = start != current.start || end != current.end
        if isMoved {
            exception.start = start
            exception.end = end
        }
        if let title = edits.title { exception.title = title }
        switch edits.room {
        case .keep: break
        case .clear:
            exception.roomCode = nil
            exception.roomDropped = true
        case .set(let code):
            exception.roomCode = code
            exception.roomDropped = false
        }
        if let attendees = edits.attendees { exception.attendees = attendees }
        put(exception, into: &meeting)
        return isMoved
    }

    static func remove(from meeting: inout Meeting, at recurrenceStart: Date) throws {
        _ = try occurrence(of: meeting, at: recurrenceStart)
        put(MeetingException(recurrenceStart: recurrenceStart, isRemoved: true), into: &meeting)
    }

    private static func occurrence(of meeting: Meeting, at recurrenceStart: Date) throws -> Occurrence {
        guard let occurrence = meeting.occurrence(at: recurrenceStart), occurrence.status != .cancelled else {
            throw MeetingStoreError.unknownOccurrence(uid: meeting.uid)
        }
        return occurrence
    }

    private static func put(_ exception: MeetingException, into meeting: inout Meeting) {
        meeting.exceptions.removeAll { $0.recurrenceStart == exception.recurrenceStart }
        meeting.exceptions.append(exception)
        meeting.exceptions.sort { $0.recurrenceStart < $1.recurrenceStart }
    }
}
