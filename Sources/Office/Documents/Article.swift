import Language

/// A numbered part of a paper: 第五条, "article 5", 五、…
enum Article {
    private static let units: Set<Unicode.Scalar> = ["条", "款", "章", "点", "项"]
    private static let words = ["article ", "section ", "clause ", "paragraph "]

    /// The number of the article that a text asks for; nil where it asks for none.
    static func number(in text: String) -> Int? { mention(in: NormalizedText(text, foldingMarks: true).scalars)?.number }

    /// A text without the words that ask for an article, normalised.
    static func removed(from text: String) -> String {
        var scalars = NormalizedText(text, foldingMarks: true).scalars
        if let mention = mention(in: scalars) { scalars.replaceSubrange(mention.range, with: [" "]) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func mention(in scalars: [Unicode.Scalar]) -> (number: Int, range: Range<Int>)? {
        for index in scalars.indices {
            if scalars[index] == "第", let found = Numbers.number(scalars, at: index + 1), found.end < scalars.count,
                units.contains(scalars[found.end]), let number = Int(exactly: found.value) {
                return (number, index..<found.end + 1)
            }
            for word in words where stands(word, in: scalars, at: index) {
                if let found = Numbers.number(scalars, at: index + word.unicodeScalars.count), let number = Int(exactly: found.value) {
                    return (number, index..<found.end)
                }
            }
        }
        return nil
    }

    /// The article of a body, from its number up to the next one; nil where the paper has no such article.
    static func text(_ number: Int, of body: String) -> String? {
        let scalars = Array(body.unicodeScalars)
        guard let start = place(of: number, in: scalars, from: 0) else { return nil }
        var end = place(of: number + 1, in: scalars, from: start + 1) ?? scalars.count
        while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        return String(view)
    }

    /// Where the article begins: 第五条, 五、, 5. or "Article 5" at the beginning of a sentence.
    private static func place(of number: Int, in scalars: [Unicode.Scalar], from: Int) -> Int? {
        let normalized = scalars.map(lowercased)
        return scalars.indices.dropFirst(from).first { index in
            guard index == 0 || ends.contains(scalars[index - 1]) else { return false }
            if scalars[index] == "第", let found = Numbers.number(scalars, at: index + 1) {
                return found.value == Double(number) && found.end < scalars.count && units.contains(scalars[found.end])
            }
            if let found = Numbers.number(scalars, at: index), found.value == Double(number), found.end + 1 < scalars.count {
                return scalars[found.end] == "、" || ([".", "．"].contains(scalars[found.end]) && !scalars[found.end + 1].isDigit)
            }
            for word in words where stands(word, in: normalized, at: index) {
                if let found = Numbers.number(normalized, at: index + word.unicodeScalars.count) { return found.value == Double(number) }
            }
            return false
        }
    }

    private static let ends: Set<Unicode.Scalar> = ["\n", "。", "；", ";", ".", "：", ":", " "]

    /// One scalar for one, so that places stay.
    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
    }

    private static func stands(_ word: String, in scalars: [Unicode.Scalar], at index: Int) -> Bool {
        let wanted = Array(word.unicodeScalars)
        return index + wanted.count <= scalars.count && scalars[index..<index + wanted.count].elementsEqual(wanted)
    }
}
