@testable import Office
import DialogModel
import Directory
import Language
import Testing
import TimeExpressions

@Suite("Rooms for a booking")
struct BookingRoomTests {
    let office: MeetingOffice

    init() throws { office = try MeetingOffice() }

    func book(_ more: [String: SlotValue], start: SlotValue = .span("2026-03-12T16:00", "2026-03-12T17:00"), as sender: String = "H003") throws -> FlowWalk {
        var slots: [String: SlotValue] = ["title": .text("选苗"), "start": start, "attendees": .people("H009")]
        slots.merge(more) { _, new in new }
        return try FlowWalk(office, "book_meeting", as: sender, slots)
    }

    @Test("without a wish for a room there is none")
    func none() throws {
        #expect(try book([:]).frame.slots["room"] == nil)
    }

    @Test("a room that is only wished for: the smallest that fits and is free", arguments: [
        (["room_wanted": SlotValue.flag(true)], "R1"), (["capacity": .number(10)], "R2"), (["capacity": .number(20)], "R3"),
        (["equipment": .mention("视频会议", .equipment, "视频会议")], "R2"), (["building": .mention("北楼", .building, "南楼"), "capacity": .number(13)], "R3"),
    ])
    func proposed(wish: [String: SlotValue], room: String) throws {
        let walk = try book(wish)
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == .room(room))
    }

    @Test("a proposed room gives way to another when the time changes")
    func proposedAgain() throws {
        let walk = try book(["equipment": .mention("投影", .equipment, "投影")])
        #expect(walk.frame.slots["room"] == .room("R2"))
        try walk.say(["start": .at("2026-03-10T14:00")])
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == .room("R3"))
    }

    @Test("a proposed room that the person does not want stays away")
    func dropped() throws {
        let walk = try book(["room_wanted": .flag(true)])
        try walk.decline("room")
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == nil)
    }

    @Test("another room: the one proposed before is not proposed again")
    func another() throws {
        let walk = try book(["room_wanted": .flag(true)])
        try walk.say(["room": .mentions([])])
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == .room("R2"))
        try walk.say(["room": .mentions([])])
        #expect(walk.frame.slots["room"] == .room("R3"))
    }

    @Test("a taken room: others at that time and other times for it are offered")
    func taken() throws {
        let walk = try book(["room": .room("R2")], start: .span("2026-03-11T10:00", "2026-03-11T11:00"), as: "H004")
        #expect(walk.asks == "choice" && walk.responses == ["meetings_room_problem"])
        #expect(walk.suggestions.first == "03-11T10:00–11:00 R1" && walk.suggestions.contains { $0.hasSuffix("R2") })
        #expect(!walk.suggestions.contains("03-11T10:00–11:00 R9"))
        #expect(walk.text(.chinese).contains("项目启动会"))
        try walk.choose(1)
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == .room("R1"))
    }

    @Test("choosing another time for a taken room keeps the room")
    func otherTime() throws {
        let walk = try book(["room": .room("R2")], start: .span("2026-03-11T10:00", "2026-03-11T11:00"), as: "H004")
        let number = (walk.offer?.options.firstIndex { $0.sets["start"] != nil } ?? 0) + 1
        try walk.choose(number)
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == .room("R2"))
        try walk.confirm()
        #expect(walk.effect("meeting.booked")?["room"] == "R2")
    }

    @Test("a room for others: refused, and free ones are offered; for whom it is open it is booked")
    func forbidden() throws {
        let walk = try book(["room": .room("R9")])
        #expect(walk.effect("refused")?["reason"] == "permission" && walk.asks == "choice")
        #expect(walk.offer?.options.contains { $0.reference?.id == "R9" } == false)
        #expect(try book(["room": .room("R9")], as: "H002").asks == "confirmation")
    }

    @Test("a room for others is refused before anything else is asked")
    func forbiddenAtOnce() throws {
        let alone = try FlowWalk(office, "book_meeting", ["room": .room("R9")])
        #expect(alone.effect("refused")?["reason"] == "permission" && alone.isFinished && alone.responses == ["meetings_room_forbidden"])
        let timed = try FlowWalk(office, "book_meeting", ["room": .room("R9"), "start": .at("2026-03-12T16:00")])
        #expect(timed.effect("refused")?["reason"] == "permission" && timed.asks == "end" && timed.frame.slots["room"] == nil)
        let whole = try FlowWalk(office, "book_meeting", ["room": .room("R9"), "start": .at("2026-03-12T16:00"), "duration": .minutes(60)])
        #expect(whole.effect("refused")?["reason"] == "permission" && whole.asks == "choice" && !whole.suggestions.isEmpty)
        try whole.choose(1)
        #expect(whole.asks == "title" && whole.frame.slots["room"] != nil && whole.effects.isEmpty)
    }

    @Test("no room: none is proposed or kept, whatever a room was to have")
    func declined() throws {
        let walk = try book(["room_wanted": .flag(true), "capacity": .number(5), "equipment": .mention("投影", .equipment, "投影")])
        try walk.decline("room")
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == nil)
        try walk.say(["start": .at("2026-03-13T16:00")])
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == nil)
    }

    @Test("between the problem and what can be had instead there is no empty line, in both languages")
    func noEmptyLine() throws {
        let taken = try book(["room": .room("R2")], start: .span("2026-03-11T10:00", "2026-03-11T11:00"), as: "H004")
        let small = try book(["room": .room("R1"), "capacity": .number(6)])
        for walk in [taken, small, try book(["room": .room("R9")])] {
            for text in [walk.text(.chinese), walk.text(.english)] {
                #expect(!text.contains("\n\n") && text.contains("\n1. "), "\(text)")
            }
        }
    }

    @Test("a room with too few seats may be kept")
    func small() throws {
        let walk = try book(["room": .room("R1"), "capacity": .number(6)])
        #expect(walk.asks == "choice" && walk.values["small"] == .flag(true))
        try walk.choose(walk.offer?.options.count ?? 0)
        #expect(walk.asks == "confirmation" && walk.frame.slots["room"] == .room("R1"))
    }

    @Test("more people than any room seats: the largest is named")
    func tooMany() throws {
        let walk = try book(["capacity": .number(100)])
        #expect(walk.asks == "room" && walk.text(.chinese).contains("松厅"))
    }

    @Test("a room that nobody knows is named, and a free one proposed")
    func unknownRoom() throws {
        let walk = try book(["room": .mention("竹厅", .room)])
        #expect(walk.responses.first == "meetings_unknown_room" && walk.asks == "confirmation")
        #expect(walk.frame.slots["room"] == .room("R1"))
    }

    @Test("the room is checked again when it is written: of two who want it one gets it")
    func race() throws {
        let first = try book(["room": .room("R3")]), second = try book(["room": .room("R3")], as: "H010")
        #expect(first.asks == "confirmation" && second.asks == "confirmation")
        try first.confirm()
        #expect(first.effect("meeting.booked") != nil)
        try second.confirm()
        #expect(second.effect("meeting.booked") == nil && second.asks == "choice" && !second.suggestions.isEmpty)
        try second.choose(1)
        #expect(second.asks == "confirmation")
        try second.confirm()
        #expect(second.effect("meeting.booked")?["room"] == "R1")
    }

    @Test("each occurrence of a series must find the room free")
    func series() throws {
        var rule = RecurrenceRule(.weekly)
        rule.count = 4
        let walk = try book(["room": .room("R1"), "recurrence": .recurrence(rule)], start: .span("2026-03-09T10:30", "2026-03-09T11:30"), as: "H010")
        #expect(walk.asks == "choice" && walk.values["taken"] == .flag(true))
        #expect(walk.suggestions.allSatisfy { !$0.hasSuffix("R1") })
    }
}
