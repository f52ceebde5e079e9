import Language

/// The part of a sentence between marks of punctuation.
enum Clause {
    private static let marks: Set<Unicode.Scalar> = ["，", "。", "；", "？", "！", ",", ";", "?", "!", "\n"]

    /// The clause that holds some words; nil where the words do not stand in the text.
    static func holding(_ words: String, in text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        guard !wanted.isEmpty, scalars.count >= wanted.count else { return nil }
        for start in 0...(scalars.count - wanted.count) where scalars[start..<(start + wanted.count)].elementsEqual(wanted) {
            var lower = start
            while lower > 0, !marks.contains(scalars[lower - 1]) { lower -= 1 }
            var upper = start + wanted.count
            while upper < scalars.count, !marks.contains(scalars[upper]) { upper += 1 }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[lower..<upper])
            return String(view)
        }
        return nil
    }
}
