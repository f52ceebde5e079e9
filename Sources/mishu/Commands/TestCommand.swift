import ArgumentParser
import Dialog
import DialogModel
import Foundation
import Rehearsal
import Understanding

/// `mishu test PATH…`: runs scripted dialogs.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run scripted dialogs. 跑对话脚本。",
        discussion: "Each script runs on a fresh copy of its office (default: the sample) with its own clock.")

    @OptionGroup var options: ConversationOptions

    @Argument(help: "Script files, or folders of them.")
    var paths: [String]

    @Option(help: "Write the results as JUnit XML.")
    var junit: String?

    @Option(help: "Write the results as a page: each dialog in bubbles, with what failed marked.")
    var html: String?

    @Flag(help: "Show which flows, intents, slots and templates no script exercises.")
    var coverage = false

    @Flag(help: "Run again whenever a script or a domain changes, and show what fails. Ctrl-C ends it.")
    var watch = false

    @Flag(help: "Rewrite what was recorded in the scripts.")
    var update = false

    func run() throws {
        let settings = try options.resolve()
        let domains = settings.domains
        let assist = try Self.assist(settings.environment)
        if watch { try watchForever(domains, assist) }
        // Before the domains: a mistyped path must not wait for training.
        let scripts = try Self.load(paths)
        let domain = try DomainSession.open(domains)
        let report = try Self.rehearse(scripts, domain: domain, update: update, observes: coverage, assist: assist)
        Output.line(report.text(took: report.elapsed))
        try finish(report, domain: domain.domain)
        if !report.passed { throw CommandFailure.failed(report.summary) }
    }

    private func finish(_ report: RehearsalReport, domain: Domain) throws {
        let found = coverage ? CoverageReport(domain: domain, exercised: report.exercised) : nil
        if let found { Output.raw(found.text) }
        if update { for file in try RecordingUpdate.apply(report) { Output.line("rewritten: \(file)") } }
        if let junit { try write(report.junit, to: junit, option: "--junit") }
        if let html { try write(report.html(coverage: found), to: html, option: "--html") }
    }

    private func write(_ text: String, to file: String, option: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw CommandFailure.unusable("\(file) cannot be written: choose another file after \(option)")
        }
    }

    // MARK: Watching

    private func watchForever(_ domains: URL, _ assist: (any UtteranceAssist)?) throws {
        var scripts = FileWatch(paths.map { URL(fileURLWithPath: $0) })
        var definitions = FileWatch([domains])
        var domain = try? DomainSession.open(domains)
        while true {
            rehearseOnce(domain, domains, assist)
            while true {
                Thread.sleep(forTimeInterval: 0.5)
                let hasNewDomains = definitions.hasChanged()
                if hasNewDomains { domain = nil }
                if scripts.hasChanged() || hasNewDomains { break }
            }
            if domain == nil {
                do { domain = try DomainSession.open(domains) } catch { Self.show(error) }
            }
        }
    }

    /// One round: what fails, and the counts. Mistakes are shown and waited out.
    private func rehearseOnce(_ domain: DomainSession?, _ domains: URL, _ assist: (any UtteranceAssist)?) {
        guard let domain else { return }
        do {
            let report = try Self.rehearse(try Self.load(paths), domain: domain, update: update, observes: coverage, assist: assist)
            Output.line(report.failuresText(took: report.elapsed))
            try finish(report, domain: domain.domain)
        } catch {
            Self.show(error)
        }
    }

    private static func show(_ error: any Error) {
        switch error {
        case CommandFailure.failed(let text), CommandFailure.unusable(let text): Output.error("mishu: " + text)
        default: Output.error("mishu: \(error)")
        }
    }

    /// The configured models, where their traffic is played back or taken down: a script must end the same way each time.
    private static func assist(_ settings: [String: String]) throws -> (any UtteranceAssist)? {
        guard settings["MISHU_MODEL_REPLAY"] != nil || settings["MISHU_MODEL_RECORD"] != nil else { return nil }
        return try ModelSession.open(settings).map(ModelSession.assist)
    }

    // MARK: Playing

    private static func load(_ paths: [String]) throws -> [RehearsalScript] {
        let suite: RehearsalSuite
        do {
            suite = try RehearsalLoader.load(paths.map { URL(fileURLWithPath: $0) })
        } catch {
            throw CommandFailure.unusable(String(describing: error))
        }
        for diagnostic in suite.diagnostics { Output.error(diagnostic.description) }
        if suite.hasErrors { throw CommandFailure.unusable("the scripts have mistakes: mend them and run it again") }
        return suite.scripts
    }

    private static func rehearse(
        _ scripts: [RehearsalScript], domain: DomainSession, update: Bool, observes: Bool,
        assist: (any UtteranceAssist)? = nil
    ) throws -> RehearsalReport {
        RehearsalRunner(host: try RehearsalHost(domain: domain, assist: assist), updates: update, observes: observes).run(scripts)
    }

    /// Plays scripts, each on a fresh copy of its office.
    static func rehearse(_ paths: [String], domains: URL) throws -> RehearsalReport {
        let scripts = try load(paths)
        return try rehearse(scripts, domain: try DomainSession.open(domains), update: false, observes: false)
    }
}
