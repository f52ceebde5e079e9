import Foundation

/// What an office agrees on where a language leaves it open.
///
/// Each field is a policy, not a fact of a language; `office` is the documented default, the others make the choices of
/// two well-known recognisers for comparison.
public struct Conventions: Hashable, Sendable {
    /// What an hour from 1 to 12 without a part of the day means.
    public enum BareHour: String, Hashable, Sendable {
        /// 1 to 7 in the afternoon, 8 to 12 as said.
        case officeHours
        /// As said: 3 is three in the morning.
        case asSaid
        /// Whichever comes next.
        case nearest
    }

    /// Which day a weekday without "this" or "next" means.
    public enum BareWeekday: String, Hashable, Sendable {
        /// The coming one; today only with a time of day that is still to come.
        case coming
        /// The coming one, never today.
        case strictlyComing
        /// The one before, today excluded.
        case past
    }

    /// Where a span of days, months or years that is said to run "to X" ends.
    public enum RangeEnd: String, Hashable, Sendable {
        /// Days, months and years include X; clock times end at X.
        case inclusiveDates
        /// At the beginning of X.
        case exclusive
        /// Everything includes X, at its own grain (2 pm to 4 pm ends at 5).
        case inclusive
    }

    /// How "three days ago" and "in three days" count.
    public enum Relative: String, Hashable, Sendable {
        /// Days and more give a day, hours and less a minute.
        case point
        /// Chinese forms give the span between, as 前三天 does.
        case span
    }

    /// First and last second of parts of the day, in seconds since midnight.
    public var partsOfDay: [PartOfDay: Range<Int>] = PartOfDay.officeSpans
    /// When work ends, in seconds since midnight: 下班前.
    public var workEnds = 18 * 3600
    public var bareHour = BareHour.officeHours
    public var bareWeekday = BareWeekday.coming
    public var rangeEnd = RangeEnd.inclusiveDates
    public var relative = Relative.point
    /// ISO 8601 weekday that weeks begin with.
    public var weekStart = 1
    /// A day and month that passed no more than this many days ago stays in this year; one longer ago is next year's.
    public var pastDateToleranceDays = 60
    /// Whether "2 pm for 30 minutes" is one span; otherwise a time and a duration.
    public var joinsDuration = false
    /// Whether a number like 2014 alone is a year.
    public var bareYears = false
    /// Whether `2-15` alone is a date.
    public var dashedMonthDay = false
    /// Whether words that lead in or round off (大约, around the 21st, in the morning) belong to the expression.
    public var spansLeadingWords = false
    /// Whether "the last two weeks" are fourteen days up to today rather than two weeks of the calendar.
    public var rollingRuns = true
    /// Whether "after 2016" begins when 2016 ends, for days too.
    public var afterDaysExcludesDay = true
    /// Whether zones given with a time (9 am PST) move it to the speaker's; the speaker's offset in minutes.
    public var speakerOffsetMinutes: Int?
    /// The same by the speaker's zone, whose clock may change between now and then.
    public var speakerZone: TimeZone?
    /// Whether a weekend begins on Friday evening rather than on Saturday.
    public var weekendFromFriday = false
    /// Whether seasons and other spans are given by the sun (21 June) rather than by months.
    public var solarSeasons = false
    /// Whether "by the end of the month" is a span from now.
    public var deadlinesAreSpans = false
    /// Whether "next Monday" is simply the coming Monday.
    public var nextWeekdayIsComing = false

    /// The office default: times to come, working hours first.
    public static let office = Conventions()

    /// The choices of Microsoft Recognizers-Text.
    public static let recognizers: Conventions = {
        var value = Conventions()
        value.partsOfDay = PartOfDay.recognizersSpans
        value.bareHour = .asSaid
        value.rangeEnd = .exclusive
        value.joinsDuration = true
        value.bareYears = true
        value.spansLeadingWords = true
        value.afterDaysExcludesDay = false
        return value
    }()

    /// The choices of Facebook Duckling.
    public static let duckling: Conventions = {
        var value = Conventions()
        value.partsOfDay = PartOfDay.ducklingSpans
        value.bareHour = .nearest
        value.bareWeekday = .strictlyComing
        value.rangeEnd = .inclusive
        value.relative = .span
        value.joinsDuration = true
        value.dashedMonthDay = true
        value.speakerOffsetMinutes = -120
        value.weekendFromFriday = true
        value.solarSeasons = true
        value.deadlinesAreSpans = true
        value.pastDateToleranceDays = 0
        value.afterDaysExcludesDay = false
        value.nextWeekdayIsComing = true
        value.rollingRuns = false
        value.spansLeadingWords = true
        return value
    }()

    /// The preset of that name: `office`, `recognizers` or `duckling`.
    public init?(named name: String) {
        switch name {
        case "office": self = .office
        case "recognizers": self = .recognizers
        case "duckling": self = .duckling
        default: return nil
        }
    }

    public init() {}
}
