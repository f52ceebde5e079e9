import Foundation

/// Turns logits into probabilities that mean what they say, and says from where on a text is in scope; learned from
/// examples that were held out (temperature scaling, Guo et al. 2017).
struct Calibration: Sendable, Hashable {
    /// What logits are multiplied by where only the text speaks.
    var scale: Float = 1
    /// What they are multiplied by where a vector speaks too.
    var sparseScale: Float = 1
    var denseScale: Float = 1
    /// Least scope score, without and with a vector.
    var threshold = -Float.infinity
    var denseThreshold = -Float.infinity

    func probabilities(_ sparse: [Float]) -> [Float] {
        var result = sparse.map { $0 * scale }
        IntentClassifier.softmax(&result)
        return result
    }

    /// - Parameter known: which share of the text's features is known: a text in a language that the examples do not
    ///   have is left to the vector.
    func probabilities(_ sparse: [Float], known: Float, dense: [Float]) -> [Float] {
        let trust = sparseScale * Self.trust(known)
        var result = zip(sparse, dense).map { $0 * trust + $1 * denseScale }
        IntentClassifier.softmax(&result)
        return result
    }

    /// From a quarter of known features on, the text's own logits count fully.
    private static func trust(_ known: Float) -> Float { min(1, known * 4) }

    /// How much a text looks like the examples: high where an intent is likely and what is out of scope is not.
    ///
    /// - Parameters:
    ///   - best: probability of the best intent in scope.
    ///   - outside: probability of all that stands for out of scope; nil without such examples.
    static func scope(best: Float, outside: Float?) -> Float {
        let inside = log(max(best, 1e-9))
        guard let outside else { return inside }
        return 2 * inside - log(max(outside, 1e-9))
    }

    init() {}

    /// - Parameter outside: numbers of the labels that stand for out of scope.
    init(_ held: [HeldOut], outside: Set<Int>) {
        let labelled = held.filter { $0.label >= 0 }
        if labelled.count >= 20 { scale = Self.likeliest(labelled, upTo: 4) { item, factor in item.sparse.map { $0 * factor } } }
        threshold = ScopeThreshold.find(held.map { (probabilities($0.sparse), $0.label) }, outside: outside)
        let seen = held.filter { !$0.dense.isEmpty }
        let both = labelled.filter { !$0.dense.isEmpty }
        guard both.count >= 20 else { return }
        for _ in 0..<3 {
            let dense = denseScale
            sparseScale = Self.likeliest(both, upTo: 4) { item, factor in
                zip(item.sparse, item.dense).map { $0 * factor * Self.trust(item.known) + $1 * dense }
            }
            let sparse = sparseScale
            denseScale = Self.likeliest(both, upTo: 8) { item, factor in
                zip(item.sparse, item.dense).map { $0 * sparse * Self.trust(item.known) + $1 * factor }
            }
        }
        denseThreshold = ScopeThreshold.find(seen.map { (probabilities($0.sparse, known: $0.known, dense: $0.dense), $0.label) }, outside: outside)
    }

    /// The factor that makes the labels likeliest, by golden-section search.
    private static func likeliest(_ held: [HeldOut], upTo limit: Float, _ logits: (HeldOut, Float) -> [Float]) -> Float {
        func loss(_ factor: Float) -> Float {
            held.reduce(into: Float(0)) { total, item in
                let values = logits(item, factor)
                let highest = values.max() ?? 0
                total += log(values.reduce(0) { $0 + exp($1 - highest) }) + highest - values[item.label]
            }
        }
        var (low, high) = (Float(0.1), limit)
        let ratio: Float = 0.618_034
        for _ in 0..<14 {
            let left = high - ratio * (high - low)
            let right = low + ratio * (high - low)
            if loss(left) < loss(right) { high = right } else { low = left }
        }
        return (low + high) / 2
    }

    /// A text that was held out: what the models say, and its label.
    struct HeldOut: Sendable {
        var sparse: [Float]
        /// Which share of its features is known.
        var known: Float
        /// Empty where it has no vector.
        var dense: [Float]
        /// −1: the label was not trained on, so the text stands for what is out of scope.
        var label: Int
    }
}
