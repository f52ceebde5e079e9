import DialogModel
import Language

/// What a text was understood to say.
public struct Understood: Sendable {
    public var language: TextLanguage
    /// Nil when the text only answers a question.
    public var intent: ScoredIntent?
    /// Never empty.
    public var commands: [GroundedCommand]
    /// Candidates of the classifier, best first.
    public var candidates: [ScoredIntent]
    public var analysis: Analysis
    /// How it was read, a line a step.
    public var trace: [String]

    public init(
        language: TextLanguage, intent: ScoredIntent?, commands: [GroundedCommand], candidates: [ScoredIntent],
        analysis: Analysis, trace: [String]
    ) {
        self.language = language
        self.intent = intent
        self.commands = commands
        self.candidates = candidates
        self.analysis = analysis
        self.trace = trace
    }
}
