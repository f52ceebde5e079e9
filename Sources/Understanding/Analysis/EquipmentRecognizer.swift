import DialogModel
import Language

/// Finds what a room shall have under all the names that the domain lists for it: a "projector" where the office writes 投影.
struct EquipmentRecognizer: Sendable {
    private var phrases = PhraseTable()
    private var meanings: [[EntityReference]] = []

    /// - Parameters:
    ///   - slots: the values of the `equipment` slots are groups of words that mean the same.
    ///   - entities: the office's own names; those that fit a group are what its words stand for.
    init(slots: [String: SlotDefinition], entities: EntityIndex) {
        let present = entities.references(of: .equipment)
        let keys = present.map { MatchStream.key($0.id) }
        var builder = PhraseTable.Builder()
        for name in slots.keys.sorted() {
            guard let slot = slots[name], slot.type == .equipment else { continue }
            for group in slot.values {
                let words = group.words.map(MatchStream.key)
                let fitting = present.indices.filter { words.contains(keys[$0]) }
                for word in words {
                    builder.add(word, payload: Int32(meanings.count))
                    meanings.append(fitting.map { present[$0] })
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
                guard let end = Self.end(of: end, in: stream), !Self.isMeeting(after: end, in: stream),
                    let meaning = phrases.payloads(of: phrase).first.map({ meanings[Int($0)] }) else { return }
                let range = text.originalRange(Int(stream.offsets[start])..<Int(stream.offsets[end - 1]) + 1)
                let words = SpanCandidate.words(original, range)
                let mention = Mention(text: words, kind: .equipment, candidates: meaning)
                result.append(SpanCandidate(
                    RecognizedSpan(kind: .equipment, range: range, text: words, value: .mentions([mention]), source: "directory:synonym"),
                    rank: 1))
            }
        }
        return result
    }

    /// The end of the word, a plural s included; nil inside another word.
    private static func end(of phrase: Int, in stream: MatchStream) -> Int? {
        if stream.isEnd(phrase) { return phrase }
        guard phrase < stream.scalars.count, stream.scalars[phrase] == 0x73, stream.isEnd(phrase + 1) else { return nil }
        return phrase + 1
    }

    private static let meetings = ["call", "calls", "meeting", "chat", "interview", "电话会", "会议"].map(MatchStream.key)

    /// A "video call" wants no room that has video.
    private static func isMeeting(after end: Int, in stream: MatchStream) -> Bool {
        var next = end
        if next < stream.scalars.count, stream.scalars[next] == MatchStream.blank { next += 1 }
        return meetings.contains { word in
            stream.scalars[next...].starts(with: word) && stream.isEnd(next + word.count)
        }
    }
}
