@testable import Office
import Dialog
import DialogModel
import Directory
import Foundation
import Generation
import GRDB
import Language
import Storage
import TimeExpressions

/// Walks through one flow as the engine does, step by step, with the handler's real actions on a real database.
final class FlowWalk {
    let office: MeetingOffice
    let sender: String
    var frame: FlowFrame
    var state = DialogState()
    var zone = "Asia/Shanghai"
    /// The words of the turn, for what is read from them.
    var words = ""
    /// Everything of the last turn.
    private(set) var effects: [Effect] = []
    private(set) var said: [Say] = []
    private(set) var asks: String?
    private(set) var offer: Offer?
    private(set) var undo: UndoRecord?
    private(set) var isFinished = false

    init(_ office: MeetingOffice, _ flow: String, as sender: String = "H003", _ slots: [String: SlotValue] = [:], focus: Focus = Focus()) throws {
        self.office = office
        self.sender = sender
        frame = FlowFrame(flow: flow, slots: slots)
        state.focus = focus
        try turn()
    }

    /// Sets slots as an utterance would, and goes on.
    func say(_ slots: [String: SlotValue?]) throws {
        for (slot, value) in slots { set(slot, value) }
        try turn()
    }

    func choose(_ number: Int) throws {
        guard let option = offer?.options[number - 1] else { throw MeetingOffice.Failure(text: "nothing is on offer") }
        for (slot, value) in option.sets { set(slot, value) }
        try turn()
    }

    /// Says that a slot shall stay empty.
    func decline(_ slot: String) throws {
        set(slot, nil)
        frame.notes[FlowFrame.declinedNote(slot)] = "yes"
        try turn()
    }

    func confirm() throws {
        frame.confirmed = frame.slots
        try turn()
    }

    /// Takes the last write back.
    func takeBack() throws {
        guard let undo else { throw MeetingOffice.Failure(text: "nothing to undo") }
        begin()
        apply(try perform("meetings.undo", permit: WritePermit(), undo: undo))
    }

    private func turn() throws {
        begin()
        guard let flow = office.domain.flows[frame.flow] else { throw MeetingOffice.Failure(text: "no flow \(frame.flow)") }
        for _ in 0..<16 {
            guard let step = flow.steps.first(where: isOpen) else { isFinished = true; return }
            switch step {
            case .collect(let slot, _, let response):
                asks = slot
                said.append(Say(response ?? "ask_\(slot)"))
                return
            case .call(let action):
                let outcome = try perform(action)
                apply(outcome)
                guard case .proceed = outcome.next else { return }
                frame.done.append(action)
            case .confirm(let action):
                apply(try perform(action))
                return
            case .write(let action):
                apply(try perform(action, permit: WritePermit()))
                return
            case .say(let response): said.append(Say(response))
            case .branch, .loop, .next, .end: throw MeetingOffice.Failure(text: "no flow of meetings has such a step")
            }
        }
        throw MeetingOffice.Failure(text: "the flow does not come to rest")
    }

    private func begin() {
        state.turn += 1
        (effects, said, asks, offer, isFinished) = ([], [], nil, nil, false)
    }

    private func isOpen(_ step: FlowStep) -> Bool {
        switch step {
        case .collect(let slot, let unless, _): frame.slots[slot] == nil && !frame.declined(slot) && !unless.contains { frame.slots[$0] != nil }
        case .call(let action): !frame.done.contains(action)
        case .confirm: !frame.isConfirmed
        case .write, .say, .branch, .loop, .next, .end: true
        }
    }

    private func set(_ slot: String, _ value: SlotValue?) {
        guard frame.slots[slot] != value else { return }
        frame.slots[slot] = value
        frame.done = []
        frame.notes[FlowFrame.declinedNote(slot)] = nil
    }

    private func apply(_ outcome: ActionOutcome) {
        for change in outcome.slots { set(change.name, change.value) }
        for note in outcome.notes { frame.notes[note.key] = note.value }
        effects += outcome.effects
        said += outcome.say
        if let focus = outcome.focus { state.focus = focus }
        if let record = outcome.undo { undo = record }
        if let shown = outcome.shown { offer = shown }
        switch outcome.next {
        case .proceed, .again: break
        case .ask(let slot, let say):
            asks = slot
            said.append(say)
        case .offer(let new, let say):
            asks = "choice"
            offer = new
            said.append(say)
        case .confirm(let say):
            asks = "confirmation"
            said.append(say)
        case .finish, .fail: isFinished = true
        }
    }

    func perform(_ action: String, permit: WritePermit? = nil, undo: UndoRecord? = nil) throws -> ActionOutcome {
        try office.database.turn(durable: false) { db in
            let context = ActionContext(
                database: db, sender: sender, frame: frame, state: state, text: words, language: .chinese, now: MeetingOffice.now,
                zone: TimeZone(identifier: zone) ?? .gmt, localNow: OfficeZone.named(zone).local(MeetingOffice.now),
                idempotencyKey: "walk-\(state.turn)-\(action)-\(ObjectIdentifier(self))", permit: permit, undo: undo)
            return try MeetingHandler(slots: office.domain.slots).perform(action, context)
        }
    }

    /// What an action of somebody who has said nothing knows.
    static func context(_ office: MeetingOffice, _ db: Database, as sender: String = "H003") throws -> ActionContext {
        ActionContext(
            database: db, sender: sender, frame: FlowFrame(flow: "find_room"), state: DialogState(), text: "", language: .chinese,
            now: MeetingOffice.now, zone: TimeZone(identifier: "Asia/Shanghai") ?? .gmt,
            localNow: OfficeZone.named("Asia/Shanghai").local(MeetingOffice.now), idempotencyKey: "walk", permit: nil, undo: nil)
    }

    // MARK: What came of it

    var responses: [String] { said.map(\.response) }
    var values: [String: TemplateValue] { said.last?.values ?? [:] }

    func effect(_ type: String) -> Effect? { effects.first { $0.type == type } }

    /// The strings of an array in an effect.
    func list(_ type: String, _ key: String) -> [String]? {
        guard case .array(let values)? = effect(type)?[key] else { return nil }
        return values.compactMap(\.stringValue)
    }

    /// `start–end room` of each suggestion.
    var suggestions: [String] {
        guard case .array(let options)? = effect("slots.suggested")?["options"] else { return [] }
        return options.map { option in
            let start = option["start"]?.stringValue ?? "", end = option["end"]?.stringValue ?? ""
            return "\(start.dropFirst(5).prefix(11))–\(end.dropFirst(11).prefix(5)) \(option["room"]?.stringValue ?? "-")"
        }
    }

    func text(_ language: TextLanguage) -> String {
        let local = OfficeZone.named(zone).local(MeetingOffice.now)
        return said.map { office.renderer.render($0, language: language, now: local) }.joined(separator: "\n")
    }
}

extension SlotValue {
    static func at(_ text: String, given: Bool = true) -> SlotValue {
        .time(.instant(LocalDateTime(text) ?? LocalDateTime(day: 0), grain: .minute, dateGiven: given))
    }

    static func day(_ text: String) -> SlotValue { .time(.instant(LocalDateTime(text) ?? LocalDateTime(day: 0), grain: .day)) }

    static func span(_ from: String, _ to: String, grain: Grain = .minute, given: Bool = true) -> SlotValue {
        .time(.interval(from: LocalDateTime(from) ?? LocalDateTime(day: 0), to: LocalDateTime(to) ?? LocalDateTime(day: 0),
                        grain: grain, dateGiven: given))
    }

    static func people(_ numbers: String...) -> SlotValue { .entities(numbers.map { EntityReference(.person, $0) }) }
    static func room(_ code: String) -> SlotValue { .entities([EntityReference(.room, code)]) }

    static func grain(_ text: String, _ grain: Grain) -> SlotValue {
        .time(.instant(LocalDateTime(text) ?? LocalDateTime(day: 0), grain: grain))
    }

    static func mention(_ text: String, _ kind: EntityKind, _ ids: String...) -> SlotValue {
        .mentions([Mention(text: text, kind: kind, candidates: ids.map { EntityReference(kind, $0) })])
    }
}
