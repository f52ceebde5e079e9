import DialogModel
import Foundation

/// Plays one script.
struct ScriptRun {
    let script: RehearsalScript
    private let host: (any DialogHost)?
    /// Take what is said as the new recording.
    var updates = false
    /// Find out what of the domains was used.
    var observes = false

    /// Turns at most; nil: all.
    private var limit: Int?
    /// Go on after something that is not as the script says.
    private var goesOn = false
    private var result: ScriptResult

    private init(script: RehearsalScript) {
        self.script = script
        host = nil
        result = ScriptResult(script: script)
    }

    init(script: RehearsalScript, host: any DialogHost, updates: Bool = false, observes: Bool = false) {
        self.script = script
        self.host = host
        self.updates = updates
        self.observes = observes
        result = ScriptResult(script: script)
    }

    /// Plays the whole script.
    mutating func play() -> ScriptResult {
        let start = ContinuousClock.now
        if let dialog = begin() {
            let isPlayed = play(script.before, isSetup: true, on: dialog) && play(script.steps, isSetup: false, on: dialog)
            if isPlayed { checkState(of: dialog) }
            if observes, let events = try? dialog.events() { result.exercised.add(events) }
        }
        let elapsed = (ContinuousClock.now - start).components
        result.elapsed = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return result
    }

    /// Plays the first turns of a script on a dialog that is there, whatever differs.
    static func replay(_ script: RehearsalScript, turns: Int?, on dialog: any RehearsedDialog) -> [PlayedTurn] {
        var run = ScriptRun(script: script)
        run.limit = turns
        run.goesOn = true
        _ = run.play(script.before, isSetup: true, on: dialog) && run.play(script.steps, isSetup: false, on: dialog)
        return run.result.transcript
    }

    /// The dialog before the first turn; nil, with the failure, where it cannot be made.
    private mutating func begin() -> (any RehearsedDialog)? {
        do {
            return try host?.makeDialog(script.setting)
        } catch let error as FixtureError {
            fail(line: error.line, column: error.column, "given", expected: "rows that can be added", actual: error.message)
        } catch {
            fail(line: script.line, column: 1, "start", expected: "a dialog", actual: "\(error)")
        }
        return nil
    }

    /// - Returns: whether all went as the script says.
    private mutating func play(_ steps: [RehearsalStep], isSetup: Bool, on dialog: any RehearsedDialog) -> Bool {
        for step in steps {
            switch step {
            case .turn(let turn):
                guard play(turn, isSetup: isSetup, on: dialog) else { return false }
            case .meanwhile(let fixtures, let line, let column):
                do {
                    try dialog.add(fixtures)
                } catch let error as FixtureError {
                    fail(line: error.line, column: error.column, "meanwhile", expected: "rows that can be added", actual: error.message)
                } catch {
                    fail(line: line, column: column, "meanwhile", expected: "rows that can be added", actual: "\(error)")
                }
                if result.failure != nil { return false }
            case .either(let alternatives, let line, let column):
                guard let chosen = choose(alternatives, line: line, column: column, on: dialog) else { return false }
                guard play(chosen.steps, isSetup: isSetup, on: dialog) else { return false }
            }
        }
        return true
    }

    /// A dialog that passes must also be one that can be told again: its state is a fold over its events.
    private mutating func checkState(of dialog: any RehearsedDialog) {
        do {
            guard let contradiction = try dialog.contradictions().first else { return }
            fail(line: script.line, column: 1, "state", expected: "what follows from the events", actual: contradiction)
        } catch {
            fail(line: script.line, column: 1, "state", expected: "what follows from the events", actual: "error: \(error)")
        }
    }

    private var lastResult: TurnResult?

    /// The first alternative whose conditions hold for the last reply.
    private mutating func choose(
        _ alternatives: [RehearsalStep.Alternative], line: Int, column: Int, on dialog: any RehearsedDialog
    ) -> RehearsalStep.Alternative? {
        guard let last = lastResult else { return nil }
        var refused: [Mismatch] = []
        for alternative in alternatives {
            let mismatches = TurnCheck(result: last, dialog: dialog, line: line, column: column).mismatches(alternative.conditions)
            if mismatches.isEmpty { return alternative }
            refused += mismatches
        }
        fail(line: line, column: column, "either", mismatches: refused)
        return nil
    }

    private mutating func play(_ turn: RehearsalTurn, isSetup: Bool, on dialog: any RehearsedDialog) -> Bool {
        if let limit, result.transcript.count >= limit { return false }
        var played = PlayedTurn(
            input: turn.input, sender: turn.sender, isSetup: isSetup, replies: [], asksFor: nil, effects: [], trace: [],
            line: turn.line, column: turn.column, mismatches: [])
        if let clock = turn.clock { dialog.now = clock.date(after: dialog.now) }
        do {
            let heard = try dialog.send(turn.input, sender: turn.sender)
            lastResult = heard
            if observes { result.exercised.add(heard) }
            played.replies = heard.replies
            played.asksFor = heard.asksFor
            played.effects = heard.effects
            played.trace = heard.trace
            let check = TurnCheck(result: heard, dialog: dialog, line: turn.line, column: turn.column)
            played.mismatches = check.mismatches(of: turn, isSetup: isSetup)
            if let recorded = turn.recorded {
                compare(heard.replies.map(\.text).joined(separator: "\n"), with: recorded, &played)
            }
        } catch {
            played.mismatches = [Mismatch(
                line: turn.line, column: turn.column, subject: "turn", expected: "an answer", actual: "error: \(error)")]
        }
        result.transcript.append(played)
        if !played.mismatches.isEmpty { fail(line: turn.line, column: turn.column, "", mismatches: played.mismatches) }
        return goesOn || played.mismatches.isEmpty
    }

    private mutating func fail(line: Int, column: Int, _ subject: String, expected: String, actual: String) {
        fail(line: line, column: column, subject, mismatches: [
            Mismatch(line: line, column: column, subject: subject, expected: expected, actual: actual),
        ])
    }

    /// - Parameter subject: what failed between two turns; empty: the last turn did.
    private mutating func fail(line: Int, column: Int, _ subject: String, mismatches: [Mismatch]) {
        let last = result.transcript.last
        result.failure = ScriptResult.Failure(
            turn: result.transcript.count, line: line, column: column,
            spoken: subject.isEmpty ? last?.input.spoken ?? "" : subject,
            said: last.map { $0.replies.flatMap(Self.lines) } ?? [], mismatches: mismatches)
    }

    private static func lines(_ reply: Reply) -> [String] {
        [reply.text] + (reply.buttons.isEmpty ? [] : [reply.buttons.map { "[\($0.title) \($0.payload)]" }.joined(separator: " ")])
    }

    private mutating func compare(_ text: String, with recorded: RehearsalTurn.Recorded, _ played: inout PlayedTurn) {
        guard trimmed(text) != trimmed(recorded.text) else { return }
        if updates {
            result.recordings.append(.init(line: recorded.line, column: recorded.column, text: trimmed(text)))
        } else {
            played.mismatches.append(Mismatch(
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
