import DialogModel
import Language

/// Finds numbers and ordinals: 8, 二十, 第二个, "the last one".
enum NumberSpans {
    private static let measures = Set("个人位名号条份项场种间篇层楼座台件点次".unicodeScalars)
    /// Measures after which a lone 一 counts something; 一个 and 一下 do not.
    private static let firm = Set("人位名号层楼".unicodeScalars)

    static func spans(in text: NormalizedText, original: [Unicode.Scalar]) -> [SpanCandidate] {
        let scalars = text.scalars
        var result: [SpanCandidate] = []
        var index = 0
        while index < scalars.count {
            if let match = ordinal(scalars, at: index) {
                add(.ordinal, index..<match.end, match.value, text, original, &result)
                index = match.end
            } else if let match = number(scalars, at: index) {
                add(.number, index..<match.end, match.value, text, original, &result)
                index = match.end
            } else {
                index += 1
            }
        }
        return result
    }

    private static func add(
        _ kind: SpanKind, _ range: Range<Int>, _ value: Int, _ text: NormalizedText, _ original: [Unicode.Scalar],
        _ result: inout [SpanCandidate]
    ) {
        let range = text.originalRange(range)
        result.append(SpanCandidate(
            RecognizedSpan(kind: kind, range: range, text: SpanCandidate.words(original, range), value: .number(value),
                           source: kind.rawValue), rank: 4))
    }

    private static func ordinal(_ scalars: [Unicode.Scalar], at index: Int) -> (value: Int, end: Int)? {
        guard let match = Numbers.ordinal(scalars, at: index), let value = match.whole else { return nil }
        var end = match.end
        if scalars[index].isHan {
            // 最后 and 首 alone say "at last", "chief"; 最后一个 says which one.
            var at = end
            if scalars[index] == "最", at < scalars.count, scalars[at] == "一" { at += 1 }
            if at < scalars.count, measures.contains(scalars[at]) { end = at + 1 } else if scalars[index] != "第" { return nil }
            return (value, end)
        }
        let one = follows("one", scalars, end)
        if let one { end = one }
        if match.form == .english, one == nil, value == -1 || value == 2 || value == 1 {
            // "last", "second" and "first" alone are other words too.
            guard end == scalars.count || index == 0 || follows("the", scalars, index, before: true) != nil else { return nil }
        }
        return (value, end)
    }

    private static func follows(_ word: String, _ scalars: [Unicode.Scalar], _ at: Int, before: Bool = false) -> Int? {
        let letters = Array(word.unicodeScalars)
        if before {
            var end = at
            while end > 0, scalars[end - 1].isBlank { end -= 1 }
            guard end >= letters.count, scalars[end - letters.count..<end].elementsEqual(letters) else { return nil }
            return end - letters.count
        }
        var start = at
        while start < scalars.count, scalars[start].isBlank { start += 1 }
        let end = start + letters.count
        guard start > at, end <= scalars.count, scalars[start..<end].elementsEqual(letters),
              end == scalars.count || !scalars[end].isLatinLetter else { return nil }
        return end
    }

    private static func number(_ scalars: [Unicode.Scalar], at index: Int) -> (value: Int, end: Int)? {
        guard let match = Numbers.number(scalars, at: index), let value = match.whole else { return nil }
        switch match.form {
        case .digits:
            // Not inside a code such as A305.
            if index > 0, scalars[index - 1].isLatinLetter || "-._/".unicodeScalars.contains(scalars[index - 1]) || scalars[index - 1].isDigit { return nil }
            if match.end < scalars.count, scalars[match.end].isLatinLetter { return nil }
        case .chinese:
            if match.end - index == 1 {
                guard match.end < scalars.count, measures.contains(scalars[match.end]) else { return nil }
                if value == 1, !firm.contains(scalars[match.end]) { return nil }
            }
        case .english:
            if value == 1 { return nil }
            if match.end < scalars.count, scalars[match.end].isLatinLetter { return nil }
        }
        return (value, match.end)
    }
}
