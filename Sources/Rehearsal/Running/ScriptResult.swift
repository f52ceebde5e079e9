import DialogModel

/// What came of one script.
public struct ScriptResult: Sendable {
    /// The turn at which a script failed.
    public struct Failure: Hashable, Sendable {
        /// Counted from 1; turns of `before` count too. 0: the dialog did not begin.
        public var turn: Int
        public var line: Int
        public var column: Int
        public var spoken: String
        /// The replies and buttons, one line each.
        public var said: [String]
        public var mismatches: [Mismatch]
    }

    /// Words to write into a `recorded` field.
    public struct Recording: Hashable, Sendable {
        public var line: Int
        public var column: Int
        public var text: String
    }

    public var script: RehearsalScript
    /// Nil when all went as the script says.
    public var failure: Failure?
    /// The turns that were taken.
    public var transcript: [PlayedTurn] = []
    /// Recordings that differ from the file.
    public var recordings: [Recording] = []
    /// What of the domains was used; empty where nobody asked.
    public var exercised = Exercised()
    /// Seconds.
    public var elapsed = 0.0

    public var turns: Int { transcript.count }
    public var passed: Bool { failure == nil }
}
