import DialogModel
import Language
import TimeExpressions

extension NLUModel {
    /// Trains a model for a domain, seeing the examples as the recognisers leave them.
    public static func train(domain: Domain, seed: UInt64 = 1) -> NLUModel {
        let analyzer = Analyzer(domain: domain, entities: EntityIndex(entries: []), time: TimeRecognizer())
        return train(domain.examples, slots: domain.slots, analyzer: analyzer, seed: seed)
    }

    /// Trains a model.
    ///
    /// - Parameters:
    ///   - examples: at least one; their order has an influence, so keep it fixed.
    ///   - slots: what kind of value each label takes; labels that are not in it are free text.
    ///   - analyzer: the recognisers that will also run at prediction, without a directory. Without it, use `predict(_:)`.
    ///   - seed: of the order in which examples are seen.
    public static func train(
        _ examples: [Example], slots: [String: SlotDefinition], analyzer: Analyzer? = nil, seed: UInt64 = 1
    ) -> NLUModel {
        var model = NLUModel()
        guard !examples.isEmpty else { return model }
        let reference = LocalDateTime(2026, 3, 9, 9)
        var recognize: (@Sendable (Example) -> [RecognizedSpan])?
        if let analyzer {
            recognize = { example in
                analyzer.analyze(example.text, reference: reference, previous: example.language, fallback: example.language).spans
            }
        }
        let encoder = ExampleEncoder(slots: slots, recognize: recognize)
        let intents = Set(examples.map(\.intent)).sorted()
        let labels = Set(examples.flatMap { $0.spans.map(\.label) }).sorted()
        var intentNumbers: [String: Int] = [:]
        for (number, intent) in intents.enumerated() { intentNumbers[intent] = number }
        var labelNumbers: [String: Int32] = [:]
        for (number, label) in labels.enumerated() { labelNumbers[label] = Int32(number) }
        var texts: [IntentTrainer.Sample] = []
        var sequences: [SlotTaggerTrainer.Sample] = []
        for (group, example) in examples.enumerated() {
            for variant in encoder.variants(of: example) {
                texts.append(.init(tokens: variant.tokens, text: variant.text, label: intentNumbers[example.intent] ?? 0,
                                   weight: variant.weight, group: group))
                let tags = variant.labels.map { label -> Int32 in
                    guard let label, let number = labelNumbers[label.label] else { return 0 }
                    return number * 2 + (label.isFirst ? 1 : 2)
                }
                sequences.append(.init(tokens: variant.tokens, text: variant.text, intent: example.intent, tags: tags))
            }
        }
        let (classifier, heldOut) = IntentTrainer(seed: seed).train(texts, labels: intents)
        model.classifier = classifier
        model.threshold = threshold(heldOut, classifier)
        model.tagger = SlotTaggerTrainer(seed: seed).train(sequences, labels: labels)
        return model
    }

    /// The confidence that best parts what is in scope from what is not, on examples that were held out.
    ///
    /// Without examples of the latter, one text in fifty may fall below it.
    private static func threshold(_ heldOut: IntentTrainer.HeldOut, _ classifier: IntentClassifier) -> Double {
        var inside: [Float] = []
        var outside: [Float] = []
        for (logits, label) in zip(heldOut.logits, heldOut.labels) {
            var probabilities = logits.map { $0 * classifier.scale }
            IntentClassifier.softmax(&probabilities)
            guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else { continue }
            let isOutside = outOfScopeNames.contains(classifier.labels[label])
            if isOutside {
                outside.append(outOfScopeNames.contains(classifier.labels[best]) ? 0 : probabilities[best])
            } else if best == label {
                inside.append(probabilities[best])
            }
        }
        guard inside.count >= 20 else { return 0 }
        inside.sort()
        let cautious = inside[inside.count / 50]
        guard outside.count >= 5 else { return Double(min(cautious, 0.5)) }
        var best = (score: -Float.infinity, threshold: Float(0))
        for candidate in Set(inside.prefix(inside.count / 8) + [0]).sorted() {
            let kept = Float(inside.count(where: { $0 >= candidate })) / Float(inside.count)
            let caught = Float(outside.count(where: { $0 < candidate })) / Float(outside.count)
            let score = kept + 0.3 * caught
            if score > best.score { best = (score, candidate) }
        }
        return Double(min(best.threshold, 0.6))
    }
}
