import DialogModel
import Foundation
import Language
import TimeExpressions

/// The statistical half of understanding: an intent classifier and a slot tagger, trained from examples.
///
/// A value; training is deterministic: the same examples and seed give the same bytes.
public struct NLUModel: Sendable {
    /// Changes whenever features, training or the binary form change.
    public static let formatVersion: UInt32 = 4

    /// Intents of this name stand for what is none of our business.
    public static let outOfScopeNames: Set<String> = ["out_of_scope", "oos"]

    var classifier = IntentClassifier()
    var tagger = SlotTagger()
    /// Least confidence of the best intent for a text to be in scope; learned from examples that were held out.
    public internal(set) var threshold = 0.0

    init() {}

    /// All intents, the likeliest first; confidences add up to 1.
    public func intents(for analysis: Analysis) -> [ScoredIntent] {
        ranked(tokens(of: analysis), analysis.normalized)
    }

    /// The spans of an intent's slots, left to right.
    ///
    /// Only labels that the examples of the intent have are considered; an intent without examples may have any.
    public func slots(for analysis: Analysis, intent: String) -> [TaggedSpan] {
        tagger.spans(tokens(of: analysis), analysis.normalized, intent: intent)
    }

    /// Intents and slots of a bare text, for models that were trained without recognisers.
    public func predict(_ text: String) -> (intents: [ScoredIntent], slots: [TaggedSpan]) {
        let normalized = NormalizedText(text, foldingMarks: true)
        let tokens = ModelToken.tokens(of: normalized, placeholders: [])
        let intents = ranked(tokens, normalized)
        return (intents, tagger.spans(tokens, normalized, intent: intents.first?.name ?? ""))
    }

    /// Whether what `intents(for:)` returned is something that the examples cover.
    public func isInScope(_ intents: [ScoredIntent]) -> Bool {
        guard let best = intents.first else { return false }
        return !Self.outOfScopeNames.contains(best.name) && best.confidence >= threshold
    }

    /// The intents that the model knows, sorted.
    public var intentNames: [String] { classifier.labels }

    private func tokens(of analysis: Analysis) -> [ModelToken] {
        // Titles are free text to the models: what a meeting is called says what it is about.
        let spans = analysis.spans.filter { $0.kind != .meeting }
        return ModelToken.tokens(of: analysis.normalized, placeholders: spans.map { ($0.range, Placeholder($0)) })
    }

    func ranked(_ tokens: [ModelToken], _ text: NormalizedText) -> [ScoredIntent] {
        let probabilities = classifier.probabilities(tokens, text)
        return probabilities.indices.sorted { a, b in
            probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a < b
        }.map { ScoredIntent(name: classifier.labels[$0], confidence: Double(probabilities[$0])) }
    }
}
