@testable import Office
import DialogModel
import Directory
import Foundation
import Language
import Testing
import TimeExpressions

@Suite("Moving, updating and cancelling meetings")
struct ChangingTests {
    let office: MeetingOffice

    init() throws { office = try MeetingOffice() }

    func walk(_ flow: String, _ slots: [String: SlotValue], as sender: String = "H003", focus: Focus = Focus()) throws -> FlowWalk {
        try FlowWalk(office, flow, as: sender, slots, focus: focus)
    }

    @Test("a meeting is moved: the time of day keeps the day, the length stays, a yes comes first, undo brings it back")
    func move() throws {
        let walk = try walk("move_meeting", ["title": .text("启动会"), "start": .at("2026-03-09T15:00", given: false)])
        #expect(walk.asks == "confirmation" && walk.effects.isEmpty)
        #expect(walk.text(.chinese).contains("10:00–11:00") && walk.text(.chinese).contains("15:00–16:00"))
        try walk.confirm()
        let effect = try #require(walk.effect("meeting.moved"))
        #expect(effect["start"] == "2026-03-11T15:00:00+08:00" && effect["end"] == "2026-03-11T16:00:00+08:00")
        #expect(effect["uid"] == "kickoff" && effect["room"] == "R2")
        try walk.takeBack()
        #expect(walk.effect("meeting.moved")?["start"] == "2026-03-11T10:00:00+08:00")
    }

    @Test("by half an hour: what the dialog is about is meant", arguments: [(30, "10:30"), (-60, "09:00")])
    func shift(minutes: Int, start: String) throws {
        var focus = Focus()
        focus.meeting = MeetingReference(uid: "kickoff")
        let walk = try walk("move_meeting", ["shift": .minutes(minutes)], focus: focus)
        #expect(walk.asks == "confirmation")
        try walk.confirm()
        #expect(walk.effect("meeting.moved")?["start"] == .string("2026-03-11T\(start):00+08:00"))
    }

    @Test("the time that goes with a shift, or at which one of one's own begins, tells which meeting is meant")
    func startNamesMeeting() throws {
        let shifted = try walk("move_meeting", ["start": .at("2026-03-11T10:00"), "shift": .minutes(30)])
        #expect(shifted.asks == "confirmation" && shifted.frame.slots["start"] == .at("2026-03-11T10:30"))
        let named = try walk("move_meeting", ["start": .at("2026-03-11T10:00")])
        #expect(named.asks == "start" && named.responses == ["meetings_ask_new_start"])
        try named.say(["start": .at("2026-03-11T16:00")])
        try named.confirm()
        #expect(named.effect("meeting.moved")?["uid"] == "kickoff")
        let longer = try walk("move_meeting", ["start": .at("2026-03-11T16:00"), "duration": .minutes(90)])
        #expect(longer.asks == "confirmation" && longer.frame.slots["end"] == .at("2026-03-11T17:30"))
    }

    @Test("a title that is said once the meeting is found is its new title")
    func laterTitle() throws {
        let walk = try walk("update_meeting", ["title": .text("启动会"), "attendees": .people("H004")])
        try walk.say(["title": .text("动员会")])
        try walk.confirm()
        #expect(walk.effect("meeting.updated")?["title"] == "动员会" && walk.effect("meeting.updated")?["uid"] == "kickoff")
    }

    @Test("a shift can still be corrected before the yes")
    func shiftThenTime() throws {
        let walk = try walk("move_meeting", ["title": .text("启动会"), "shift": .minutes(30)])
        try walk.say(["start": .at("2026-03-11T16:00")])
        try walk.confirm()
        #expect(walk.effect("meeting.moved")?["end"] == "2026-03-11T17:00:00+08:00")
    }

    @Test("a day keeps the time of day; a length moves the end", arguments: [
        (["start": SlotValue.day("2026-03-13")], "2026-03-13T10:00:00+08:00", "2026-03-13T11:00:00+08:00"),
        (["duration": .minutes(90)], "2026-03-11T10:00:00+08:00", "2026-03-11T11:30:00+08:00"),
        (["end": .at("2026-03-11T12:00")], "2026-03-11T10:00:00+08:00", "2026-03-11T12:00:00+08:00"),
    ])
    func merges(change: [String: SlotValue], start: String, end: String) throws {
        let walk = try walk("move_meeting", change.merging(["title": .text("项目启动会")]) { a, _ in a })
        try walk.confirm()
        #expect(walk.effect("meeting.moved")?["start"] == .string(start) && walk.effect("meeting.moved")?["end"] == .string(end))
    }

    @Test("the same time next week is seven days later; in the week after that the same weekday", arguments: [
        ("2026-03-16", "2026-03-18T10:00:00+08:00"), ("2026-03-23", "2026-03-25T10:00:00+08:00"), ("2026-03-09", "2026-03-18T10:00:00+08:00"),
    ])
    func sameTime(week: String, start: String) throws {
        let walk = try walk("move_meeting", ["title": .text("启动会"), "start": .grain(week, .week), "same_time": .flag(true)])
        #expect(walk.asks == "confirmation")
        try walk.confirm()
        #expect(walk.effect("meeting.moved")?["start"] == .string(start))
        let day = try self.walk("move_meeting", ["title": .text("方案评审"), "start": .day("2026-03-13"), "same_time": .flag(true)], as: "H001")
        #expect(day.frame.slots["start"] == .at("2026-03-13T14:00"))
    }

    @Test("nothing singles a meeting out: only what may be changed is offered; now is no time", arguments: ["update_meeting", "cancel_meeting", "move_meeting"])
    func onlyChangeable(flow: String) throws {
        let now = SlotValue.time(.instant(LocalDateTime(2026, 3, 9, 9), grain: .second))
        let walk = try walk(flow, flow == "move_meeting" ? ["old_start": now] : ["start": now])
        #expect(walk.asks == "choice")
        #expect(walk.offer?.options.compactMap { $0.reference.map { MeetingTarget.parse($0.id).uid } } == ["weekly", "kickoff"])
        let none = try self.walk(flow, [:], as: "H009")
        #expect(none.isFinished && none.responses == ["meetings_none_to_change"] && none.effects.isEmpty)
        var focus = Focus()
        focus.meeting = MeetingReference(uid: "kickoff")
        let focused = try self.walk(flow, ["old_start": now], focus: focus)
        #expect(focused.frame.slots["meeting"] != nil && focused.asks != "choice")
    }

    @Test("a meeting goes on without its room when none is wanted any more")
    func dropsRoom() throws {
        let walk = try walk("update_meeting", ["title": .text("启动会")])
        try walk.decline("room")
        #expect(walk.asks == "confirmation" && walk.text(.english).contains("none, was Fir Room"))
        try walk.confirm()
        #expect(walk.effect("meeting.updated")?["room"] == .null)
    }

    @Test("without a new time it is asked for; a past one is refused")
    func asksForTime() throws {
        let walk = try walk("move_meeting", ["title": .text("启动会")])
        #expect(walk.asks == "start" && walk.responses == ["meetings_ask_new_start"])
        try walk.say(["start": .at("2026-03-06T10:00")])
        #expect(walk.asks == "start" && walk.responses == ["meetings_past"])
    }

    @Test("nothing said and nothing talked about: one's own meetings to choose from")
    func choose() throws {
        let walk = try walk("move_meeting", ["start": .at("2026-03-13T10:00")])
        #expect(walk.asks == "choice")
        #expect(walk.offer?.options.compactMap { $0.reference.map { MeetingTarget.parse($0.id).uid } } == ["weekly", "kickoff"])
        try walk.choose(2)
        #expect(walk.asks == "confirmation")
    }

    @Test("one of a series or all of it is asked, unless said")
    func oneOrAll() throws {
        let walk = try walk("move_meeting", ["title": .text("周例会"), "old_start": .day("2026-03-16"), "start": .at("2026-03-17T10:00")])
        #expect(walk.asks == "choice" && walk.responses == ["meetings_one_or_all"])
        try walk.choose(1)
        #expect(walk.asks == "confirmation")
        try walk.confirm()
        #expect(walk.effect("meeting.moved")?["uid"] == "weekly" && walk.effect("meeting.moved")?["start"] == "2026-03-17T10:00:00+08:00")
        let series = try #require(try office.meeting("weekly"))
        #expect(series.exceptions.count == 1)
    }

    @Test("all of a series: weekdays follow, the effect carries its rule")
    func wholeSeries() throws {
        let walk = try walk("move_meeting", ["title": .text("周例会"), "start": .day("2026-03-17"), "old_start": .day("2026-03-16"), "series_scope": .text("all")])
        #expect(walk.asks == "confirmation" && walk.values["whole_series"] == .flag(true))
        try walk.confirm()
        #expect(walk.effect("meeting.moved")?["recurrence"] == "FREQ=WEEKLY;COUNT=8;BYDAY=TU")
        let series = try #require(try office.meeting("weekly"))
        #expect(OfficeZone.named("Asia/Shanghai").local(series.start).description == "2026-03-03T10:00:00")
    }

    @Test("a new room alone is an update; a taken one brings others")
    func room() throws {
        let walk = try walk("move_meeting", ["title": .text("启动会"), "room": .room("R3")])
        try walk.confirm()
        #expect(walk.effect("meeting.updated")?["room"] == "R3" && walk.effect("meeting.moved") == nil)
        let other = try self.walk("move_meeting", ["title": .text("启动会"), "start": .at("2026-03-10T14:00"), "room": .room("R2")])
        #expect(other.asks == "choice" && other.values["taken"] == .flag(true))
    }

    @Test("who may change: organiser, the organiser's assistant, admin; others are refused", arguments: [
        ("H001", true), ("H002", true), ("H008", true), ("H004", false), ("H010", false),
    ])
    func rights(sender: String, may: Bool) throws {
        let walk = try walk("cancel_meeting", ["title": .text("预算评审")], as: sender)
        #expect((walk.asks == "confirmation") == may)
        #expect((walk.effect("refused")?["reason"] == "permission") == !may)
    }

    @Test("another's private meeting is not found, by title or by time", arguments: [
        ["title": SlotValue.text("秘密谈判")], ["old_start": .at("2026-03-12T10:00")], ["title": .text("没有的会")],
    ])
    func hidden(slots: [String: SlotValue]) throws {
        let walk = try walk("cancel_meeting", slots)
        #expect(walk.isFinished && walk.effects.isEmpty && walk.responses == ["meetings_not_found"])
        #expect(!walk.text(.chinese).contains("谈判"))
    }

    @Test("an admin does not reach private meetings of others either")
    func adminAndPrivate() throws {
        #expect(try walk("cancel_meeting", ["title": .text("秘密谈判")], as: "H008").responses == ["meetings_not_found"])
        #expect(try walk("cancel_meeting", ["title": .text("秘密谈判")], as: "H002").asks == "confirmation")
    }

    @Test("cancelling: found by time or by who comes, confirmed, undone with the same uid", arguments: [
        ["old_start": SlotValue.at("2026-03-11T10:00")], ["start": .day("2026-03-11")], ["attendees": .people("H009")],
    ])
    func cancel(slots: [String: SlotValue]) throws {
        let walk = try walk("cancel_meeting", slots)
        #expect(walk.asks == "confirmation" && walk.text(.english).contains("项目启动会"))
        try walk.confirm()
        #expect(walk.effect("meeting.cancelled")?["uid"] == "kickoff")
        #expect(try office.meeting("kickoff")?.status == .cancelled)
        try walk.takeBack()
        #expect(walk.effect("meeting.booked")?["uid"] == "kickoff")
        #expect(try office.meeting("kickoff")?.status == .confirmed)
    }

    @Test("cancelling one of a series leaves the others")
    func cancelOne() throws {
        let walk = try walk("cancel_meeting", ["title": .text("周例会"), "old_start": .day("2026-03-23"), "series_scope": .text("one")])
        try walk.confirm()
        #expect(walk.effect("meeting.cancelled")?["start"] == "2026-03-23T10:00:00+08:00")
        #expect(try office.meeting("weekly")?.status == .confirmed)
        try walk.takeBack()
        #expect(walk.effect("meeting.booked")?["start"] == "2026-03-23T10:00:00+08:00")
    }

    @Test("undoing is refused where the room is taken by now")
    func undoTaken() throws {
        let walk = try walk("cancel_meeting", ["title": .text("启动会")])
        try walk.confirm()
        let other = try FlowWalk(office, "book_meeting", as: "H010", [
            "title": .text("审合同"), "start": .span("2026-03-11T10:30", "2026-03-11T11:30"), "attendees": .people("H001"), "room": .room("R2"),
        ])
        try other.confirm()
        #expect(other.effect("meeting.booked") != nil)
        try walk.takeBack()
        #expect(walk.effects.isEmpty && walk.responses == ["meetings_undo_room_taken"])
        #expect(walk.text(.chinese).contains("审合同"))
    }

    @Test("a meeting that is over is not changed")
    func over() throws {
        let walk = try walk("cancel_meeting", ["title": .text("周例会"), "old_start": .day("2026-03-02")])
        #expect(walk.isFinished && walk.responses == ["meetings_over"])
    }

    @Test("people are added and taken out, title and room changed, in one update")
    func update() throws {
        let walk = try walk("update_meeting", [
            "title": .text("启动会"), "attendees": .people("H004"), "removed": .people("H009"), "new_title": .text("项目动员会"), "room": .room("R3"),
        ])
        #expect(walk.asks == "confirmation")
        try walk.confirm()
        let effect = try #require(walk.effect("meeting.updated"))
        #expect(effect["title"] == "项目动员会" && effect["room"] == "R3")
        #expect(walk.list("meeting.updated", "attendees") == ["H003", "H004"])
        try walk.takeBack()
        #expect(walk.list("meeting.updated", "attendees") == ["H003", "H009"])
    }

    @Test("a longer meeting is a move; the organiser cannot be taken out; nothing to change is asked for")
    func updateEdges() throws {
        let longer = try walk("update_meeting", ["title": .text("启动会"), "duration": .minutes(120)])
        try longer.confirm()
        #expect(longer.effect("meeting.moved")?["end"] == "2026-03-11T12:00:00+08:00")
        let organiser = try walk("update_meeting", ["title": .text("启动会"), "removed": .people("H003")])
        #expect(organiser.responses == ["meetings_organizer_stays", "meetings_ask_change"])
        #expect(try walk("update_meeting", ["title": .text("启动会")]).asks == "attendees")
    }

    @Test("an added person who is busy is pointed out")
    func addedBusy() throws {
        let walk = try walk("update_meeting", ["title": .text("方案评审"), "attendees": .people("H003")], as: "H001")
        #expect(walk.asks == "attendees")
        let other = try self.walk("update_meeting", ["title": .text("启动会"), "attendees": .people("H004")])
        #expect(other.values["conflicts"] == .list([]))
    }
}
