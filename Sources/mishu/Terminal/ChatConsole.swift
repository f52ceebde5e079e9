import Dialog
import DialogModel
import Foundation
import Rehearsal
import Storage

/// The conversation in a terminal, or line by line where input is piped.
struct ChatConsole {
    let session: OfficeSession
    /// Turns of a script that led here.
    var played: [PlayedTurn] = []
    private let isTerminal = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0

    init(session: OfficeSession, played: [PlayedTurn] = []) {
        self.session = session
        self.played = played
    }

    func run() throws {
        var editor = LineEditor(prompt: "› ", historyFile: isTerminal && !session.isScratch ? session.historyFile : nil)
        if isTerminal {
            let name = session.speaker.name
            // Who writes a domain sees at once how it talks.
            DomainWatcher(session) { Output.error(Style.dim($0)) }.start()
            Output.line(Style.dim("秘书 Mishu · \(name) · /help /why /save /quit"))
        }
        for turn in played { show(turn) }
        let talk = try SavedTalk(session: session)
        var lastTrace = played.last?.trace ?? []
        var last: TurnResult?
        var buttons = played.last?.replies.last?.buttons ?? []
        while let line = isTerminal ? editor.readLine() : Self.plainLine() {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            switch words.first {
            case nil where isTerminal: continue
            case "/quit", "/exit": return
            case "/why":
                try explain(last, words.dropFirst().first == "all" ? lastTrace : [])
                continue
            case "/save":
                save(words.dropFirst().first, talk)
                continue
            case "/help" where words.count == 1:
                show(try session.help(after: last).replies)
                continue
            default: break
            }
            let result: TurnResult
            do {
                try talk.keepOffice(before: last)
                result = try respond(line, buttons)
            } catch let error as StorageError {
                // Nothing of the turn was kept; the talk goes on.
                Output.error(Style.red(String(describing: error)))
                continue
            }
            lastTrace = result.trace
            last = result
            buttons = result.replies.last?.buttons ?? []
            show(result.replies)
        }
    }

    /// Why the last answer is what it is, in the language of the talk; with `/why all` every step of the program as well.
    private func explain(_ last: TurnResult?, _ trace: [String]) throws {
        let lines = try session.explanation(after: last)
        Output.line(lines.map { Style.dim("  " + $0) }.joined(separator: "\n"))
        for line in trace { Output.line(Style.dim("    " + line)) }
    }

    private func save(_ name: String?, _ talk: SavedTalk) {
        guard let name = name?.trimmingCharacters(in: .whitespaces), !name.isEmpty else {
            Output.line("存成什么名字？例如 /save 订会。Save under which name? Write /save booking")
            return
        }
        do {
            Output.line(try talk.save(name))
        } catch {
            switch error {
            case .failed(let text), .unusable(let text): Output.error(Style.red(text))
            }
        }
    }

    /// In a terminal a button is pressed by typing what stands on it.
    private func respond(_ line: String, _ buttons: [Button]) throws -> TurnResult {
        let trimmed = line.trimmingCharacters(in: .whitespaces)
        if let button = buttons.first(where: { $0.title == trimmed }) { return try session.respond(payload: button.payload) }
        return try session.respond(text: line)
    }

    /// A turn of a script, with what did not come out as it says.
    private func show(_ turn: PlayedTurn) {
        Output.line("› " + turn.input.spoken)
        show(turn.replies)
        for mismatch in turn.mismatches {
            Output.line(Style.red("✗ \(mismatch.line):\(mismatch.column) \(mismatch.subject): \(mismatch.expected) ≠ \(mismatch.actual)"))
        }
    }

    private func show(_ replies: [Reply]) {
        for reply in replies {
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
