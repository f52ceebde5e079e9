/// The Islamic calendar: Umm al-Qura where its table reaches (1343–1500 AH, 1924–2077), else the arithmetic one.
///
/// The lengths of Umm al-Qura months are those that Saudi Arabia publishes, as collected by R. H. van Gent; the arithmetic
/// calendar is the civil one with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 (*Calendrical Calculations*, chapter 7).
struct IslamicCalendar: Sendable {
    private let firstYear: Int
    /// Days since 1970-01-01 of the first day of each month, one more than there are.
    private let starts: [Int32]

    static var shared: IslamicCalendar { HolidayTable.shared.islamic }

    /// - Parameters:
    ///   - firstDay: days since 1970-01-01 of the first day of the table's first year.
    ///   - lengths: days of the months, twelve a year.
    init(firstYear: Int, firstDay: Int, lengths: [Int]) {
        self.firstYear = firstYear
        var starts = [Int32(firstDay)]
        for length in lengths { starts.append(starts[starts.count - 1] + Int32(length)) }
        self.starts = lengths.isEmpty ? [] : starts
    }

    /// Days since 1970-01-01 of a date.
    func day(year: Int, month: Int, day: Int) -> Int {
        let index = (year - firstYear) * 12 + month - 1
        if index >= 0, index < starts.count { return Int(starts[index]) + day - 1 }
        return -492_149 + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day
    }

    /// The Islamic years that may begin or end in a Gregorian year.
    func years(around year: Int) -> ClosedRange<Int> {
        let near = (year - 622) * 33 / 32
        return near - 1...near + 2
    }
}
