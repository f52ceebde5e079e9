import DialogModel
import Language

/// Finds rooms that are told by what they are like: 三楼那个大的, "the small room with the projector".
///
/// Only what singles one out counts: a size with a place, seats or equipment, or the largest of all. "A room with a projector" is a wish that
/// many rooms fulfil. Which room it is, the directory says: the mention has no candidates yet.
struct RoomDescriptionRecognizer: Sendable {
    private let reader: RoomDescriptionReader

    /// - Parameter slots: the values of the `equipment` slots are groups of words that mean the same.
    init(slots: [String: SlotDefinition]) {
        reader = RoomDescriptionReader(
            equipment: slots.keys.sorted().compactMap { slots[$0] }.filter { $0.type == .equipment }.flatMap { $0.values.map(\.words) })
    }

    func spans(in text: NormalizedText, original: [Unicode.Scalar]) -> [SpanCandidate] {
        let stream = MatchStream(text.scalars)
        let (description, ranges) = reader.parts(of: stream)
        guard description.size != nil else { return [] }
        let tokens = Tokenizer.tokens(of: text)
        var result: [SpanCandidate] = []
        for group in joined(ranges.map { Int(stream.offsets[$0.lowerBound])..<Int(stream.offsets[$0.upperBound - 1]) + 1 }, text, tokens) {
            let range = text.originalRange(group)
            let words = SpanCandidate.words(original, range)
            let part = reader.parts(of: MatchStream(Array(text.scalars[group])))
            let isMost = RoomWords.most.contains { key in stream.scalars.indices.contains { stream.scalars[$0...].starts(with: key) } }
            guard part.description.size != nil, part.ranges.count > 1 || (isMost && isRoom(words)) else { continue }
            result.append(SpanCandidate(
                RecognizedSpan(kind: .room, range: range, text: words, value: .mentions([Mention(text: words, kind: .room, candidates: [])]),
                               source: "description"), rank: 1))
        }
        return result
    }

    /// Pieces with nothing but small words between them, each with those behind it.
    private func joined(_ ranges: [Range<Int>], _ text: NormalizedText, _ tokens: [Token]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges {
            if let last = result.last, areFillers(last.upperBound..<max(last.upperBound, range.lowerBound), text, tokens) {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result.map { range in
            let behind = tokens.filter { $0.range.lowerBound >= range.upperBound }.prefix { Self.isNoun(text.string(in: $0.range)) }
            return range.lowerBound..<(behind.last?.range.upperBound ?? range.upperBound)
        }
    }

    private func areFillers(_ range: Range<Int>, _ text: NormalizedText, _ tokens: [Token]) -> Bool {
        tokens.filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }
            .allSatisfy { RoomWords.fillers.contains(text.string(in: $0.range)) }
    }

    private static func isNoun(_ word: String) -> Bool { ["的", "会", "议", "室", "间", "room", "one", "meeting", "conference"].contains(word) }

    private func isRoom(_ words: String) -> Bool {
        let key = NormalizedText.key(words)
        return ["会议室", "房间", "room"].contains(where: key.contains)
    }
}
