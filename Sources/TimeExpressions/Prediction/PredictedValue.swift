/// A time value as the public interface writes it; only the fields of its kind are set.
public struct PredictedValue: Codable, Hashable, Sendable {
    /// `instant`, `interval`, `open`, `duration`, `recurrence` or `timeZone`.
    public var kind: String
    /// The time of an instant: ISO 8601 without an offset, as all times here.
    public var value: String?
    /// Where an interval or open span begins.
    public var from: String?
    /// Where it ends, end exclusive.
    public var to: String?
    /// How exact an instant or interval is, by the names of `Grain`.
    public var grain: String?
    /// `false` where only a time of day was said; else absent.
    public var dateGiven: Bool?
    /// The length of a duration.
    public var seconds: Int?
    /// The rule of a recurrence (RFC 5545).
    public var rrule: String?
    /// The first occurrence of a recurrence, where the words give one.
    public var start: String?
    /// A time zone's minutes east of UTC.
    public var offsetMinutes: Int?

    /// A value in the interface's form.
    public init(_ time: TimeValue) {
        switch time {
        case .instant(let moment, let grain, let dateGiven):
            kind = "instant"
            value = moment.description
            self.grain = grain.rawValue
            if !dateGiven { self.dateGiven = false }
        case .interval(let from, let to, let grain, let dateGiven):
            kind = "interval"
            self.from = from.description
            self.to = to.description
            self.grain = grain.rawValue
            if !dateGiven { self.dateGiven = false }
        case .open(let from, let to):
            kind = "open"
            self.from = from?.description
            self.to = to?.description
        case .duration(let seconds):
            kind = "duration"
            self.seconds = seconds
        case .recurrence(let rule, let start):
            kind = "recurrence"
            rrule = rule.description
            self.start = start?.description
        case .timeZone(let offsetMinutes):
            kind = "timeZone"
            self.offsetMinutes = offsetMinutes
        }
    }
}
