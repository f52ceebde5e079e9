import DialogModel
import Language
import Testing
import Understanding

@testable import Dialog

@Suite("Which turns land in the review list")
struct ReviewRulesTests {
    private static let domain = Domain(
        intents: [
            "book": Intent(name: "book", flow: "book"), "find": Intent(name: "find", flow: "find"), "greet": Intent(name: "greet"),
            "dislike": Intent(name: "dislike"), "complaint": Intent(name: "complaint"), "count": Intent(name: "count", command: "ask"),
        ], flows: Stage.domain.flows)

    /// A turn in a few words.
    private static func turn(_ text: String, _ commands: [Command], _ events: [Event] = [], confidence: Double = 1) -> PastTurn {
        let grounded = commands.map { GroundedCommand($0, evidence: text, source: "intent", confidence: confidence) }
        let started: [Event] = commands.compactMap { if case .startFlow(let flow) = $0 { .flowStarted(flow) } else { nil } }
        return PastTurn([.heard(text: text, payload: nil, at: 0), .understood(grounded, language: .english)] + started + events)
    }

    private static func press(_ payload: String, _ command: Command, _ events: [Event] = []) -> PastTurn {
        PastTurn([.heard(text: "", payload: payload, at: 0), .understood([GroundedCommand(command, evidence: payload, source: "button")], language: .english)] + events)
    }

    private func landings(_ turns: PastTurn...) -> [ReviewLanding] { ReviewRules.landings(turns, in: Self.domain) }

    private static let request = turn("book the room", [.startFlow("book"), .setSlot("title", .text("x"))])
    private static let question = turn("who is that", [.startFlow("find")])

    @Test("what was not understood, and what was read with little confidence", arguments: [
        (turn("glorp", [.cannotUnderstand], [.missed], confidence: 0), ReviewReason.notUnderstood as ReviewReason?),
        (turn("who is that", [.startFlow("find")], confidence: 0.6), .unsure), (turn("how many", [.ask("how many")], confidence: 0.4), .unsure),
        (turn("who is that", [.startFlow("find")], confidence: 0.9), nil), (turn("hello", [.chitchat("greet")]), nil),
        (turn("/undo", [.cannotUnderstand], [.missed], confidence: 0), nil), (press("/confirm", .affirm), nil),
    ])
    func alone(turn: PastTurn, reason: ReviewReason?) {
        #expect(landings(turn) == (reason.map { [ReviewLanding(turn: 0, reason: $0)] } ?? []))
    }

    @Test("a request that the next turn stops or says no to", arguments: [
        turn("no", [.deny], [.flowEnded("book", reason: .denied)]), turn("算了", [.cancelFlow], [.flowEnded("book", reason: .cancelled)]),
        press("/deny", .deny, [.flowEnded("book", reason: .denied)]),
    ])
    func stopped(no: PastTurn) {
        #expect(landings(Self.request, no) == [ReviewLanding(turn: 0, reason: .cancelled)])
    }

    @Test("a no to a question of detail, a request that goes on, and a new request say nothing against the one before", arguments: [
        turn("no", [.deny], [.unasked]), turn("tomorrow", [.setSlot("name", .text("y"))], [.slotSet(flow: "book", slot: "name", value: .text("y"))]),
        turn("who is that", [.startFlow("find")]), turn("thanks", [.chitchat("greet")]),
    ])
    func goesOn(next: PastTurn) {
        #expect(landings(Self.request, next).isEmpty)
    }

    @Test("a request that was stopped only later is a change of mind")
    func later() {
        let answer = Self.turn("tomorrow", [.setSlot("name", .text("y"))])
        let no = Self.turn("no", [.deny], [.flowEnded("book", reason: .denied)])
        #expect(landings(Self.request, answer, no).isEmpty)
    }

    @Test("a correction: another wish, or another value with words of objection", arguments: [
        (turn("no, I meant who is that", [.startFlow("find")]), "find"), (turn("我说的是查人", [.startFlow("find")]), "find"),
        (turn("no, the other title", [.correctSlot("title", .text("y"))], [.slotSet(flow: "book", slot: "title", value: .text("y"))]), "book"),
        (turn("不是，叫周会", [.correctSlot("title", .text("周会"))], [.slotSet(flow: "book", slot: "title", value: .text("周会"))]), "book"),
    ])
    func corrected(next: PastTurn, meant: String) {
        #expect(landings(Self.request, next) == [ReviewLanding(turn: 0, reason: .corrected, meant: meant)])
    }

    @Test("a value that is changed without an objection is a change of mind")
    func changed() {
        let next = Self.turn("make it y", [.correctSlot("title", .text("y"))], [.slotSet(flow: "book", slot: "title", value: .text("y"))])
        #expect(landings(Self.request, next).isEmpty)
    }

    @Test("a write that is taken back at once tells of the request that led to it, not of the yes")
    func undone() {
        let yes = Self.turn("yes", [.affirm], [.undoable(UndoRecord(action: "desk.unbook", payload: "")), .flowEnded("book", reason: .completed)])
        let undo = Self.turn("undo", [.undo], [.undone])
        #expect(landings(Self.question, Self.request, yes, undo) == [ReviewLanding(turn: 1, reason: .undone)])
        #expect(landings(Self.request, yes, Self.question, undo).isEmpty)
    }

    @Test("the person says that the answer was wrong", arguments: [
        turn("that's not what I asked", [.chitchat("dislike")]), turn("👎", [.chitchat("dislike")]), turn("不对", [.deny]),
        turn("又错了", [.chitchat("complaint")]),
    ])
    func disliked(feedback: PastTurn) {
        #expect(landings(Self.question, feedback) == [ReviewLanding(turn: 0, reason: .disliked)])
        #expect(landings(Self.question, Self.press("/choose 1", .chooseOption(1)), feedback) == [ReviewLanding(turn: 0, reason: .disliked)])
    }

    @Test("saying it twice counts once, and at the beginning it is about nothing")
    func twice() {
        let feedback = Self.turn("答非所问", [.chitchat("dislike")])
        #expect(landings(Self.question, feedback, feedback).isEmpty)
        #expect(landings(feedback).isEmpty)
    }
}
