/// How exact an expression is: 明天 is a day, 三点 a minute, 下午 a part of a day.
public enum Grain: String, Sendable, Codable, CaseIterable {
    case second, minute, hour, part, day, week, weekend, month, quarter, season, year, decade, century
}

/// What an expression of time means, in local wall-clock time of the speaker.
public enum TimeValue: Hashable, Sendable, Codable {
    /// A point, or for a coarse grain the whole unit that begins there. Without `dateGiven` only a time of day was
    /// said, and the date is a guess.
    case instant(LocalDateTime, grain: Grain, dateGiven: Bool = true)
    /// Half open: the end is not in it.
    case interval(from: LocalDateTime, to: LocalDateTime, grain: Grain, dateGiven: Bool = true)
    /// After, since (`from`), or before, until (`to`); exactly one is set.
    case open(from: LocalDateTime?, to: LocalDateTime?)
    /// Seconds; a month counts 30 days, a year 365.
    case duration(seconds: Int)
    /// A rule of RFC 5545, with the first occurrence where one follows from the words.
    case recurrence(RecurrenceRule, start: LocalDateTime?)
    /// Minutes east of UTC.
    case timeZone(offsetMinutes: Int)
}

/// An expression found in a text.
public struct TimeExpression: Hashable, Sendable, Codable {
    /// Offsets in Unicode scalars of the text that was given, end exclusive.
    public var range: Range<Int>
    /// Readings, best first; never empty.
    public var values: [TimeValue]
    /// The name of the rule that made it, for explanations.
    public var rule: String
    /// What would settle which reading is meant, where the words leave it truly open.
    public var open: Openness?

    public init(range: Range<Int>, values: [TimeValue], rule: String, open: Openness? = nil) {
        self.range = range
        self.values = values
        self.rule = rule
        self.open = open
    }
}
