import Foundation

/// An occurrence of a series that is gone (EXDATE) or differs (RECURRENCE-ID). Nil: as in the series.
public struct MeetingException: Hashable, Sendable, Codable {
    /// The start that the rule gives.
    public var recurrenceStart: Date
    public var isRemoved: Bool
    public var title: String?
    public var roomCode: String?
    /// This occurrence has no room though the series has one.
    public var roomDropped: Bool
    public var start: Date?
    public var end: Date?
    public var status: MeetingStatus?
    /// Employee numbers.
    public var attendees: [String]?
    /// Lines of the calendar file beyond these fields.
    public var extra: [String]

    public init(recurrenceStart: Date, isRemoved: Bool = false, title: String? = nil, roomCode: String? = nil,
                roomDropped: Bool = false, start: Date? = nil, end: Date? = nil, status: MeetingStatus? = nil,
                attendees: [String]? = nil, extra: [String] = []) {
        self.recurrenceStart = recurrenceStart
        self.isRemoved = isRemoved
        self.title = title
        self.roomCode = roomCode
        self.roomDropped = roomDropped
        self.start = start
        self.end = end
        self.status = status
        self.attendees = attendees
        self.extra = extra
    }
}
