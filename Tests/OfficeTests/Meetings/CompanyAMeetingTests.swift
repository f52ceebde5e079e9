@testable import Office
import DialogModel
import Foundation
import Language
import Testing
import TimeExpressions

/// Facts of the shared sample company, where it lies beside the repository.
@Suite("Meetings of company A", .enabled(if: MeetingOffice.companyA != nil))
struct CompanyAMeetingTests {
    let office: MeetingOffice

    init() throws { office = try MeetingOffice(folder: #require(MeetingOffice.companyA)) }

    func walk(_ flow: String, _ slots: [String: SlotValue], as sender: String = "E0084") throws -> FlowWalk {
        try FlowWalk(office, flow, as: sender, slots)
    }

    func rooms(_ walk: FlowWalk) -> [String] { walk.suggestions.compactMap { $0.split(separator: " ").last.map(String.init) } }

    @Test("free rooms for eight with video, and for twenty with a projector")
    func freeRooms() throws {
        let video = try walk("find_room", [
            "start": .span("2026-03-12T14:00", "2026-03-12T15:00"), "capacity": .number(8),
            "equipment": .mention("视频会议", .equipment, "视频会议"),
        ])
        #expect(rooms(video) == ["A201", "A202", "A203", "A508", "A601", "A1001", "B401"])
        let projector = try walk("find_room", [
            "start": .span("2026-03-17T14:00", "2026-03-17T15:30"), "capacity": .number(20), "equipment": .mention("投影", .equipment, "投影"),
        ])
        #expect(rooms(projector) == ["A201", "A202", "C201"])
    }

    @Test("an occurrence that was moved leaves its room free; a cancelled meeting too")
    func roomsLeftFree() throws {
        #expect(rooms(try walk("find_room", ["start": .at("2026-03-16T14:00"), "room": .room("A202")])) == ["A202"])
        #expect(rooms(try walk("find_room", ["start": .at("2026-03-19T16:00"), "room": .room("A305")])) == ["A305"])
        #expect(try walk("find_room", ["start": .at("2026-03-13T15:30"), "room": .room("B401")]).responses == ["meetings_no_rooms"])
    }

    @Test("common free time")
    func commonTime() throws {
        let three = try walk("find_time", ["attendees": .people("E0047", "E0116", "E0014"), "start": .day("2026-03-12"), "duration": .minutes(30)])
        #expect(three.suggestions == ["03-12T09:15–10:30 -", "03-12T11:30–12:00 -", "03-12T17:00–18:00 -"])
        let heads = try walk("find_time", ["attendees": .people("E0002", "E0016", "E0003"), "start": .day("2026-03-10"), "duration": .minutes(60)])
        #expect(heads.suggestions == ["03-10T13:30–15:00 -", "03-10T16:00–18:00 -"])
    }

    @Test("a colleague's week: private meetings are busy, and in no effect")
    func privateWeek() throws {
        let week = SlotValue.time(.instant(LocalDateTime(2026, 3, 9), grain: .week))
        let walk = try walk("list_meetings", ["person": .people("E0001"), "start": week])
        #expect(walk.list("meetings.listed", "meetings")?.count == 1)
        let text = walk.text(.chinese)
        #expect(text.contains("总经理办公会") && text.contains("15:00–16:30 没空") && text.contains("09:00–11:30 没空"))
    }

    @Test("times of other zones follow their summer time")
    func zones() throws {
        let day = try walk("list_meetings", ["title": .text("North America stand-up"), "start": .day("2026-03-11")])
        #expect(day.text(.chinese).contains("08:00"))
    }

    @Test("who may change what", arguments: [
        ("E0003", "产销协调会", true), ("E0039", "产销协调会", true), ("E0084", "产销协调会", false), ("E0218", "海外月会", true),
        ("E0218", "产销协调会", false),
    ])
    func rights(sender: String, title: String, may: Bool) throws {
        let walk = try walk("cancel_meeting", ["title": .text(title), "series_scope": .text("one")], as: sender)
        #expect((walk.asks == "confirmation") == may && (walk.effect("refused") != nil) == !may)
    }

    @Test("the boardroom is for executives and assistants, the lab room for a department")
    func restricted() throws {
        let time = SlotValue.span("2026-03-13T14:00", "2026-03-13T15:00")
        func book(_ room: String, as sender: String) throws -> FlowWalk {
            try walk("book_meeting", ["title": .text("会谈"), "start": time, "attendees": .people(sender), "room": .room(room)], as: sender)
        }
        #expect(try book("A1201", as: "E0084").effect("refused")?["reason"] == "permission")
        #expect(try book("A1201", as: "E0142").effect("refused") == nil)
        #expect(try book("B303", as: "E0165").effect("refused") == nil)
        #expect(try book("B303", as: "E0084").effect("refused") != nil)
    }
}
