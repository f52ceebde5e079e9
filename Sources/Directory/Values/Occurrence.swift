import Foundation

/// One taking place of a meeting: a single meeting, or one occurrence of a series with its exception applied.
public struct Occurrence: Hashable, Sendable, Codable {
    public var uid: String
    /// The start that the rule gives (RECURRENCE-ID); of a single meeting its start. Names the occurrence in changes.
    public var recurrenceStart: Date
    public var start: Date
    /// Exclusive.
    public var end: Date
    public var title: String
    public var organizerNo: String?
    public var roomCode: String?
    public var place: String?
    /// Employee numbers, as invited; the organiser need not be among them.
    public var attendees: [String]
    public var isAllDay: Bool
    public var isPrivate: Bool
    public var isBusy: Bool
    public var status: MeetingStatus
    /// RRULE of its series, nil for a single meeting.
    public var rruleText: String?
    /// IANA name of the meeting's own zone.
    public var timeZone: String

    public init(uid: String, recurrenceStart: Date, start: Date, end: Date, title: String, organizerNo: String?,
                roomCode: String? = nil, place: String? = nil, attendees: [String] = [], isAllDay: Bool = false,
                isPrivate: Bool = false, isBusy: Bool = true, status: MeetingStatus = .confirmed,
                rruleText: String? = nil, timeZone: String) {
        self.uid = uid
        self.recurrenceStart = recurrenceStart
        self.start = start
        self.end = end
        self.title = title
        self.organizerNo = organizerNo
        self.roomCode = roomCode
        self.place = place
        self.attendees = attendees
        self.isAllDay = isAllDay
        self.isPrivate = isPrivate
        self.isBusy = isBusy
        self.status = status
        self.rruleText = rruleText
        self.timeZone = timeZone
    }

    public var isSeries: Bool { rruleText != nil }
    /// Employee numbers, the organiser first, nobody twice.
    public var participants: [String] { Meeting.participants(organizerNo, attendees) }
    /// Whether it takes somebody's time or a room: not cancelled, and not transparent.
    public var blocks: Bool { isBusy && status != .cancelled }
}
