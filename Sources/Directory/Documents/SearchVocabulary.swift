import Language

/// What searching knows about words: those that only phrase a question, those that mean the same, and kinds of papers.
///
/// The table is text, one entry a line:
/// `stop 请问 帮我 …` words that are no topic · `split 请假 加班 …` verbs that let other words between: 请两天假 · `weak 文件 paper …` words that say little · `number 多少 how many …` they ask for a figure ·
/// `same 差旅 出差 travel …` any of them also finds the others, for less · `kind WEIGHT 表单 form | 表格 template …` papers
/// whose category is on the left weigh so much, and more than others where the question has a word of either side.
struct SearchVocabulary: Sendable {
    struct Kind: Sendable {
        var weight: Double
        var categories: [String]
        var words: [[Unicode.Scalar]]
    }

    private(set) var stopPhrases: Set<[Unicode.Scalar]> = []
    private(set) var longestStop = 0
    private(set) var weakPhrases: [[Unicode.Scalar]] = []
    private(set) var numberPhrases: [[Unicode.Scalar]] = []
    private(set) var synonyms: [[[Unicode.Scalar]]] = []
    /// Chinese verbs of two characters that let other words between them.
    private(set) var splitVerbs: [[Unicode.Scalar]] = []
    private(set) var kinds: [Kind] = []
    /// All phrases of the table but those that are no topic.
    private(set) var words: Set<[Unicode.Scalar]> = []

    static let standard = SearchVocabulary(table: table)

    /// Reads a table; `_` inside an entry stands for a blank, `#` begins a comment.
    init(table: String) {
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let entries = line.split(separator: " ")
            guard let head = entries.first else { continue }
            let phrases = entries.dropFirst().map(Self.phrase)
            switch head {
            case "stop":
                for phrase in phrases {
                    stopPhrases.insert(phrase)
                    longestStop = max(longestStop, phrase.count)
                }
            case "weak":
                weakPhrases += phrases
                words.formUnion(phrases)
            case "number":
                numberPhrases += phrases
                words.formUnion(phrases)
            case "split": splitVerbs += phrases
            case "same":
                synonyms.append(phrases)
                words.formUnion(phrases)
            case "kind":
                let bar = entries.firstIndex(of: "|") ?? entries.endIndex
                guard entries.count > 2, let weight = Double(entries[1]) else { continue }
                let categories = entries[2..<bar].map(Self.phrase)
                let rest = entries[min(bar + 1, entries.endIndex)...].map(Self.phrase)
                kinds.append(Kind(weight: weight, categories: categories.map { SearchTerms.string($0[...]) },
                                  words: categories + rest))
                words.formUnion(categories + rest)
            default: continue
            }
        }
    }

    private static func phrase(_ word: Substring) -> [Unicode.Scalar] {
        NormalizedText(String(word).replacing("_", with: " "), foldingMarks: true).scalars
    }

    /// Whether a phrase stands at a place, as whole words where it is Latin.
    static func stands(_ phrase: [Unicode.Scalar], in scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard let first = phrase.first, let last = phrase.last, index + phrase.count <= scalars.count,
              scalars[index] == first, scalars[index..<index + phrase.count].elementsEqual(phrase) else { return false }
        if !first.isHan, index > 0, isWordPart(scalars[index - 1]) { return false }
        let end = index + phrase.count
        if !last.isHan, end < scalars.count, isWordPart(scalars[end]) { return false }
        return true
    }

    static func isFound(_ phrase: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.contains { stands(phrase, in: scalars, at: $0) }
    }

    /// Joins the halves of verbs that were said apart: 请两天假 becomes "请假 两天".
    func joiningSplitVerbs(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result = scalars
        for verb in splitVerbs where verb.count == 2 && !Self.isFound(verb, in: result) {
            guard let first = result.firstIndex(of: verb[0]) else { continue }
            let rest = result[(first + 1)...].prefix(Self.longestSplit + 1)
            guard let last = rest.firstIndex(of: verb[1]), rest[..<last].allSatisfy({ $0.isHan || $0.isDigit }) else { continue }
            let between = Array(result[(first + 1)..<last])
            result.replaceSubrange(first...last, with: verb + [" "] + between)
        }
        return result
    }

    /// The most characters between the halves of a verb.
    private static let longestSplit = 5

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isHan && SearchTerms.isLetterOrDigit(scalar)
    }

    /// The length of the longest stop phrase at a place; 0 where there is none.
    func stopLength(in scalars: [Unicode.Scalar], at index: Int) -> Int {
        var length = min(longestStop, scalars.count - index)
        while length > 0 {
            let phrase = Array(scalars[index..<index + length])
            if stopPhrases.contains(phrase), Self.stands(phrase, in: scalars, at: index) { return length }
            length -= 1
        }
        return 0
    }
}
