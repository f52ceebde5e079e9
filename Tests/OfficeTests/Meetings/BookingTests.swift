@testable import Office
import Dialog
import DialogModel
import Directory
import Language
import Testing
import TimeExpressions

@Suite("Booking a meeting")
struct BookingTests {
    let office: MeetingOffice

    init() throws { office = try MeetingOffice() }

    func book(_ slots: [String: SlotValue], as sender: String = "H003") throws -> FlowWalk {
        try FlowWalk(office, "book_meeting", as: sender, slots)
    }

    /// A booking that lacks nothing, on a quiet afternoon.
    var whole: [String: SlotValue] {
        ["title": .text("选苗"), "start": .span("2026-03-12T16:00", "2026-03-12T17:00"), "attendees": .people("H009")]
    }

    @Test("asked for step by step: start, end, title, people; then a summary, then the booking")
    func stepByStep() throws {
        let walk = try book([:])
        #expect(walk.asks == "start")
        try walk.say(["start": .day("2026-03-12")])
        #expect(walk.asks == "start" && walk.responses == ["meetings_ask_clock"])
        try walk.say(["start": .at("2026-03-09T16:00", given: false)])
        #expect(walk.asks == "end")
        try walk.say(["duration": .minutes(60)])
        #expect(walk.asks == "title")
        try walk.say(["title": .text("选苗")])
        #expect(walk.asks == "attendees")
        try walk.say(["attendees": .mention("宋微", .person, "H009", "H010")])
        #expect(walk.asks == "choice")
        try walk.choose(1)
        #expect(walk.asks == "confirmation" && walk.effects.isEmpty)
        try walk.confirm()
        #expect(walk.isFinished)
        let effect = try #require(walk.effect("meeting.booked"))
        #expect(effect.fields.map(\.key) == ["uid", "title", "start", "end", "room", "attendees", "organizer", "recurrence"])
        #expect(effect["start"] == "2026-03-12T16:00:00+08:00" && effect["end"] == "2026-03-12T17:00:00+08:00")
        #expect(effect["room"] == .null && effect["organizer"] == "H003" && effect["recurrence"] == .null)
        #expect(walk.list("meeting.booked", "attendees") == ["H003", "H009"])
        #expect(walk.state.focus.meeting?.uid == effect["uid"]?.stringValue)
        #expect(try office.meeting(effect["uid"]?.stringValue ?? "")?.title == "选苗")
    }

    @Test("RasaHQ/rasa#9006: the summary shows every field, and each can be changed before the yes")
    func everyFieldCanChange() throws {
        let walk = try book(whole.merging(["room": .room("R3")]) { a, _ in a })
        for text in [walk.text(.chinese), walk.text(.english)] {
            #expect(text.contains("选苗") && text.contains("R3") && text.contains("16:00–17:00"))
        }
        try walk.say(["start": .day("2026-03-13")])
        #expect(walk.asks == "confirmation")
        try walk.say(["room": .room("R2"), "title": .text("选种")])
        try walk.confirm()
        #expect(walk.effect("meeting.booked")?["start"] == "2026-03-13T16:00:00+08:00")
        #expect(walk.effect("meeting.booked")?["title"] == "选种" && walk.effect("meeting.booked")?["room"] == "R2")
    }

    @Test("RasaHQ/rasa#7751: a time in the past is refused with its reason, and the old one stays")
    func past() throws {
        let walk = try book(["start": .at("2026-03-06T15:00"), "duration": .minutes(60)])
        #expect(walk.asks == "start" && walk.responses == ["meetings_past"] && walk.frame.slots["start"] == nil)
        let other = try book(whole)
        try other.say(["start": .at("2026-03-06T15:00")])
        #expect(other.asks == "start" && other.frame.slots["start"] == .at("2026-03-12T16:00"))
    }

    @Test("an end before the start is asked for again")
    func endBeforeStart() throws {
        let walk = try book(whole)
        try walk.say(["end": .at("2026-03-12T15:00")])
        #expect(walk.asks == "end" && walk.responses == ["meetings_end_before_start"])
        #expect(walk.frame.slots["end"] == .at("2026-03-12T17:00"))
    }

    @Test("days off, make-up days, lunch and odd hours are pointed out, and a yes stays possible", arguments: [
        ("2026-04-06T10:00", "holiday"), ("2026-03-15T10:00", "weekend"), ("2026-03-14T10:00", "make_up"),
        ("2026-03-12T12:15", "lunch"), ("2026-03-12T18:30", "outside"),
    ])
    func unusual(start: String, warning: String) throws {
        let walk = try book(["title": .text("选苗"), "start": .at(start), "duration": .minutes(30), "attendees": .people("H009")])
        #expect(walk.asks == "confirmation" && walk.values[warning] != nil)
        for other in ["holiday", "weekend", "make_up", "lunch", "outside"] where other != warning { #expect(walk.values[other] == nil) }
        try walk.confirm()
        #expect(walk.effect("meeting.booked") != nil)
    }

    @Test("busy people are pointed out with other times; a private meeting shows only as busy")
    func conflicts() throws {
        let walk = try book(["title": .text("选苗"), "start": .span("2026-03-10T15:00", "2026-03-10T16:00"), "attendees": .people("H004")])
        #expect(walk.asks == "confirmation")
        let text = walk.text(.chinese)
        #expect(text.contains("预算评审") && !text.contains("体检") && text.contains("谭雅"))
        #expect(text.contains("15:00–16:00没空") && walk.text(.english).contains("another engagement"))
        #expect(walk.suggestions == ["03-10T11:00–12:00 -", "03-10T16:00–17:00 -", "03-10T17:00–18:00 -"])
        try walk.choose(1)
        #expect(walk.asks == "confirmation" && walk.values["conflicts"] == .list([]))
    }

    @Test("those who have left cannot be invited; who holds the post is named")
    func leaver() throws {
        let walk = try book(whole.merging(["attendees": .people("H006", "H009")]) { _, new in new })
        #expect(walk.responses.first == "meetings_left" && walk.asks == "confirmation")
        #expect(walk.frame.slots["attendees"] == .people("H009"))
        #expect(walk.text(.chinese).contains("孟非已离职"))
        let alone = try book(whole.merging(["attendees": .people("H006")]) { _, new in new })
        #expect(alone.asks == "attendees")
    }

    @Test("a leaver as the only guest: other people are asked for at once, before times and title")
    func onlyLeaver() throws {
        let walk = try book(["attendees": .people("H006"), "start": .at("2026-03-12T16:00")])
        #expect(walk.asks == "attendees" && walk.responses == ["meetings_left", "ask_attendees"])
        try walk.say(["attendees": .people("H009")])
        #expect(walk.asks == "end" && walk.frame.slots["start"] == .at("2026-03-12T16:00"))
    }

    @Test("a post and a relation are invited as the people that they stand for")
    func postAndRelation() throws {
        let mine = Mention(text: "my manager", kind: .person, candidates: [EntityReference(.person, "H004")], relation: "manager")
        let walk = try book(whole.merging(["attendees": .mentions([mine]), "post": .mention("总经理", .job, "总经理")]) { _, new in new }, as: "H004")
        #expect(walk.asks == "confirmation" && walk.frame.slots["attendees"] == .people("H003", "H001"))
    }

    @Test("a post in the title invites nobody")
    func postInTitle() throws {
        let walk = try book(whole.merging(["title": .text("园艺师座谈"), "post": .mention("园艺师", .job, "园艺师")]) { _, new in new })
        #expect(walk.asks == "confirmation" && walk.frame.slots["attendees"] == .people("H009") && walk.frame.slots["post"] == nil)
    }

    @Test("a relation that nobody stands in is said to be unknown")
    func noRelation() throws {
        let mine = Mention(text: "my assistant", kind: .person, candidates: [EntityReference(.person, "H003")], relation: "assistant")
        let walk = try book(whole.merging(["attendees": .mentions([mine])]) { _, new in new })
        #expect(walk.asks == "attendees" && walk.text(.english).contains("could not find out who \"my assistant\" is"))
    }

    @Test("an unknown name is asked for, the others stay")
    func unknownPerson() throws {
        let mentions = SlotValue.mentions([
            Mention(text: "谭雅", kind: .person, candidates: [EntityReference(.person, "H004")]),
            Mention(text: "无名氏", kind: .person, candidates: []),
        ])
        let walk = try book(whole.merging(["attendees": mentions]) { _, new in new })
        #expect(walk.asks == "attendees" && walk.text(.english).contains("无名氏"))
        try walk.say(["attendees": .mention("宋微", .person, "H009")])
        #expect(walk.frame.slots["attendees"] == .people("H004", "H009"))
    }

    @Test("somebody on leave and other zones are pointed out")
    func awayAndZones() throws {
        let walk = try book(whole.merging(["attendees": .people("H005", "H007")]) { _, new in new })
        #expect(walk.text(.chinese).contains("柳青") && walk.values["away"] != nil)
        #expect(walk.text(.english).contains("Europe/Berlin") && walk.text(.english).contains("9 am"))
    }

    @Test("CatchTheTornado/open-agents-builder#151: a series is shown with its count, one without an end as such")
    func series() throws {
        var rule = RecurrenceRule(.weekly)
        rule.byDay = [.init(4)]
        rule.count = 6
        let walk = try book(whole.merging(["recurrence": .recurrence(rule)]) { a, _ in a })
        #expect(walk.text(.chinese).contains("共6次") && walk.values["endless"] == nil)
        try walk.confirm()
        #expect(walk.effect("meeting.booked")?["recurrence"] == "FREQ=WEEKLY;COUNT=6;BYDAY=TH")
        rule.count = nil
        rule.byDay = [.init(1)]
        let mondays = try book(whole.merging(["recurrence": .recurrence(rule)]) { a, _ in a })
        #expect(mondays.text(.chinese).contains("4月6日（周一）不上班"))
        let endless = try book(whole.merging(["recurrence": .recurrence(rule)]) { a, _ in a })
        #expect(endless.values["endless"] == .flag(true))
    }

    @Test("times are meant in the sender's zone, and effects carry its offset")
    func zones() throws {
        let walk = try FlowWalk(office, "book_meeting", as: "H005", [:])
        walk.zone = "Europe/Berlin"
        try walk.say(whole.mapValues { $0 })
        try walk.confirm()
        #expect(walk.effect("meeting.booked")?["start"] == "2026-03-12T16:00:00+01:00")
    }

    @Test("a title without end is asked for again")
    func longTitle() throws {
        let walk = try book(whole.merging(["title": .text(String(repeating: "长", count: 5_000))]) { _, new in new })
        #expect(walk.asks == "title" && walk.frame.slots["title"] == nil)
    }

    @Test("the same write under the same key books once")
    func idempotent() throws {
        let walk = try book(whole.merging(["room": .room("R1")]) { a, _ in a })
        walk.frame.confirmed = walk.frame.slots
        let first = try walk.perform("meetings.book", permit: .init()), second = try walk.perform("meetings.book", permit: .init())
        #expect(first.effects == second.effects && first.effects.count == 1)
    }

    @Test("nobody else: the sender alone")
    func alone() throws {
        let walk = try book(whole.merging(["attendees": .people("H003")]) { _, new in new })
        try walk.confirm()
        #expect(walk.list("meeting.booked", "attendees") == ["H003"])
        let declined = try book(["title": .text("选苗"), "start": .span("2026-03-12T16:00", "2026-03-12T17:00")])
        #expect(declined.asks == "attendees")
        try declined.decline("attendees")
        #expect(declined.asks == "confirmation")
    }

    @Test("a department stands for its members, leavers left out")
    func department() throws {
        let walk = try book(whole.merging(["attendees": .mention("苗圃部", .department, "H10")]) { _, new in new })
        try walk.confirm()
        #expect(walk.list("meeting.booked", "attendees") == ["H003", "H004", "H007", "H009"])
    }

    @Test("undoing a booking cancels it, once; of a foreign change since it says so")
    func undo() throws {
        let walk = try book(whole)
        try walk.confirm()
        let uid = walk.effect("meeting.booked")?["uid"]?.stringValue ?? ""
        try walk.takeBack()
        #expect(walk.effect("meeting.cancelled")?["uid"]?.stringValue == uid)
        #expect(try office.meeting(uid)?.status == .cancelled)
        try walk.takeBack()
        #expect(walk.effects.isEmpty && walk.responses == ["meetings_changed_since"])
    }
}
