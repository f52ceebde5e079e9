import DialogModel
import Testing

@testable import Dialog

@Suite("Policy: the next action follows from the state")
struct PolicyTests {
    private static let flow = Flow(
        name: "book", domain: "test", description: [:], slots: ["title", "start", "length"],
        steps: [
            .collect(slot: "title", unless: [], response: nil),
            .collect(slot: "start", unless: ["length"], response: "when"),
            .call(action: "check"), .confirm(action: "summary"), .write(action: "book"),
        ])
    private let domain = Domain(flows: ["book": flow])
    private let title = Event.slotSet(flow: "book", slot: "title", value: .text("x"))
    private let length = Event.slotSet(flow: "book", slot: "length", value: .minutes(5))

    private func next(_ events: [Event]) -> PolicyAction {
        Policy.next(Tracker.state(after: [.flowStarted("book")] + events), domain).action
    }

    @Test("a missing slot is asked for, with the template that the step names")
    func collects() {
        #expect(next([]) == .ask(slot: "title", response: "ask_title"))
        #expect(next([title]) == .ask(slot: "start", response: "when"))
    }

    @Test("a slot is not asked for when another says the same, or when it was declined")
    func skips() {
        #expect(next([title, length]) == .run(action: "check", kind: .call))
        let declined = Event.noteSet(flow: "book", key: FlowFrame.declinedNote("start"), value: "yes")
        #expect(next([title, declined]) == .run(action: "check", kind: .call))
    }

    @Test("while a question is open it listens")
    func listens() {
        #expect(next([.asked("title")]) == .listen)
    }

    @Test("a check that is done lets the summary have its turn, and only a yes lets the write")
    func confirms() {
        let checked = [title, length, .actionDone(flow: "book", action: "check")]
        #expect(next(checked) == .run(action: "summary", kind: .confirm))
        #expect(next(checked + [.asked("confirmation")]) == .listen)
        #expect(next(checked + [.asked("confirmation"), .confirmed]) == .run(action: "book", kind: .write))
    }

    @Test("nothing is written on a yes to other values (demand 24: CatchTheTornado/open-agents-builder#139)")
    func staleYes() {
        let changed: [Event] = [
            title, length, .confirmed, .slotSet(flow: "book", slot: "title", value: .text("y")),
            .actionDone(flow: "book", action: "check"),
        ]
        #expect(next(changed) == .run(action: "summary", kind: .confirm))
    }

    @Test("a flow whose author forgot the confirmation writes nothing")
    func noConfirmation() {
        let rash = Flow(name: "rash", domain: "test", description: [:], slots: [], steps: [.write(action: "delete")])
        let state = Tracker.state(after: [.flowStarted("rash")])
        // An empty frame equals its empty confirmation only once somebody said yes.
        #expect(Policy.next(state, Domain(flows: ["rash": rash])).action == .finish)
    }

    @Test("a flow that is no longer described ends")
    func vanished() {
        let state = Tracker.state(after: [.flowStarted("gone")])
        #expect(Policy.next(state, domain).action == .finish)
    }

    @Test("without a flow the request that waits is taken up")
    func queue() {
        #expect(Policy.next(DialogState(), domain).action == .listen)
        let waiting = Tracker.state(after: [.queued([[GroundedCommand(.startFlow("book"), evidence: "", source: "intent")]])])
        #expect(Policy.next(waiting, domain).action == .takeFromQueue)
    }
}
