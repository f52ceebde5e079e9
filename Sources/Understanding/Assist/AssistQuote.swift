import Language

/// Finds words that a model quotes in the text that they are said to come from.
enum AssistQuote {
    /// Where the words stand, in Unicode scalars of the text as typed; nil where they do not.
    ///
    /// Case, full width, marks and blanks make no difference: models write 明天 3 点 for 明天3点. Latin words match as a whole.
    static func range(of quote: String, in text: NormalizedText) -> Range<Int>? {
        let words = packed(NormalizedText(quote.trimmingBlanks, foldingMarks: true)).scalars
        let (scalars, places) = packed(text)
        guard !words.isEmpty, scalars.count >= words.count else { return nil }
        for start in 0...(scalars.count - words.count) where scalars[start] == words[0] {
            let end = start + words.count
            guard scalars[start..<end].elementsEqual(words) else { continue }
            let range = places[start]..<(places[end - 1] + 1)
            if cutsWord(range, text.scalars) { continue }
            return text.originalRange(range)
        }
        return nil
    }

    private static func packed(_ text: NormalizedText) -> (scalars: [Unicode.Scalar], places: [Int]) {
        let places = text.scalars.indices.filter { !text.scalars[$0].isBlank }
        return (places.map { text.scalars[$0] }, places)
    }

    private static func cutsWord(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        func joins(_ at: Int) -> Bool {
            at > 0 && at < scalars.count && isWord(scalars[at - 1]) && isWord(scalars[at])
        }
        return joins(range.lowerBound) || joins(range.upperBound)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isLatinLetter }
}
