import ArgumentParser
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

    @Flag(help: "Rewrite what was recorded in the scripts.")
    var update = false

    func run() throws {
        let settings = try options.resolve()
        let report = try Self.rehearse(paths, domains: settings.domains, update: update, assist: try Self.assist(settings.environment))
        Output.raw(report.text)
        if update { for file in try RecordingUpdate.apply(report) { Output.line("rewritten: \(file)") } }
        if let junit {
            do {
                try Data(report.junit.utf8).write(to: URL(fileURLWithPath: junit), options: .atomic)
            } catch {
                throw CommandFailure.unusable("\(junit) cannot be written: choose another file after --junit")
            }
        }
        if !report.passed { throw CommandFailure.failed(report.summary) }
    }

    /// The configured models, where their traffic is played back or taken down: a script must end the same way each time.
    private static func assist(_ settings: [String: String]) throws -> (any UtteranceAssist)? {
        guard settings["MISHU_MODEL_REPLAY"] != nil || settings["MISHU_MODEL_RECORD"] != nil else { return nil }
        return try ModelSession.open(settings).map(ModelSession.assist)
    }

    /// Plays scripts, each on a fresh copy of its office.
    static func rehearse(_ paths: [String], domains: URL, update: Bool, assist: (any UtteranceAssist)? = nil) throws -> RehearsalReport {
        let suite: RehearsalSuite
        do {
            suite = try RehearsalLoader.load(paths.map { URL(fileURLWithPath: $0) })
        } catch {
            throw CommandFailure.unusable(String(describing: error))
        }
        for diagnostic in suite.diagnostics { Output.error(diagnostic.description) }
        if suite.hasErrors { throw CommandFailure.unusable("the scripts have mistakes: mend them and run it again") }
        let host = try RehearsalHost(domain: try DomainSession.open(domains), assist: assist)
        return RehearsalRunner(host: host, updates: update).run(suite.scripts)
    }
}
