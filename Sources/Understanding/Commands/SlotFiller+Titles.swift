import DialogModel
import Language

/// Where a title begins.
extension SlotFiller {
    /// "title 对账会" is called 对账会.
    static func withoutLabel(_ words: String) -> String {
        let key = NormalizedText(words).string
        for label in SlotCues.titleLabels.words where key.hasPrefix(label) && key.count > label.count {
            return String(words.dropFirst(label.count)).trimmingBlanks
        }
        return words
    }

    /// A title with the word of the office that it begins with: 采购|周会 is one title, and no department is meant.
    func wholeTitle(_ tag: TaggedSpan, _ analysis: Analysis, _ used: inout Set<Int>) -> Range<Int> {
        guard tag.label == "title" || tag.label == "new_title" else { return tag.range }
        // 主题是…: what is comes after 是.
        let scalars = Array(analysis.text.unicodeScalars)
        if tag.range.count > 1, tag.range.lowerBound >= 2, SlotCues.links.contains(String(scalars[tag.range.lowerBound])),
            SlotCues.titleNouns.contains(Self.words(tag.range.lowerBound - 2..<tag.range.lowerBound, analysis.text)) {
            return tag.range.lowerBound + 1..<tag.range.upperBound
        }
        let kinds: Set<SpanKind> = [.department, .job, .building, .equipment]
        guard let index = analysis.spans.firstIndex(where: {
            kinds.contains($0.kind) && $0.range.upperBound == tag.range.lowerBound && $0.text.unicodeScalars.first?.isHan == true
        }), !used.contains(index) else { return tag.range }
        used.insert(index)
        return analysis.spans[index].range.lowerBound..<tag.range.upperBound
    }
}
