import DialogModel
import Foundation
import Language
import TimeExpressions

/// The statistical half of understanding: an intent classifier and a slot tagger, trained from examples.
///
/// A value; training is deterministic: the same examples and seed give the same bytes.
public struct NLUModel: Sendable {
    /// Changes whenever features, training or the binary form change.
    public static let formatVersion: UInt32 = 6

    /// Intents of this name stand for what is none of our business.
    public static let outOfScopeNames: Set<String> = ["out_of_scope", "oos"]

    var classifier = IntentClassifier()
    var tagger = SlotTagger()
    /// Where the vectors of the examples lie.
    var centre = VectorCentre()

    init() {}

    /// The dimension of the vectors that the model was trained with; 0: it was trained without.
    public var vectorDimension: Int { classifier.dense.dimension }

    /// All intents, the likeliest first; confidences add up to 1.
    ///
    /// - Parameter dense: the text's vector of the embedding model that training used, of unit length. Without it, or with
    ///   one of another dimension, the text alone decides.
    public func intents(for analysis: Analysis, dense: [Float]? = nil) -> [ScoredIntent] {
        ranked(tokens(of: analysis), analysis.normalized, dense: dense.map { centre.apply($0, to: analysis.language) })
    }

    /// The spans of an intent's slots, left to right.
    ///
    /// Only labels that the examples of the intent have are considered; an intent without examples may have any.
    public func slots(for analysis: Analysis, intent: String) -> [TaggedSpan] {
        tagger.spans(tokens(of: analysis), analysis.normalized, intent: intent)
    }

    /// Intents and slots of a bare text, for models that were trained without recognisers.
    ///
    /// - Parameter dense: as with `intents(for:dense:)`.
    public func predict(_ text: String, dense: [Float]? = nil) -> (intents: [ScoredIntent], slots: [TaggedSpan]) {
        let normalized = NormalizedText(text, foldingMarks: true)
        let tokens = ModelToken.tokens(of: normalized, placeholders: [])
        let intents = ranked(tokens, normalized, dense: dense.map { centre.apply($0, to: LanguageDetector.language(of: text, previous: nil)) })
        let best = intents.first { !Self.outOfScopeNames.contains($0.name) }
        return (intents, tagger.spans(tokens, normalized, intent: best?.name ?? ""))
    }

    /// Whether what `intents(for:)` returned is something that the examples cover; the threshold was learned from
    /// examples that were held out.
    ///
    /// - Parameter dense: the vector that was given there.
    public func isInScope(_ intents: [ScoredIntent], dense: [Float]? = nil) -> Bool {
        guard let first = intents.first, !Self.outOfScopeNames.contains(first.name) else { return false }
        let score = scopeScore(intents)
        return score >= (classifier.dense.accepts(dense) ? classifier.calibration.denseThreshold : classifier.calibration.threshold)
    }

    /// How much a text looks like the examples; higher is more. For ranking only, it has no unit.
    public func scopeScore(_ intents: [ScoredIntent]) -> Float {
        guard let best = intents.first(where: { !Self.outOfScopeNames.contains($0.name) }) else { return -.infinity }
        let knowsOutside = classifier.labels.contains { Self.outOfScopeNames.contains($0) }
        let outside = knowsOutside ? intents.reduce(Float(0)) { Self.outOfScopeNames.contains($1.name) ? $0 + Float($1.confidence) : $0 } : nil
        return Calibration.scope(best: Float(best.confidence), outside: outside)
    }

    /// The intents that the model knows, sorted.
    public var intentNames: [String] { classifier.labels }

    func tokens(of analysis: Analysis) -> [ModelToken] {
        // Titles are free text to the models: what a meeting is called says what it is about.
        let spans = analysis.spans.filter { $0.kind != .meeting }
        return ModelToken.tokens(of: analysis.normalized, placeholders: spans.map { ($0.range, Placeholder($0)) })
    }

    /// - Parameter dense: centred.
    func ranked(_ tokens: [ModelToken], _ text: NormalizedText, dense: [Float]? = nil) -> [ScoredIntent] {
        let probabilities = classifier.probabilities(tokens, text, dense: dense)
        return probabilities.indices.sorted { a, b in
            probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a < b
        }.map { ScoredIntent(name: classifier.labels[$0], confidence: Double(probabilities[$0])) }
    }
}
