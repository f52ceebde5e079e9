import DialogModel
import Language
import TimeExpressions

/// Trains on all but a part of a domain's examples and scores that part, part by part.
public enum NLUCrossValidation {
    /// - Parameters:
    ///   - folds: into how many parts the examples go.
    public static func evaluate(
        _ domain: Domain, folds: Int = 5, seed: UInt64 = 1
    ) -> NLUEvaluation {
        var evaluation = NLUEvaluation()
        each(domain, folds: folds, seed: seed) { analyzer, training, held in
            let model = NLUModel.train(training, slots: domain.slots, analyzer: analyzer, seed: seed)
            for (example, variant) in held {
                evaluation.add(example, variant, model: model)
            }
        }
        return evaluation
    }

    /// Reads each example by a model that has seen neither it nor the additions, and by one that has seen the additions.
    ///
    /// - Parameter body: gets each example with the two intents.
    static func compare(
        _ domain: Domain, adding additions: [Example], folds: Int, seed: UInt64,
        _ body: (_ example: Example, _ before: String, _ after: String) -> Void
    ) {
        each(domain, folds: folds, seed: seed) { analyzer, training, held in
            let before = NLUModel.train(training, slots: domain.slots, analyzer: analyzer, seed: seed)
            let after = NLUModel.train(training + additions, slots: domain.slots, analyzer: analyzer, seed: seed)
            for (example, variant) in held {
                body(example, before.ranked(variant.tokens, variant.text).first?.name ?? "",
                     after.ranked(variant.tokens, variant.text).first?.name ?? "")
            }
        }
    }

    /// Each part: what to train on, and what was held out as the recognisers leave it.
    private static func each(
        _ domain: Domain, folds: Int, seed: UInt64,
        _ body: (_ analyzer: Analyzer, _ training: [Example], _ held: [(Example, ExampleEncoder.Variant)]) -> Void
    ) {
        let analyzer = Analyzer(domain: domain, entities: EntityIndex(entries: []), time: TimeRecognizer())
        var order = Array(domain.examples.indices)
        var random = SplitMix64(seed: seed)
        order.shuffle(using: &random)
        let encoder = ExampleEncoder(domain: domain, analyzer: analyzer)
        for fold in 0..<folds {
            let training = order.enumerated().filter { $0.offset % folds != fold }.map { domain.examples[$0.element] }
            let held = order.enumerated().filter { $0.offset % folds == fold }.compactMap { item in
                encoder.variants(of: domain.examples[item.element]).first.map { (domain.examples[item.element], $0) }
            }
            body(analyzer, training, held)
        }
    }
}
