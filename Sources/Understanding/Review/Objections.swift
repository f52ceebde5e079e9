import Language

/// Words with which people say that something was understood wrongly ("no, I meant …", 不是这个意思).
public enum Objections {
    private static let first = CueList(path: "Review/Data/objections.txt", "first")
    private static let anywhere = CueList(path: "Review/Data/objections.txt", "anywhere")

    /// Whether a text begins with such words, or holds some that say it wherever they stand.
    public static func found(in text: String) -> Bool {
        let text = NormalizedText(text)
        if Cues.found(anywhere, in: text) { return true }
        let scalars = text.scalars.drop { !$0.isHan && !$0.isLatinLetter && !$0.isDigit }
        return first.scalars.contains { cue in
            guard scalars.starts(with: cue) else { return false }
            guard let last = cue.last, last.isLatinLetter, let next = scalars.dropFirst(cue.count).first else { return true }
            return !next.isLatinLetter
        }
    }
}
