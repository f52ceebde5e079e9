import Language

/// Words with which people say that something was understood wrongly ("no, I meant …", 不是这个意思).
public enum Objections {
    private static let first = words("first")
    private static let anywhere = words("anywhere")

    /// Whether a text begins with such words, or holds some that say it wherever they stand.
    public static func found(in text: String) -> Bool {
        let text = NormalizedText(text)
        if Cues.found(anywhere, in: text) { return true }
        let scalars = text.scalars.drop { !$0.isHan && !$0.isLatinLetter && !$0.isDigit }
        return first.contains { cue in
            let cue = Array(cue.unicodeScalars)
            guard scalars.starts(with: cue) else { return false }
            guard let last = cue.last, last.isLatinLetter, let next = scalars.dropFirst(cue.count).first else { return true }
            return !next.isLatinLetter
        }
    }

    private static func words(_ label: String) -> [String] {
        DataFile.lines("Review/Data/objections.txt").flatMap { line -> [String] in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard let name = parts.first, let words = parts.last, name == label[...], parts.count == 2 else { return [] }
            return words.split(separator: "|").map { word in
                String(String.UnicodeScalarView(word.unicodeScalars.drop { $0 == " " }))
            }
        }
    }
}
