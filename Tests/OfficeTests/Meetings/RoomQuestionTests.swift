@testable import Office
import DialogModel
import Directory
import Language
import Storage
import Testing
import TimeExpressions

@Suite("Questions about rooms")
struct RoomQuestionTests {
    let office: MeetingOffice

    init() throws { office = try MeetingOffice() }

    func ask(_ slots: [String: SlotValue], as sender: String = "H003", focus: Focus = Focus()) throws -> FlowWalk {
        try FlowWalk(office, "find_room", as: sender, slots, focus: focus)
    }

    @Test("what a room is like, without a time, is answered from the room")
    func facts() throws {
        let walk = try ask(["room": .room("R2"), "room_fact": .flag(true)])
        #expect(walk.responses == ["meetings_room_facts"] && walk.effects.isEmpty && walk.isFinished)
        #expect(walk.text(.chinese).contains("12座") && walk.text(.chinese).contains("投影和视频会议") && walk.text(.chinese).contains("南楼 2层"))
        #expect(walk.text(.english).contains("12 seats, equipped with projector and video conferencing"))
    }

    @Test("several rooms: each of them")
    func several() throws {
        let rooms = SlotValue.mentions(["R1", "R3"].map { Mention(text: $0, kind: .room, candidates: [EntityReference(.room, $0)]) })
        let text = try ask(["room": rooms]).text(.english)
        #expect(text.contains("Cypress Room") && text.contains("Pine Hall"))
    }

    @Test("whether a room has something, or seats so many, is answered with what it lacks")
    func lacking() throws {
        let walk = try ask(["room": .room("R1"), "equipment": .mention("projector", .equipment, "投影"), "capacity": .number(9)])
        #expect(walk.text(.english).contains("no projector") && walk.text(.chinese).contains("坐不下9人"))
    }

    @Test("a room that the dialog is about can be asked about")
    func focus() throws {
        var focus = Focus()
        focus.rooms = [EntityReference(.room, "R3")]
        #expect(try ask(["room_fact": .flag(true)], focus: focus).text(.chinese).contains("松厅"))
    }

    @Test("with a time, free time is meant")
    func withTime() throws {
        let walk = try ask(["room": .room("R2"), "room_fact": .flag(true), "start": .day("2026-03-10")])
        #expect(walk.responses == ["meetings_rooms"])
    }

    @Test("who may book a room: its roles, nobody refused, nothing booked")
    func access() throws {
        let walk = try ask(["room": .room("R9"), "room_access": .flag(true)])
        #expect(walk.effects.isEmpty && walk.responses == ["meetings_room_access"])
        #expect(walk.text(.chinese).contains("公司高管、助理；您不能预订") && walk.text(.english).contains("executives, assistants; you may not"))
        #expect(try ask(["room": .room("R9"), "room_access": .flag(true)], as: "H002").text(.english).contains("you may book it"))
        #expect(try ask(["room": .room("R1"), "room_access": .flag(true)]).text(.chinese).contains("所有同事"))
    }

    @Test("a department and a person that may book are named")
    func bookers() throws {
        let desk = try office.database.read { db in
            var room = Room(code: "X", name: "试验室", capacity: 3)
            room.bookers = ["H10", "H005"]
            let context = try FlowWalk.context(office, db)
            return try RoomCard(desk: MeetingDesk(context, equipment: WordGroups(nil))).access(room)
        }
        guard case .list(let bookers)? = desk["bookers"] else { Issue.record("no list"); return }
        #expect(bookers == [["department": .name(zh: "苗圃部", en: "Nursery")], ["person": .name(zh: "Jonas Weber", en: "Jonas Weber")]])
    }

    @Test("equipment is found under every word of its group, in both languages", arguments: [
        ("beamer", ["松厅", "杉厅"]), ("VC", ["杉厅"]), ("screen", ["柏厅"]), ("直播", []),
    ])
    func synonyms(word: String, rooms: [String]) throws {
        let text = try ask(["equipment": .mention(word, .equipment)]).text(.chinese)
        for room in ["松厅", "杉厅", "柏厅"] { #expect(text.contains(room) == rooms.contains(room), "\(word) \(room)") }
    }

    @Test("a wish is met by the thing itself, not by a word that only contains it", arguments: [
        ("投影", "高清投影", true), ("projector", "4K projector", true), ("TV", "CCTV", false), ("白板", "大屏", false),
    ])
    func wish(word: String, item: String, isMet: Bool) {
        #expect(EquipmentWish(word).isMet(by: item) == isMet)
    }
}
