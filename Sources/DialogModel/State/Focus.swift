/// What the dialog is about, for "his e-mail", "push it by half an hour", "that document".
public struct Focus: Hashable, Sendable, Codable {
    /// People in the order last shown; one when it is clear who is meant.
    public var people: [EntityReference] = []
    /// People spoken of one after the other, the last first: "the two of them". Absent in older versions.
    public var recentPeople: [EntityReference]?
    /// Meeting uid, and the start of the occurrence in UTC seconds.
    public var meeting: MeetingReference?
    public var documents: [EntityReference] = []
    public var rooms: [EntityReference] = []
    /// The row of a domain's own table that was written or shown last: `record` slot → its key. Absent in older versions.
    public var records: [String: SlotValue]?

    public init() {}
}

/// A meeting, or one occurrence of a series.
public struct MeetingReference: Hashable, Sendable, Codable {
    public var uid: String
    /// UTC seconds of the start that the rule gives; nil: the meeting or series as a whole.
    public var occurrence: Int?

    public init(uid: String, occurrence: Int? = nil) {
        self.uid = uid
        self.occurrence = occurrence
    }
}
