import DialogModel
import Language
import TimeExpressions

extension NLUEvaluation {
    /// Scores a domain's model on labelled lines as the recognisers leave them. No office is at hand: names are those that the
    /// labels tell.
    ///
    /// - Parameter vectors: for each line its vector, empty where there is none; `[]` scores the words alone.
    public init(_ lines: [NLULine], domain: Domain, model: NLUModel, vectors: [[Float]] = []) {
        self.init()
        let analyzer = Analyzer(domain: domain, entities: EntityIndex(entries: []), time: TimeRecognizer())
        let encoder = ExampleEncoder(domain: domain, analyzer: analyzer)
        for (number, line) in lines.enumerated() {
            let example = Example(
                text: line.text, intent: line.intent, language: LanguageDetector.language(of: line.text, previous: nil),
                spans: line.slots.map { .init(label: $0.name, start: $0.start, end: $0.end) })
            guard let variant = encoder.variants(of: example).first else { continue }
            add(example, variant, model: model, dense: vectors.indices.contains(number) ? vectors[number] : nil)
        }
    }

    /// Counts one example.
    mutating func add(_ example: Example, _ variant: ExampleEncoder.Variant, model: NLUModel, dense: [Float]? = nil) {
        let intents = model.ranked(variant.tokens, variant.text, dense: dense.map { model.centre.apply($0, to: example.language) })
        let intent = intents.first?.name ?? ""
        let spans = model.tagger.spans(variant.tokens, variant.text, intent: intent)
        let line = NLULine(text: example.text, intent: example.intent, slots: Self.expectedSpans(variant))
        add(line, intent: intent, isInScope: model.isInScope(intents, dense: dense),
            slots: spans.map { .init(name: $0.label, start: $0.range.lowerBound, end: $0.range.upperBound) },
            confidence: intents.first?.confidence ?? 0, scopeScore: Double(model.scopeScore(intents)))
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

extension ExampleEncoder {
    /// Sees examples as the recognisers of a domain leave them on a Monday morning.
    init(domain: Domain, analyzer: Analyzer) {
        self.init(slots: domain.slots, recognize: { example in
            analyzer.analyze(example.text, reference: LocalDateTime(2026, 3, 9, 9), previous: example.language, fallback: example.language).spans
        })
    }
}
