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
