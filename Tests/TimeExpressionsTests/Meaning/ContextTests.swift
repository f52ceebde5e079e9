import Language
import Testing
import TimeExpressions

@Suite struct ContextTests {
    private let recognizer = TimeRecognizer()
    // Thursday of this week and Tuesday of the next; it is Monday, 9 March 2026, 10:00.
    private let thursday = TimeValue.instant(LocalDateTime(2026, 3, 12, 15), grain: .minute)
    private let tuesday = TimeValue.interval(from: LocalDateTime(2026, 3, 17, 15), to: LocalDateTime(2026, 3, 17, 16), grain: .minute)

    private func resolved(_ text: String, _ earlier: TimeValue, _ language: TextLanguage = .chinese) -> String? {
        recognizer.resolve(text, against: earlier, reference: Corpus.reference, language: language).map(notation)
    }

    @Test("A time of day keeps the day", arguments: ["改成四点", "四点吧", "下午四点", "change it to 4", "make it 4pm"])
    func clock(text: String) {
        #expect(resolved(text, thursday) == "2026-03-12T16:00")
    }

    @Test("A weekday is of the same week and keeps the time", arguments: ["不，周五", "改到周五", "no, Friday", "Friday instead"])
    func weekday(text: String) {
        #expect(resolved(text, thursday) == "2026-03-13T15:00")
        #expect(resolved(text, tuesday) == "2026-03-20T15:00..2026-03-20T16:00")
    }

    @Test("A weekday that is over in that week is the coming one")
    func pastWeekday() {
        let wednesday = LocalDateTime(2026, 3, 11, 9)
        let value = recognizer.resolve("no, Tuesday", against: thursday, reference: wednesday, language: .english)
        #expect(value.map(notation) == "2026-03-17T15:00")
    }

    @Test("A day of the month is of the same month", arguments: ["改到20号", "the 20th"])
    func dayOfMonth(text: String) {
        let april = TimeValue.instant(LocalDateTime(2026, 4, 7, 9), grain: .minute)
        #expect(resolved(text, april, .english) == "2026-04-20T09:00")
    }

    @Test("Later and earlier move the time, a span with its length", arguments: [
        ("推迟半小时", "2026-03-12T15:30", "2026-03-17T15:30..2026-03-17T16:30"), ("提前一天", "2026-03-11T15:00", "2026-03-16T15:00..2026-03-16T16:00"),
        ("an hour later", "2026-03-12T16:00", "2026-03-17T16:00..2026-03-17T17:00"), ("push it back by 30 minutes", "2026-03-12T15:30", "2026-03-17T15:30..2026-03-17T16:30"),
        ("往后推一周", "2026-03-19T15:00", "2026-03-24T15:00..2026-03-24T16:00"),
    ])
    func shifts(text: String, instant: String, interval: String) {
        #expect(resolved(text, thursday) == instant)
        #expect(resolved(text, tuesday) == interval)
    }

    @Test("The same time of another day or week", arguments: [
        ("same time next week", "2026-03-19T15:00"), ("下周同一时间", "2026-03-19T15:00"), ("same time on Friday", "2026-03-13T15:00"), ("same time tomorrow", "2026-03-10T15:00"),
        ("下个月同一时间", "2026-04-12T15:00"),
    ])
    func sameTime(text: String, expected: String) {
        #expect(resolved(text, thursday) == expected)
    }

    @Test("The same time next week, of a meeting that is next week, is the week after")
    func sameTimeAfter() {
        #expect(resolved("same time next week", tuesday) == "2026-03-24T15:00..2026-03-24T16:00")
    }

    @Test("A part of the day keeps the day, and the figures of the dial where they lie in it")
    func part() {
        #expect(resolved("还是上午吧", thursday) == "2026-03-12T08:00..2026-03-12T12:00")
        #expect(resolved("还是下午吧", thursday) == "2026-03-12T15:00")
        let evening = TimeValue.instant(LocalDateTime(2026, 3, 12, 20), grain: .minute)
        #expect(resolved("上午", evening) == "2026-03-12T08:00")
    }

    @Test("An hour takes the half of the day that lies nearer")
    func nearerHalf() {
        let evening = TimeValue.instant(LocalDateTime(2026, 3, 12, 19), grain: .minute)
        #expect(resolved("改成八点", evening) == "2026-03-12T20:00")
        let morning = TimeValue.instant(LocalDateTime(2026, 3, 12, 9), grain: .minute)
        #expect(resolved("改成三点", morning) == "2026-03-12T15:00")
        #expect(resolved("改成七点", morning) == "2026-03-12T07:00")
    }

    @Test("A length ends what stands, and so does an end")
    func lengths() {
        #expect(resolved("两个小时", thursday) == "2026-03-12T15:00..2026-03-12T17:00")
        #expect(resolved("until 5pm", thursday) == "2026-03-12T15:00..2026-03-12T17:00")
        #expect(resolved("四点到五点", thursday) == "2026-03-12T16:00..2026-03-12T17:00")
    }

    @Test("A series moves as a whole")
    func series() throws {
        let rule = try #require(RecurrenceRule(rfc5545: "FREQ=WEEKLY;BYDAY=TU;BYHOUR=10"))
        let earlier = TimeValue.recurrence(rule, start: LocalDateTime(2026, 3, 10, 10))
        #expect(resolved("推迟半小时", earlier) == "FREQ=WEEKLY;BYDAY=TU;BYHOUR=10;BYMINUTE=30")
        #expect(resolved("往后推一天", earlier) == "FREQ=WEEKLY;BYDAY=WE;BYHOUR=10")
        #expect(resolved("改成四点", earlier) == "FREQ=WEEKLY;BYDAY=TU;BYHOUR=16")
    }

    @Test("A full time stands by itself, and no time is none")
    func whole() {
        #expect(resolved("明天上午十点", thursday) == "2026-03-10T10:00")
        #expect(resolved("好的", thursday) == nil)
    }
}
