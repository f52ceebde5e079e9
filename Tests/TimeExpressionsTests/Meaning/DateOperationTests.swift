import Language
import Testing
@testable import TimeExpressions

// Said on Monday, 9 March 2026, at 10:00.
@Suite struct DateOperationTests {
    private let office = Speaker()
    private let chinese = Speaker(language: .chinese)

    @Test("Weekdays of this, the next and the last week", arguments: [(0, 3, "day 2026-03-11"), (1, 3, "day 2026-03-18"), (-1, 3, "day 2026-03-04"), (2, 3, "day 2026-03-25")])
    func pointed(pointer: Int, weekday: Int, expected: String) {
        #expect(office.value(office.make(.pointed, .code(pointer), .code(weekday))) == expected)
    }

    @Test("In English next Friday may be the coming one, 下周五 never is")
    func nextFriday() {
        #expect(office.readings(office.make(.pointed, .code(1), .code(5))) == ["day 2026-03-20", "day 2026-03-13"])
        #expect(chinese.readings(chinese.make(.pointed, .code(1), .code(5))) == ["day 2026-03-20"])
    }

    @Test("Units around the present one", arguments: [
        (TimeUnit.week, 0, "week 2026-03-09"), (.week, -1, "week 2026-03-02"), (.weekend, 0, "weekend 2026-03-14"), (.month, 1, "month 2026-04-01"),
        (.quarter, -1, "quarter 2025-10-01"), (.year, 1, "year 2027-01-01"), (.decade, 0, "decade 2020-01-01"), (.century, -1, "century 1900-01-01"),
        (.halfYear, 0, "2026-01-01T00:00..2026-07-01T00:00"), (.season, 0, "2026-03-01T00:00..2026-06-01T00:00"), (.season, -1, "2025-12-01T00:00..2026-03-01T00:00"),
    ])
    func units(unit: TimeUnit, pointer: Int, expected: String) {
        #expect(office.value(office.unit(unit, pointer)) == expected)
    }

    @Test("A day and month that just passed stays in this year, one longer ago is next year's")
    func tolerance() {
        #expect(office.value(office.make(.monthDay, .code(2), .figures(20))) == "day 2026-02-20")
        #expect(office.value(office.make(.monthDay, .code(1), .figures(5))) == "day 2027-01-05")
    }

    @Test("A day that no calendar has is a meaning without a value")
    func impossible() {
        let day = office.make(.monthDay, .code(2), .figures(30))
        #expect(day != nil)
        #expect(office.readings(day) == [])
        #expect(office.readings(office.make(.date, .figures(2025), .figures(2), .figures(29))) == [])
        #expect(office.value(office.make(.date, .figures(2028), .figures(2), .figures(29))) == "day 2028-02-29")
    }

    @Test("Years of two figures lie around the present", arguments: [(18, "year 2018-01-01"), (56, "year 2056-01-01"), (57, "year 1957-01-01"), (98, "year 1998-01-01")])
    func twoFigures(year: Int, expected: String) {
        #expect(office.value(office.make(.year, .figures(year, width: 2))) == expected)
    }

    @Test("Figures with slashes are read in the order of the conventions, the other where only that is a date")
    func numeric() {
        let both = office.make(.numeric, .figures(4), .figures(5))
        #expect(office.readings(both) == ["day 2026-04-05", "day 2026-05-04", "day 2025-04-05"])
        #expect(office.value(office.make(.numeric, .figures(25), .figures(3), .figures(2026))) == "day 2026-03-25")
        #expect(chinese.value(chinese.make(.numeric, .figures(1), .figures(2), .figures(2020))) == "day 2020-02-01")
        var conventions = Conventions.office
        conventions.numericOrder = .dayFirst
        let british = Speaker(conventions)
        #expect(british.value(british.make(.numeric, .figures(4), .figures(5))) == "day 2026-05-04")
        #expect(office.make(.numeric, .figures(13), .figures(32)) == nil)
    }

    @Test("Two dates are one where they fit, and two where not")
    func joined() throws {
        #expect(office.value(office.make(.join, office.year(2018), office.month(3))) == "month 2018-03-01")
        #expect(office.value(office.make(.join, office.unit(.week, 1), office.weekday(2))) == "day 2026-03-17")
        #expect(office.value(office.make(.join, office.unit(.month, 1), office.make(.dayOfMonth, .figures(5)))) == "day 2026-04-05")
        #expect(office.value(office.make(.join, office.month(4), office.make(.dayOfMonth, .figures(5)))) == "day 2026-04-05")
        #expect(office.value(office.make(.join, office.year(2025), office.make(.half, .code(1)))) == "2025-01-01T00:00..2025-07-01T00:00")
        #expect(office.make(.join, office.unit(.week, 1), office.clock(15)) == nil)
        #expect(office.make(.join, office.weekday(3), office.weekday(4)) == nil)
    }

    @Test("A weekday confirms a date")
    func confirmed() {
        // 9 April 2026 is a Thursday; 12/3 is 3 December, a Thursday, or 12 March, a Thursday.
        let date = office.make(.monthDay, .code(4), .figures(9))
        #expect(office.value(office.make(.join, office.weekday(4), date)) == "day 2026-04-09")
        #expect(office.value(office.make(.join, office.weekday(5), office.make(.dayOfMonth, .figures(13)))) == "day 2026-03-13")
        #expect(office.value(office.make(.join, office.make(.pointed, .code(0), .code(5)), office.make(.numeric, .figures(13), .figures(3)))) == "day 2026-03-13")
    }

    @Test("The nth weekday and unit of a span, from the end where negative")
    func nth() {
        #expect(office.value(office.make(.nthWeekday, .code(1), .code(1), office.month(4))) == "day 2026-04-06")
        #expect(office.value(office.make(.nthWeekday, .code(-1), .code(5), office.unit(.month, 0))) == "day 2026-03-27")
        #expect(office.value(office.make(.nthUnit, .code(-1), .code(TimeUnit.day.rawValue), office.year(2025))) == "day 2025-12-31")
        #expect(office.value(office.make(.nthUnit, .code(1), .code(TimeUnit.week.rawValue), office.year(2021))) == "week 2021-01-04")
        #expect(office.value(office.make(.nthUnit, .code(3), .code(TimeUnit.month.rawValue), office.year(2021))) == "month 2021-03-01")
        #expect(office.value(office.make(.nthWeekday, .code(1), .code(1), nil)) == "day 2026-03-02")
        #expect(office.readings(office.make(.nthWeekday, .code(5), .code(1), office.unit(.month, 1))) == [])
    }

    @Test("Of an open month the year is found at the end, or given by what stands beside it")
    func openSteps() {
        let first = office.make(.nthWeekday, .code(1), .code(1), office.month(4))
        #expect(office.value(office.make(.join, first, office.year(2027))) == "day 2027-04-05")
        #expect(office.value(office.make(.join, office.make(.nthUnit, .code(1), .code(TimeUnit.week.rawValue), office.month(10)), office.weekday(5))) == "day 2026-10-02")
    }

    @Test("Days before and after a date, whatever its year", arguments: [(-1, "day 2026-09-24"), (1, "day 2026-09-26")])
    func shifted(sign: Int, expected: String) throws {
        let autumn = try #require(Holiday(id: "mid-autumn"))
        #expect(office.value(office.make(.shifted, office.make(.holiday, .code(autumn.index)), office.length(1, .day), .code(sign))) == expected)
    }

    @Test("Weekdays after and before a day")
    func after() {
        #expect(office.value(office.make(.nthAfter, .code(2), .code(1), nil)) == "day 2026-03-23")
        #expect(office.value(office.make(.nthAfter, .code(-2), .code(4), nil)) == "day 2026-02-26")
        #expect(office.value(office.make(.nearest, .code(1), office.weekday(1), office.make(.monthDay, .code(10), .figures(5)))) == "day 2026-10-05")
    }

    @Test("The Chinese calendar and the solar terms")
    func lunar() {
        #expect(office.value(office.make(.lunar, .code(8), .code(15))) == "day 2026-09-25")
        #expect(office.value(office.make(.join, office.year(2025), office.make(.lunar, .code(12), .code(23)))) == "day 2026-02-10")
        #expect(office.value(office.make(.solarTerm, .code(23))) == "day 2026-12-22")
    }

    @Test("Pointed dates of the year")
    func pointedDates() throws {
        let easter = try #require(Holiday(id: "easter"))
        let holiday = office.make(.holiday, .code(easter.index))
        #expect(office.value(office.make(.pointed, .code(1), holiday)) == "day 2026-04-05")
        #expect(office.value(office.make(.pointed, .code(-1), holiday)) == "day 2025-04-20")
        #expect(office.value(office.make(.pointedMonth, .code(1), .code(2))) == "month 2027-02-01")
        #expect(office.value(office.make(.pointedMonth, .code(-1), .code(2))) == "month 2026-02-01")
    }

    @Test("Edges by the conventions", arguments: [
        ("office", "2026-03-21T00:00..2026-04-01T00:00", "month 2026-12-01"), ("recognizers", "2026-03-16T00:00..2026-04-01T00:00", "2026-07-01T00:00..2027-01-01T00:00"),
        ("duckling", "2026-03-21T00:00..2026-04-01T00:00", "2026-09-01T00:00..2027-01-01T00:00"),
    ])
    func edges(name: String, month: String, year: String) throws {
        let speaker = Speaker(try #require(Conventions(named: name)))
        #expect(speaker.value(speaker.make(.edge, .code(2), speaker.unit(.month, 0))) == month)
        #expect(speaker.value(speaker.make(.edge, .code(2), speaker.unit(.year, 0))) == year)
    }

    @Test("Parts of units")
    func parts() {
        #expect(office.value(office.make(.monthHalf, .code(1))) == "2026-03-01T00:00..2026-03-16T00:00")
        #expect(office.value(office.make(.cut, .code(2), .code(2), office.unit(.month, 1))) == "2026-04-16T00:00..2026-05-01T00:00")
        #expect(office.value(office.make(.firstOf, .code(2), .code(TimeUnit.week.rawValue), office.year(2021))) == "2021-01-04T00:00..2021-01-18T00:00")
        #expect(office.value(office.make(.firstOf, .code(-4), .code(TimeUnit.month.rawValue), office.year(2021))) == "2021-09-01T00:00..2022-01-01T00:00")
        #expect(office.value(office.make(.weekOf, office.make(.monthDay, .code(4), .figures(10)))) == "week 2026-04-06")
        #expect(office.value(office.make(.decade, .code(90))) == "decade 1990-01-01")
        #expect(office.value(office.make(.century, .code(15))) == "century 1400-01-01")
    }

    @Test("A fiscal year begins when the office's does and is named for its end")
    func fiscalYear() {
        var conventions = Conventions.office
        conventions.fiscalYearStartMonth = 4
        let speaker = Speaker(conventions)
        let year = speaker.make(.fiscalYear, .figures(26, width: 2))
        #expect(speaker.value(year) == "2025-04-01T00:00..2026-04-01T00:00")
        #expect(speaker.value(speaker.unit(.fiscalYear, 1)) == "2026-04-01T00:00..2027-04-01T00:00")
        #expect(office.value(office.make(.fiscalYear, .figures(2025))) == "year 2025-01-01")
    }

    @Test("Numbers and lengths beyond any calendar are no dates", arguments: [1e6 + 1, 1e15, .infinity, .nan, -1])
    func absurd(amount: Double) {
        #expect(office.length(amount, .year) == nil)
    }

    @Test("A century of centuries ahead has no value")
    func far() {
        #expect(office.readings(office.make(.fromNow, office.length(9_999, .century), .code(1))) == [])
        #expect(office.make(.unit, .code(TimeUnit.week.rawValue), .code(.max)) == nil)
    }
}
