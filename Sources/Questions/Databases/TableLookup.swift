import Language

/// Answers questions about one table by what they have in common with it: values that stand in it, its columns' names, and
/// a few words for more, less, most and how many. Used where no description of the table is to be had.
///
/// The form is the sketch of WikiSQL (Zhong et al., 2017): one column with an aggregate, conditions joined by AND; with
/// comparison and order for named things added.
struct TableLookup {
    let content: TableContent
    let words: QuestionWords
    let related: RelatedWords

    /// A guess and how sure it is, 0 to 1.
    struct Guess {
        var sql: String
        var confidence: Double
    }

    struct Found {
        var column: Int
        var comparison: Comparison
        var values: [String]
        var isNumber: Bool
        var range: Range<Int>
    }

    func guess(_ question: String) -> Guess? {
        let tokens = TableContent.comparable(question)
        var reading = LookupReading(lookup: self, tokens: tokens)
        return reading.guess()
    }
}

/// Which words speak of the same.
struct RelatedWords: Sendable {
    private let groups: [String: [Int]]

    init(_ words: QuestionWords) {
        var groups: [String: [Int]] = [:]
        for (index, group) in words.related.enumerated() {
            for word in group { groups[WordForm.tokens(of: word).map(\.text).joined(), default: []].append(index) }
        }
        self.groups = groups
    }

    func areRelated(_ a: String, _ b: String) -> Bool {
        guard let first = groups[a], let second = groups[b] else { return false }
        return first.contains { second.contains($0) }
    }

    func group(_ word: String) -> [Int] { groups[word] ?? [] }

    /// Longest words first, for Chinese text without blanks.
    func words(in text: String) -> [(word: String, groups: [Int])] {
        groups.keys.filter { $0.count > 1 && text.contains($0) }.sorted().map { ($0, groups[$0] ?? []) }
    }
}
