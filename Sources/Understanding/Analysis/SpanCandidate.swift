/// A span that a recogniser proposes, before overlaps are settled.
struct SpanCandidate {
    var span: RecognizedSpan
    /// Between spans of the same length the lower rank wins: document numbers, the directory, times, choices, numbers, pronouns.
    var rank: Int
    var isApproximate: Bool

    init(_ span: RecognizedSpan, rank: Int, isApproximate: Bool = false) {
        self.span = span
        self.rank = rank
        self.isApproximate = isApproximate
    }

    /// The longest spans win; what only resembles a name loses to everything else that it overlaps.
    static func settled(_ candidates: [SpanCandidate]) -> [RecognizedSpan] {
        let order = candidates.indices.sorted { a, b in
            let (left, right) = (candidates[a], candidates[b])
            if left.isApproximate != right.isApproximate { return !left.isApproximate }
            if left.span.range.count != right.span.range.count { return left.span.range.count > right.span.range.count }
            return (left.rank, a) < (right.rank, b)
        }
        var taken: [RecognizedSpan] = []
        for at in order where !taken.contains(where: { $0.range.overlaps(candidates[at].span.range) }) {
            taken.append(candidates[at].span)
        }
        return taken.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The words of a range as typed.
    static func words(_ original: [Unicode.Scalar], _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: original[range.clamped(to: original.startIndex..<original.endIndex)])
        return String(view)
    }
}
