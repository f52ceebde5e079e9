import Language
import Testing
@testable import TimeExpressions

// Said on Monday, 9 March 2026, at 10:00.
@Suite struct CountedTimeTests {
    private let office = Speaker(language: .chinese)
    private let recognizers = Speaker(.recognizers)
    private let duckling = Speaker(.duckling, at: LocalDateTime(2013, 2, 12, 4, 30))
    private let chineseDuckling = Speaker(.duckling, at: LocalDateTime(2013, 2, 12, 4, 30), language: .chinese)

    private func fromNow(_ speaker: Speaker, _ amount: Double, _ unit: TimeUnit, _ sign: Int) -> String? {
        speaker.value(speaker.make(.fromNow, speaker.length(amount, unit), .code(sign)))
    }

    @Test("Days and more give a day, hours and less an instant")
    func fromNow() {
        #expect(fromNow(office, 2, .day, 1) == "day 2026-03-11")
        #expect(fromNow(office, 1, .month, -1) == "day 2026-02-09")
        #expect(fromNow(office, 30, .minute, 1) == "2026-03-09T10:30")
        #expect(fromNow(office, 3, .workday, 1) == "day 2026-03-12")
    }

    @Test("Working days pass over days off and count days that are made up for")
    func workdays() {
        let holidays = HolidayCalendar(days: [
            LocalDateTime(2026, 3, 10).day: .init(name: "休", kind: .holiday), LocalDateTime(2026, 3, 14).day: .init(name: "班", kind: .workday),
        ])
        let speaker = Speaker(language: .chinese, holidays: holidays)
        #expect(fromNow(speaker, 4, .workday, 1) == "day 2026-03-14")
        #expect(speaker.value(speaker.make(.nthUnit, .code(-1), .code(TimeUnit.workday.rawValue), speaker.unit(.week, 0))) == "day 2026-03-14")
    }

    @Test("Duckling rounds to the unit below, and takes Chinese forms for the span between")
    func rounded() {
        #expect(fromNow(duckling, 7, .day, -1) == "hour 2013-02-05")
        #expect(fromNow(duckling, 1, .week, 1) == "day 2013-02-19")
        #expect(fromNow(duckling, 2, .year, -1) == "month 2011-02-01")
        #expect(fromNow(chineseDuckling, 2, .day, -1) == "2013-02-10T00:00..2013-02-12T00:00")
        #expect(fromNow(chineseDuckling, 3, .hour, 1) == "2013-02-12T05:00..2013-02-12T08:00")
    }

    @Test("Runs of units: from tomorrow or up to today, or whole units of the calendar")
    func runs() {
        func run(_ speaker: Speaker, _ count: Int, _ unit: TimeUnit, _ direction: Int) -> String? {
            speaker.value(speaker.make(.run, .code(count), .code(unit.rawValue), .code(direction)))
        }
        #expect(run(office, 3, .day, 1) == "2026-03-10T00:00..2026-03-13T00:00")
        #expect(run(office, 30, .day, -1) == "2026-02-07T00:00..2026-03-09T00:00")
        #expect(run(office, 5, .minute, 1) == "2026-03-09T10:00..2026-03-09T10:05")
        #expect(run(duckling, 2, .week, -1) == "2013-01-28T00:00..2013-02-11T00:00")
        #expect(run(duckling, 3, .month, 1) == "2013-03-01T00:00..2013-06-01T00:00")
        #expect(run(recognizers, 4, .workday, 1) == "2026-03-10T00:00..2026-03-14T00:00")
        #expect(run(recognizers, 2, .decade, 1) == "2030-01-01T00:00..2050-01-01T00:00")
    }

    @Test("最近三天 and 未来三天 have today in them, where an office says so")
    func rolling() {
        #expect(office.value(office.make(.rolling, office.length(3, .day), .code(-1))) == "2026-03-07T00:00..2026-03-10T00:00")
        #expect(office.value(office.make(.rolling, office.length(3, .day), .code(1))) == "2026-03-09T00:00..2026-03-12T00:00")
        #expect(office.value(office.make(.rolling, office.length(2, .hour), .code(-1))) == "2026-03-09T08:00..2026-03-09T10:00")
        #expect(recognizers.value(recognizers.make(.rolling, recognizers.length(3, .day), .code(-1))) == "2026-03-06T00:00..2026-03-09T00:00")
    }

    @Test("A deadline runs from now to the end of its last day")
    func within() {
        #expect(office.value(office.make(.within, office.length(2, .day))) == "2026-03-09T10:00..2026-03-12T00:00")
        #expect(recognizers.value(recognizers.make(.within, recognizers.length(9, .month))) == "2026-03-09T10:00..2026-12-09T10:00")
    }

    @Test("Lengths add up, a month as 30 days and a year as 365")
    func lengths() {
        let mixed = office.make(.plus, office.length(1, .year), office.length(2, .day), office.length(3, .hour), office.length(4, .second))
        #expect(mixed.map(office.interpreter.values) == [.duration(seconds: 31_719_604)])
        #expect(office.value(office.make(.plusHalf, office.length(1, .hour))) == "90m")
        #expect(office.make(.plusHalf, office.length(1, .month)).map(office.interpreter.values) == [.duration(seconds: 45 * 86_400)])
        #expect(office.value(office.length(0.5, .day)) == "720m")
    }
}
