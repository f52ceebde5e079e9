import DialogModel
import Foundation
import GRDB
import Language
import TimeExpressions

/// One turn under way: the state as it changes, and everything that was said and done on the way.
struct TurnRun {
    let domain: Domain
    let handlers: [String: any ActionHandler]
    let merger: SlotMerger
    let database: Database
    let message: Message
    let identity: Identity
    let language: TextLanguage
    let localNow: LocalDateTime

    private(set) var state: DialogState
    private(set) var events: [Event] = []
    private(set) var effects: [Effect] = []
    private(set) var trace: [String] = []
    /// What is said, a list for each request of the turn.
    private(set) var said: [[Say]] = [[]]
    /// A write was made that can be taken back.
    private(set) var canUndo = false
    private var ordinal = 0
    /// What the flow held before this turn can be gone back to.
    var hasCheckpoint = false
    /// What services answered to the calls of this turn, by key.
    var answers: [String: OutsideAnswer] = [:]
    /// Actions that took too long when this turn was taken before, by key.
    var hung: Set<String> = []

    /// Actions in one turn at most: a flow that goes round in circles ends in a sentence, not in a loop.
    static let actionLimit = 16

    init(
        domain: Domain, handlers: [String: any ActionHandler], merger: SlotMerger, database: Database, message: Message,
        identity: Identity, language: TextLanguage, localNow: LocalDateTime, state: DialogState
    ) {
        self.domain = domain
        self.handlers = handlers
        self.merger = merger
        self.database = database
        self.message = message
        self.identity = identity
        self.language = language
        self.localNow = localNow
        self.state = state
    }

    // MARK: Events

    mutating func emit(_ event: Event) {
        Tracker.apply(event, to: &state)
        events.append(event)
        if let change = event.change { trace.append(change) }
        if case .effect(let effect) = event { effects.append(effect) }
    }

    mutating func say(_ say: Say) { said[said.count - 1].append(say) }

    /// Says something before what was said already.
    mutating func insert(_ say: Say, group: Int, line: Int) {
        guard said.indices.contains(group) else { return }
        said[group].insert(say, at: min(line, said[group].count))
    }

    mutating func note(_ line: String) { trace.append(line) }

    /// What is said from here on is a reply of its own.
    mutating func beginReply() { if said.last?.isEmpty == false { said.append([]) } }

    func description(of flow: String) -> TemplateValue {
        let description = domain.flows[flow]?.description ?? [:]
        return .name(zh: description["zh"], en: description["en"])
    }

    // MARK: Actions

    /// Does what the policy asks for until it listens.
    mutating func advance() throws {
        for _ in 0..<Self.actionLimit {
            let (action, reason) = Policy.next(state, domain)
            note("policy: \(action.explanation) (\(reason))")
            switch action {
            case .listen: return
            case .ask(let slot, let response): ask(slot, Say(response, try questionValues()))
            case .say(let response):
                guard let frame = state.frame else { return }
                say(Say(response, try spokenValues(frame)))
                emit(.actionDone(flow: frame.flow, action: "say \(response)"))
            case .run(let action, let kind): try run(action, kind)
            case .append(let list, let items): append(list, items)
            case .startNext(let flow): goOver(to: flow)
            case .finish: finish(.completed)
            case .takeFromQueue: try takeFromQueue()
            }
        }
        note("policy: stopped after \(Self.actionLimit) actions")
        if let frame = state.frame { emit(.flowEnded(frame.flow, reason: .failed)) }
        say(Say("went_in_circles"))
    }

    mutating func ask(_ slot: String, _ question: Say) {
        say(question)
        emit(.asked(slot))
    }

    private func questionValues() throws -> [String: TemplateValue] {
        guard let frame = state.frame else { return [:] }
        return try spokenValues(frame).merging(["flow": description(of: frame.flow), "again": .flag(frame.attempts > 0)]) { $1 }
    }

    /// The values of a flow of a domain without Swift, in words; none for others.
    private func spokenValues(_ frame: FlowFrame) throws -> [String: TemplateValue] {
        guard let preparation = domain.flows[frame.flow]?.preparation, let handler = handlers[preparation] else { return [:] }
        return try handler.spokenValues(context(frame: frame, permit: nil, undo: nil))
    }

    private mutating func run(_ action: String, _ kind: PolicyAction.Kind) throws {
        guard let frame = state.frame else { return }
        guard let handler = handlers[action] else {
            if domain.flows[frame.flow]?.preparation == action {
                // Nothing of it needs the office's data.
                emit(.actionDone(flow: frame.flow, action: action))
                return
            }
            note("no handler carries out \(action)")
            emit(.flowEnded(frame.flow, reason: .failed))
            say(Say("cannot_do"))
            return
        }
        let permit: WritePermit? = kind == .write && frame.isConfirmed ? WritePermit() : nil
        let outcome = try perform(handler, action, context(frame: frame, permit: permit, undo: nil))
        take(outcome, of: action, kind, in: frame)
    }

    func context(frame: FlowFrame, permit: WritePermit?, undo: UndoRecord?) -> ActionContext {
        ActionContext(
            database: database, sender: identity.employeeNo, frame: frame, state: state, text: message.text,
            language: language, now: message.now, zone: identity.zone, localNow: localNow,
            idempotencyKey: "\(message.conversation)|\(identity.employeeNo)|\(state.turn)|\(ordinal)", permit: permit, undo: undo,
            answers: answers, holidays: merger.time.holidays)
    }

    /// Turns an outcome into events.
    private mutating func take(_ outcome: ActionOutcome, of action: String, _ kind: PolicyAction.Kind, in frame: FlowFrame) {
        ordinal += 1
        for (name, value) in outcome.slots { emit(.slotSet(flow: frame.flow, slot: name, value: value)) }
        for (key, value) in outcome.notes { emit(.noteSet(flow: frame.flow, key: key, value: value)) }
        for (name, value) in outcome.results where frame.results?[name] != value {
            emit(.resultSet(flow: frame.flow, name: name, value: value))
        }
        for effect in outcome.effects { emit(.effect(effect)) }
        for line in outcome.say { say(line) }
        if let focus = outcome.focus { emit(.focused(focus)) }
        if let shown = outcome.shown { emit(.offered(shown)) }
        if let undo = outcome.undo {
            emit(.undoable(undo))
            canUndo = true
        }
        switch outcome.next {
        case .proceed: emit(.actionDone(flow: frame.flow, action: action))
        case .ask(let slot, let question): ask(slot, question)
        case .offer(let offer, let question):
            emit(.offered(offer))
            ask("choice", question)
        case .confirm(let summary):
            // Only a confirm step can wait for a yes; from anywhere else it would promise what nothing carries out.
            if kind == .confirm { ask("confirmation", summary) } else { say(summary) }
        case .again: break
        case .finish: finish(.completed)
        case .fail: finish(.failed)
        }
    }

    /// Ends the active flow and goes back to the one that it interrupted.
    mutating func finish(_ reason: Event.EndReason) {
        guard let frame = state.frame else { return }
        emit(.flowEnded(frame.flow, reason: reason))
        guard let interrupted = state.frame, interrupted.asked != nil else { return }
        beginReply()
        if interrupted.asked == "confirmation" {
            say(Say("still_confirm", ["flow": description(of: interrupted.flow)]))
        } else {
            say(Say("back_to", ["flow": description(of: interrupted.flow)]))
            emit(.unasked)
        }
    }

    private mutating func takeFromQueue() throws {
        guard let request = state.queue.first else { return }
        emit(.queued(Array(state.queue.dropFirst())))
        beginReply()
        if case .startFlow(let flow)? = request.first?.command {
            say(Say("next_request", ["flow": description(of: flow)]))
        }
        for command in request { try interpret(command) }
    }

    /// Takes back the last write.
    mutating func undo() throws {
        guard let record = state.undo.last else {
            say(Say("nothing_to_undo"))
            return
        }
        guard let handler = handlers[record.action] else {
            say(Say("cannot_do"))
            return
        }
        let frame = FlowFrame(flow: "undo")
        let outcome = try perform(handler, record.action, context(frame: frame, permit: WritePermit(), undo: record))
        ordinal += 1
        // Where it could not be taken back it stays on top: the reason may pass.
        if !outcome.effects.isEmpty { emit(.undone) }
        for effect in outcome.effects { emit(.effect(effect)) }
        for line in outcome.say { say(line) }
        if let focus = outcome.focus { emit(.focused(focus)) }
        if case .ask(_, let line) = outcome.next { say(line) }
    }

    /// Lets a handler answer outside of any flow.
    mutating func answer(_ action: String, question: String) throws -> Bool {
        guard let handler = handlers[action] else { return false }
        var frame = FlowFrame(flow: "question")
        frame.slots["question"] = .text(question)
        let outcome = try perform(handler, action, context(frame: frame, permit: nil, undo: nil))
        ordinal += 1
        guard !outcome.say.isEmpty || !outcome.effects.isEmpty else { return false }
        for effect in outcome.effects { emit(.effect(effect)) }
        for line in outcome.say { say(line) }
        if let shown = outcome.shown { emit(.offered(shown)) }
        if let focus = outcome.focus { emit(.focused(focus)) }
        return true
    }
}
