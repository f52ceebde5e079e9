/// One turn of a script.
public struct RehearsalTurn: Hashable, Sendable {
    /// What the person does.
    public enum Input: Hashable, Sendable {
        case text(String)
        /// The payload of a pressed button.
        case press(String)
    }

    /// A check with its place in the file.
    public struct Check: Hashable, Sendable {
        public var expectation: Expectation
        public var line: Int
        public var column: Int
    }

    public var input: Input
    /// Who says it, when it is somebody else than the script's.
    public var sender: String?
    public var checks: [Check]
    /// The words of the replies as recorded, with the place of the field; an empty text is yet to be recorded.
    public var recorded: Recorded?
    public var line: Int
    public var column: Int

    /// The replies of an earlier run.
    public struct Recorded: Hashable, Sendable {
        public var text: String
        /// The place of the key `recorded`.
        public var line: Int
        public var column: Int
    }

    /// The input as a report shows it.
    var spoken: String {
        switch input {
        case .text(let text): text
        case .press(let payload): "[\(payload)]"
        }
    }
}
