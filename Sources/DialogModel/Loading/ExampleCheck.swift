import Language

/// Whether an example may be added to a domain.
public enum ExampleCheck: Hashable, Sendable {
    case fits
    /// The same text stands there already, for the same intent.
    case known
    case unknownIntent
    /// A label that the flow of its intent does not have.
    case unknownLabel(String)
    /// The same text is an example of another intent.
    case collides(intent: String)

    /// Compares as `mishu validate` does: without case, blanks and punctuation.
    public static func check(_ example: Example, against examples: [Example], in domain: Domain) -> ExampleCheck {
        guard let intent = domain.intents[example.intent] else { return .unknownIntent }
        let labels = intent.flow.flatMap { domain.flows[$0]?.slots } ?? []
        let used = Set(examples.lazy.filter { $0.intent == example.intent }.flatMap { $0.spans.map(\.label) })
        for span in example.spans where !labels.contains(span.label) && !used.contains(span.label) { return .unknownLabel(span.label) }
        let key = DomainValidator.comparable(example.text)
        guard !key.isEmpty else { return .known }
        let same = examples.filter { DomainValidator.comparable($0.text) == key }
        if let other = same.first(where: { $0.intent != example.intent }) { return .collides(intent: other.intent) }
        return same.isEmpty ? .fits : .known
    }
}
