import DialogModel
import Language
import TimeExpressions

/// Reads the texts of the review list with a model, their placeholders as names.
public struct ReviewReader: Sendable {
    /// A text as the model sees it.
    struct Reading: Sendable {
        var filled: StandIns.Filled
        var analysis: Analysis
        var intents: [ScoredIntent]
    }

    let model: NLUModel
    let standIns: StandIns
    private let analyzer: Analyzer
    private let flows: [String: Set<String>]

    /// - Parameter domain: loaded with its examples.
    public init(domain: Domain, model: NLUModel) {
        self.model = model
        standIns = StandIns(examples: domain.examples)
        analyzer = Analyzer(domain: domain, entities: EntityIndex(entries: []), time: TimeRecognizer())
        flows = domain.intents.mapValues { intent in Set(intent.flow.flatMap { domain.flows[$0]?.slots } ?? []) }
    }

    func read(_ text: String, language: TextLanguage) -> Reading {
        let filled = standIns.fill(text, language: language)
        var analysis = analyzer.analyze(
            filled.text, reference: LocalDateTime(2026, 3, 9, 9), previous: language, fallback: language)
        let scalars = Array(filled.text.unicodeScalars)
        let people = filled.places.filter { $0.name == "person" }.map { place in
            let words = SpanCandidate.words(scalars, place.range)
            return RecognizedSpan(kind: .person, range: place.range, text: words, value: .text(words), source: "review")
        }
        analysis.spans.removeAll { span in people.contains { $0.range.overlaps(span.range) } }
        analysis.spans = (analysis.spans + people).sorted { $0.range.lowerBound < $1.range.lowerBound }
        return Reading(filled: filled, analysis: analysis, intents: model.intents(for: analysis))
    }

    /// The intents of a text of the list, the likeliest first.
    public func intents(of entry: ReviewEntry) -> [ScoredIntent] { read(entry.text, language: entry.language).intents }

    /// A text of the list in the notation of examples, with the spans that the model would label for an intent.
    public func annotated(_ entry: ReviewEntry, intent: String) -> String {
        let reading = read(entry.text, language: entry.language)
        let places = reading.filled.places
        // A placeholder that bears a slot's name was labelled so when it was said.
        let named = places.filter { flows[intent]?.contains($0.name) ?? false }
        let tags = model.slots(for: reading.analysis, intent: intent).filter { tag in !named.contains { $0.range.overlaps(tag.range) } }
        let spans = named.map { Example.Span(label: $0.name, start: $0.range.lowerBound, end: $0.range.upperBound) } + tags.map { tag in
            // A placeholder is labelled whole or not at all.
            let touched = places.filter { $0.range.overlaps(tag.range) }.map(\.range)
            let start = min(tag.range.lowerBound, touched.map(\.lowerBound).min() ?? .max)
            let end = max(tag.range.upperBound, touched.map(\.upperBound).max() ?? 0)
            return Example.Span(label: tag.label, start: start, end: end)
        }
        return Self.unfilled(reading.filled, spans)
    }

    /// The example that an annotated text with placeholders stands for.
    ///
    /// - Throws: where the notation cannot be read.
    public func example(_ source: String, intent: String, language: TextLanguage) throws(ExampleAnnotation.Problem) -> Example {
        let (text, spans) = try ExampleAnnotation.parse(source)
        return example(text, spans: spans, intent: intent, language: language)
    }

    /// The same for spans that are given by their offsets in the text with placeholders.
    public func example(_ text: String, spans: [Example.Span], intent: String, language: TextLanguage) -> Example {
        let filled = standIns.fill(text.trimmingBlanks, spans: spans, language: language)
        return Example(text: filled.text, intent: intent, language: language, spans: filled.spans)
    }

    /// The notation, with placeholders where words stand in for them.
    private static func unfilled(_ filled: StandIns.Filled, _ spans: [Example.Span]) -> String {
        let scalars = Array(filled.text.unicodeScalars)
        // Where each offset of the filled text is in the text with placeholders.
        var moved: [Int] = []
        var out = String.UnicodeScalarView()
        var length = 0
        for offset in scalars.indices {
            if let place = filled.places.first(where: { $0.range.contains(offset) }) {
                let name = "{\(place.name)}"
                moved.append(length)
                if offset == place.range.lowerBound {
                    out.append(contentsOf: name.unicodeScalars)
                    length += name.unicodeScalars.count
                }
            } else {
                moved.append(length)
                out.append(scalars[offset])
                length += 1
            }
        }
        moved.append(length)
        return ExampleAnnotation.source(of: String(out), spans: spans.map {
            Example.Span(label: $0.label, start: moved[$0.start], end: moved[$0.end])
        })
    }
}
