import Language

/// Words whose form follows from a number: 一间会议室, 两个人; "1 room", "3 rooms"; "is", "are".
///
/// It is data: `words.yml` in any folder of `Domains/`.
public struct Lexicon: Hashable, Sendable, Codable {
    /// A word of one language, beside 1 and beside any other number.
    public struct Forms: Hashable, Sendable, Codable {
        public var one: String
        public var other: String

        public init(one: String, other: String) {
            self.one = one
            self.other = other
        }

        public func form(for number: Int) -> String { number == 1 ? one : other }
    }

    /// Things that are counted: the number stands before the word. In Chinese the word begins with its measure word.
    public var counted: [String: [TextLanguage: Forms]]
    /// Words that agree with a number and stand without it. A language in which none is needed has no entry.
    public var agreeing: [String: [TextLanguage: Forms]]
    /// How the numbers from 0 on are written before a counted word; larger ones are written in figures.
    public var numbers: [TextLanguage: [String]]

    public init(
        counted: [String: [TextLanguage: Forms]] = [:], agreeing: [String: [TextLanguage: Forms]] = [:],
        numbers: [TextLanguage: [String]] = [:]
    ) {
        self.counted = counted
        self.agreeing = agreeing
        self.numbers = numbers
    }

    /// Whether a template may put a number into this word: `{{word(count)}}`.
    public func has(_ word: String) -> Bool { counted[word] != nil || agreeing[word] != nil }

    /// A number with its word, or the agreeing word alone; nil for a word that is not described.
    public func text(_ word: String, for number: Int, language: TextLanguage) -> String? {
        if let forms = counted[word]?[language] {
            let words = numbers[language] ?? []
            let figure = words.indices.contains(number) ? words[number] : String(number)
            return figure + (language == .chinese ? "" : " ") + forms.form(for: number)
        }
        guard let languages = agreeing[word] else { return nil }
        return languages[language]?.form(for: number) ?? ""
    }
}
