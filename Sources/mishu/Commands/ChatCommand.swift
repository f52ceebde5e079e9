import ArgumentParser
import Channels
import DialogModel
import Foundation

/// `mishu chat`: talk in the terminal, or as a program with `--json`.
struct ChatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "Talk in the terminal. 在终端里对话。",
        discussion: """
            Lines are read from standard input where that is no terminal. /why tells why the last answer is what it is, /save NAME writes \
            the talk as a scripted dialog, /quit ends.
            """)

    @OptionGroup var options: ConversationOptions

    @Flag(help: "One JSON object a line in, one out, for programs.")
    var json = false

    @Flag(help: "With --json: replies that are cards carry them as an object too.")
    var cards = false

    @Option(help: "Play a script first, on a copy of its office: FILE, FILE:TURN, or FILE:LINE:COLUMN as a report of mishu test names it.")
    var from: String?

    func validate() throws {
        if cards, !json { throw ValidationError("--cards goes with --json: the terminal shows cards by itself") }
    }

    func run() throws {
        let settings = try options.resolve()
        guard let from else {
            let session = try OfficeSession.open(settings)
            return json ? try JSONChat(session: session, cards: cards).run() : try ChatConsole(session: session).run()
        }
        let talk = try ScriptTalk(from, settings: settings)
        if json { try JSONChat(session: talk.session, cards: cards).run() } else { try ChatConsole(session: talk.session, played: talk.played).run() }
    }
}
