import ArgumentParser
import Channels
import DialogModel
import Foundation

/// `mishu explain "TEXT"`: each step for one utterance; nothing is kept.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show each step for one utterance. 逐步显示一句话是怎么理解的。")

    @OptionGroup var options: ConversationOptions

    @Argument(help: "What somebody says.")
    var text: String

    func run() throws {
        let session = try OfficeSession.open(try options.resolve())
        let result = try session.explain(text: text)
        for line in try session.explanation(after: result) { Output.line(line) }
        for line in result.trace { Output.line(line) }
        for command in result.commands {
            let confidence = Int((command.confidence * 100).rounded())
            let value = ChatJSON.argument(of: command, zone: session.zone(of: nil))
            Output.line("command: \(command.command.name)\(value.isEmpty ? "" : " " + value) ← “\(command.evidence)” (\(command.source), \(confidence) %)")
        }
        for effect in result.effects { Output.line("effect: \(effect.json.text)") }
        if let asked = result.asksFor { Output.line("asks for: \(asked)") }
        for reply in result.replies { Output.line("reply: " + reply.text.replacing("\n", with: "\n       ")) }
        Output.line("elapsed: \(result.elapsed) µs")
    }
}
