@testable import Office
import Directory
import Foundation
import Testing
import TimeExpressions

@Suite("Free time, conflicts, rooms and titles")
struct SchedulingTests {
    let zone = OfficeZone.named("Asia/Shanghai")

    func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Date { zone.date(LocalDateTime(2026, 3, day, hour, minute)) }

    var work: WorkingTime {
        var holidays = HolidayCalendar()
        holidays.days[LocalDateTime(2026, 3, 14).day] = .init(name: "调休", kind: .workday)
        holidays.days[LocalDateTime(2026, 3, 11).day] = .init(name: "厂庆", kind: .holiday)
        return WorkingTime(hours: ClockRange(start: 540, end: 1080), lunch: ClockRange(start: 720, end: 810), holidays: holidays, zone: zone)
    }

    @Test("working time leaves out lunch, weekends and holidays, not make-up days")
    func windows() {
        #expect(work.windows(in: at(10, 10)..<at(12, 10)) == [at(10, 10)..<at(10, 12), at(10, 13, 30)..<at(10, 18), at(12, 9)..<at(12, 10)])
        #expect(work.windows(in: at(14, 0)..<at(16, 0)) == [at(14, 9)..<at(14, 12), at(14, 13, 30)..<at(14, 18)])
    }

    @Test("what is unusual about a time is named")
    func remarks() {
        func remarks(_ day: Int, _ from: Int, _ to: Int) -> DayRemarks {
            work.remarks(from: LocalDateTime(2026, 3, day, from), to: LocalDateTime(2026, 3, day, to))
        }
        #expect(remarks(10, 10, 11).isEmpty)
        #expect(remarks(11, 10, 11).holiday == "厂庆")
        #expect(remarks(14, 10, 11).makeUpDay == "调休")
        #expect(remarks(15, 10, 11).isWeekend)
        #expect(remarks(10, 7, 10).isOutsideHours)
        #expect(remarks(10, 11, 13).isOverLunch)
    }

    @Test("gaps lie between what is taken, long enough, overlaps merged")
    func gaps() {
        let windows = [at(10, 9)..<at(10, 12)]
        let busy = [at(10, 10)..<at(10, 11), at(10, 9, 30)..<at(10, 10, 15), at(10, 11, 45)..<at(10, 13)]
        #expect(SlotFinder.gaps(in: windows, busy: busy, atLeast: 1800) == [at(10, 9)..<at(10, 9, 30), at(10, 11)..<at(10, 11, 45)])
        #expect(SlotFinder.gaps(in: windows, busy: busy, atLeast: 2700) == [at(10, 11)..<at(10, 11, 45)])
        #expect(SlotFinder.gaps(in: windows, busy: [], atLeast: 1800) == windows)
    }

    @Test("proposed meetings are near the wanted time, on quarters of an hour, apart from each other")
    func proposals() {
        let found = SlotFinder.meetings(in: [at(10, 9, 5)..<at(10, 12)], length: 3600, near: at(10, 10), limit: 2)
        #expect(found == [at(10, 10)..<at(10, 11), at(10, 11)..<at(10, 12)])
    }

    func occurrence(_ uid: String, _ from: Date, _ to: Date, _ people: [String], room: String? = nil, busy: Bool = true,
                    status: MeetingStatus = .confirmed) -> Occurrence {
        Occurrence(uid: uid, recurrenceStart: from, start: from, end: to, title: uid, organizerNo: people.first, roomCode: room,
                   attendees: people, isBusy: busy, status: status, timeZone: "Asia/Shanghai")
    }

    @Test("conflicts: who is elsewhere; cancelled and transparent ones and the meeting itself do not count; touching is no conflict")
    func conflicts() {
        let all = [
            occurrence("a", at(10, 10), at(10, 11), ["1", "2"], room: "R"),
            occurrence("b", at(10, 10), at(10, 11), ["1"], busy: false),
            occurrence("c", at(10, 10), at(10, 11), ["1"], status: .cancelled),
            occurrence("d", at(10, 11), at(10, 12), ["2"], room: "R"),
        ]
        let finder = ConflictFinder(all)
        #expect(finder.conflicts(of: ["2", "1"], during: [at(10, 10, 30)..<at(10, 11)]).map { $0.employeeNo + $0.occurrence.uid } == ["2a", "1a"])
        #expect(finder.occupants(of: "R", during: [at(10, 9)..<at(10, 10), at(10, 11, 30)..<at(10, 13)]).map(\.uid) == ["d"])
        let moving = ConflictFinder(all, excluding: MeetingExclusion(uid: "a", recurrenceStart: at(10, 10)))
        #expect(moving.conflicts(of: ["1", "2"], during: [at(10, 10)..<at(10, 11)]).isEmpty)
    }

    @Test("rooms are ranked by size, and must have what is wanted")
    func rooms() {
        let rooms = [
            Room(code: "A", name: "A", building: "东楼", floor: "2", capacity: 20, equipment: ["投影", "白板"]),
            Room(code: "B", name: "B", building: "东楼", floor: "3", capacity: 8, equipment: ["大屏"]),
            Room(code: "C", name: "C", building: "西楼", floor: "2", capacity: 8, equipment: ["投影"]),
        ]
        #expect(RoomNeed(seats: 5).ranked(rooms).map(\.code) == ["B", "C", "A"])
        #expect(RoomNeed(seats: 5, equipment: [EquipmentWish("投影")]).ranked(rooms).map(\.code) == ["C", "A"])
        #expect(RoomNeed(building: "东楼", floor: "2").ranked(rooms).map(\.code) == ["A"])
        #expect(RoomNeed(seats: 21).ranked(rooms).isEmpty)
    }

    @Test("titles: the same, part of it, most of its words; words for any meeting single out none", arguments: [
        ("预算评审", "预算评审", true), ("预算", "预算评审", true), ("预算评审会议", "预算评审", true), ("budget", "Q2 Budget Review", true),
        ("the budget review meeting", "Q2 Budget Review", true), ("会议", "预算评审会议", false), ("the meeting", "Board meeting", false),
        ("招聘面试", "预算评审", false), ("x", "Q2 Budget Review", false),
    ])
    func titles(words: String, title: String, matches: Bool) {
        #expect((TitleMatch.score(words, title: title) > 0) == matches)
    }

    @Test("an end of a series on the wall clock is kept in UTC")
    func storedRule() {
        var rule = RecurrenceRule(.weekly)
        rule.until = LocalDateTime(2026, 4, 30, 23, 59, 59)
        let stored = MeetingSeries.stored(rule, zone: zone)
        #expect(stored.description == "FREQ=WEEKLY;UNTIL=20260430T155959Z")
        #expect(MeetingSeries.shown(stored, zone: zone) == rule)
    }
}
