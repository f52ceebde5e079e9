import DialogModel
import Foundation

/// Plays one script.
struct ScriptRun {
    let script: RehearsalScript
    let host: any DialogHost
    /// Take what is said as the new recording.
    let updates: Bool

    func result() -> ScriptResult {
        let start = ContinuousClock.now
        var result = ScriptResult(script: script, turns: 0, recordings: [], elapsed: 0)
        let dialog: any RehearsedDialog
        do {
            dialog = try host.makeDialog(office: script.office, now: script.now, as: script.sender, locale: script.locale)
        } catch {
            result.failure = ScriptResult.Failure(
                turn: 0, line: script.line, column: 1, spoken: "", said: [],
                mismatches: [Mismatch(line: script.line, column: 1, subject: "start", expected: "a dialog", actual: "\(error)")])
            return result
        }
        let turns = script.before.map { ($0, true) } + script.turns.map { ($0, false) }
        for (turn, isSetup) in turns {
            result.turns += 1
            if let failure = play(turn, isSetup: isSetup, on: dialog, &result) {
                result.failure = failure
                break
            }
        }
        let elapsed = (ContinuousClock.now - start).components
        result.elapsed = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return result
    }

    private func play(
        _ turn: RehearsalTurn, isSetup: Bool, on dialog: any RehearsedDialog, _ result: inout ScriptResult
    ) -> ScriptResult.Failure? {
        var failure = ScriptResult.Failure(
            turn: result.turns, line: turn.line, column: turn.column, spoken: turn.spoken, said: [], mismatches: [])
        do {
            let heard: TurnResult = switch turn.input {
            case .text(let text): try dialog.send(text: text, payload: nil, sender: turn.sender)
            case .press(let payload): try dialog.send(text: nil, payload: payload, sender: turn.sender)
            }
            failure.said = heard.replies.flatMap { reply in
                [reply.text] + (reply.buttons.isEmpty ? [] : [reply.buttons.map { "[\($0.title) \($0.payload)]" }.joined(separator: " ")])
            }
            failure.mismatches = TurnCheck(turn: turn, result: heard, dialog: dialog, isSetup: isSetup).mismatches()
            if let recorded = turn.recorded {
                compare(heard.replies.map(\.text).joined(separator: "\n"), with: recorded, &failure, &result)
            }
        } catch {
            failure.mismatches = [Mismatch(line: turn.line, column: turn.column, subject: "turn", expected: "an answer",
                                           actual: "error: \(error)")]
        }
        return failure.mismatches.isEmpty ? nil : failure
    }

    private func compare(
        _ text: String, with recorded: RehearsalTurn.Recorded, _ failure: inout ScriptResult.Failure, _ result: inout ScriptResult
    ) {
        guard trimmed(text) != trimmed(recorded.text) else { return }
        if updates {
            result.recordings.append(.init(line: recorded.line, column: recorded.column, text: trimmed(text)))
        } else {
            failure.mismatches.append(Mismatch(
                line: recorded.line, column: recorded.column, subject: "recorded",
                expected: recorded.text.isEmpty ? "a recording (none yet: run with --update)" : trimmed(recorded.text),
                actual: trimmed(text)))
        }
    }

    /// Without blank ends of lines, which YAML blocks do not keep reliably.
    private func trimmed(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            var line = line
            while let last = line.unicodeScalars.last, last == " " || last == "\r" { line.unicodeScalars.removeLast() }
            return String(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
