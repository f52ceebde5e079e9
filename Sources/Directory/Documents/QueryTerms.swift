import Language

/// The words of a search with their weights: what was said, and what means the same.
struct QueryTerms {
    /// In the order said, nothing twice.
    private(set) var said: [String] = []
    /// Terms of synonyms, never among `said`.
    private(set) var related: [String] = []
    /// Below 1 where a word says little, such as 文件.
    private(set) var factor: [String: Double] = [:]
    /// The question asks how many or how much.
    private(set) var wantsNumber = false
    /// For each kind of the vocabulary, whether the question names it.
    private(set) var namedKinds: [Bool] = []

    init(_ text: String, vocabulary: SearchVocabulary) {
        let scalars = NormalizedText(text, foldingMarks: true).scalars
        namedKinds = vocabulary.kinds.map { kind in kind.words.contains { SearchVocabulary.isFound($0, in: scalars) } }
        wantsNumber = vocabulary.numberPhrases.contains { SearchVocabulary.isFound($0, in: scalars) }
        let weak = Self.weakPlaces(scalars, vocabulary)
        for part in Self.parts(scalars, vocabulary) {
            for term in SearchTerms.terms(of: scalars[part], isQuery: true) {
                if factor[term.text] == nil { said.append(term.text) }
                let value = term.range.allSatisfy { weak[$0] } ? 0.3 : 1
                factor[term.text] = max(factor[term.text] ?? 0, value)
            }
        }
        // A lone character is a word only where nothing better was said.
        let pairs = said.filter { $0.unicodeScalars.count > 1 || $0.unicodeScalars.first?.isHan == false }
        if !pairs.isEmpty { said = pairs }
        addRelated(scalars, vocabulary)
    }

    var isEmpty: Bool { said.isEmpty }

    /// All terms, as an FTS5 expression.
    var expression: String {
        (said + related).map { term in
            let isLone = term.unicodeScalars.count == 1 && term.unicodeScalars.first?.isHan == true
            return "\"" + term + "\"" + (isLone ? " *" : "")
        }.joined(separator: " OR ")
    }

    private mutating func addRelated(_ scalars: [Unicode.Scalar], _ vocabulary: SearchVocabulary) {
        var known = Set(said)
        for group in vocabulary.synonyms where group.contains(where: { SearchVocabulary.isFound($0, in: scalars) }) {
            for phrase in group {
                for term in SearchTerms.terms(of: phrase[...], isQuery: true) where known.insert(term.text).inserted {
                    related.append(term.text)
                }
            }
        }
    }

    /// The stretches between words that only phrase the question.
    private static func parts(_ scalars: [Unicode.Scalar], _ vocabulary: SearchVocabulary) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0, index = 0
        while index < scalars.count {
            let length = vocabulary.stopLength(in: scalars, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            if start < index { parts.append(start..<index) }
            index += length
            start = index
        }
        if start < scalars.count { parts.append(start..<scalars.count) }
        return parts
    }

    private static func weakPlaces(_ scalars: [Unicode.Scalar], _ vocabulary: SearchVocabulary) -> [Bool] {
        var weak = [Bool](repeating: false, count: scalars.count)
        for phrase in vocabulary.weakPhrases {
            for index in scalars.indices where SearchVocabulary.stands(phrase, in: scalars, at: index) {
                for place in index..<index + phrase.count { weak[place] = true }
            }
        }
        return weak
    }
}
