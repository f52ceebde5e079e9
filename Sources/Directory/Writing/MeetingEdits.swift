import Foundation

/// What shall become of a meeting's fields; what is not named stays.
public struct MeetingEdits: Hashable, Sendable, Codable {
    /// What shall become of one field that may be empty.
    public enum Field: Hashable, Sendable, Codable {
        case keep, clear, set(String)
    }

    public var title: String?
    /// Of a series the start of its first occurrence: it is moved as a whole, weekdays with it.
    public var start: Date?
    public var end: Date?
    public var room: Field
    public var place: Field
    /// Employee numbers; responses of those who stay are kept.
    public var attendees: [String]?
    /// RRULE; only for a whole meeting.
    public var recurrence: Field
    public var isPrivate: Bool?

    public init(title: String? = nil, start: Date? = nil, end: Date? = nil, room: Field = .keep, place: Field = .keep,
                attendees: [String]? = nil, recurrence: Field = .keep, isPrivate: Bool? = nil) {
        self.title = title
        self.start = start
        self.end = end
        self.room = room
        self.place = place
        self.attendees = attendees
        self.recurrence = recurrence
        self.isPrivate = isPrivate
    }
}
