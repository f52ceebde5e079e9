import Foundation
import TimeExpressions

/// A meeting as it is kept: a single one, or a series with its rule and exceptions.
public struct Meeting: Hashable, Sendable, Codable {
    /// Unique for ever (UID of RFC 5545).
    public var uid: String
    public var title: String
    public var organizerNo: String?
    public var roomCode: String?
    /// Where it is, if not in a room of the office.
    public var place: String?
    /// Start of the first occurrence.
    public var start: Date
    /// End of the first occurrence, exclusive.
    public var end: Date
    /// IANA name of the zone that the rule is expanded in.
    public var timeZone: String
    public var isAllDay: Bool
    /// RRULE of RFC 5545, nil for a single meeting.
    public var rruleText: String?
    public var status: MeetingStatus
    /// Whether it blocks its participants' time (TRANSP).
    public var isBusy: Bool
    /// CLASS:PRIVATE
    public var isPrivate: Bool
    /// In the order of the invitation; the organiser need not be listed.
    public var attendees: [Attendee]
    /// SEQUENCE of RFC 5545: counts revisions.
    public var sequence: Int
    /// By ``MeetingException/recurrenceStart``.
    public var exceptions: [MeetingException]
    /// Content lines of the calendar file beyond these fields, unfolded.
    public var extra: [String]

    public init(uid: String = "", title: String, organizerNo: String?, roomCode: String? = nil, place: String? = nil,
                start: Date, end: Date, timeZone: String, isAllDay: Bool = false, rruleText: String? = nil,
                status: MeetingStatus = .confirmed, isBusy: Bool = true, isPrivate: Bool = false,
                attendees: [Attendee] = [], sequence: Int = 0, exceptions: [MeetingException] = [], extra: [String] = []) {
        self.uid = uid
        self.title = title
        self.organizerNo = organizerNo
        self.roomCode = roomCode
        self.place = place
        self.start = start
        self.end = end
        self.timeZone = timeZone
        self.isAllDay = isAllDay
        self.rruleText = rruleText
        self.status = status
        self.isBusy = isBusy
        self.isPrivate = isPrivate
        self.attendees = attendees
        self.sequence = sequence
        self.exceptions = exceptions
        self.extra = extra
    }

    /// The rule, nil for a single meeting.
    public var rule: RecurrenceRule? { rruleText.flatMap(KnownRules.rule) }
    public var isSeries: Bool { rruleText != nil }
    /// Employee numbers, the organiser first, nobody twice.
    public var participants: [String] { Self.participants(organizerNo, attendees.map(\.employeeNo)) }

    static func participants(_ organizer: String?, _ attendees: [String]) -> [String] {
        guard let organizer else { return attendees }
        return [organizer] + attendees.filter { $0 != organizer }
    }
}
