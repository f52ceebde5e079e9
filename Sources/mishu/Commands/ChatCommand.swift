import ArgumentParser
import Channels
import DialogModel
import Foundation

/// `mishu chat`: talk in the terminal, or as a program with `--json`.
struct ChatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "Talk in the terminal. 在终端里对话。",
        discussion: "Lines are read from standard input where that is no terminal. /why shows how the last line was understood, /quit ends.")

    @OptionGroup var options: ConversationOptions

    @Flag(help: "One JSON object a line in, one out, for programs.")
    var json = false

    func run() throws {
        let session = try OfficeSession.open(try options.resolve())
        if json { try JSONChat(session: session).run() } else { try ChatConsole(session: session).run() }
    }
}
