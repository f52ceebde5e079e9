import DialogModel
import Language

/// Finds words that point at something said before: 他, 这个会, "that document".
enum PronounRecognizer {
    private static let phrases: PhraseTable = {
        var builder = PhraseTable.Builder()
        let words = """
            他们俩|她们俩|他俩|她俩|他们两个|她们两个|他们两位|她们两位|这两位|那两位|这两个人|那两个人|他们|她们|它们|他|她|它|这个人|那个人|这位|那位|这些人|那些人|同样的人|同一批人|这几个人|此人
            这个会议|那个会议|这个会|那个会|这场会|那场会|该会议|这次会议|那次会议|这次会|那次会|刚才那个会|刚才的会|刚订的会|这份文件|那份文件|这个文件|那个文件|这份|那份
            这篇|那篇|该文件|这些文件|那些文件|这份通知|那份通知|这间会议室|那间会议室|这个会议室|那个会议室|这间|那间|这个房间|那个房间
            both of them|the two of them|them both|these two|those two
            he|she|him|her|his|hers|they|them|their|theirs|it|its|this person|that person|these people|those people|the same people|same people
            this meeting|that meeting|the meeting|this one|that one|this event|that event|this document|that document|the document
            this file|that file|this report|that report|this policy|that policy|this notice|that notice|this paper|that paper|this room|that room
            """.split(whereSeparator: { $0 == "|" || $0 == "\n" })
        for word in words { builder.add(MatchStream.key(String(word)), payload: 0) }
        return PhraseTable(builder)
    }()

    /// 其他, 吉他 are no pronouns.
    private static let notAfter: Set<Unicode.Scalar> = ["其", "吉"]

    static func spans(in text: NormalizedText, original: [Unicode.Scalar]) -> [SpanCandidate] {
        let stream = MatchStream(text.scalars)
        var result: [SpanCandidate] = []
        for start in stream.scalars.indices where stream.isStart(start) {
            phrases.forEachMatch(in: stream.scalars, at: start) { _, end in
                guard stream.isEnd(end) else { return }
                let first = Int(stream.offsets[start])
                if first > 0, notAfter.contains(text.scalars[first - 1]) { return }
                let range = text.originalRange(first..<Int(stream.offsets[end - 1]) + 1)
                let words = SpanCandidate.words(original, range)
                result.append(SpanCandidate(
                    RecognizedSpan(kind: .pronoun, range: range, text: words, value: .text(NormalizedText.key(words)), source: "pronoun"),
                    rank: 5))
            }
        }
        return result
    }
}
