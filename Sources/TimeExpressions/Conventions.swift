import Foundation
import Language

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
        /// The coming one, today included.
        case comingOrToday
        /// The coming one, never today.
        case strictlyComing
        /// The one before, today excluded.
        case past
    }

    /// Which day a weekday with "this", "next" or "last" means.
    public enum PointedWeekday: String, Hashable, Sendable {
        /// That of this, the next or the last week of the calendar.
        case calendarWeek
        /// The same, but in English the coming day, where it is still to come this week, is the second reading of "next".
        case nextWeekOrComing
        /// The nearest one in that direction; "this" may be today.
        case nearest
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
        /// Chinese forms give the span between, as 前三天 does; English ones the unit below, at that time.
        case span
    }

    /// The order of figures in 3/4/2026.
    public enum NumericOrder: String, Hashable, Sendable {
        /// Month first; in Chinese the day first where the year stands last.
        case byLanguage
        case monthFirst
        case dayFirst
    }

    /// What the beginning, middle and end of a unit are.
    public enum Edges: String, Hashable, Sendable {
        /// Thirds of a month, December at a year's end, the end of work at a day's.
        case office
        /// Halves of months and years, the last second of a day.
        case recognizers
        /// Thirds of months and years.
        case duckling
    }

    /// First and last second of parts of the day, in seconds since midnight.
    public var partsOfDay: [PartOfDay: Range<Int>] = PartOfDay.officeSpans
    /// When the morning begins for speakers of a language, where it is elsewhere than in `partsOfDay`; in seconds since midnight.
    public var morningBegins: [TextLanguage: Int] = [:]
    /// When work ends, in seconds since midnight: 下班前.
    public var workEnds = 18 * 3600
    /// Hours in which people may well meet: a bare hour with both readings in them is open.
    public var wakingHours = 7 * 3600..<21 * 3600
    /// What an hour from 1 to 12 without a part of the day means.
    public var bareHour = BareHour.officeHours
    /// Which day a weekday without "this" or "next" means, and whether that may be today.
    public var bareWeekday = BareWeekday.coming
    /// Which day "next Friday" means.
    public var pointedWeekday = PointedWeekday.nextWeekOrComing
    /// Whether "to X" includes X.
    public var rangeEnd = RangeEnd.inclusiveDates
    /// Whether "three days ago" is a point or a span.
    public var relative = Relative.point
    /// Whether 3/4/2026 begins with the month or the day.
    public var numericOrder = NumericOrder.byLanguage
    /// How long the beginning, middle and end of a unit are.
    public var edges = Edges.office
    /// ISO 8601 weekday that weeks begin with.
    public var weekStart = 1
    /// The month that a fiscal year begins in; the year is named for the one it ends in.
    public var fiscalYearStartMonth = 1
    /// A day and month that passed no more than this many days ago stays in this year; one longer ago is next year's.
    public var pastDateToleranceDays = 60
    /// A month that began more than so many months ago is next year's.
    public var pastMonthTolerance = 6
    /// How many years ahead of the present one a year of two figures may lie: 55 is 2055 in 2026, 57 is 1957.
    public var twoFigureYearsAhead = 30
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
    /// Whether the present day is one of 最近三天 and 未来三天.
    public var rollingIncludesToday = true
    /// Whether the first week of a month is the first that lies in it whole, rather than the one with its first Thursday.
    public var firstWeekIsWhole = false
    /// Whether "after" a day begins when the day is over.
    public var afterDaysExcludesDay = true
    /// Whether "after 2016" begins when 2016 is over.
    public var afterSpansExcludesSpan = true
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
    /// Whether a day that its month lacks (30 February) is taken for the last one rather than for no time.
    public var clampsDays = false
    /// Whether days of the Chinese calendar are given by their figures: 十月初一 as 1 October.
    public var lunarDaysAsSaid = false
    /// How days of holidays that usage counts differently are counted.
    var holidayReckoning = HolidayReckoning.kept

    /// The office default: times to come, working hours first.
    public static let office = Conventions()

    /// The choices of Microsoft Recognizers-Text.
    public static let recognizers: Conventions = {
        var value = Conventions()
        value.partsOfDay = PartOfDay.recognizersSpans
        value.bareHour = .asSaid
        value.bareWeekday = .comingOrToday
        value.pointedWeekday = .calendarWeek
        value.rangeEnd = .exclusive
        value.edges = .recognizers
        value.twoFigureYearsAhead = 23
        value.joinsDuration = true
        value.bareYears = true
        value.spansLeadingWords = true
        value.rollingIncludesToday = false
        value.afterDaysExcludesDay = false
        value.clampsDays = true
        value.lunarDaysAsSaid = true
        return value
    }()

    /// The choices of Facebook Duckling.
    public static let duckling: Conventions = {
        var value = Conventions()
        value.partsOfDay = PartOfDay.ducklingSpans
        value.morningBegins = [.chinese: 4 * 3600]
        value.bareHour = .nearest
        value.bareWeekday = .strictlyComing
        value.pointedWeekday = .nearest
        value.rangeEnd = .inclusive
        value.relative = .span
        value.edges = .duckling
        value.joinsDuration = true
        value.dashedMonthDay = true
        value.speakerOffsetMinutes = -120
        value.weekendFromFriday = true
        value.solarSeasons = true
        value.deadlinesAreSpans = true
        value.pastDateToleranceDays = 0
        value.pastMonthTolerance = 0
        value.afterDaysExcludesDay = false
        value.afterSpansExcludesSpan = false
        value.rollingRuns = false
        value.firstWeekIsWhole = true
        value.spansLeadingWords = true
        value.holidayReckoning = .listed
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

    /// The choices of `office`.
    public init() {}

    /// First and last second of a part of the day.
    func span(of part: PartOfDay, in language: TextLanguage) -> Range<Int>? {
        guard let span = partsOfDay[part] else { return nil }
        if part == .morning, let begins = morningBegins[language], begins < span.upperBound { return begins..<span.upperBound }
        return span
    }
}
