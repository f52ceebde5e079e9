import Testing
@testable import TimeExpressions

@Suite("Calendars of holidays against published dates")
struct HolidayCalendarsTests {
    @Test("Chinese dates, with leap months", arguments: [
        (2024, 1, 1, false, "2024-02-10"), (2025, 1, 1, false, "2025-01-29"), (1985, 1, 1, false, "1985-02-20"),
        (2020, 4, 8, false, "2020-04-30"), (2020, 4, 1, true, "2020-05-23"), (2023, 2, 1, true, "2023-03-22"),
        (2023, 12, 23, false, "2024-02-02"), (2033, 11, 1, true, "2033-12-22"), (2034, 1, 1, false, "2034-02-19"),
        (2025, 8, 15, false, "2025-10-06"), (1900, 1, 1, false, "1900-01-31"), (2057, 9, 1, false, "2057-09-29"),
    ])
    func chinese(year: Int, month: Int, day: Int, leap: Bool, expected: String) {
        #expect(LunarCalendar.day(year: year, month: month, day: day, leap: leap) == LocalDateTime(expected)?.day)
    }

    @Test("A month has no 30th day where it is short, and no leap month where the year has none")
    func absentDays() {
        #expect(LunarCalendar.leapMonth(of: 2025) == 6)
        #expect(LunarCalendar.leapMonth(of: 2024) == nil)
        #expect(LunarCalendar.day(year: 2024, month: 3, day: 1, leap: true) == nil)
        #expect(LunarCalendar.length(year: 2024, month: 12) == 29)
        #expect(LunarCalendar.day(year: 2024, month: 12, day: 30) == nil)
        #expect(LunarCalendar.month(year: 2024, month: 12)?.count == 29)
        #expect(LunarCalendar.day(year: 1899, month: 1, day: 1) == nil)
    }

    @Test("Solar terms", arguments: [
        ("清明", 2024, "2024-04-04"), ("清明", 2023, "2023-04-05"), ("冬至", 2021, "2021-12-21"), ("冬至", 2023, "2023-12-22"),
        ("立春", 2021, "2021-02-03"), ("立春", 2024, "2024-02-04"), ("夏至", 2020, "2020-06-21"), ("小寒", 2025, "2025-01-05"),
    ])
    func solarTerm(name: String, year: Int, expected: String) {
        #expect(SolarTerm(name: name)?.day(in: year) == LocalDateTime(expected)?.day)
    }

    @Test("Hebrew dates, in plain and leap years", arguments: [
        (5784, 7, 1, "2023-09-16"), (5785, 7, 1, "2024-10-03"), (5786, 7, 10, "2025-10-02"), (5784, 1, 15, "2024-04-23"),
        (5785, 1, 15, "2025-04-13"), (5784, 12, 14, "2024-03-24"), (5783, 12, 14, "2023-03-07"), (5779, 9, 25, "2018-12-03"),
        (5784, 9, 25, "2023-12-08"), (5782, 12, 14, "2022-03-17"), (5765, 11, 15, "2005-01-25"), (5784, 3, 6, "2024-06-12"),
    ])
    func hebrew(year: Int, month: Int, day: Int, expected: String) {
        #expect(HebrewCalendar.day(year: year, month: month, day: day) == LocalDateTime(expected)?.day)
    }

    @Test("Islamic dates, by Umm al-Qura and the arithmetic calendar", arguments: [
        (1445, 9, 1, "2024-03-11"), (1445, 10, 1, "2024-04-10"), (1446, 1, 1, "2024-07-07"), (1444, 12, 10, "2023-06-28"),
        (1369, 10, 1, "1950-07-16"), (1439, 9, 27, "2018-06-11"), (1000, 1, 1, "1591-10-19"), (1501, 1, 1, "2077-11-17"),
    ])
    func islamic(year: Int, month: Int, day: Int, expected: String) {
        #expect(IslamicCalendar.shared.day(year: year, month: month, day: day) == LocalDateTime(expected)?.day)
    }

    @Test("Julian dates", arguments: [(2023, 12, 25, "2024-01-07"), (2100, 2, 29, "2100-03-14"), (1900, 2, 28, "1900-03-12")])
    func julian(year: Int, month: Int, day: Int, expected: String) {
        #expect(JulianCalendar.day(year: year, month: month, day: day) == LocalDateTime(expected)?.day)
    }

    @Test("Easter of both churches", arguments: [(2024, "2024-03-31", "2024-05-05"), (2025, "2025-04-20", "2025-04-20"), (2038, "2038-04-25", "2038-04-25"), (1981, "1981-04-19", "1981-04-26")])
    func easter(year: Int, western: String, orthodox: String) {
        #expect(Easter.western(year) == LocalDateTime(western)?.day)
        #expect(Easter.orthodox(year) == LocalDateTime(orthodox)?.day)
    }
}
