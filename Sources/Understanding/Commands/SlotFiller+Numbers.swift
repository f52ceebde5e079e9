import DialogModel
import Language

/// What a bare number counts.
extension SlotFiller {
    /// Whether the words around a number say that it counts what the tagger says; "make it 4" counts nobody.
    func counts(_ span: RecognizedSpan, as label: String, _ analysis: Analysis) -> Bool {
        if numbered(span, analysis) == label { return true }
        let before = Self.words(max(0, span.range.lowerBound - 8)..<span.range.lowerBound, analysis.text)
        return SlotCues.countsBefore.words.contains {
            NormalizedText(before).string.hasSuffix($0)
        }
    }

    /// The slot that the words around a bare number name: "8人", "8 people" count heads, "3楼", "floor 3" is a storey.
    func numbered(_ span: RecognizedSpan, _ analysis: Analysis) -> String? {
        let scalars = Array(analysis.text.unicodeScalars)
        func text(_ range: Range<Int>) -> String {
            NormalizedText(String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))).string
        }
        let after = text(span.range.upperBound..<span.range.upperBound + 9)
        if SlotCues.storeys.words.contains(where: after.hasPrefix) { return "floor" }
        if text(span.range.lowerBound - 6..<span.range.lowerBound) == "floor " { return "floor" }
        if Cues.found(Cues.onlyMyself, in: analysis.normalized) { return nil }
        return SlotCues.heads.words.contains(where: after.hasPrefix) ? "capacity" : nil
    }
}
