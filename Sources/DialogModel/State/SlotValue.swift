import TimeExpressions

/// What a slot holds. Times are wall-clock times of the speaker; they become instants when an action needs one.
public enum SlotValue: Hashable, Sendable, Codable {
    case text(String)
    case number(Int)
    /// A length in minutes.
    case minutes(Int)
    /// A time as far as it is known: a whole date and time, only a day, only a time of day, an interval.
    case time(TimeValue)
    case recurrence(RecurrenceRule)
    case entity(EntityReference)
    case entities([EntityReference])
    /// Words that could not be narrowed down to one thing yet.
    case mentions([Mention])
    case flag(Bool)
    /// What a `list` slot holds, in the order said.
    case records([SlotRecord])
}

/// One entry of a list: slot name → value.
public struct SlotRecord: Hashable, Sendable, Codable {
    public var values: [String: SlotValue]

    public init(_ values: [String: SlotValue]) {
        self.values = values
    }
}
