import Language
import Testing
@testable import TimeExpressions

// Said on Monday, 9 March 2026, at 10:00.
@Suite struct RecurrenceOperationTests {
    private let office = Speaker(language: .chinese)

    @Test("Units and their number", arguments: [
        (TimeUnit.day, 1, "FREQ=DAILY"), (.week, 2, "FREQ=WEEKLY;INTERVAL=2"), (.fortnight, 1, "FREQ=WEEKLY;INTERVAL=2"), (.quarter, 1, "FREQ=MONTHLY;INTERVAL=3"),
        (.year, 1, "FREQ=YEARLY"), (.weekend, 1, "FREQ=WEEKLY;BYDAY=SA,SU"), (.workday, 1, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), (.hour, 2, "FREQ=HOURLY;INTERVAL=2"),
    ])
    func units(unit: TimeUnit, count: Int, expected: String) {
        #expect(office.value(office.make(.every, .code(count), .code(unit.rawValue))) == expected)
        if count == 1 { #expect(office.value(office.make(.every, nil, .code(unit.rawValue))) == expected) }
    }

    @Test("Weekdays in lists and runs")
    func weekdays() {
        #expect(office.value(office.make(.everyWeekday, .code(1), .code(3), office.weekday(5))) == "FREQ=WEEKLY;BYDAY=MO,WE,FR")
        #expect(office.value(office.make(.everyWeekday, office.make(.range, office.weekday(1), office.weekday(5)))) == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
        #expect(office.value(office.make(.everyWeekday, office.make(.everyWeekday, .code(2)), .code(4))) == "FREQ=WEEKLY;BYDAY=TU,TH")
        #expect(office.value(office.make(.everyWeekdayRun, .code(6), .code(1))) == "FREQ=WEEKLY;BYDAY=MO,SA,SU")
    }

    @Test("Days of months and years")
    func days() {
        #expect(office.value(office.make(.everyMonthDay, .figures(5), .figures(20))) == "FREQ=MONTHLY;BYMONTHDAY=5,20")
        #expect(office.value(office.make(.everyMonthDay, .code(-1))) == "FREQ=MONTHLY;BYMONTHDAY=-1")
        #expect(office.value(office.make(.everyNth, .code(-1), .code(5))) == "FREQ=MONTHLY;BYDAY=-1FR")
        #expect(office.value(office.make(.everyNthUnit, .code(-1), .code(TimeUnit.workday.rawValue))) == "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
        #expect(office.value(office.make(.everyYearDay, office.make(.monthDay, .code(3), .figures(12)))) == "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12")
        let mothers = office.make(.nthWeekday, .code(2), .code(7), office.month(5))
        #expect(office.value(office.make(.everyYearDay, mothers)) == "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU")
    }

    @Test("With a time of day, a day, an end and a beginning")
    func pieces() throws {
        let daily = office.make(.every, .code(1), .code(TimeUnit.day.rawValue))
        #expect(office.value(office.make(.recurring, daily, office.clock(9, 30))) == "FREQ=DAILY;BYHOUR=9;BYMINUTE=30")
        #expect(office.value(office.make(.recurring, daily, office.make(.range, .figures(2), office.pm(4)))) == "FREQ=DAILY;BYHOUR=14")
        let weekly = office.make(.every, .code(1), .code(TimeUnit.week.rawValue))
        #expect(office.value(office.make(.join, weekly, office.weekday(3))) == "FREQ=WEEKLY;BYDAY=WE")
        #expect(office.value(office.make(.interval, office.make(.everyWeekday, .code(2)), .code(2))) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
        #expect(office.value(office.make(.ending, daily, office.make(.monthDay, .code(4), .figures(1)))) == "FREQ=DAILY;UNTIL=20260401T235959")
        #expect(office.value(office.make(.ending, daily, .figures(10))) == "FREQ=DAILY;COUNT=10")
        let set = try #require(office.make(.starting, office.make(.everyWeekday, .code(5)), office.unit(.month, 1)))
        #expect(office.interpreter.values(of: set).first.flatMap(Interpreter.beginning) == LocalDateTime(2026, 4, 3))
    }

    @Test("The first occurrence is still to come")
    func first() throws {
        let daily = try #require(office.make(.recurring, office.make(.every, .code(1), .code(TimeUnit.day.rawValue)), office.clock(9)))
        #expect(office.interpreter.values(of: daily).first.flatMap(Interpreter.beginning) == LocalDateTime(2026, 3, 10, 9))
    }

    @Test("Two times of day, or a day of the month every week, are no recurrence")
    func impossible() {
        let daily = office.make(.recurring, office.make(.every, .code(1), .code(TimeUnit.day.rawValue)), office.clock(9))
        #expect(office.make(.recurring, daily, office.clock(10)) == nil)
        #expect(office.make(.join, office.make(.every, .code(1), .code(TimeUnit.week.rawValue)), office.make(.dayOfMonth, .figures(5))) == nil)
        #expect(office.make(.everyWeekday, .code(8)) == nil)
        #expect(office.make(.every, .code(0), .code(TimeUnit.day.rawValue)) == nil)
    }
}
