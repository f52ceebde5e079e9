/// What came of a run.
public struct RehearsalReport: Sendable {
    /// In the order of the scripts.
    public var results: [ScriptResult]
    /// Seconds that the whole run took.
    public var elapsed = 0.0

    public init(results: [ScriptResult]) {
        self.results = results
    }

    public var failures: Int { results.count { !$0.passed } }
    public var passed: Bool { failures == 0 }

    /// What of the domains the scripts used together.
    public var exercised: Exercised {
        results.reduce(into: Exercised()) { $0.formUnion($1.exercised) }
    }

    /// One line a script, what differs below those that failed, and the counts.
    public var text: String { (lines(of: results) + [summary]).joined(separator: "\n") + "\n" }

    /// The same without an end of line, with how long it took in seconds.
    public func text(took seconds: Double) -> String { (lines(of: results) + [summary(took: seconds)]).joined(separator: "\n") }

    /// Only what failed, and the counts.
    public func failuresText(took seconds: Double) -> String {
        (lines(of: results.filter { !$0.passed }) + [summary(took: seconds)]).joined(separator: "\n")
    }

    private func lines(of results: [ScriptResult]) -> [String] {
        results.flatMap { result in
            ["\(result.passed ? "ok  " : "FAIL") \(result.script.file)  \(result.script.name)"]
                + (result.failure.map { Self.lines($0, in: result.script) } ?? [])
        }
    }

    private func summary(took seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        let fraction = hundredths % 100
        return summary + " in \(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
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
