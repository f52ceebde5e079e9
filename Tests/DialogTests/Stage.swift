import DialogModel
import Foundation
import GRDB
import Generation
import Language
import Storage
import TimeExpressions

@testable import Dialog

/// A small domain with a fake desk behind it: `book` writes after a yes, `find` reads, `list` offers a choice.
struct Stage {
    let database: OfficeDatabase
    let desk = FakeDesk()
    var state = DialogState()

    static let domain = Domain(
        intents: [:],
        slots: [
            "title": SlotDefinition(name: "title", type: .text), "people": SlotDefinition(name: "people", type: .people, isOptional: true),
            "name": SlotDefinition(name: "name", type: .text),
        ],
        flows: [
            "book": Flow(
                name: "book", domain: "test", description: ["zh": "预订", "en": "booking"], slots: ["title", "people"],
                steps: [
                    .collect(slot: "title", unless: [], response: nil), .collect(slot: "people", unless: [], response: nil),
                    .confirm(action: "desk.summary"), .write(action: "desk.book"),
                ]),
            "find": Flow(
                name: "find", domain: "test", description: ["zh": "查找", "en": "finding"], slots: ["name"],
                steps: [.call(action: "desk.find")]),
            "circle": Flow(name: "circle", domain: "test", description: [:], slots: [], steps: [.call(action: "desk.circle")]),
        ])
    /// The flows of this turn; tests may have them vanish.
    var domain = Stage.domain

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        database = try OfficeDatabase.temporary(migrations: root.appendingPathComponent("Schemas/migrations"))
    }

    /// Carries out commands as one turn.
    mutating func turn(_ commands: Command..., text: String = "…") throws -> (replies: [Reply], effects: [Effect], asksFor: String?) {
        let grounded = commands.map { GroundedCommand($0, evidence: text, source: "test") }
        let identity = Identity(employeeNo: "E1", name: "甲", englishName: "Ann", zone: .gmt, language: .english, role: "staff")
        let message = Message(text: text, sender: "E1", conversation: "c", now: Date(timeIntervalSince1970: 0))
        let reading = UtteranceReading(commands: grounded, language: .english, localNow: LocalDateTime(1970, 1, 1))
        let start = state
        let desk = self.desk
        let domain = self.domain
        let (result, end) = try database.turn(durable: false) { database in
            var run = TurnRun(
                domain: domain, handlers: Dictionary(uniqueKeysWithValues: desk.actions.map { ($0, desk as any ActionHandler) }),
                merger: SlotMerger(time: TimeRecognizer()), database: database, message: message, identity: identity,
                language: .english, localNow: LocalDateTime(1970, 1, 1), state: start)
            try run.begin(reading)
            try run.carryOut(reading.commands)
            return (run.close(reading, renderer: ResponseRenderer(responses: [:])), run.state)
        }
        state = end
        return (result.replies, result.effects, result.asksFor)
    }
}

/// Carries out the actions of the test domain.
struct FakeDesk: ActionHandler {
    let actions = ["desk.summary", "desk.book", "desk.find", "desk.unbook", "desk.circle"]

    func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome {
        var outcome = ActionOutcome()
        switch action {
        case "desk.summary":
            outcome.next = .confirm(Say("summary"))
        case "desk.book":
            guard context.permit != nil else { return outcome }
            outcome.effects = [Effect("booked", [.init("key", .string(context.idempotencyKey))])]
            outcome.say = [Say("booked")]
            outcome.undo = UndoRecord(action: "desk.unbook", payload: "")
        case "desk.unbook":
            guard context.permit != nil else { return outcome }
            outcome.effects = [Effect("unbooked", [])]
            outcome.say = [Say("unbooked")]
        case "desk.circle":
            outcome.slots = [("name", .number(Int.random(in: 0...Int.max)))]
        default:
            guard case .text("many")? = context.frame.slots["name"] else {
                outcome.effects = [Effect("found", [])]
                outcome.say = [Say("found")]
                return outcome
            }
            let options = ["a", "b"].map { Offer.Option(title: .text($0), sets: ["name": .text($0)]) }
            outcome.next = .offer(Offer(flow: "find", options: options), Say("which"))
        }
        return outcome
    }
}
