import Language

/// Words that make a duration a distance to move by: 推迟半小时, "by an hour", "30 minutes earlier".
enum ShiftCues {
    private static let laterBefore = CueList("times", "shift-later-before").scalars
    private static let earlierBefore = CueList("times", "shift-earlier-before").scalars
    private static let laterAfter = CueList("times", "shift-later-after").scalars
    private static let earlierAfter = CueList("times", "shift-earlier-after").scalars

    private static let characters = Set(CueList("times", "shift-characters").scalars.joined())
    private static let opening = CueList("times", "shift-opening").scalars

    /// Whether anything in a text may speak of moving; cheap, so that most texts are not searched further.
    static func mayStand(in text: NormalizedText) -> Bool {
        let scalars = text.scalars
        for index in scalars.indices {
            if characters.contains(scalars[index]) { return true }
            guard scalars[index].isLatinLetter, index == 0 || !scalars[index - 1].isLatinLetter else { continue }
            if opening.contains(where: { scalars[index...].starts(with: $0) }) { return true }
        }
        return false
    }

    /// +1 for later, −1 for earlier, nil where the duration is no shift.
    ///
    /// - Parameter range: the duration, in scalars as typed.
    static func sign(around range: Range<Int>, in text: NormalizedText) -> Int? {
        let scalars = text.scalars
        guard let start = text.offsets.firstIndex(where: { $0 >= range.lowerBound }) else { return nil }
        let end = text.ends.lastIndex(where: { $0 <= range.upperBound }).map { $0 + 1 } ?? scalars.count
        if follows(laterAfter, scalars, end) { return 1 }
        if follows(earlierAfter, scalars, end) { return -1 }
        // The cue stands a few words before: 推迟个, "push the review by".
        var at = start
        var distance = 0
        let isLatin = start < scalars.count && scalars[start].isLatinLetter || scalars.prefix(start).last(where: { !$0.isBlank })?.isLatinLetter == true
        while at > 0, distance < (isLatin ? 40 : 6) {
            if ends(laterBefore, scalars, at) { return 1 }
            if ends(earlierBefore, scalars, at) { return -1 }
            if "，。,.;；?？!！".unicodeScalars.contains(scalars[at - 1]) { return nil }
            at -= 1
            distance += 1
            if isLatin, distance > 4, !hasBy(scalars, start) { return nil }
        }
        return nil
    }

    /// "by" directly before the duration: then the verb may stand further off.
    private static func hasBy(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        ends([Array("by".unicodeScalars), Array("by about".unicodeScalars), Array("back".unicodeScalars)], scalars, start)
    }

    private static func ends(_ words: [[Unicode.Scalar]], _ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
        var end = end
        while end > 0, scalars[end - 1].isBlank { end -= 1 }
        return words.contains { word in
            guard end >= word.count, scalars[end - word.count..<end].elementsEqual(word) else { return false }
            guard let first = word.first, first.isLatinLetter else { return true }
            let start = end - word.count
            return (start == 0 || !scalars[start - 1].isLatinLetter) && (end == scalars.count || !scalars[end].isLatinLetter)
        }
    }

    private static func follows(_ words: [[Unicode.Scalar]], _ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        var start = start
        while start < scalars.count, scalars[start].isBlank { start += 1 }
        return words.contains { word in
            let end = start + word.count
            return end <= scalars.count && scalars[start..<end].elementsEqual(word) && (end == scalars.count || !scalars[end].isLatinLetter)
        }
    }
}
