@testable import Office
import Testing
import TimeExpressions

@Suite("What a time for a meeting means")
struct MeetingTimesTests {
    let now = LocalDateTime(2026, 3, 9, 9)

    func moment(_ day: Int, _ hour: Int, _ minute: Int = 0) -> LocalDateTime { LocalDateTime(2026, 3, day, hour, minute) }

    func resolve(_ said: MeetingTimes.Said, _ known: MeetingTimes.Known = .init()) -> MeetingTimes.Result {
        MeetingTimes.resolve(said, known: known, now: now)
    }

    @Test("an interval gives the end as well")
    func interval() {
        #expect(resolve(.init(start: .span(moment(10, 15), moment(10, 16), dateGiven: true)))
            == .settled(MeetingTimes(start: moment(10, 15), end: moment(10, 16))))
    }

    @Test("start and length give the end; an end and a length give the start")
    func length() {
        let wanted = MeetingTimes.Result.settled(MeetingTimes(start: moment(10, 15), end: moment(10, 16, 30)))
        #expect(resolve(.init(start: .clock(moment(10, 15), dateGiven: true), duration: 90)) == wanted)
        #expect(resolve(.init(end: .clock(moment(10, 16, 30), dateGiven: true), duration: 90)) == wanted)
    }

    @Test("an end that is only a time of day lies after the start, in the afternoon where need be", arguments: [4, 16])
    func endClock(hour: Int) {
        #expect(resolve(.init(start: .clock(moment(10, 15), dateGiven: true), end: .clock(moment(9, hour), dateGiven: false)))
            == .settled(MeetingTimes(start: moment(10, 15), end: moment(10, 16))))
    }

    @Test("a day alone waits for its time of day, and keeps it")
    func dayThenClock() {
        let day = MeetingTimes.Window(from: moment(12, 0), to: moment(13, 0))
        #expect(resolve(.init(start: .window(day.from, day.to, dateGiven: true), duration: 60)) == .clockMissing(day))
        #expect(resolve(.init(start: .clock(moment(9, 15), dateGiven: false), duration: 60), .init(window: day))
            == .settled(MeetingTimes(start: moment(12, 15), end: moment(12, 16))))
    }

    @Test("three o'clock of an afternoon is 15:00")
    func partOfDay() {
        let afternoon = MeetingTimes.Window(from: moment(12, 13), to: moment(12, 18))
        #expect(resolve(.init(start: .clock(moment(9, 3), dateGiven: false), duration: 60), .init(window: afternoon))
            == .settled(MeetingTimes(start: moment(12, 15), end: moment(12, 16))))
    }

    @Test("a new day keeps time and length, a new time keeps the day, a new length keeps the start")
    func corrections() {
        let settled = MeetingTimes(start: moment(10, 15), end: moment(10, 16, 30))
        let known = MeetingTimes.Known(settled: settled)
        func said(_ start: TimeReading, duration: Int = 90) -> MeetingTimes.Said {
            .init(start: start, end: .clock(settled.end, dateGiven: true), duration: duration)
        }
        #expect(resolve(said(.window(moment(12, 0), moment(13, 0), dateGiven: true)), known)
            == .settled(MeetingTimes(start: moment(12, 15), end: moment(12, 16, 30))))
        #expect(resolve(said(.clock(moment(9, 11), dateGiven: false)), known)
            == .settled(MeetingTimes(start: moment(10, 11), end: moment(10, 12, 30))))
        #expect(resolve(said(.clock(settled.start, dateGiven: true), duration: 30), known)
            == .settled(MeetingTimes(start: moment(10, 15), end: moment(10, 15, 30))))
        #expect(resolve(.init(start: .clock(settled.start, dateGiven: true), end: .clock(moment(10, 18), dateGiven: true), duration: 90), known)
            == .settled(MeetingTimes(start: moment(10, 15), end: moment(10, 18))))
    }

    @Test("past, backwards and endless times are refused")
    func impossible() {
        #expect(resolve(.init(start: .clock(moment(9, 8), dateGiven: true), duration: 60)) == .past(moment(9, 8)))
        #expect(resolve(.init(start: .clock(moment(10, 15), dateGiven: true), end: .clock(moment(10, 14), dateGiven: true)))
            == .endsBeforeStart(start: moment(10, 15), end: moment(10, 14)))
        #expect(resolve(.init(start: .clock(moment(10, 15), dateGiven: true), end: .clock(moment(12, 15), dateGiven: true)))
            == .tooLong(start: moment(10, 15), end: moment(12, 15)))
    }

    @Test("a series begins on a day that its rule fits, at the time that the rule names")
    func series() {
        var rule = RecurrenceRule(.weekly)
        rule.byDay = [.init(3)]
        #expect(resolve(.init(start: .clock(moment(9, 10), dateGiven: false), duration: 60, recurrence: rule))
            == .settled(MeetingTimes(start: moment(11, 10), end: moment(11, 11))))
        rule.byHour = [14]
        #expect(resolve(.init(duration: 60, recurrence: rule)) == .settled(MeetingTimes(start: moment(11, 14), end: moment(11, 15))))
    }

    @Test("nothing said about the start asks for it; a start without end asks for the end")
    func missing() {
        #expect(resolve(.init()) == .startMissing)
        #expect(resolve(.init(start: .clock(moment(10, 15), dateGiven: true))) == .endMissing(start: moment(10, 15)))
    }
}
