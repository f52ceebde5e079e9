import ArgumentParser
import DialogModel
import Foundation
import Rehearsal

/// `mishu eval dialog PATH…`: the share of scripted dialogs that are right, by folder.
struct EvalDialogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dialog", abstract: "Score scripted dialogs, by folder.")

    @OptionGroup var options: ConversationOptions

    @Argument(help: "Script files, or folders of them.")
    var paths: [String]

    @Option(help: "Write the scores as JSON.")
    var json: String?

    func run() throws {
        let report = try TestCommand.rehearse(paths, domains: try options.resolve().domains)
        var passed: [String: Int] = [:]
        var all: [String: Int] = [:]
        for result in report.results {
            let folder = URL(fileURLWithPath: result.script.file).deletingLastPathComponent().lastPathComponent
            all[folder, default: 0] += 1
            if result.passed { passed[folder, default: 0] += 1 }
        }
        var text = "pattern  dialogs  right\n"
        var fields: [JSONValue.Field] = []
        for folder in all.keys.sorted() {
            let count = all[folder] ?? 0, right = passed[folder] ?? 0
            text += "\(folder)  \(count)  \(Scores.percent(Double(right) / Double(count)))\n"
            fields.append(.init(folder, .object([.init("dialogs", .integer(count)), .init("right", .integer(right))])))
        }
        text += "all  \(report.results.count)  \(Scores.percent(report.results.isEmpty ? 1 : 1 - Double(report.failures) / Double(report.results.count)))\n"
        try Scores.show(text, .object(fields), to: json)
    }
}
