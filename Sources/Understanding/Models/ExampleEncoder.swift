import DialogModel
import Language

/// Turns annotated examples into what the models train on.
///
/// At prediction the recognisers say what is a time or a person; so examples are seen as the recognisers would leave
/// them, with what only a directory can know (names) filled in from the annotation.
struct ExampleEncoder {
    let slots: [String: SlotDefinition]
    /// What needs no directory: times, numbers, words of choices, pronouns, document numbers.
    let recognize: (@Sendable (Example) -> [RecognizedSpan])?

    /// One way to see an example.
    struct Variant {
        var text: NormalizedText
        var tokens: [ModelToken]
        /// The label of each token's annotation, and whether the token is its first.
        var labels: [(label: String, isFirst: Bool)?]
        var weight: Float
    }

    func variants(of example: Example) -> [Variant] {
        let text = NormalizedText(example.text, foldingMarks: true)
        let spans = example.spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        let placeholders = placeholders(example, spans)
        var result = [variant(text, placeholders, spans, weight: 1)]
        if placeholders.contains(where: \.placeholder.isEntity) {
            result.append(variant(text, placeholders.filter { !$0.placeholder.isEntity }, spans, weight: 0.4))
            if spans.contains(where: { slots[$0.label]?.type == .people }) {
                let departments = placeholders.map { item in
                    item.placeholder.symbol == "person" && isPeople(item.range, spans)
                        ? (range: item.range, placeholder: Placeholder("department", isEntity: true)) : item
                }
                result.append(variant(text, departments, spans, weight: 0.3))
            }
        }
        // A title may begin with a word of the office (采购|培训): the model learns that it stays a title.
        for span in spans where ["title", "new_title"].contains(span.label) && span.end - span.start >= 4 {
            let head = span.start..<span.start + 2
            guard text.scalars.count == text.originalCount, text.scalars[head].allSatisfy(\.isHan),
                !placeholders.contains(where: { $0.range.overlaps(head) }) else { continue }
            let office = (range: head, placeholder: Placeholder("department", isEntity: true))
            result.append(variant(text, (placeholders + [office]).sorted { $0.range.lowerBound < $1.range.lowerBound }, spans, weight: 0.3))
        }
        return result
    }

    private func isPeople(_ range: Range<Int>, _ spans: [Example.Span]) -> Bool {
        spans.contains { $0.start < range.upperBound && $0.end > range.lowerBound && slots[$0.label]?.type == .people }
    }

    private func placeholders(_ example: Example, _ spans: [Example.Span]) -> [(range: Range<Int>, placeholder: Placeholder)] {
        let recognized = recognize?(example) ?? []
        var result: [(range: Range<Int>, placeholder: Placeholder)] = []
        for span in spans where span.start < span.end {
            guard let type = slots[span.label]?.type, let placeholder = Placeholder(type) else { continue }
            let range = span.start..<span.end
            // Where a recogniser speaks, its word stands, as it will at prediction.
            if recognized.contains(where: { $0.range.overlaps(range) && (!placeholder.isEntity || $0.range == range || covers($0.range, range)) }) { continue }
            if type == .document { continue }
            result.append((range, placeholder))
        }
        for span in recognized where !result.contains(where: { $0.range.overlaps(span.range) }) {
            result.append((span.range, Placeholder(span)))
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func covers(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
        outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
    }

    private func variant(
        _ text: NormalizedText, _ placeholders: [(range: Range<Int>, placeholder: Placeholder)], _ spans: [Example.Span], weight: Float
    ) -> Variant {
        var tokens = ModelToken.tokens(of: text, placeholders: placeholders)
        var labels: [(label: String, isFirst: Bool)?] = []
        var last = -1
        for index in tokens.indices {
            let range = tokens[index].range
            guard let at = spans.firstIndex(where: { $0.start < range.upperBound && $0.end > range.lowerBound }) else {
                labels.append(nil)
                continue
            }
            labels.append((spans[at].label, at != last))
            last = at
            if !tokens[index].isPlaceholder, slots[spans[at].label]?.type == .text { tokens[index].weight = 0.4 }
        }
        return Variant(text: text, tokens: tokens, labels: labels, weight: weight)
    }
}
