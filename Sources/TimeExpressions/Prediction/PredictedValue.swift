/// A time value as the public interface writes it; only the fields of its kind are set.
public struct PredictedValue: Codable, Hashable, Sendable {
    public var kind: String
    public var value: String?
    public var from: String?
    public var to: String?
    public var grain: String?
    public var dateGiven: Bool?
    public var seconds: Int?
    public var rrule: String?
    public var start: String?
    public var offsetMinutes: Int?

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
