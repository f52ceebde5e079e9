import ArgumentParser
import DialogModel
import Foundation
import Rehearsal

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
        let report = try Self.rehearse(paths, domains: try options.resolve().domains, update: update)
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

    /// Plays scripts, each on a fresh copy of its office.
    static func rehearse(_ paths: [String], domains: URL, update: Bool) throws -> RehearsalReport {
        let suite: RehearsalSuite
        do {
            suite = try RehearsalLoader.load(paths.map { URL(fileURLWithPath: $0) })
        } catch {
            throw CommandFailure.unusable(String(describing: error))
        }
        for diagnostic in suite.diagnostics { Output.error(diagnostic.description) }
        if suite.hasErrors { throw CommandFailure.unusable("the scripts have mistakes: mend them and run it again") }
        let host = try RehearsalHost(domain: try DomainSession.open(domains))
        return RehearsalRunner(host: host, updates: update).run(suite.scripts)
    }
}
