/// The Chinese lunisolar calendar, 1900 to 2100.
///
/// A table rather than Foundation's calendar, which is slow and needs locks. Its source stands in the data file.
struct LunarCalendar: Sendable {
    /// A year: days since 1970-01-01 of its new year, the leap month or 0, and the lengths of its months.
    struct Year: Sendable {
        let newYear: Int
        let leap: Int
        /// Bit n is 1 where the nth month, the leap month included, has 30 days.
        let long: UInt16
    }

    private let firstYear: Int
    private let years: [Year]

    init(firstYear: Int, years: [Year]) {
        self.firstYear = firstYear
        self.years = years
    }

    /// The lunar years of the table, each named for the Gregorian year in which it begins.
    static var range: Range<Int> { HolidayTable.shared.lunar.firstYear..<HolidayTable.shared.lunar.firstYear + HolidayTable.shared.lunar.years.count }

    /// Days since 1970-01-01 of a day of the lunar calendar; `nil` outside the table or where the year has no such day.
    /// - Parameters:
    ///   - year: the Gregorian year in which the lunar year begins.
    ///   - day: 1–30; 30 in a month of 29 days is `nil`.
    ///   - leap: whether the leap month that follows the month of that number is meant.
    static func day(year: Int, month: Int, day: Int, leap: Bool = false) -> Int? {
        HolidayTable.shared.lunar.day(year: year, month: month, day: day, leap: leap)
    }

    /// The leap month of a lunar year; `nil` where it has none or is outside the table.
    static func leapMonth(of year: Int) -> Int? {
        HolidayTable.shared.lunar.year(year).flatMap { $0.leap > 0 ? $0.leap : nil }
    }

    /// The number of days of a month; `nil` where there is none.
    static func length(year: Int, month: Int, leap: Bool = false) -> Int? {
        let table = HolidayTable.shared.lunar
        guard let entry = table.year(year), let index = entry.index(month, leap) else { return nil }
        return entry.length(index)
    }

    /// The days of a month as days since 1970-01-01, for 腊月 or 农历八月 as a span; `nil` where there is none.
    static func month(year: Int, month: Int, leap: Bool = false) -> Range<Int>? {
        guard let first = day(year: year, month: month, day: 1, leap: leap),
              let length = length(year: year, month: month, leap: leap) else { return nil }
        return first..<first + length
    }

    func day(year: Int, month: Int, day: Int, leap: Bool = false) -> Int? {
        guard let entry = self.year(year), let index = entry.index(month, leap), day >= 1, day <= entry.length(index) else { return nil }
        var result = entry.newYear + day - 1
        for passed in 0..<index { result += entry.length(passed) }
        return result
    }

    private func year(_ year: Int) -> Year? {
        let index = year - firstYear
        return years.indices.contains(index) ? years[index] : nil
    }
}

extension LunarCalendar.Year {
    /// The place of a month in the year; `nil` where the year has no such month.
    fileprivate func index(_ month: Int, _ leapMonth: Bool) -> Int? {
        guard (1...12).contains(month), !leapMonth || month == leap else { return nil }
        return month - 1 + (leap > 0 && (month > leap || leapMonth) ? 1 : 0)
    }

    fileprivate func length(_ index: Int) -> Int { (long >> index) & 1 == 1 ? 30 : 29 }
}
