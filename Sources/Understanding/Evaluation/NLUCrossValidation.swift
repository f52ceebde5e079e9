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
                let intents = model.ranked(variant.tokens, variant.text)
                let intent = intents.first?.name ?? ""
                let spans = model.tagger.spans(variant.tokens, variant.text, intent: intent)
                let line = NLULine(text: example.text, intent: example.intent, slots: expectedSpans(variant))
                evaluation.add(line, intent: intent, isInScope: model.isInScope(intents),
                               slots: spans.map { .init(name: $0.label, start: $0.range.lowerBound, end: $0.range.upperBound) },
                               confidence: intents.first?.confidence ?? 0, scopeScore: Double(model.scopeScore(intents)))
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
        let encoder = ExampleEncoder(slots: domain.slots, recognize: { example in
            analyzer.analyze(example.text, reference: LocalDateTime(2026, 3, 9, 9), previous: example.language, fallback: example.language).spans
        })
        for fold in 0..<folds {
            let training = order.enumerated().filter { $0.offset % folds != fold }.map { domain.examples[$0.element] }
            let held = order.enumerated().filter { $0.offset % folds == fold }.compactMap { item in
                encoder.variants(of: domain.examples[item.element]).first.map { (domain.examples[item.element], $0) }
            }
            body(analyzer, training, held)
        }
    }

    /// The annotated spans as the tokens can show them: a recognised span is taken whole.
    private static func expectedSpans(_ variant: ExampleEncoder.Variant) -> [NLULine.Slot] {
        var result: [NLULine.Slot] = []
        for (token, label) in zip(variant.tokens, variant.labels) {
            guard let label else { continue }
            if label.isFirst || result.isEmpty {
                result.append(.init(name: label.label, start: token.range.lowerBound, end: token.range.upperBound))
            } else {
                result[result.count - 1].end = token.range.upperBound
            }
        }
        return result
    }
}
