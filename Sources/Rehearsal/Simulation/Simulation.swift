import DialogModel
import Dispatch
import Foundation
import Synchronization

/// Lets simulated users talk to the program and watches what must hold. The same seed gives the same dialogs.
public struct Simulation: Sendable {
    /// Turns in one dialog at most.
    static let longest = 40

    private let domain: Domain
    private let host: any DialogHost
    private let world: SimulationWorld
    private let flows: [Flow]
    /// The flows in the order in which dialogs begin with them: those that write come more often, as more can go wrong.
    private let turns: [Flow]
    private let locales: [String]
    private let speech: [String: SimulatedSpeech]
    private let phrases: [String: SimulationPhrases]

    /// - Parameters:
    ///   - domain: with its examples.
    ///   - flows: those to drive; nil: all that an utterance can begin.
    ///   - locales: `zh`, `en`.
    public init(domain: Domain, host: any DialogHost, world: SimulationWorld, flows: [String]? = nil, locales: [String] = ["zh", "en"]) {
        self.domain = domain
        self.host = host
        self.world = world
        self.locales = locales
        var speech: [String: SimulatedSpeech] = [:]
        var phrases: [String: SimulationPhrases] = [:]
        for locale in locales {
            speech[locale] = SimulatedSpeech(domain: domain, locale: locale)
            phrases[locale] = SimulationPhrases(locale: locale)
        }
        self.speech = speech
        self.phrases = phrases
        self.flows = domain.flows.values.filter { flow in
            flows?.contains(flow.name) ?? locales.allSatisfy { speech[$0]?.canOpen(flow.name) ?? false }
        }.sorted { $0.name < $1.name }
        turns = self.flows + self.flows.filter(\.writes) + self.flows.filter(\.writes)
    }

    /// Lets `count` dialogs happen, flow by flow and language by language in turn.
    public func run(seed: UInt64, count: Int, lanes: Int = 2, progress: (@Sendable (Int) -> Void)? = nil) -> SimulationReport {
        guard !flows.isEmpty, !locales.isEmpty else { return SimulationReport(dialogs: []) }
        let results = Mutex<[SimulatedDialog?]>(Array(repeating: nil, count: count))
        let next = Atomic<Int>(0)
        let start = ContinuousClock.now
        DispatchQueue.concurrentPerform(iterations: max(1, min(lanes, count))) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let dialog = self.dialog(index, seed: seed &+ UInt64(index))
                results.withLock { $0[index] = dialog }
                progress?(index + 1)
            }
        }
        var report = SimulationReport(dialogs: results.withLock { $0 }.compactMap { $0 })
        let elapsed = (ContinuousClock.now - start).components
        report.elapsed = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return report
    }

    private func dialog(_ index: Int, seed: UInt64) -> SimulatedDialog {
        let locale = locales[index % locales.count]
        let flow = turns[index / locales.count % turns.count]
        var random = SeededGenerator(seed: seed)
        let speaker = random.pick(world.speakers)
        var setting = world.setting
        setting.sender = speaker
        setting.now = world.now
        guard let speech = speech[locale], let phrases = phrases[locale] else {
            return SimulatedDialog(seed: seed, flow: flow.name, locale: locale, setting: setting)
        }
        var title: String?
        var wishes = [flow]
        while wishes.count < 3, random.once(in: 2), let more = random.pick(flows) { wishes.append(more) }
        if wishes.contains(where: { $0.slots.contains { domain.slots[$0]?.type == .meeting } }), let speaker {
            title = random.pick(phrases.all("text"))
            if let title { setting.fixtures.append(meeting(title, speaker, phrases, &random)) }
        }
        let values = SpokenValues(
            domain: domain, world: world, phrases: phrases, locale: locale, speaker: speaker ?? "", exampleTexts: speech.spanTexts,
            meetingTitle: title)
        let user = SimulatedUser(wishes: wishes, locale: locale, values: values, speech: speech, random: random)
        var dialog = SimulatedDialog(seed: seed, flow: flow.name, locale: locale, setting: setting)
        if var user { play(&dialog, meetingTitle: title) { user.next(after: $0) } }
        if let first = dialog.violations.first { reduce(&dialog, first.invariant, meetingTitle: title) }
        return dialog
    }

    /// A meeting of the speaker, for flows that are about one.
    private func meeting(_ title: String, _ speaker: String, _ phrases: SimulationPhrases, _ random: inout SeededGenerator) -> Fixture {
        let date = SpokenTimes(phrases: phrases, world: world).day(&random).date
        let offset = world.zone.secondsFromGMT(for: world.now) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let zone = (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
        return Fixture(kind: .meetings, rows: [Fixture.Row(fields: [
            .init("title", .string(title)), .init("organizer", .string(speaker)), .init("start", .string("\(date)T10:00:00\(zone)")),
            .init("end", .string("\(date)T11:00:00\(zone)")),
        ], line: 1, column: 1)])
    }

    // MARK: One dialog

    private func play(_ dialog: inout SimulatedDialog, meetingTitle: String?, _ next: (TurnResult?) -> UserTurn?) {
        let office: any RehearsedDialog
        do {
            office = try host.makeDialog(dialog.setting)
        } catch {
            dialog.violations = [.init(invariant: .answers, turn: 0, detail: "the dialog cannot begin: \(error)")]
            return
        }
        var check = InvariantCheck(dialog: office, meetingTitle: meetingTitle)
        var last: TurnResult?
        var isOver = false
        while dialog.turns.count < Self.longest {
            guard let turn = next(last) else { isOver = true; break }
            dialog.acts.append(turn)
            do {
                try check.prepare(turn)
                let result = try office.send(turn.input, sender: nil)
                dialog.turns.append(.init(purpose: "\(turn.act)", input: turn.input, result: result))
                try check.check(turn, result)
                last = result
            } catch {
                check.failed(error)
                break
            }
            if !check.violations.isEmpty { break }
        }
        dialog.violations = check.violations
        dialog.shown = check.shown
        dialog.misread = check.misread
        dialog.isCarriedOut = check.isCarriedOut
        if !isOver, dialog.violations.isEmpty {
            dialog.violations = [.init(invariant: .noLoop, turn: dialog.turns.count, detail: "the dialog does not end")]
        }
    }

    /// Leaves out turns as long as the same thing goes wrong without them.
    private func reduce(_ dialog: inout SimulatedDialog, _ invariant: Invariant, meetingTitle: String?) {
        var index = dialog.acts.count - 2
        while index >= 0, index < dialog.acts.count {
            var acts = dialog.acts
            acts.remove(at: index)
            var shorter = SimulatedDialog(seed: dialog.seed, flow: dialog.flow, locale: dialog.locale, setting: dialog.setting)
            var place = 0
            play(&shorter, meetingTitle: meetingTitle) { _ in
                guard acts.indices.contains(place) else { return nil }
                place += 1
                return acts[place - 1]
            }
            if shorter.violations.contains(where: { $0.invariant == invariant }) { dialog = shorter }
            index -= 1
        }
    }
}
