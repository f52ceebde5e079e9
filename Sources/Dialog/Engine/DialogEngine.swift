import DialogModel
import Dispatch
import Foundation
import GRDB
import Generation
import Language
import Storage
import Synchronization
import TimeExpressions
import Understanding

/// Carries one utterance from the channel to the office's data and back.
///
/// Turns run one after the other on a thread of the engine's own, in the order in which they came: SQLite has one writer,
/// and the cooperative pool is not to be blocked. A turn is one transaction: what it wrote to the office, its events and the
/// snapshot go in together or not at all. Where models help to understand, they are waited for before the turn comes up, each
/// dialog in its own order.
public final class DialogEngine: Sendable {
    private let setup: Mutex<EngineSetup>
    private let queue = DispatchQueue(label: "mishu.turns", qos: .userInitiated)
    private let model: Mutex<NLUModel>
    private let order = DialogOrder()
    private let knowledge = Mutex<Knowledge?>(nil)
    /// A state counts only while the stored dialog has the same number of turns; that is checked inside the transaction.
    private let states = Mutex(DialogCache<DialogState>(limit: 1000))
    private let recent = Mutex(RecentTurns())

    /// Texts longer than this, in Unicode scalars, are answered with a request to be shorter.
    public static let longestText = 4000
    /// Senders that are remembered between turns at most.
    static let identityLimit = 10_000
    /// Calls of services in one turn at most.
    static let callLimit = 4
    /// A question that was left open longer than this, in seconds, is dropped.
    static let patience = 12 * 3600
    /// After a silence of this many seconds the reply says what it goes on with.
    static let longPause = 3600

    /// What is derived from the directory, and the version of the database that it was read at.
    struct Knowledge {
        var version: Int
        var entities: EntityIndex
        var time: TimeRecognizer
        /// False once what things are called changed, or where there is a new model.
        var isCurrent = true
        /// False once a meeting was written, until its title is known.
        var knowsTitles = true
        /// Who talked since the directory was read.
        var identities: [String: Identity?] = [:]
        var understander: Understander
        var merger: SlotMerger
    }

    public init(_ configuration: EngineConfiguration) {
        setup = Mutex(EngineSetup(configuration))
        model = Mutex(configuration.model)
    }

    /// What the engine is made of now.
    var configuration: EngineConfiguration { setup.withLock { $0.configuration } }

    private var handlers: [String: any ActionHandler] { setup.withLock { $0.handlers } }

    /// What the domains describe.
    public var domain: Domain { configuration.domain }

    /// From the next turn on, other domains count. The turn under way ends with the old ones. Dialogs go on; flows that are
    /// described no more end with a sentence.
    public func adopt(
        domain: Domain, model: NLUModel, phrases: PhraseBook, renderer: ResponseRenderer, handlers: [any ActionHandler],
        choices: (@Sendable (Domain) throws -> Domain)? = nil, callOutside: (@Sendable (OutsideCall) async -> OutsideAnswer)? = nil
    ) {
        queue.sync {
            setup.withLock { setup in
                var configuration = setup.configuration
                configuration.domain = domain
                configuration.model = model
                configuration.phrases = phrases
                configuration.renderer = renderer
                configuration.handlers = handlers
                configuration.choices = choices
                configuration.callOutside = callOutside
                setup = EngineSetup(configuration)
            }
            self.model.withLock { $0 = model }
            knowledge.withLock { $0?.isCurrent = false }
        }
    }

    /// Answers a message. Messages are answered in the order of the calls.
    ///
    /// - Throws: `StorageError` when the database cannot be read or written; nothing of the turn is kept then.
    public func respond(to message: Message) async throws -> TurnResult {
        try await answer(message)
    }

    /// Answers a message and does something more in the same transaction, such as queueing the replies for sending.
    public func respond(
        to message: Message, alongside: @escaping @Sendable (Database, TurnResult) throws -> Void
    ) async throws -> TurnResult {
        try await answer(message, alongside: alongside)
    }

    /// Answers a message and waits for it.
    public func respondNow(to message: Message) throws -> TurnResult {
        guard waitsForOthers else { return try queue.sync { try turn(message, keep: true) } }
        return try wait { try await self.answer(message) }
    }

    /// What a message would come to, with every step; nothing is kept.
    public func explain(_ message: Message) throws -> TurnResult {
        guard waitsForOthers else { return try queue.sync { try turn(message, keep: false) } }
        return try wait { try await self.answer(message, keep: false) }
    }

    /// Whether a turn may wait for a model or a service.
    private var waitsForOthers: Bool { configuration.assist != nil || configuration.callOutside != nil }

    private func wait(_ operation: @escaping @Sendable () async throws -> TurnResult) throws -> TurnResult {
        if let assist = configuration.assist { return try assist.wait(operation) }
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex<Result<TurnResult, any Error>?>(nil)
        Task {
            let result: Result<TurnResult, any Error>
            do {
                result = .success(try await operation())
            } catch {
                result = .failure(error)
            }
            outcome.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        guard let result = outcome.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }

    /// From the next turn on, another model understands.
    public func use(_ model: NLUModel) {
        self.model.withLock { $0 = model }
        knowledge.withLock { $0?.isCurrent = false }
    }

    /// Reads what the directory says about names, so that the first turn need not.
    public func prepare() throws {
        _ = try queue.sync { try currentKnowledge() }
    }

    /// Who answers.
    public var persona: Persona { domain.persona }

    /// Who talks where nobody is named.
    public func defaultSpeaker() throws -> Identity? {
        try configuration.database.read { try configuration.identities.defaultSpeaker($0) }
    }

    /// The person with an employee number who works here.
    public func identity(employeeNo: String) throws -> Identity? {
        try configuration.database.read { try configuration.identities.person(employeeNo: employeeNo, $0) }
    }

    /// The person with an e-mail address who works here.
    public func identity(email: String) throws -> Identity? {
        try configuration.database.read { try configuration.identities.person(email: email, $0) }
    }

    /// Payloads of the buttons under the dialog's last reply.
    public func offeredPayloads(conversation: String, sender: String) throws -> [String] {
        try configuration.database.read {
            try ConversationStore($0).state(conversation: conversation, sender: sender).buttons.map(\.payload)
        }
    }

    // MARK: One turn

    private struct Discarded: Error {
        var result: TurnResult
    }

    /// Another process had a turn of the same dialog between the reading of the state and the transaction.
    private struct Overtaken: Error {}

    /// Reads ahead where models help, then takes the turn.
    private func answer(
        _ message: Message, keep: Bool = true, alongside: (@Sendable (Database, TurnResult) throws -> Void)? = nil
    ) async throws -> TurnResult {
        guard waitsForOthers else { return try await queued(message, nil, [:], keep: keep, alongside: alongside) }
        return try await order.inTurn(conversation: message.conversation, sender: message.sender) {
            let began = ContinuousClock.now
            var ahead: ReadAhead?
            if let assist = configuration.assist { ahead = await assist.run { await self.readAhead(message, with: assist) } }
            var result = try await withServices(message, ahead, keep: keep, alongside: alongside)
            result.elapsed = Self.microseconds(since: began)
            return result
        }
    }

    /// Takes the turn; where it needs a service, the call is made outside of it, and it is taken again with the answer.
    private func withServices(
        _ message: Message, _ ahead: ReadAhead?, keep: Bool, alongside: (@Sendable (Database, TurnResult) throws -> Void)?
    ) async throws -> TurnResult {
        var answers: [String: OutsideAnswer] = [:]
        while true {
            do {
                return try await queued(message, ahead, answers, keep: keep, alongside: alongside)
            } catch let call as OutsideCall {
                // Nothing is called for an explanation, and a flow that would call without end gets no further answers.
                let isCalled = keep && answers.count < Self.callLimit
                let answer = isCalled ? await configuration.callOutside?(call) : nil
                answers[call.key] = answer ?? OutsideAnswer(status: nil)
            }
        }
    }

    private func queued(
        _ message: Message, _ ahead: ReadAhead?, _ answers: [String: OutsideAnswer], keep: Bool, alongside: (@Sendable (Database, TurnResult) throws -> Void)?
    ) async throws -> TurnResult {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(with: Result { try self.turn(message, ahead, answers, keep: keep, alongside: alongside) })
            }
        }
    }

    private func turn(
        _ message: Message, _ ahead: ReadAhead? = nil, _ answers: [String: OutsideAnswer] = [:], keep: Bool,
        alongside: ((Database, TurnResult) throws -> Void)? = nil
    ) throws -> TurnResult {
        var hung: Set<String> = []
        for _ in 0..<3 {
            do {
                return try attempt(message, ahead, answers, hung, keep: keep, alongside: alongside)
            } catch is Overtaken {
                if let sender = message.sender { states.withLock { $0.keep(nil, conversation: message.conversation, sender: sender) } }
            } catch let hang as ActionHang {
                hung.insert(hang.key)
            }
        }
        return try attempt(message, ahead, answers, hung, keep: keep, alongside: alongside)
    }

    /// Who talks, where the dialog stands, and what is known of the office.
    func scene(of message: Message) throws -> (knowledge: Knowledge, speaker: (identity: Identity, state: DialogState)?) {
        let current = try currentKnowledge()
        guard let sender = message.sender, let identity = try identity(of: sender, current) else { return (current, nil) }
        return (current, (identity, try state(conversation: message.conversation, sender: identity.employeeNo)))
    }

    func cachedState(conversation: String, sender: String) -> DialogState? {
        states.withLock { $0.value(conversation: conversation, sender: sender) }
    }

    /// The person with an employee number, as the directory has it in the version that is known.
    private func identity(of employeeNo: String, _ current: Knowledge) throws -> Identity? {
        if let known = current.identities[employeeNo] { return known }
        let identity = try identity(employeeNo: employeeNo)
        knowledge.withLock { knowledge in
            guard knowledge?.version == current.version else { return }
            // Senders come from outside: what is kept of them has an end.
            if let count = knowledge?.identities.count, count >= Self.identityLimit { knowledge?.identities = [:] }
            knowledge?.identities[employeeNo] = .some(identity)
        }
        return identity
    }

    private func attempt(
        _ message: Message, _ ahead: ReadAhead?, _ answers: [String: OutsideAnswer], _ hung: Set<String>, keep: Bool,
        alongside: ((Database, TurnResult) throws -> Void)?
    ) throws -> TurnResult {
        let began = ContinuousClock.now
        let (current, speaker) = try scene(of: message)
        guard let (identity, state) = speaker else {
            let result = stranger(message, began: began)
            if let alongside { try configuration.database.turn(durable: true) { try alongside($0, result) } }
            return result
        }
        // What was read ahead of a turn that another process had meanwhile is out of date.
        let reading = ahead.flatMap { $0.turn == state.turn ? $0.reading : nil } ?? UtteranceReading(
            message: message, state: state, identity: identity, understander: current.understander,
            renderer: configuration.renderer)
        let earlier = recent.withLock { $0.turns(conversation: message.conversation, sender: identity.employeeNo, turn: state.turn) }
        var result: TurnResult
        var end: (state: DialogState, events: [Event])?
        do {
            result = try configuration.database.turn(durable: reading.mayWrite || alongside != nil) { database in
                let last = try ConversationStore(database).lastTurn(
                    conversation: message.conversation, sender: identity.employeeNo)
                if last != state.turn { throw Overtaken() }
                var run = TurnRun(
                    domain: configuration.domain, handlers: handlers, merger: current.merger, database: database,
                    message: message, identity: identity, language: reading.language, localNow: reading.localNow, state: state)
                run.answers = answers
                run.hung = hung
                try run.begin(reading)
                try run.carryOut(reading.commands)
                let result = run.close(reading, renderer: configuration.renderer)
                try ConversationStore(database).commit(
                    conversation: message.conversation, sender: identity.employeeNo, state: run.state, events: run.events,
                    at: Int(message.now.timeIntervalSince1970))
                try ReviewRecorder(domain: configuration.domain, understander: current.understander).look(
                    at: run.events, after: earlier, conversation: message.conversation, sender: identity, now: reading.localNow, database)
                if !keep { throw Discarded(result: result) }
                end = (run.state, run.events)
                try alongside?(database, result)
                return result
            }
        } catch let discarded as Discarded {
            result = discarded.result
        }
        if let end {
            states.withLock { $0.keep(end.state, conversation: message.conversation, sender: identity.employeeNo) }
            recent.withLock {
                $0.keep(end.events, conversation: message.conversation, sender: identity.employeeNo, turn: end.state.turn)
            }
        }
        if keep { noteChanges(result.effects) }
        result.elapsed = Self.microseconds(since: began)
        return result
    }

    /// What an effect changed of what things are called: titles of meetings, choices that stand in a domain's tables.
    private func noteChanges(_ effects: [Effect]) {
        let meetings = effects.contains { $0.type.hasPrefix("meeting.") }
        let choices = configuration.choices != nil && effects.contains { $0.type == "flow.completed" }
        guard meetings || choices else { return }
        knowledge.withLock { knowledge in
            if meetings { knowledge?.knowsTitles = false }
            if choices { knowledge?.isCurrent = false }
        }
    }

    /// Nobody of the directory gets anything of it.
    private func stranger(_ message: Message, began: ContinuousClock.Instant) -> TurnResult {
        let language = message.language ?? LanguageDetector.language(of: message.text, previous: nil)
        let now = LocalDateTime(message.now, in: .gmt)
        let text = configuration.renderer.render(Say("unknown_person"), language: language, now: now)
        return TurnResult(
            conversation: message.conversation, replies: [Reply(text: text)], language: language,
            effects: [.refused(.unknownPerson)], trace: ["the sender is nobody of the directory"],
            elapsed: Self.microseconds(since: began))
    }

    private func currentKnowledge() throws -> Knowledge {
        let version = try configuration.database.dataVersion()
        return try knowledge.withLock { knowledge in
            if var known = knowledge, known.version == version {
                guard !known.isCurrent || !known.knowsTitles else { return known }
                let titles = try configuration.meetingTitles()
                known.understander = known.isCurrent
                    ? known.understander.knowing(titles: MeetingTitleIndex(titles: titles)) : understander(known.entities, known.time, titles)
                known.isCurrent = true
                known.knowsTitles = true
                knowledge = known
                return known
            }
            let time = TimeRecognizer(conventions: .office, holidays: try configuration.holidays())
            let entities = configuration.indexes.index(of: try configuration.catalog.entries())
            let fresh = Knowledge(
                version: version, entities: entities, time: time,
                understander: understander(entities, time, try configuration.meetingTitles()), merger: SlotMerger(time: time))
            knowledge = fresh
            return fresh
        }
    }

    private func understander(_ entities: EntityIndex, _ time: TimeRecognizer, _ titles: [String]) -> Understander {
        let domain = (try? configuration.choices?(configuration.domain)) ?? configuration.domain
        let analyzer = Analyzer(
            domain: domain, entities: entities, time: time, titles: MeetingTitleIndex(titles: titles))
        return Understander(
            domain: domain, model: model.withLock { $0 }, phrases: configuration.phrases, analyzer: analyzer)
    }

    private static func microseconds(since began: ContinuousClock.Instant) -> Int {
        let (seconds, attoseconds) = (ContinuousClock.now - began).components
        return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    }
}
