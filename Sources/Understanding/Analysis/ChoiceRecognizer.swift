import DialogModel
import Language

/// Finds the words that a domain lists for the values of its `choice` slots.
struct ChoiceRecognizer: Sendable {
    private var phrases = PhraseTable()
    private var meanings: [(slot: String, value: String)] = []

    init(slots: [String: SlotDefinition]) {
        var builder = PhraseTable.Builder()
        for name in slots.keys.sorted() {
            guard let slot = slots[name], slot.type == .choice else { continue }
            for choice in slot.values {
                for word in choice.words {
                    builder.add(MatchStream.key(word), payload: Int32(meanings.count))
                    meanings.append((name, choice.value))
                }
            }
        }
        phrases = PhraseTable(builder)
    }

    func spans(in text: NormalizedText, original: [Unicode.Scalar]) -> [SpanCandidate] {
        guard phrases.count > 0 else { return [] }
        let stream = MatchStream(text.scalars)
        var result: [SpanCandidate] = []
        for start in stream.scalars.indices where stream.isStart(start) {
            phrases.forEachMatch(in: stream.scalars, at: start) { phrase, end in
                guard stream.isEnd(end), let meaning = phrases.payloads(of: phrase).first.map({ meanings[Int($0)] }) else { return }
                let range = text.originalRange(Int(stream.offsets[start])..<Int(stream.offsets[end - 1]) + 1)
                result.append(SpanCandidate(
                    RecognizedSpan(kind: .choice, range: range, text: SpanCandidate.words(original, range), value: .text(meaning.value),
                                   slot: meaning.slot, source: "choice"), rank: 3))
            }
        }
        return result
    }
}
