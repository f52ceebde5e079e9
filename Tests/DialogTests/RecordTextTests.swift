import DialogModel
import Foundation
import Language
import Testing
import TimeExpressions

@testable import Dialog

@Suite("What the store keeps is read back as it was")
struct RecordTextTests {
    private static let time = LocalDateTime(2026, 3, 10, 15, 30)
    private static let rule = RecurrenceRule(rfc5545: "FREQ=WEEKLY;BYDAY=MO;COUNT=4")
    private static let reference = EntityReference(.person, "E1")
    private static let mention = Mention(
        text: "软件部的“张伟”\n\u{1}", kind: .person, candidates: [reference], isApproximate: true, within: EntityReference(.department, "D1"),
        relation: "manager")

    private static let slots: [SlotValue] = [
        .text("a \"quoted\" \\ text\twith\r\nends, 😀"), .text(""), .number(-3), .minutes(90), .flag(false),
        .time(.instant(time, grain: .minute, dateGiven: false)), .time(.interval(from: time, to: time.adding(days: 1), grain: .hour)),
        .time(.open(from: nil, to: time)), .time(.open(from: time, to: nil)), .time(.duration(seconds: 60)),
        .time(.timeZone(offsetMinutes: -120)), .entity(reference), .entities([reference, EntityReference(.room, "A-1")]), .entities([]),
        .mentions([mention, Mention(text: "x", kind: .room, candidates: [])]),
        .records([SlotRecord(["item": .text("笔"), "count": .number(2)]), SlotRecord([:])]),
    ] + (rule.map { [.recurrence($0), .time(.recurrence($0, start: time)), .time(.recurrence($0, start: nil))] } ?? [])

    private static let templates: [TemplateValue] = [
        .text("x"), .number(1), .flag(true), .name(zh: "张伟", en: nil), .name(zh: nil, en: "Ann"), .day(time), .moment(time),
        .span(time, time), .minutes(30), .names([.text("a"), .names([])]), .list([["a": .number(1)], [:]]),
    ] + (rule.map { [.recurrence($0)] } ?? [])

    private static let commands: [Command] = [
        .startFlow("f"), .setSlot("s", .number(1)), .correctSlot("s", .flag(true)), .clearSlot("s"), .refuseSlot("s"),
        .addToSlot("s", .text("x")), .removeFromSlot("s", .text("x")), .affirm, .deny, .cancelFlow, .chooseOption(-1), .ask("？"),
        .repeatLast, .undo, .undoWrite, .chitchat("greet"), .handOff, .cannotUnderstand,
    ]

    private static let offer = Offer(
        flow: "f", options: [
            Offer.Option(title: .text("a"), sets: ["s": .number(1)], reference: reference, hints: ["x", "y"]),
            Offer.Option(title: .number(2), sets: [:]),
        ], isQuestion: false)

    private static var focus: Focus {
        var focus = Focus()
        focus.people = [reference]
        focus.recentPeople = [reference, EntityReference(.person, "E2")]
        focus.meeting = MeetingReference(uid: "u", occurrence: 7)
        focus.records = ["ticket": .number(3)]
        return focus
    }

    private static var grounded: [GroundedCommand] {
        commands.enumerated().map { GroundedCommand($0.element, evidence: "依据", source: "time", confidence: 1 / Double($0.offset + 3)) }
    }

    static var events: [Event] {
        let effect = Effect("e", [
            .init("a", .null), .init("b", .bool(true)), .init("c", .integer(-1)), .init("d", .number(0.25)), .init("e", .array(["x", []])),
            .init("f", .object([.init("g", "h")])),
        ])
        var events: [Event] = [
            .heard(text: "你好", payload: nil, at: 1), .heard(text: "", payload: "/confirm", at: -1), .understood(grounded, language: .chinese),
            .understood([], language: .english), .flowStarted("f"), .flowEnded("f", reason: .denied), .slotSet(flow: "f", slot: "s", value: nil),
            .noteSet(flow: "f", key: "k", value: nil), .noteSet(flow: "f", key: "k", value: "v"), .checkpoint, .steppedBack, .forgotten,
            .resultSet(flow: "f", name: "r", value: nil), .resultSet(flow: "f", name: "r", value: .number(1)), .actionDone(flow: "f", action: "a"),
            .asked("s"), .unasked, .offered(offer), .offerClosed, .confirmed, .queued([grounded, []]), .queued([]), .focused(focus), .focused(Focus()),
            .undoable(UndoRecord(action: "a", payload: "{\"x\":1}")), .undone, .missed, .grasped, .effect(effect),
            .said([Say("r"), Say("t", ["v": .number(1)])], buttons: [Button(title: "确认", payload: "/confirm")]), .said([], buttons: []),
        ]
        events += slots.map { .slotSet(flow: "f", slot: "s", value: $0) }
        events += templates.map { .said([Say("r", ["v": $0])], buttons: []) }
        return events
    }

    @Test("every kind of event", arguments: events)
    func event(event: Event) throws {
        let text = try RecordText.text([event])
        #expect(try JSONDecoder().decode([Event].self, from: Data(text.utf8)) == [event])
    }

    /// A field more than these needs a line in `RecordText`, and one here.
    @Test("no field is forgotten")
    func fields() {
        func count(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
        #expect(count(Focus()) == 6 && count(DialogState()) == 14 && count(FlowFrame(flow: "f")) == 9)
        #expect(count(Self.offer) == 3 && count(Self.offer.options[0]) == 4 && count(Self.mention) == 6)
        #expect(count(Self.grounded[0]) == 4 && count(Checkpoint(slots: [:], notes: [:])) == 2)
        #expect(count(MeetingReference(uid: "u")) == 2 && count(Say("r")) == 2 && count(Button(title: "t", payload: "p")) == 2)
    }

    @Test("many events in a row keep their order")
    func order() throws {
        let text = try RecordText.text(Self.events)
        #expect(try JSONDecoder().decode([Event].self, from: Data(text.utf8)) == Self.events)
        #expect(try RecordText.text([Event]()) == "[]")
    }

    @Test("a state with everything in it, but for what was said: that stands in the events")
    func state() throws {
        var state = Tracker.state(after: Self.events)
        var frame = FlowFrame(flow: "f", slots: ["a": .number(1), "b": .text("x")])
        frame.confirmed = ["a": .number(1)]
        frame.asked = "b"
        frame.notes = ["n": "1", "m": "2"]
        frame.done = ["x", "y"]
        frame.results = ["r": .flag(true)]
        frame.attempts = 2
        frame.history = [Checkpoint(slots: frame.slots, notes: [:]), Checkpoint(slots: [:], notes: frame.notes)]
        state.frames = [frame, FlowFrame(flow: "g")]
        state.lastFlow = frame
        state.written = [frame]
        state.queue = [Self.grounded]
        state.offer = Self.offer
        state.focus = Self.focus
        state.undo = [UndoRecord(action: "a", payload: "p")]
        state.lastSaid = []
        #expect(try JSONDecoder().decode(DialogState.self, from: Data(RecordText.text(state).utf8)) == state)
        #expect(try JSONDecoder().decode(DialogState.self, from: Data(RecordText.text(DialogState()).utf8)) == DialogState())
    }
}
