import ArgumentParser
import Foundation

/// The program: parses the command line and turns errors into one line and an exit status.
@main
struct Program {
    static func main() async {
        // A reader that goes away (`mishu chat | head`) ends the writing, not the program with a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Mishu.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            failure.leave()
        } catch {
            leave(error)
        }
    }

    /// Help and version are answers; everything else that the parser says is wrong usage.
    private static func leave(_ error: any Error) -> Never {
        if Mishu.exitCode(for: error) == .success { Mishu.exit(withError: error) }
        if let code = error as? ExitCode { exit(code.rawValue) }
        let text = Mishu.message(for: error).split(separator: "\n").first.map(String.init) ?? String(describing: error)
        CommandFailure.unusable(text.hasSuffix("help") ? text : text + " (mishu help shows what there is)").leave()
    }
}

/// The command line's root.
struct Mishu: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mishu",
        abstract: "A secretary for the office: meetings, contacts and documents, in Chinese and English. 办公室的秘书：会议、通讯录和公文，中英文都行。",
        version: Version.text,
        subcommands: [
            ChatCommand.self, ServeCommand.self, TestCommand.self, ImportCommand.self, ImportSGDCommand.self, ExportCommand.self, DocumentsCommand.self,
            ValidateCommand.self, TrainCommand.self, SimulateCommand.self, ExplainCommand.self, AskCommand.self, PredictCommand.self,
            EvalCommand.self, ReviewCommand.self, ModelsCommand.self, NewCommand.self,
        ])
}
