/// Something that did not come out as a script says.
public struct Mismatch: Hashable, Sendable {
    /// The place of the check.
    public var line: Int
    public var column: Int
    /// What was checked: `reply`, `slots.start`, `effects` …
    public var subject: String
    public var expected: String
    public var actual: String
}
