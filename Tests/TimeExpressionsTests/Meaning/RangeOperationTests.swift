import Language
import Testing
@testable import TimeExpressions

// Said on Monday, 9 March 2026, at 10:00.
@Suite struct RangeOperationTests {
    private let office = Speaker(language: .chinese)
    private let recognizers = Speaker(.recognizers)
    private let duckling = Speaker(.duckling, at: LocalDateTime(2013, 2, 12, 4, 30))

    @Test("What one end lacks is taken from the other")
    func halves() {
        #expect(office.value(office.make(.range, .figures(2), office.pm(4))) == "2026-03-09T14:00..2026-03-09T16:00?")
        #expect(office.value(office.make(.range, office.clock(11), office.pm(1))) == "2026-03-09T11:00..2026-03-09T13:00?")
        #expect(office.value(office.make(.range, .figures(13), office.make(.monthDay, .code(7), .figures(15)))) == "2026-07-13T00:00..2026-07-16T00:00")
        #expect(office.value(office.make(.range, office.make(.monthDay, .code(7), .figures(13)), .figures(15))) == "2026-07-13T00:00..2026-07-16T00:00")
        #expect(office.value(office.make(.range, .figures(3), office.month(5))) == "2026-03-01T00:00..2026-06-01T00:00")
        #expect(office.value(office.make(.range, .figures(10), office.make(.dayOfMonth, .figures(12)))) == "2026-03-10T00:00..2026-03-13T00:00")
    }

    @Test("An end that lies behind is in the other half of the day")
    func wrapping() {
        let morning = office.make(.join, office.make(.day, .code(1)), office.clock(9, 30))
        #expect(office.value(office.make(.range, morning, office.clock(3))) == "2026-03-10T09:30..2026-03-10T15:00")
        #expect(recognizers.value(recognizers.make(.range, recognizers.clock(10, 30), recognizers.clock(3))) == "2026-03-09T10:30..2026-03-09T15:00?")
        #expect(office.value(office.make(.range, office.make(.clock24, .figures(22)), office.make(.clock24, .figures(2)))) == "2026-03-09T22:00..2026-03-10T02:00?")
    }

    @Test("Where a range of days ends is the office's choice", arguments: [
        ("office", "2018-01-01T00:00..2020-01-01T00:00"), ("recognizers", "2018-01-01T00:00..2019-01-01T00:00"), ("duckling", "2018-01-01T00:00..2020-01-01T00:00"),
    ])
    func ends(name: String, expected: String) throws {
        let speaker = Speaker(try #require(Conventions(named: name)))
        #expect(speaker.value(speaker.make(.range, speaker.year(2018), speaker.year(2019))) == expected)
    }

    @Test("Duckling includes the last hour, or the last minute where minutes were said")
    func inclusive() {
        let morning = duckling.make(.halfDay, duckling.clock(8), .code(0))
        #expect(duckling.value(duckling.make(.range, morning, duckling.pm(1))) == "2013-02-12T08:00..2013-02-12T14:00?")
        #expect(duckling.value(duckling.make(.range, duckling.clock(3, 30), duckling.pm(6))) == "2013-02-12T15:30..2013-02-12T18:01?")
    }

    @Test("From Monday to Wednesday may begin today")
    func weekdays() {
        #expect(office.value(office.make(.range, office.weekday(1), office.weekday(3))) == "2026-03-09T00:00..2026-03-12T00:00")
        #expect(office.value(office.make(.range, office.make(.pointed, .code(1), .code(2)), office.weekday(4))) == "2026-03-17T00:00..2026-03-20T00:00")
    }

    @Test("The year is said once, at either end")
    func years() {
        let last = office.make(.date, .figures(2020), .figures(6), .figures(28))
        #expect(office.value(office.make(.range, office.make(.monthDay, .code(6), .figures(26)), last)) == "2020-06-26T00:00..2020-06-29T00:00")
        let winter = recognizers.make(.range, recognizers.month(11), recognizers.month(3))
        #expect(recognizers.value(winter) == "2026-11-01T00:00..2027-03-01T00:00" || recognizers.value(winter) == "2025-11-01T00:00..2026-03-01T00:00")
    }

    @Test("Ranges of times go onto days, and days onto them")
    func onDays() {
        let range = office.make(.range, .figures(2), office.pm(4))
        #expect(office.value(office.make(.rangeOn, office.make(.day, .code(1)), range)) == "2026-03-10T14:00..2026-03-10T16:00")
        #expect(office.make(.rangeOn, office.unit(.month, 1), range) == nil)
        let afternoon = office.make(.join, office.make(.day, .code(-1)), office.part(.afternoon))
        #expect(office.value(office.make(.rangeOn, afternoon, office.make(.range, .figures(3), .figures(5)))) == "2026-03-08T15:00..2026-03-08T17:00")
    }

    @Test("From a moment for a length")
    func lasting() {
        let start = office.make(.join, office.make(.day, .code(1)), office.pm(2))
        #expect(office.value(office.make(.lasting, start, office.length(1.5, .hour))) == "2026-03-10T14:00..2026-03-10T15:30")
        #expect(duckling.value(duckling.make(.lasting, duckling.pm(4), duckling.length(30, .minute))) == "2013-02-12T16:00..2013-02-12T16:31?")
    }

    @Test("Now is an end like any other")
    func now() {
        let now = recognizers.make(.now)
        #expect(recognizers.value(recognizers.make(.range, now, recognizers.make(.monthDay, .code(11), .figures(15)))) == "2026-03-09T00:00..2026-11-15T00:00")
        #expect(office.value(office.make(.range, now, office.weekday(5))) == "2026-03-09T10:00..2026-03-14T00:00")
        #expect(recognizers.value(recognizers.make(.range, recognizers.clock(8), now)) == "2026-03-09T08:00..2026-03-09T10:00")
    }

    @Test("What cannot be the ends of a range is none")
    func impossible() {
        #expect(office.make(.range, .figures(3), office.make(.unit, .code(TimeUnit.week.rawValue), .code(1))) == nil)
        #expect(office.make(.range, office.part(.morning), office.clock(3)) == nil)
        #expect(office.make(.range, .figures(40), .figures(50)) == nil)
        #expect(office.make(.range, office.make(.day, .code(2)), office.make(.day, .code(1))) == nil)
    }

    @Test("Open spans by the conventions", arguments: [
        ("office", "from 2017-01-01T00:00", "from 2026-03-11T00:00", "to 2026-04-01T00:00", "to 2026-03-14T00:00"),
        ("recognizers", "from 2017-01-01T00:00", "from 2026-03-10T00:00", "to 2026-04-01T00:00", "to 2026-03-13T00:00"),
        ("duckling", "from 2016-01-01T00:00", "from 2026-03-10T00:00", "2026-03-09T10:00..2026-04-01T00:00", "2026-03-09T10:00..2026-03-13T00:00"),
    ])
    func open(name: String, afterYear: String, afterDay: String, monthEnd: String, friday: String) throws {
        let speaker = Speaker(try #require(Conventions(named: name)))
        #expect(speaker.value(speaker.make(.after, speaker.year(2016))) == afterYear)
        #expect(speaker.value(speaker.make(.after, speaker.make(.day, .code(1)))) == afterDay)
        #expect(speaker.value(speaker.make(.deadline, speaker.make(.edge, .code(2), speaker.unit(.month, 0)))) == monthEnd)
        #expect(speaker.value(speaker.make(.deadline, speaker.weekday(5))) == friday)
    }

    @Test("Before the end of a month is before the month is over")
    func beforeEnd() {
        #expect(office.value(office.make(.before, office.make(.edge, .code(2), office.unit(.month, 0)))) == "to 2026-04-01T00:00")
        #expect(office.value(office.make(.before, office.unit(.month, 0))) == "to 2026-03-01T00:00")
        #expect(office.value(office.make(.since, office.year(2020))) == "from 2020-01-01T00:00")
        #expect(office.value(office.make(.join, office.make(.day, .code(1)), office.make(.after, office.pm(3)))) == "from 2026-03-10T15:00")
    }
}
