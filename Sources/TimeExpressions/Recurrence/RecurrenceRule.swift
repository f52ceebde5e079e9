/// A recurrence rule (RFC 5545, section 3.3.10): frequency, interval, end and the BY… parts that office calendars use.
public struct RecurrenceRule: Hashable, Sendable, Codable {
    /// FREQ.
    public enum Frequency: String, Sendable, Codable {
        case secondly = "SECONDLY", minutely = "MINUTELY", hourly = "HOURLY"
        case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY", yearly = "YEARLY"
    }

    /// A weekday with an optional ordinal: `2TU` is the second Tuesday, `-1FR` the last Friday.
    public struct Weekday: Hashable, Sendable, Codable {
        /// 0: every one; negative counts from the end.
        public var ordinal: Int
        /// ISO 8601: Monday is 1, Sunday 7.
        public var weekday: Int

        public init(_ weekday: Int, ordinal: Int = 0) {
            self.weekday = weekday
            self.ordinal = ordinal
        }
    }

    public var frequency: Frequency
    public var interval = 1
    public var count: Int?
    /// The last moment that an occurrence may start at. `untilIsUTC` tells how the file wrote it.
    public var until: LocalDateTime?
    public var untilIsUTC = false
    public var byDay: [Weekday] = []
    public var byMonthDay: [Int] = []
    public var byMonth: [Int] = []
    public var byHour: [Int] = []
    public var byMinute: [Int] = []
    public var bySetPosition: [Int] = []
    /// ISO 8601 weekday that a week begins with (WKST).
    public var weekStart = 1

    public init(_ frequency: Frequency) {
        self.frequency = frequency
    }
}
