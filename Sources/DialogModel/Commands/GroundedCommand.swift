/// A command with what it rests on.
public struct GroundedCommand: Hashable, Sendable, Codable {
    public var command: Command
    /// The words that it was read from, as typed.
    public var evidence: String
    /// The recogniser: `time`, `directory`, `intent`, `tagger`, `pattern`, `context`, `button`, `model` (a chat model).
    public var source: String
    /// 0 … 1.
    public var confidence: Double

    public init(_ command: Command, evidence: String, source: String, confidence: Double = 1) {
        self.command = command
        self.evidence = evidence
        self.source = source
        self.confidence = confidence
    }
}
