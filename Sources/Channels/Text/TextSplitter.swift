/// Cuts a text that is longer than a platform takes.
enum TextSplitter {
    /// Parts of at most `limit`, measured by `size`, cut between lines where that is possible, else between sentences, else
    /// between words, else between grapheme clusters; never inside one. Blanks at the cuts are dropped. Never empty.
    ///
    /// - Parameter size: of one character; the size of a text is the sum.
    static func split(_ text: String, limit: Int, size: (Character) -> Int) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while true {
            var total = 0
            var end = rest.startIndex
            var afterLine: String.Index?, afterSentence: String.Index?, afterWord: String.Index?
            while end < rest.endIndex {
                let character = rest[end]
                total += size(character)
                if total > limit, end > rest.startIndex { break }
                end = rest.index(after: end)
                if character.isNewline { afterLine = end }
                else if "。！？；!?;".contains(character) { afterSentence = end }
                else if character.isWhitespace { afterWord = end }
            }
            if end == rest.endIndex {
                if !rest.isEmpty || parts.isEmpty { parts.append(String(rest)) }
                return parts
            }
            let cut = afterLine ?? afterSentence ?? afterWord ?? end
            let part = trimmingEnd(rest[..<cut])
            if !part.isEmpty { parts.append(String(part)) }
            rest = rest[cut...].drop { $0.isWhitespace }
        }
    }

    private static func trimmingEnd(_ text: Substring) -> Substring {
        var end = text.endIndex
        while end > text.startIndex, text[text.index(before: end)].isWhitespace { end = text.index(before: end) }
        return text[..<end]
    }
}
