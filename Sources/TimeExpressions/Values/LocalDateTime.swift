/// A wall-clock time of the proleptic Gregorian calendar, without a zone.
///
/// Arithmetic is on days since 1970-01-01 and seconds of the day, so that it neither allocates nor asks a calendar.
/// The day algorithms are Howard Hinnant's `days_from_civil` and `civil_from_days`.
public struct LocalDateTime: Hashable, Sendable, Comparable, Codable {
    /// Days since 1970-01-01.
    public var day: Int
    /// Seconds since midnight, 0 ..< 86,400.
    public var secondOfDay: Int

    /// - Parameters:
    ///   - day: days since 1970-01-01.
    ///   - secondOfDay: seconds since its midnight; more or fewer than a day has lead to another day.
    public init(day: Int, secondOfDay: Int = 0) {
        let total = day * 86_400 + secondOfDay
        self.day = total >= 0 ? total / 86_400 : -((86_399 - total) / 86_400)
        self.secondOfDay = total - self.day * 86_400
    }

    /// A time of the calendar; a month, day or time out of range carries over: 30 February is 1 or 2 March.
    public init(_ year: Int, _ month: Int, _ dayOfMonth: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) {
        self.init(day: Self.days(year: year, month: month, day: dayOfMonth), secondOfDay: hour * 3600 + minute * 60 + second)
    }

    /// Days since 1970-01-01 of a date; a day or month out of range carries over.
    public static func days(year: Int, month: Int, day: Int) -> Int {
        let monthIndex = month - 1
        let carry = monthIndex >= 0 ? monthIndex / 12 : -((11 - monthIndex) / 12)
        let m = monthIndex - carry * 12 + 1
        let y = year + carry - (m <= 2 ? 1 : 0)
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468 + day - 1
    }

    /// Year, month (1–12) and day of the month (1–31).
    public var date: (year: Int, month: Int, day: Int) {
        let z = day + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
    }

    /// The year; 0 is 1 BC.
    public var year: Int { date.year }
    /// 1 to 12.
    public var month: Int { date.month }
    /// 1 to 31.
    public var dayOfMonth: Int { date.day }
    /// 0 to 23.
    public var hour: Int { secondOfDay / 3600 }
    /// 0 to 59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// 0 to 59.
    public var second: Int { secondOfDay % 60 }
    /// ISO 8601: Monday is 1, Sunday 7.
    public var weekday: Int { ((day + 3) % 7 + 7) % 7 + 1 }
    /// The same day at midnight.
    public var startOfDay: LocalDateTime { LocalDateTime(day: day) }

    /// Moves the time on the wall clock; negative numbers move it back.
    public func adding(days: Int = 0, seconds: Int = 0) -> LocalDateTime {
        LocalDateTime(day: day + days, secondOfDay: secondOfDay + seconds)
    }

    /// Adds calendar months; a day that the month lacks becomes its last.
    public func adding(months: Int) -> LocalDateTime {
        let (y, m, d) = date
        let first = Self.days(year: y, month: m + months, day: 1)
        let next = Self.days(year: y, month: m + months + 1, day: 1)
        return LocalDateTime(day: first + min(d, next - first) - 1, secondOfDay: secondOfDay)
    }

    /// Seconds from the other time to this one, both on the wall clock.
    public func seconds(since other: LocalDateTime) -> Int {
        (day - other.day) * 86_400 + secondOfDay - other.secondOfDay
    }

    /// Whether the first time is the earlier one on the wall clock.
    public static func < (a: LocalDateTime, b: LocalDateTime) -> Bool {
        (a.day, a.secondOfDay) < (b.day, b.secondOfDay)
    }
}
