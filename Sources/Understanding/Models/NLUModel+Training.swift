import DialogModel
import Language
import TimeExpressions

extension NLUModel {
    /// Trains a model for a domain, seeing the examples as the recognisers leave them.
    ///
    /// - Parameter vectors: for each of the domain's examples its vector of an embedding model, of unit length, empty where
    ///   there is none; `[]` trains without.
    public static func train(domain: Domain, vectors: [[Float]] = [], seed: UInt64 = 1) -> NLUModel {
        let analyzer = Analyzer(domain: domain, entities: EntityIndex(entries: []), time: TimeRecognizer())
        return train(domain.examples, slots: domain.slots, analyzer: analyzer, vectors: vectors, seed: seed)
    }

    /// Trains a model.
    ///
    /// - Parameters:
    ///   - examples: at least one; their order has an influence, so keep it fixed.
    ///   - slots: what kind of value each label takes; labels that are not in it are free text.
    ///   - analyzer: the recognisers that will also run at prediction, without a directory. Without it, use `predict(_:)`.
    ///   - vectors: for each example its vector of an embedding model, as above.
    ///   - seed: of the order in which examples are seen.
    public static func train(
        _ examples: [Example], slots: [String: SlotDefinition], analyzer: Analyzer? = nil, vectors: [[Float]] = [],
        seed: UInt64 = 1
    ) -> NLUModel {
        var model = NLUModel()
        guard !examples.isEmpty else { return model }
        let centre = VectorCentre(of: vectors, languages: examples.map(\.language))
        let vectors = zip(vectors, examples).map { centre.apply($0, to: $1.language) }
        model.centre = centre
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
        let (intentSamples, slotSamples) = (texts, sequences)
        let tasks: [@Sendable () -> Learned] = [
            { Learned.classifier(IntentTrainer(seed: seed).train(intentSamples, labels: intents, vectors: vectors)) },
            { Learned.tagger(SlotTaggerTrainer(seed: seed).train(slotSamples, labels: labels)) },
        ]
        for part in Parallel.run(tasks) {
            switch part {
            case .classifier(let classifier): model.classifier = classifier
            case .tagger(let tagger): model.tagger = tagger
            }
        }
        return model
    }

    private enum Learned: Sendable {
        case classifier(IntentClassifier)
        case tagger(SlotTagger)
    }
}
