import Language

extension Cues {
    /// Which of several groups of words a text is made of; nil where it holds anything else. The longest word counts at each place.
    static func covering(_ text: NormalizedText, _ groups: [[[Unicode.Scalar]]]) -> [Bool]? {
        let scalars = text.scalars
        var has = [Bool](repeating: false, count: groups.count)
        var at = 0
        while at < scalars.count {
            guard scalars[at].isHan || scalars[at].isLatinLetter || scalars[at].isDigit else {
                at += 1
                continue
            }
            var best: (group: Int, end: Int)?
            for (group, words) in groups.enumerated() {
                for word in words where word.count > (best?.end ?? at) - at && stands(word, in: scalars, at: at) { best = (group, at + word.count) }
            }
            guard let best else { return nil }
            has[best.group] = true
            at = best.end
        }
        return has
    }

    private static func stands(_ word: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int) -> Bool {
        let end = start + word.count
        guard let last = word.last, end <= text.count, text[start..<end].elementsEqual(word) else { return false }
        return !(last.isLatinLetter && end < text.count && text[end].isLatinLetter)
    }
}
