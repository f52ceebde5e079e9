import ArgumentParser
import DialogModel
import Foundation
import Language
import Rehearsal

/// `mishu simulate`: lets simulated users talk to every flow and watches what must hold.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Let simulated users talk to every flow. 让模拟用户把每个流程跑一遍。",
        discussion: """
            Each gives values in any order, corrects, changes their mind, asks something in between, cancels, takes back. The same seed \
            gives the same dialogs.
            """)

    @OptionGroup var options: ConversationOptions

    @Option(help: "A flow; may be given several times. Default: all.")
    var flow: [String] = []

    @Option(help: "The first dialog's seed; the next has the next number.")
    var seed: UInt64 = 1

    @Option(help: "How many dialogs.")
    var count = 200

    @Option(help: "A folder of office files, or a data directory; default: the sample office.")
    var office: String?

    @Option(help: "Write each dialog in which something went wrong into this folder, as a script.")
    var save: String?

    func run() throws {
        guard count > 0 else { throw CommandFailure.unusable("\(count) dialogs are none: give a number above 0 after --count") }
        let settings = try options.resolve()
        let domain = try DomainSession.examples(settings.domains)
        for name in flow where domain.flows[name] == nil {
            throw CommandFailure.unusable("there is no flow \(name): \(Suggestion.remedy(name, among: domain.flows.keys))")
        }
        let host = try RehearsalHost(domain: try DomainSession.open(settings.domains))
        let setting = DialogSetting(office: office, now: settings.now, sender: settings.sender)
        let world = try OfficeWorld.make(try host.open(setting), setting: setting)
        let simulation = Simulation(
            domain: domain, host: host, world: world, flows: flow.isEmpty ? nil : flow,
            locales: settings.language.map { [$0.rawValue] } ?? ["zh", "en"])
        let report = simulation.run(seed: seed, count: count) { done in
            if done % 500 == 0 { Output.progress("\(done) dialogs …") }
        }
        Output.raw(report.text)
        if let save { try write(report.failures, to: URL(fileURLWithPath: save, isDirectory: true)) }
        Output.line("\(Duration.seconds(report.elapsed).formatted(.units(allowed: [.minutes, .seconds, .milliseconds], width: .abbreviated)))")
        if !report.passed { throw CommandFailure.failed(report.summary) }
    }

    private func write(_ dialogs: [SimulatedDialog], to folder: URL) throws {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for dialog in dialogs {
                let file = folder.appendingPathComponent("\(dialog.flow)_\(dialog.locale)_\(dialog.seed).yml")
                try Data(ScriptWriter.text(of: dialog).utf8).write(to: file, options: .atomic)
            }
        } catch {
            throw CommandFailure.unusable("\(folder.relativePath) cannot be written: choose another folder after --save")
        }
    }
}
