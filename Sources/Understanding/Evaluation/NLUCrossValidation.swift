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
        let analyzer = Analyzer(domain: domain, entities: EntityIndex(entries: []), time: TimeRecognizer())
        var order = Array(domain.examples.indices)
        var random = SplitMix64(seed: seed)
        order.shuffle(using: &random)
        let encoder = ExampleEncoder(slots: domain.slots, recognize: { example in
            analyzer.analyze(example.text, reference: LocalDateTime(2026, 3, 9, 9), previous: example.language, fallback: example.language).spans
        })
        for fold in 0..<folds {
            let training = order.enumerated().filter { $0.offset % folds != fold }.map { domain.examples[$0.element] }
            let model = NLUModel.train(training, slots: domain.slots, analyzer: analyzer, seed: seed)
            for (offset, number) in order.enumerated() where offset % folds == fold {
                let example = domain.examples[number]
                guard let variant = encoder.variants(of: example).first else { continue }
                let intents = model.ranked(variant.tokens, variant.text)
                let intent = intents.first?.name ?? ""
                let spans = model.tagger.spans(variant.tokens, variant.text, intent: intent)
                let expected = expectedSpans(variant)
                let line = NLULine(text: example.text, intent: example.intent, slots: expected)
                evaluation.add(line, intent: intent, isInScope: model.isInScope(intents),
                               slots: spans.map { .init(name: $0.label, start: $0.range.lowerBound, end: $0.range.upperBound) },
                               confidence: intents.first?.confidence ?? 0, scopeScore: Double(model.scopeScore(intents)))
            }
        }
        return evaluation
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
