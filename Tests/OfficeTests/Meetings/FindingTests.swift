@testable import Office
import DialogModel
import Directory
import Language
import Testing
import TimeExpressions

@Suite("Looking at calendars, rooms and days")
struct FindingTests {
    let office: MeetingOffice

    init() throws { office = try MeetingOffice() }

    func walk(_ flow: String, _ slots: [String: SlotValue], as sender: String = "H003") throws -> FlowWalk {
        try FlowWalk(office, flow, as: sender, slots)
    }

    @Test("one's own meetings: today without a day, by day, by week; cancelled ones left out", arguments: [
        ([:] as [String: SlotValue], ["weekly"]), (["start": .day("2026-03-11")], ["kickoff"]),
        (["start": .time(.instant(LocalDateTime(2026, 3, 9), grain: .week))], ["weekly", "kickoff", "review"]),
        (["next_only": .text("yes")], ["weekly"]), (["title": .text("启动会")], ["kickoff"]),
        (["start": .at("2026-03-11T10:30")], ["kickoff"]), (["start": .day("2026-03-13")], []),
    ])
    func own(slots: [String: SlotValue], uids: [String]) throws {
        let walk = try walk("list_meetings", slots)
        #expect(walk.isFinished && walk.list("meetings.listed", "meetings") == uids)
        #expect(walk.responses == [uids.isEmpty ? "meetings_none" : "meetings_list"])
    }

    @Test("amd/gaia#2766: an empty day has words of its own, and names no meeting")
    func empty() throws {
        let walk = try walk("list_meetings", ["start": .day("2026-03-13")])
        #expect(walk.text(.chinese).contains("没有") && walk.text(.english).contains("No meetings"))
    }

    @Test("a colleague's private meeting shows as busy and stands in no effect")
    func colleague() throws {
        let slots: [String: SlotValue] = ["person": .people("H004"), "start": .day("2026-03-10")]
        let walk = try walk("list_meetings", slots)
        #expect(walk.list("meetings.listed", "meetings") == ["budget"])
        #expect(walk.text(.chinese).contains("15:00–16:00 没空") && !walk.text(.chinese).contains("体检"))
        let own = try self.walk("list_meetings", ["start": .day("2026-03-10")], as: "H004")
        #expect(own.list("meetings.listed", "meetings") == ["budget", "doctor"] && own.text(.chinese).contains("体检"))
    }

    @Test("a series counts once an occurrence; one listed meeting is what the dialog is about")
    func seriesAndFocus() throws {
        let month = SlotValue.time(.instant(LocalDateTime(2026, 4, 1), grain: .month))
        let walk = try walk("list_meetings", ["start": month])
        #expect(walk.list("meetings.listed", "meetings") == ["weekly", "weekly", "weekly"])
        #expect(walk.state.focus.meeting == nil && walk.offer?.isQuestion == false)
        let one = try self.walk("list_meetings", ["start": .day("2026-03-11")])
        #expect(one.state.focus.meeting == MeetingReference(uid: "kickoff"))
    }

    @Test("one that is chosen from a list is told in full")
    func details() throws {
        let walk = try walk("list_meetings", ["start": .time(.instant(LocalDateTime(2026, 3, 9), grain: .week))])
        let option = try #require(walk.offer?.options[1])
        let details = try self.walk("list_meetings", option.sets)
        #expect(details.responses == ["meetings_details"] && details.list("meetings.listed", "meetings") == ["kickoff"])
        #expect(details.text(.chinese).contains("宋微") && details.state.focus.meeting?.uid == "kickoff")
    }

    @Test("what takes place in a room; tentative meetings are marked")
    func roomAndTentative() throws {
        let room = try walk("list_meetings", ["room": .room("R2"), "start": .day("2026-03-10")])
        #expect(room.list("meetings.listed", "meetings") == ["budget"])
        #expect(try walk("list_meetings", ["start": .day("2026-03-12")]).text(.english).contains("[tentative]"))
    }

    @Test("another's private meeting is not found by its title; a leaver has none")
    func hidden() throws {
        let walk = try walk("list_meetings", ["title": .text("秘密谈判")])
        #expect(walk.responses == ["meetings_none"] && walk.list("meetings.listed", "meetings") == [])
        let leaver = try self.walk("list_meetings", ["person": .people("H006")])
        #expect(leaver.responses == ["meetings_left"] && leaver.isFinished)
    }

    @Test("free rooms in the office's order, each once, restricted ones for those who may")
    func rooms() throws {
        let slots: [String: SlotValue] = ["start": .span("2026-03-10T14:00", "2026-03-10T15:00"), "capacity": .number(8)]
        #expect(try walk("find_room", slots).suggestions == ["03-10T14:00–15:00 R3"])
        #expect(try walk("find_room", slots, as: "H002").suggestions == ["03-10T14:00–15:00 R3", "03-10T14:00–15:00 R9"])
    }

    @Test("rooms of a day: the longest free time of each; of a named one all of it")
    func roomsOfDay() throws {
        let day = try walk("find_room", ["start": .day("2026-03-10"), "capacity": .number(10)])
        #expect(day.suggestions == ["03-10T13:30–18:00 R3", "03-10T09:00–12:00 R2"])
        let named = try walk("find_room", ["start": .day("2026-03-10"), "room": .room("R2")])
        #expect(named.suggestions == ["03-10T09:00–12:00 R2", "03-10T13:30–14:00 R2", "03-10T15:30–18:00 R2"])
        let taken = try walk("find_room", ["start": .at("2026-03-10T14:00"), "room": .room("R2")])
        #expect(taken.responses == ["meetings_no_rooms"] && taken.text(.chinese).contains("预算评审"))
    }

    @Test("without a time: the rooms that fit")
    func fitting() throws {
        let walk = try walk("find_room", ["equipment": .mention("投影", .equipment, "投影")])
        #expect(walk.responses == ["meetings_rooms_fitting"] && walk.text(.chinese).contains("松厅") && walk.text(.chinese).contains("杉厅"))
        #expect(walk.effects.isEmpty)
    }

    @Test("common free time in working hours without lunch, days off skipped")
    func commonTime() throws {
        let walk = try walk("find_time", ["attendees": .people("H004", "H001"), "start": .day("2026-03-10"), "duration": .minutes(60)])
        #expect(walk.suggestions == ["03-10T09:00–12:00 -", "03-10T16:00–18:00 -"])
        let makeUp = try self.walk("find_time", ["attendees": .people("H004"), "start": .time(.instant(LocalDateTime(2026, 3, 14), grain: .weekend))])
        #expect(makeUp.suggestions == ["03-14T09:00–12:00 -", "03-14T13:30–18:00 -"])
        let none = try self.walk("find_time", ["attendees": .people("H004"), "start": .day("2026-04-06")])
        #expect(none.responses == ["meetings_no_time"] && none.suggestions.isEmpty)
    }

    @Test("a time that is past is asked for again")
    func past() throws {
        #expect(try walk("find_room", ["start": .day("2026-03-02")]).asks == "start")
        #expect(try walk("find_time", ["attendees": .people("H004"), "start": .day("2026-03-02")]).asks == "start")
    }

    @Test("with me: the sender's own time counts too")
    func withMe() throws {
        let day: SlotValue = .day("2026-03-11")
        #expect(try walk("find_time", ["attendees": .people("H004"), "start": day]).suggestions.first == "03-11T09:00–12:00 -")
        #expect(try walk("find_time", ["attendees": .people("H004"), "start": day, "with_me": .text("yes")]).suggestions.first == "03-11T09:00–10:00 -")
        let both = try walk("find_time", ["attendees": .people("H004"), "start": day, "with_me": .text("yes")])
        #expect(both.text(.english).contains("for you and Tanya Tan") && both.text(.chinese).contains("您和谭雅"))
        let named = try walk("find_time", ["attendees": .people("H003", "H004"), "start": day])
        #expect(named.text(.english).contains("for you and Tanya Tan") && named.suggestions == both.suggestions)
        #expect(try walk("find_time", ["start": day]).text(.english).contains("Free time for you,"))
    }

    @Test("free or busy: titles only where they are visible")
    func freeBusy() throws {
        let busy = try walk("free_busy", ["person": .people("H004"), "start": .at("2026-03-10T15:30")])
        #expect(busy.text(.chinese).contains("没空") && !busy.text(.chinese).contains("体检"))
        #expect(busy.list("meetings.listed", "meetings") == [])
        let free = try walk("free_busy", ["person": .people("H004"), "start": .at("2026-03-11T10:00")])
        #expect(free.text(.english).contains("is free"))
        let day = try walk("free_busy", ["person": .people("H004"), "start": .day("2026-03-10")])
        #expect(day.text(.chinese).contains("预算评审") && day.text(.chinese).contains("16:00–18:00"))
    }

    @Test("an unknown person is said to be unknown")
    func unknown() throws {
        #expect(try walk("free_busy", ["person": .mention("无名氏", .person)]).responses == ["meetings_no_such_person"])
    }

    @Test("working days, and why or why not", arguments: [
        ("2026-04-06", "清明节", "not a working day"), ("2026-03-14", "植树节调休", "is a working day"),
        ("2026-03-15", "周末", "weekend"), ("2026-03-10", "上班", "Yes"),
    ])
    func workingDay(day: String, zh: String, en: String) throws {
        let walk = try walk("working_day", ["start": .day(day)])
        #expect(walk.text(.chinese).contains(zh) && walk.text(.english).contains(en))
    }

    @Test("a week: how many days are worked")
    func workingWeek() throws {
        let walk = try walk("working_day", ["start": .time(.instant(LocalDateTime(2026, 3, 9), grain: .week))])
        #expect(walk.values["count"] == .number(6))
    }
}
