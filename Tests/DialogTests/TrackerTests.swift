import DialogModel
import Testing
import TimeExpressions

@testable import Dialog

@Suite("Tracker: events fold into state")
struct TrackerTests {
    private let lunch = SlotValue.text("lunch")

    @Test("the same events give the same state, folded at once or one by one")
    func folding() {
        let events: [Event] = [
            .heard(text: "x", payload: nil, at: 10), .flowStarted("book"), .slotSet(flow: "book", slot: "title", value: lunch),
            .asked("start"),
        ]
        var stepwise = DialogState()
        for event in events { Tracker.apply(event, to: &stepwise) }
        #expect(Tracker.state(after: events) == stepwise)
        #expect(stepwise.turn == 1)
        #expect(stepwise.asksFor == "start")
    }

    @Test("saying the same value again changes nothing (demand 9: RasaHQ/rasa#5011)")
    func sameValue() {
        var state = Tracker.state(after: [
            .flowStarted("book"), .slotSet(flow: "book", slot: "title", value: lunch), .actionDone(flow: "book", action: "check"),
        ])
        let before = state
        Tracker.apply(.slotSet(flow: "book", slot: "title", value: lunch), to: &state)
        #expect(state == before)
    }

    @Test("another value makes the checks run again and voids the yes")
    func newValue() {
        let state = Tracker.state(after: [
            .flowStarted("book"), .slotSet(flow: "book", slot: "title", value: lunch),
            .actionDone(flow: "book", action: "check"), .confirmed,
            .slotSet(flow: "book", slot: "title", value: .text("dinner")),
        ])
        #expect(state.frame?.done == [])
        #expect(state.frame?.isConfirmed == false)
    }

    @Test("a flow that ends uncovers the one it interrupted")
    func stack() {
        let state = Tracker.state(after: [
            .flowStarted("book"), .asked("start"), .flowStarted("find"), .flowEnded("find", reason: .completed),
        ])
        #expect(state.frames.map(\.flow) == ["book"])
        #expect(state.lastFlow?.flow == "find")
    }

    @Test("asking the same question again is counted")
    func attempts() {
        let state = Tracker.state(after: [.flowStarted("book"), .asked("start"), .asked("start")])
        #expect(state.frame?.attempts == 2)
    }

    @Test("misses count until something is understood")
    func misses() {
        #expect(Tracker.state(after: [.missed, .missed]).misses == 2)
        #expect(Tracker.state(after: [.missed, .missed, .grasped]).misses == 0)
    }
}
