@testable import Office
import DialogModel
import Directory
import Language
import Testing
import TimeExpressions

@Suite("Questions about meetings by title, about one meeting, and about what may be changed")
struct TitleQuestionTests {
    let office: MeetingOffice

    init() throws { office = try MeetingOffice() }

    func list(_ slots: [String: SlotValue], as sender: String = "H010", focus: Focus = Focus()) throws -> FlowWalk {
        try FlowWalk(office, "list_meetings", as: sender, slots, focus: focus)
    }

    func focus(on uid: String) -> Focus {
        var focus = Focus()
        focus.meeting = MeetingReference(uid: uid)
        return focus
    }

    @Test("when is a meeting of that title: everybody's, from today on, with organiser and attendees")
    func byTitle() throws {
        let walk = try list(["title": .text("周例会")])
        #expect(walk.list("meetings.listed", "meetings") == Array(repeating: "weekly", count: 7))
        #expect(!walk.text(.chinese).contains("\n\n") && !walk.text(.english).contains("\n\n"), "\(walk.text(.english))")
        #expect(walk.text(.chinese).contains("组织者：罗衡") && walk.text(.english).contains("Attendees (2): Luo Heng and Tanya Tan"))
        let budget = try list(["title": .text("预算评审")])
        #expect(budget.list("meetings.listed", "meetings") == ["budget"] && budget.text(.english).contains("Organiser: Zhang Ruoshui"))
        #expect(budget.state.focus.meeting?.uid == "budget")
    }

    @Test("of a title in two months: both of them")
    func months() throws {
        let walk = try list(["title": .text("周例会"), "start": .grain("2026-03-01", .month), "end": .grain("2026-04-01", .month)])
        #expect(walk.list("meetings.listed", "meetings")?.count == 8)
        #expect(try list(["title": .text("周例会"), "start": .grain("2026-04-01", .month)]).list("meetings.listed", "meetings")?.count == 3)
    }

    @Test("the next of a title is one")
    func next() throws {
        let walk = try list(["title": .text("周例会"), "next_only": .text("yes")])
        #expect(walk.list("meetings.listed", "meetings") == ["weekly"])
        #expect(walk.text(.english).contains("The next \"周例会\"") && walk.text(.chinese).contains("“周例会”下一次"))
    }

    @Test("next with a title and no time is the next one; with a time it belongs to the time")
    func nextOfTitle() throws {
        let next: [String: SlotValue] = ["title": .text("周例会"), "next_of_title": .flag(true)]
        #expect(try list(next).list("meetings.listed", "meetings") == ["weekly"])
        let dated = try list(next.merging(["start": .grain("2026-04-01", .month)]) { a, _ in a })
        #expect(dated.list("meetings.listed", "meetings")?.count == 3)
        #expect(try list(["next_of_title": .flag(true)], as: "H003").responses == ["meetings_list"])
    }

    @Test("several meetings of one title each tell who organises them")
    func severalOfOneTitle() throws {
        let walk = try list(["title": .text("评审")])
        #expect(walk.list("meetings.listed", "meetings") == ["budget", "review"])
        #expect(walk.text(.chinese).contains("，组织者章若水") && walk.text(.english).contains("organised by Zhang Ruoshui"))
    }

    @Test("who organises it, who comes: the details of the next one")
    func facts() throws {
        let walk = try list(["title": .text("周例会"), "meeting_fact": .flag(true)])
        #expect(walk.responses == ["meetings_details"] && walk.text(.chinese).contains("组织者：罗衡"))
        #expect(walk.list("meetings.listed", "meetings") == ["weekly"])
    }

    @Test("without a title, the meeting that the dialog is about is meant")
    func factsOfFocus() throws {
        let walk = try list(["meeting_fact": .flag(true)], focus: focus(on: "kickoff"))
        #expect(walk.responses == ["meetings_details"] && walk.text(.english).contains("Song Wei"))
        let other = try list(["meeting_fact": .flag(true), "title": .text("预算评审")], focus: focus(on: "kickoff"))
        #expect(other.list("meetings.listed", "meetings") == ["budget"])
    }

    @Test("a private meeting in focus is not told to others")
    func hiddenFocus() throws {
        let walk = try list(["meeting_fact": .flag(true)], focus: focus(on: "talks"))
        #expect(!walk.text(.chinese).contains("谈判") && walk.list("meetings.listed", "meetings") == [])
    }

    @Test("who may change it: the organiser, who assists them, the admins")
    func whoMayChange() throws {
        let walk = try list(["title": .text("预算评审"), "change_access": .flag(true)])
        #expect(walk.text(.english).contains("Who may change it: Zhang Ruoshui, Poppy Yin and Guan Li"))
    }

    @Test("the same question taken for a change refuses nobody", arguments: ["move_meeting", "update_meeting", "cancel_meeting"])
    func whoMayChangeAsChange(flow: String) throws {
        let walk = try FlowWalk(office, flow, as: "H010", ["title": .text("预算评审"), "change_access": .flag(true)])
        #expect(walk.isFinished && walk.responses == ["meetings_details"] && walk.effect("refused") == nil)
        #expect(walk.text(.chinese).contains("可以改动的人：章若水、尹诗和管理"))
    }

    @Test("a person whom only the dialog was about does not narrow a title")
    func personOfContext() throws {
        let person: SlotValue = .mention("H009", .person, "H009")
        #expect(try list(["title": .text("预算评审"), "person": person]).list("meetings.listed", "meetings") == ["budget"])
        let named: SlotValue = .mention("宋微", .person, "H009")
        #expect(try list(["title": .text("预算评审"), "person": named]).list("meetings.listed", "meetings") == [])
    }

    @Test("what one may change: an assistant's own and the manager's, two weeks ahead", arguments: [
        ("H002", ["budget", "talks", "review"]), ("H003", ["weekly", "kickoff", "weekly"]), ("H009", []),
    ])
    func changeable(sender: String, uids: [String]) throws {
        let walk = try list(["changeable_only": .flag(true)], as: sender)
        #expect(walk.list("meetings.listed", "meetings") == uids)
        #expect(walk.responses == [uids.isEmpty ? "meetings_none" : "meetings_list"])
        #expect(!uids.isEmpty == walk.text(.english).contains("You may change"))
    }

    @Test("what somebody else may change, without what only they may see")
    func changeableByOther() throws {
        let walk = try list(["changeable_only": .flag(true), "person": .people("H002")], as: "H003")
        #expect(walk.list("meetings.listed", "meetings") == ["budget", "review"])
        #expect(walk.text(.chinese).contains("尹诗"))
    }

    @Test("a post stands for its holder; an unknown one is never taken for the sender", arguments: ["list_meetings", "free_busy"])
    func post(flow: String) throws {
        let manager: SlotValue = .mention("总经理", .job, "总经理")
        let walk = try FlowWalk(office, flow, as: "H003", ["post": manager, "start": .day("2026-03-10")])
        #expect(walk.frame.slots["person"] == .people("H001") && walk.list("meetings.listed", "meetings") == ["budget"])
        let unknown = try FlowWalk(office, flow, as: "H003", ["post": .mention("首席园丁", .job), "start": .day("2026-03-10")])
        #expect(unknown.responses == ["meetings_no_such_person"] && unknown.isFinished && unknown.effects.isEmpty)
        #expect(unknown.text(.chinese).contains("首席园丁"))
        let several = try FlowWalk(office, flow, as: "H003", ["post": .mention("园艺师", .job, "园艺师"), "start": .day("2026-03-10")])
        #expect(several.asks == "choice")
        try several.choose(2)
        #expect(several.frame.slots["person"] == .people("H004"))
    }
}
