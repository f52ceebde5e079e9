import DialogModel
import Language

/// The titles of the calendar's meetings, to be recognised word for word: a title such as 采购部周会 is no department.
///
/// A value; building it for some thousand titles takes milliseconds. Private meetings' titles must not be given to it.
public struct MeetingTitleIndex: Sendable {
    /// Titles by their first two normalised scalars, the longest first.
    private var titles: [UInt64: [[Unicode.Scalar]]] = [:]
    /// Shorter titles are ordinary words.
    private static let shortest = 3

    public init(titles: [String] = []) {
        for title in Set(titles.map { NormalizedText($0, foldingMarks: true).scalars }.filter { $0.count >= Self.shortest }) {
            self.titles[Self.key(title[0], title[1]), default: []].append(title)
        }
        for key in Array(self.titles.keys) {
            self.titles[key]?.sort { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
        }
    }

    private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
        UInt64(first.value) << 32 | UInt64(second.value)
    }

    /// Titles that stand in a text, left to right, the longest of those that begin at one place.
    func spans(in text: NormalizedText, original: [Unicode.Scalar]) -> [SpanCandidate] {
        guard !titles.isEmpty, text.count >= Self.shortest else { return [] }
        var result: [SpanCandidate] = []
        var start = 0
        while start + 1 < text.count {
            defer { start += 1 }
            guard let candidates = titles[Self.key(text.scalars[start], text.scalars[start + 1])], begins(at: start, text) else { continue }
            guard let title = candidates.first(where: { matches($0, at: start, text) }) else { continue }
            let range = text.originalRange(start..<start + title.count)
            let words = SpanCandidate.words(original, range)
            result.append(SpanCandidate(
                RecognizedSpan(kind: .meeting, range: range, text: words, value: .text(words), source: "calendar"), rank: 0))
            start += title.count - 1
        }
        return result
    }

    /// Latin titles begin and end with a word.
    private func begins(at start: Int, _ text: NormalizedText) -> Bool {
        start == 0 || !text.scalars[start].isLatinLetter || !text.scalars[start - 1].isLatinLetter
    }

    private func matches(_ title: [Unicode.Scalar], at start: Int, _ text: NormalizedText) -> Bool {
        let end = start + title.count
        guard end <= text.count, text.scalars[start..<end].elementsEqual(title) else { return false }
        guard end < text.count, let last = title.last, last.isLatinLetter else { return true }
        return !text.scalars[end].isLatinLetter
    }
}
