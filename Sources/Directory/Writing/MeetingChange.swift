import Foundation

/// What a write did to the calendar.
public struct MeetingChange: Hashable, Sendable, Codable {
    /// What became of the meeting, as effects name it.
    public enum Kind: String, Hashable, Sendable, Codable {
        case booked, moved, updated, cancelled
    }

    public var key: String
    public var kind: Kind
    public var uid: String
    /// The occurrence that was changed (``Occurrence/recurrenceStart``); nil: the meeting or the whole series.
    public var recurrenceStart: Date?
    /// Nil where the meeting was new.
    public var before: Meeting?
    public var after: Meeting

    public init(key: String, kind: Kind, uid: String, recurrenceStart: Date?, before: Meeting?, after: Meeting) {
        self.key = key
        self.kind = kind
        self.uid = uid
        self.recurrenceStart = recurrenceStart
        self.before = before
        self.after = after
    }

    /// What the change is about as it stands now: the occurrence, or the meeting's first. Of a cancelled occurrence, what it was.
    public var occurrence: Occurrence {
        if let recurrenceStart {
            if let now = after.occurrence(at: recurrenceStart) { return now }
            if var was = before?.occurrence(at: recurrenceStart) {
                was.status = .cancelled
                return was
            }
        }
        var single = after
        single.rruleText = nil
        var result = single.occurrence(at: after.start)
            ?? Occurrence(uid: uid, recurrenceStart: after.start, start: after.start, end: after.end, title: after.title,
                          organizerNo: after.organizerNo, timeZone: after.timeZone)
        result.rruleText = after.rruleText
        return result
    }
}
