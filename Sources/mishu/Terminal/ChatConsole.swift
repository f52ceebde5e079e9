import Dialog
import DialogModel
import Foundation
import Storage

/// The conversation in a terminal, or line by line where input is piped.
struct ChatConsole {
    let session: OfficeSession
    private let isTerminal = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0

    init(session: OfficeSession) {
        self.session = session
    }

    func run() throws {
        var editor = LineEditor(prompt: "› ", historyFile: isTerminal ? session.historyFile : nil)
        if isTerminal {
            let name = session.speaker.name
            Output.line(Style.dim("秘书 Mishu · \(name) · /help /why /quit"))
        }
        var lastTrace: [String] = []
        var buttons: [Button] = []
        while let line = isTerminal ? editor.readLine() : Self.plainLine() {
            switch line.trimmingCharacters(in: .whitespaces) {
            case "" where isTerminal: continue
            case "/quit", "/exit": return
            case "/why":
                Output.line(lastTrace.isEmpty ? "还没有说过话。Nothing was said yet." : lastTrace.map { Style.dim("  " + $0) }.joined(separator: "\n"))
                continue
            case "/help":
                let result = try session.respond(text: session.helpWord)
                show(result)
                continue
            default: break
            }
            let result: TurnResult
            do {
                result = try respond(line, buttons)
            } catch let error as StorageError {
                // Nothing of the turn was kept; the talk goes on.
                Output.error(Style.red(String(describing: error)))
                continue
            }
            lastTrace = result.trace
            buttons = result.replies.last?.buttons ?? []
            show(result)
        }
    }

    /// In a terminal a button is pressed by typing what stands on it.
    private func respond(_ line: String, _ buttons: [Button]) throws -> TurnResult {
        let trimmed = line.trimmingCharacters(in: .whitespaces)
        if let button = buttons.first(where: { $0.title == trimmed }) { return try session.respond(payload: button.payload) }
        return try session.respond(text: line)
    }

    private func show(_ result: TurnResult) {
        for reply in result.replies {
            // A program that reads lines gets the plain text.
            if isTerminal, let card = reply.card { CardLines.lines(card).forEach(Output.line) } else { Output.line(reply.text) }
            if !reply.buttons.isEmpty {
                Output.line(Style.dim(reply.buttons.map { "[\($0.title)]" }.joined(separator: "  ")))
            }
        }
        if isTerminal { Output.line("") }
    }

    /// A line of piped input as it stands; bytes that are no UTF-8 become replacement characters.
    private static func plainLine() -> String? { readLine(strippingNewline: true) }
}
