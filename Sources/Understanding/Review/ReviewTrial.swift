import DialogModel
import Language
import TimeExpressions

/// What more examples would change, before they are accepted: the same texts read by a model without and a model with them.
public struct ReviewTrial: Sendable {
    /// Texts whose intent is read rightly.
    public struct Score: Hashable, Sendable {
        public var right = 0
        public var total = 0

        public var share: Double { total == 0 ? 0 : Double(right) / Double(total) }
    }

    /// A text that is read otherwise.
    public struct Change: Hashable, Sendable {
        public var text: String
        public var language: TextLanguage
        public var expected: String
        public var before: String
        public var after: String

        public var isBetter: Bool { after == expected }
        public var isWorse: Bool { before == expected }
    }

    public private(set) var before: [TextLanguage: Score] = [:]
    public private(set) var after: [TextLanguage: Score] = [:]
    /// Texts of the evaluation that are read otherwise, in their order.
    public private(set) var changes: [Change] = []
    /// The new examples, as a model reads them that has not seen them and one that has.
    public private(set) var additions: [Change] = []

    /// Cross-validation: the domain's examples in parts, each read by models that were trained on the others.
    public init(_ domain: Domain, adding examples: [Example], folds: Int = 5, seed: UInt64 = 1) {
        NLUCrossValidation.compare(domain, adding: examples, folds: folds, seed: seed) { example, before, after in
            count(example.text, example.language, example.intent, before, after)
        }
        let (old, new) = Self.models(domain, examples)
        add(examples, domain, old, new)
    }

    /// Labelled texts that no example was written from.
    public init(_ domain: Domain, adding examples: [Example], on lines: [NLULine]) {
        let (old, new) = Self.models(domain, examples)
        let analyzer = Self.analyzer(domain)
        for line in lines {
            let language = LanguageDetector.language(of: line.text, previous: nil)
            count(line.text, language, line.intent, Self.intent(line.text, language, old, analyzer), Self.intent(line.text, language, new, analyzer))
        }
        add(examples, domain, old, new)
    }

    private mutating func count(_ text: String, _ language: TextLanguage, _ expected: String, _ old: String, _ new: String) {
        before[language, default: Score()].total += 1
        after[language, default: Score()].total += 1
        if old == expected { before[language, default: Score()].right += 1 }
        if new == expected { after[language, default: Score()].right += 1 }
        if old != new { changes.append(Change(text: text, language: language, expected: expected, before: old, after: new)) }
    }

    private mutating func add(_ examples: [Example], _ domain: Domain, _ old: NLUModel, _ new: NLUModel) {
        let analyzer = Self.analyzer(domain)
        additions = examples.map { example in
            Change(
                text: example.text, language: example.language, expected: example.intent,
                before: Self.intent(example.text, example.language, old, analyzer),
                after: Self.intent(example.text, example.language, new, analyzer))
        }
    }

    private static func models(_ domain: Domain, _ examples: [Example]) -> (old: NLUModel, new: NLUModel) {
        var larger = domain
        larger.examples += examples
        return (NLUModel.train(domain: domain), NLUModel.train(domain: larger))
    }

    private static func analyzer(_ domain: Domain) -> Analyzer {
        Analyzer(domain: domain, entities: EntityIndex(entries: []), time: TimeRecognizer())
    }

    private static func intent(_ text: String, _ language: TextLanguage, _ model: NLUModel, _ analyzer: Analyzer) -> String {
        let analysis = analyzer.analyze(text, reference: LocalDateTime(2026, 3, 9, 9), previous: language, fallback: language)
        return model.intents(for: analysis).first?.name ?? ""
    }
}
