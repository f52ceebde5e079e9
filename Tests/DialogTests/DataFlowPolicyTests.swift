import DialogModel
import Testing
import TimeExpressions

@testable import Dialog

@Suite("Policy: branches, loops, going over and ending")
struct DataFlowPolicyTests {
    private static let slots: [String: SlotDefinition] = {
        var list = SlotDefinition(name: "things", type: .list)
        list.items = ["thing", "count"]
        return ["things": list, "thing": .init(name: "thing", type: .choice), "count": .init(name: "count", type: .number),
                "kind": .init(name: "kind", type: .choice), "at": .init(name: "at", type: .time)]
    }()

    private func next(_ steps: [FlowStep], _ events: [Event] = [], isData: Bool = false) -> PolicyAction {
        var flow = Flow(name: "f", domain: "d", description: [:], slots: [], steps: steps)
        if isData { flow.preparation = "d.prepare" }
        let domain = Domain(slots: Self.slots, flows: ["f": flow])
        return Policy.next(Tracker.state(after: [.flowStarted("f")] + events), domain).action
    }

    private func set(_ slot: String, _ value: SlotValue) -> Event { .slotSet(flow: "f", slot: slot, value: value) }
    private let sick = Condition.compare(.slot("kind"), .equal, [.constant("sick")])

    @Test("a branch follows its condition, and the steps behind it come for both")
    func branch() {
        let steps: [FlowStep] = [
            .branch(when: sick, then: [.say(response: "a")], otherwise: [.branch(when: .not(sick), then: [.say(response: "b")], otherwise: [])]), .say(response: "c"),
        ]
        #expect(next(steps, [set("kind", .text("sick"))]) == .say(response: "a"))
        #expect(next(steps, [set("kind", .text("annual"))]) == .say(response: "b"))
        #expect(next(steps, [set("kind", .text("annual")), .actionDone(flow: "f", action: "say b")]) == .say(response: "c"))
    }

    @Test("a branch that is chosen by a result turns when the result does")
    func result() {
        let over = Condition.compare(.result("days"), .over, [.constant("5")])
        let steps: [FlowStep] = [.branch(when: over, then: [.end], otherwise: []), .say(response: "c")]
        #expect(next(steps, [.resultSet(flow: "f", name: "days", value: .number(5))]) == .say(response: "c"))
        #expect(next(steps, [.resultSet(flow: "f", name: "days", value: .number(6))]) == .finish)
    }

    @Test("a loop asks for each part of a record, then adds it, then asks for more, until there are none")
    func loop() {
        let steps: [FlowStep] = [.loop(list: "things", more: "more"), .end]
        let record = SlotValue.records([SlotRecord(["thing": .text("pen"), "count": .number(2)])])
        #expect(next(steps) == .ask(slot: "thing", response: "ask_thing"))
        #expect(next(steps, [set("thing", .text("pen"))]) == .ask(slot: "count", response: "ask_count"))
        #expect(next(steps, [set("thing", .text("pen")), set("count", .number(2))]) == .append(list: "things", items: ["thing", "count"]))
        #expect(next(steps, [set("things", record)]) == .ask(slot: "things", response: "more"))
        let more = Event.noteSet(flow: "f", key: FlowFrame.moreNote("things"), value: "yes")
        #expect(next(steps, [set("things", record), more]) == .ask(slot: "thing", response: "ask_thing"))
        let enough = Event.noteSet(flow: "f", key: FlowFrame.declinedNote("things"), value: "yes")
        #expect(next(steps, [set("things", record), enough]) == .finish)
    }

    @Test("going over names the flow")
    func goesOver() {
        #expect(next([.next(flow: "g")]) == .startNext(flow: "g"))
    }

    @Test("names and defaults come before the steps, and of a time the missing half is asked for")
    func halves() {
        let steps: [FlowStep] = [.collect(slot: "at", unless: [], response: nil), .end]
        #expect(next(steps, isData: true) == .run(action: "d.prepare", kind: .call))
        let ready = Event.actionDone(flow: "f", action: "d.prepare")
        let day = set("at", .time(.instant(.init(day: 20_600), grain: .day)))
        #expect(next(steps, [day, ready], isData: true) == .ask(slot: "at", response: "data_ask_clock"))
        let clock = set("at", .time(.instant(.init(day: 0, secondOfDay: 36_000), grain: .hour, dateGiven: false)))
        #expect(next(steps, [clock, ready], isData: true) == .ask(slot: "at", response: "data_ask_day"))
        let whole = set("at", .time(.instant(.init(day: 20_600, secondOfDay: 36_000), grain: .hour)))
        #expect(next(steps, [whole, ready], isData: true) == .finish)
    }

    @Test("conditions compare numbers as numbers, and a missing value meets none but ‘is not’", arguments: [
        (Condition.compare(.slot("count"), .atLeast, [.constant("10")]), true), (.compare(.slot("count"), .under, [.constant("9")]), false),
        (.compare(.slot("count"), .equal, [.constant("7"), .constant("10")]), true), (.compare(.slot("thing"), .over, [.constant("1")]), false),
        (.compare(.slot("thing"), .isNot, [.constant("pen")]), true), (.filled(.slot("thing"), false), true), (.not(.filled(.slot("count"), true)), false),
        (.all([.filled(.slot("count"), true), .filled(.slot("thing"), true)]), false), (.any([.filled(.slot("count"), true), .filled(.slot("thing"), true)]), true),
        (.compare(.count("things"), .equal, [.constant("0")]), true), (.compare(.profile("role"), .equal, [.constant("hr")]), true),
        (.manages(slot: "thing"), false),
    ])
    func conditions(condition: Condition, holds: Bool) {
        var frame = FlowFrame(flow: "f", slots: ["count": .number(10)])
        frame.results = ["profile_role": .text("hr")]
        #expect(ConditionScope(frame: frame, definitions: Self.slots).holds(condition) == holds)
    }
}
