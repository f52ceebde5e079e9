import DialogModel
import Language

extension Understander {
    /// Longer texts, in Unicode scalars, are no examples of anything: they are pasted, and may hold whatever they hold.
    public static let longestReviewed = 200

    /// A text as it may be shown to whoever reviews: names of people, numbers, addresses and titles are placeholders.
    ///
    /// Hidden are: people, documents and meeting titles that the recognisers know; what the tagger labels as a person; free
    /// text that a request would write down (a meeting's title); free text of a search where the tagger is sure of it, so
    /// that what was read wrongly keeps its words; quotations; e-mail addresses and long numbers.
    ///
    /// - Parameters:
    ///   - read: the intent that the text was read as; nil: the likeliest.
    ///   - commands: what the text was read as.
    /// - Returns: nil where nothing is left to learn from, or the text is too long.
    public func masked(
        _ text: String, read: String?, commands: [GroundedCommand], context: UnderstandingContext
    ) -> (text: String, language: TextLanguage)? {
        guard text.unicodeScalars.count <= Self.longestReviewed else { return nil }
        let analysis = analyzer.analyze(
            text, reference: context.localNow, previous: context.fallbackLanguage, fallback: context.fallbackLanguage, zone: context.zone)
        var mask = ReviewMask(text)
        mask.hideQuotations(as: "title")
        let harmless: Set<SpanKind> = [.time, .duration, .recurrence, .shift, .person, .documentNumber]
        mask.hideNumbers(keeping: analysis.spans.filter { harmless.contains($0.kind) }.map(\.range))
        for span in analysis.spans where span.kind == .meeting { mask.hide(span.range, as: "title") }
        let intent = read ?? model.intents(for: analysis).first?.name ?? ""
        let writes = domain.intents[intent]?.flow.flatMap { domain.flows[$0]?.writes } ?? false
        let tags = model.slots(for: analysis, intent: intent)
        for tag in tags where domain.slots[tag.label]?.type == .text && (writes || tag.confidence >= Self.sureOfWords) {
            mask.hide(tag.range, as: tag.label)
        }
        // A text without an intent of its own answers a question: what it says of a title is one.
        for grounded in commands where writes || read == nil || grounded.confidence >= Self.sureOfWords {
            guard let slot = Self.filled(grounded.command), domain.slots[slot]?.type == .text, let range = text.scalarRange(of: grounded.evidence) else { continue }
            mask.hide(range, as: slot)
        }
        for span in analysis.spans {
            switch span.kind {
            case .person: mask.hide(span.range, as: "person")
            case .documentNumber: mask.hide(span.range, as: "document")
            default: break
            }
        }
        for tag in tags where !analysis.spans.contains(where: { $0.range.overlaps(tag.range) }) {
            switch domain.slots[tag.label]?.type {
            case .person, .people: mask.hide(tag.range, as: "person")
            case .document: mask.hide(tag.range, as: "document")
            default: break
            }
        }
        return mask.text.map { ($0, analysis.language) }
    }

    /// The slot that a command fills with words.
    private static func filled(_ command: Command) -> String? {
        switch command {
        case .setSlot(let slot, .text), .correctSlot(let slot, .text): slot
        default: nil
        }
    }

    /// From here on free text of a search is hidden.
    private static let sureOfWords = 0.9
}

extension String {
    /// Where another text stands in this one, in Unicode scalars.
    fileprivate func scalarRange(of part: String) -> Range<Int>? {
        let (whole, wanted) = (Array(unicodeScalars), Array(part.unicodeScalars))
        guard !wanted.isEmpty, wanted.count <= whole.count else { return nil }
        return (0...whole.count - wanted.count).first { whole[$0..<$0 + wanted.count].elementsEqual(wanted) }
            .map { $0..<$0 + wanted.count }
    }
}
