import Testing
import TimeExpressions

@Suite struct RecurrenceRuleTests {
    private func starts(_ text: String, _ start: LocalDateTime, from: LocalDateTime? = nil, to: LocalDateTime, limit: Int = 100) throws -> [String] {
        let rule = try #require(RecurrenceRule(rfc5545: text))
        return rule.occurrences(start: start, from: from ?? start, to: to, limit: limit).map(\.dateText)
    }

    private static let nine = LocalDateTime(1997, 9, 2, 9)
    private static let far = LocalDateTime(2002, 1, 1)

    @Test("A rule that is read and written is the same", arguments: [
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "FREQ=MONTHLY;BYDAY=2TU,-1FR", "FREQ=DAILY;COUNT=10", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1",
        "FREQ=WEEKLY;UNTIL=20260331T160000Z;BYDAY=FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=WEEKLY;BYDAY=SU;WKST=SU",
        "FREQ=DAILY;BYHOUR=9;BYMINUTE=30",
    ])
    func roundTrip(text: String) throws {
        #expect(try #require(RecurrenceRule(rfc5545: text)).description == text)
    }

    @Test("What is not well formed is refused", arguments: [
        "", "FREQ=", "FREQ=SOMETIMES", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=x", "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=DAILY;UNTIL=2026", "FREQ=YEARLY;BYYEARDAY=1", "nonsense",
        "FREQ=MINUTELY;INTERVAL=9223372036854775807", "FREQ=SECONDLY;COUNT=9223372036854775807", "FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808",
        "FREQ=MONTHLY;BYDAY=-9223372036854775808MO",
    ])
    func refused(text: String) {
        #expect(RecurrenceRule(rfc5545: text) == nil)
    }

    // The examples of RFC 5545, section 3.8.5.3.
    @Test("Daily for ten occurrences")
    func daily() throws {
        let days = try starts("FREQ=DAILY;COUNT=10", Self.nine, to: Self.far)
        #expect(days.count == 10)
        #expect(days.last == "1997-09-11")
    }

    @Test("Every other week on Monday, Wednesday and Friday until a day, weeks from Sunday")
    func everyOtherWeek() throws {
        let days = try starts("FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", LocalDateTime(1997, 9, 1, 9), to: Self.far)
        #expect(days.prefix(5) == ["1997-09-01", "1997-09-03", "1997-09-05", "1997-09-15", "1997-09-17"])
        #expect(days.last == "1997-12-22")
    }

    @Test("The start of the week decides which weeks count", arguments: [("MO", ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]), ("SU", ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"])])
    func weekStart(code: String, expected: [String]) throws {
        #expect(try starts("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=\(code)", LocalDateTime(1997, 8, 5, 9), to: Self.far) == expected)
    }

    @Test("The first and last Sunday of every other month")
    func monthlyOrdinals() throws {
        let days = try starts("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", LocalDateTime(1997, 9, 7, 9), to: Self.far)
        #expect(days == ["1997-09-07", "1997-09-28", "1997-11-02", "1997-11-30", "1998-01-04", "1998-01-25", "1998-03-01", "1998-03-29", "1998-05-03", "1998-05-31"])
    }

    @Test("Days counted from the end of the month")
    func negativeMonthDay() throws {
        #expect(try starts("FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", LocalDateTime(1997, 9, 28, 9), to: Self.far) == ["1997-09-28", "1997-10-29", "1997-11-28"])
    }

    @Test("A month without the day has no occurrence")
    func shortMonths() throws {
        #expect(try starts("FREQ=MONTHLY;COUNT=4", LocalDateTime(2026, 1, 31, 9), to: LocalDateTime(2027, 1, 1)) == ["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"])
    }

    @Test("Friday the 13th, and the Tuesday after a Monday in November in leap years")
    func yearly() throws {
        #expect(try starts("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", Self.nine, to: LocalDateTime(1999, 9, 1)) == ["1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13"])
        #expect(try starts("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", LocalDateTime(1996, 11, 5, 9), to: LocalDateTime(2005, 1, 1)) == ["1996-11-05", "2000-11-07", "2004-11-02"])
    }

    @Test("The third of Tuesday, Wednesday and Thursday of a month")
    func setPosition() throws {
        #expect(try starts("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", LocalDateTime(1997, 9, 4, 9), to: Self.far) == ["1997-09-04", "1997-10-07", "1997-11-06"])
    }

    @Test("A window far from the start is reached without walking there")
    func farWindow() throws {
        let days = try starts("FREQ=DAILY", LocalDateTime(1900, 1, 1, 9), from: LocalDateTime(2026, 3, 9), to: LocalDateTime(2026, 3, 12))
        #expect(days == ["2026-03-09", "2026-03-10", "2026-03-11"])
    }

    @Test("The last occurrence is known where the series ends")
    func last() throws {
        let start = LocalDateTime(2026, 3, 11, 15)
        #expect(try #require(RecurrenceRule(rfc5545: "FREQ=WEEKLY;COUNT=3")).lastOccurrence(start: start) == LocalDateTime(2026, 3, 25, 15))
        #expect(try #require(RecurrenceRule(rfc5545: "FREQ=WEEKLY;UNTIL=20270101T000000")).lastOccurrence(start: start) == LocalDateTime(2026, 12, 30, 15))
        #expect(try #require(RecurrenceRule(rfc5545: "FREQ=WEEKLY")).lastOccurrence(start: start) == nil)
    }

    @Test("A rule that never fits ends")
    func never() throws {
        #expect(try starts("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", LocalDateTime(2026, 1, 1), to: LocalDateTime(9999, 1, 1)) == [])
    }
}
