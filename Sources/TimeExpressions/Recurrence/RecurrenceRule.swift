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

        /// - Parameters:
        ///   - weekday: ISO 8601, Monday is 1.
        ///   - ordinal: 0 for every one; negative counts from the end.
        public init(_ weekday: Int, ordinal: Int = 0) {
            self.weekday = weekday
            self.ordinal = ordinal
        }
    }

    /// FREQ: the unit that it recurs by.
    public var frequency: Frequency
    /// INTERVAL: every so many units, from 1.
    public var interval = 1
    /// COUNT: how many times in all; `nil` without end, unless `until` gives one.
    public var count: Int?
    /// UNTIL: the last moment that an occurrence may start at. `untilIsUTC` tells how the file wrote it.
    public var until: LocalDateTime?
    /// Whether `until` is in UTC rather than on the wall clock.
    public var untilIsUTC = false
    /// BYDAY.
    public var byDay: [Weekday] = []
    /// BYMONTHDAY: 1 to 31, or from the month's end -1 to -31.
    public var byMonthDay: [Int] = []
    /// BYMONTH: 1 to 12.
    public var byMonth: [Int] = []
    /// BYHOUR: 0 to 23.
    public var byHour: [Int] = []
    /// BYMINUTE: 0 to 59.
    public var byMinute: [Int] = []
    /// BYSETPOS: which of the days that the other parts give, from 1, or from the end -1.
    public var bySetPosition: [Int] = []
    /// ISO 8601 weekday that a week begins with (WKST).
    public var weekStart = 1

    /// A rule without end that the other parts narrow.
    public init(_ frequency: Frequency) {
        self.frequency = frequency
    }
}
