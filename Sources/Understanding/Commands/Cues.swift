import Language

/// Small words that say what is done to a value: added, taken away, put in place of another.
///
/// Matched in the normalised text (half-width, simplified, lower case); Latin ones as whole words.
enum Cues {
    static let add = list("add")
    /// Said after a name: 把李娜去掉, "Ann is out".
    static let removeAfter = list("remove-after")
    /// Said before whom another takes the place of.
    static let gives = list("gives")
    /// Said before who comes in somebody's place.
    static let takes = list("takes")
    static let remove = list("remove")
    static let replace = list("replace")
    /// What a correction of the thing under way begins with.
    static let instead = list("instead")
    /// What a request of its own asks for.
    static let requests = list("requests")
    /// Added to a list, said so that it can mean nothing else.
    static let addsToList = list("adds-to-list")
    /// What was said before does not hold any more.
    static let corrects = list("corrects")
    /// The last thing that was written, once more.
    static let again = list("again")
    /// One more thing of the kind just written, in the same breath.
    static let oneMore = list("one-more")
    static let samePeople = list("same-people")
    static let asBefore = again + samePeople
    /// "not X but Y".
    static let negate = list("negate")
    /// Said before the time to which something is moved.
    static let movesTo = list("moves-to")
    static let noRoom = list("no-room")
    static let myself = list("myself")
    static let onlyMyself = list("only-myself")
    /// "Only Ann and Bob": the others go.
    static let only = list("only")
    /// Words that tell that a write is to be taken back, and not only what was said last.
    static let written = list("written")
    /// How a room shall differ.
    static let sizes = list("sizes")
    /// Nothing shall come of it: 会不开了, "call the meeting off".
    static let callsOff = list("calls-off")
    /// A value is not wanted …
    static let refuses = list("refuses")
    static let carriesOn = list("carries-on")
    static let now = list("now")
    static let mine = list("mine")
    /// What a refusal begins with: "I don't want to book a room".
    static let refusal = list("refusal")
    /// … and what only looks like one: "don't forget to book".
    static let noRefusal = list("no-refusal")
    static let tooEarly = list("too-early")
    static let tooLate = list("too-late")
    static let question = list("question")
    /// Asks for what is not known; 能改到四点吗 asks for a change.
    static let asksWhat = list("asks-what")
    /// "and X?": the same question about something else.
    static let likewise = list("likewise")
    static let personPronouns = list("person-pronouns")
    static let peoplePronouns = list("people-pronouns")
    /// A few words with one of these ask for something; without, they name something.
    static let wishes = list("wishes")
    /// What exists shall stay: 算了，别取消.
    static let keeps = list("keeps")
    /// A yes with a reservation.
    private static let reservations = list("reservations")

    /// "What about X?", without an "and".
    static let likewiseAlone = list("likewise-alone")
    /// A list of people changes.
    static let changesList = remove + negate + replace + addsToList
    /// Whoever follows stays away.
    static let leavesOut = remove + gives
    /// A value is put in place of another.
    static let changesValue = negate + corrects
    static let unsuitable = tooEarly + tooLate
    /// It shall be another one, or one of another size.
    static let wantsAnother = refuses + sizes

    private static func list(_ name: String) -> CueList { CueList("cues", name) }

    /// Whether what sounds like a yes asks back, trails off or makes a reservation: 没问题吧？, 嗯……, "yes, but".
    static func isDoubtful(_ text: String) -> Bool {
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, last.isBlank { scalars.removeLast() }
        guard let last = scalars.last else { return false }
        if ["?", "？", "…", "吗"].contains(last) { return true }
        if scalars.suffix(2).allSatisfy({ $0 == "." || $0 == "。" }), scalars.count > 2 { return true }
        return found(reservations, in: NormalizedText(text))
    }

    static func isNegation(_ words: String) -> Bool { negate.contains(words) }

    /// Every place where a cue stands, in normalised scalars.
    static func ranges(of cue: [Unicode.Scalar], in text: NormalizedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while let at = position(of: cue, in: text.scalars, from: start) {
            ranges.append(at..<at + cue.count)
            start = at + 1
        }
        return ranges
    }

    /// True where something is called too early, false where too late, nil where neither is said.
    static func isTooEarly(in text: NormalizedText) -> Bool? {
        if found(tooEarly, in: text) { return true }
        return found(tooLate, in: text) ? false : nil
    }

    /// Whether any of the cues stands in the text.
    static func found(_ cues: CueList, in text: NormalizedText) -> Bool {
        cues.scalars.contains { position(of: $0, in: text.scalars) != nil }
    }

    /// The same with words of a domain.
    static func found(_ words: [String], in text: NormalizedText) -> Bool { found(CueList(words), in: text) }

    /// Offset in normalised scalars where the first cue that is found begins.
    static func position(of cues: CueList, in text: NormalizedText) -> Int? {
        cues.scalars.compactMap { position(of: $0, in: text.scalars) }.min()
    }

    /// Whether the text begins with one of the cues.
    static func begin(_ cues: CueList, _ text: NormalizedText) -> Bool { begins(cues, after: 0, in: text) }

    /// Whether one of the cues ends right before an offset of the original, blanks passed over.
    static func ends(_ cues: CueList, before offset: Int, in text: NormalizedText) -> Bool {
        var end = text.offsets.firstIndex { $0 >= offset } ?? text.count
        while end > 0, text.scalars[end - 1].isBlank { end -= 1 }
        return cues.scalars.contains { scalars in
            let start = end - scalars.count
            guard start >= 0, text.scalars[start..<end].elementsEqual(scalars) else { return false }
            return start == 0 || !(scalars[0].isLatinLetter && text.scalars[start - 1].isLatinLetter)
        }
    }

    /// Whether one of the cues begins right after an offset of the original, blanks passed over.
    static func begins(_ cues: CueList, after offset: Int, in text: NormalizedText) -> Bool {
        var start = text.offsets.firstIndex { $0 >= offset } ?? text.count
        while start < text.count, text.scalars[start].isBlank { start += 1 }
        return cues.scalars.contains { scalars in
            let end = start + scalars.count
            guard end <= text.count, text.scalars[start..<end].elementsEqual(scalars), let last = scalars.last else { return false }
            return end == text.count || !(last.isLatinLetter && text.scalars[end].isLatinLetter)
        }
    }

    private static func position(of cue: [Unicode.Scalar], in text: [Unicode.Scalar], from offset: Int = 0) -> Int? {
        guard let first = cue.first, let last = cue.last, text.count >= cue.count + offset else { return nil }
        for start in offset...(text.count - cue.count) where text[start] == first {
            guard text[start..<start + cue.count].elementsEqual(cue) else { continue }
            let end = start + cue.count
            if first.isLatinLetter, start > 0, text[start - 1].isLatinLetter { continue }
            if last.isLatinLetter, end < text.count, text[end].isLatinLetter { continue }
            return start
        }
        return nil
    }
}
