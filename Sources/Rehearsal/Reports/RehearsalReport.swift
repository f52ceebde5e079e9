/// What came of a run.
public struct RehearsalReport: Sendable {
    /// In the order of the scripts.
    public var results: [ScriptResult]

    public init(results: [ScriptResult]) {
        self.results = results
    }

    public var failures: Int { results.count { !$0.passed } }
    public var passed: Bool { failures == 0 }

    /// One line a script, what differs below those that failed, and the counts.
    public var text: String {
        var lines: [String] = []
        for result in results {
            lines.append("\(result.passed ? "ok  " : "FAIL") \(result.script.file)  \(result.script.name)")
            if let failure = result.failure { lines += Self.lines(failure, in: result.script) }
        }
        lines.append(summary)
        return lines.joined(separator: "\n") + "\n"
    }

    public var summary: String {
        let turns = results.reduce(0) { $0 + $1.turns }
        let recordings = results.reduce(0) { $0 + $1.recordings.count }
        return "\(results.count) scripts, \(turns) turns: \(results.count - failures) passed, \(failures) failed"
            + (recordings > 0 ? ", \(recordings) recordings changed" : "")
    }

    /// What differs, as lines of text.
    static func lines(_ failure: ScriptResult.Failure, in script: RehearsalScript) -> [String] {
        var lines = ["  \(script.file):\(failure.line):\(failure.column): turn \(failure.turn): \(failure.spoken)"]
        for mismatch in failure.mismatches {
            lines.append("    \(script.file):\(mismatch.line):\(mismatch.column): \(mismatch.subject)")
            lines += labelled("expected", mismatch.expected)
            lines += labelled("actual  ", mismatch.actual)
        }
        if !failure.said.isEmpty { lines += labelled("said    ", failure.said.joined(separator: "\n"), indent: 4) }
        return lines
    }

    private static func labelled(_ label: String, _ text: String, indent: Int = 6) -> [String] {
        let blank = String(repeating: " ", count: indent)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            blank + (index == 0 ? label : String(repeating: " ", count: label.count)) + "  " + line
        }
    }
}
