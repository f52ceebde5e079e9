import DialogModel
import Language

/// What a text was understood to say.
public struct Understood: Sendable {
    /// What the reading rests on.
    public enum Basis: Sendable, Hashable {
        /// A text that is known word for word, or that is nothing to understand.
        case phrase
        /// It answers the open question, or chooses from a list.
        case answer
        /// It changes the request under way.
        case change
        /// It was read by what it says alone.
        case request
    }

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
    public var basis: Basis
    /// How sure the cascade is of the commands as a whole: 1 where a phrase or the state decided, else that of the intent.
    public var confidence: Double

    public init(
        language: TextLanguage, intent: ScoredIntent?, commands: [GroundedCommand], candidates: [ScoredIntent],
        analysis: Analysis, trace: [String], basis: Basis = .request, confidence: Double = 1
    ) {
        self.language = language
        self.intent = intent
        self.commands = commands
        self.candidates = candidates
        self.analysis = analysis
        self.trace = trace
        self.basis = basis
        self.confidence = confidence
    }
}
