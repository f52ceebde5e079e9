import Language

/// Questions in the middle of a request: they ask about something and fill nothing.
extension Cues {
    private static let openers = list("openers")
    private static let asking = list("asking")
    private static let auxiliaries = list("auxiliaries")
    /// "What about Leo?" puts somebody forward.
    private static let proposing = list("proposing")
    private static let anywhere = list("anywhere")
    /// 哪天都行, 没什么 ask for nothing.
    private static let indefinite = list("indefinite")
    /// 四点怎么样 puts four forward, where it is the end.
    static let proposingAtEnd = list("proposing-at-end")
    private static let particles = list("particles")
    private static let allowing = list("allowing")
    /// What titles of meetings end with, though a question stands in them.
    private static let titleEnds = list("title-ends")

    private static func list(_ name: String) -> CueList { CueList("questions", name) }

    /// Whether the text asks about something, and puts no value forward.
    ///
    /// - Parameters:
    ///   - proposes: whether it holds a time, a room or a length, which a question with 吗 or "is" puts forward.
    ///   - isTitle: whether words of any kind are asked for.
    static func asks(_ text: NormalizedText, proposes: Bool, isTitle: Bool = false) -> Bool {
        if text.scalars.contains(where: \.isHan), asksInChinese(text, proposes, isTitle) { return true }
        return asksInEnglish(text, proposes)
    }

    private static func asksInChinese(_ text: NormalizedText, _ proposes: Bool, _ isTitle: Bool) -> Bool {
        if found(indefinite, in: text) { return false }
        var words = text.string
        while let last = words.last, !last.isLetter { words.removeLast() }
        if isTitle, titleEnds.words.contains(where: words.hasSuffix) { return false }
        if proposingAtEnd.words.contains(where: words.hasSuffix) { return !proposes }
        if found(anywhere, in: text) { return !found(proposingAtEnd, in: text) || !proposes }
        return !proposes && !isTitle && particles.words.contains(where: words.hasSuffix) && !found(allowing, in: text)
    }

    private static func asksInEnglish(_ text: NormalizedText, _ proposes: Bool) -> Bool {
        let start = afterOpeners(text)
        guard start < text.count, !starts(proposing, at: start, in: text) else { return false }
        if starts(asking, at: start, in: text) { return true }
        return !proposes && starts(auxiliaries, at: start, in: text)
    }

    private static func afterOpeners(_ text: NormalizedText) -> Int {
        var start = 0
        var moved = true
        while moved {
            moved = false
            while start < text.count, !text.scalars[start].isHan, !text.scalars[start].isLatinLetter, !text.scalars[start].isDigit { start += 1 }
            if let opener = openers.scalars.first(where: { starts($0, at: start, in: text) }) {
                start += opener.count
                moved = true
            }
        }
        return start
    }

    private static func starts(_ cues: CueList, at start: Int, in text: NormalizedText) -> Bool {
        cues.scalars.contains { starts($0, at: start, in: text) }
    }

    private static func starts(_ cue: [Unicode.Scalar], at start: Int, in text: NormalizedText) -> Bool {
        let end = start + cue.count
        guard end <= text.count, text.scalars[start..<end].elementsEqual(cue) else { return false }
        return end == text.count || !(text.scalars[end].isLatinLetter || text.scalars[end] == "'" && !cue.contains("'"))
    }
}
