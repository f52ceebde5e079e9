import Language

/// The words of a search with their weights: what was said, and what means the same.
struct QueryTerms {
    /// In the order said, nothing twice.
    private(set) var said: [String] = []
    /// Terms of synonyms, never among `said`.
    private(set) var related: [String] = []
    /// For each group of synonyms that was touched: the terms said, and those that mean the same.
    private(set) var groups: [(said: [String], related: [String])] = []
    /// Below 1 where a word says little, such as 文件.
    private(set) var factor: [String: Double] = [:]
    /// The question asks how many or how much.
    private(set) var wantsNumber = false
    /// For each kind of the vocabulary, whether the question names it.
    private(set) var namedKinds: [Bool] = []

    /// - Parameter words: words that are in use, such as the tags of papers, beside those of the vocabulary.
    init(_ text: String, vocabulary: SearchVocabulary, words: Set<[Unicode.Scalar]> = []) {
        let scalars = vocabulary.joiningSplitVerbs(in: NormalizedText(text, foldingMarks: true).scalars)
        namedKinds = vocabulary.kinds.map { kind in kind.words.contains { SearchVocabulary.isFound($0, in: scalars) } }
        wantsNumber = vocabulary.numberPhrases.contains { SearchVocabulary.isFound($0, in: scalars) }
        let weak = Self.weakPlaces(scalars, vocabulary)
        let borders = Self.borders(scalars, words.union(vocabulary.words))
        for part in Self.parts(scalars, vocabulary) {
            for term in SearchTerms.terms(of: scalars[part], isQuery: true) {
                if factor[term.text] == nil { said.append(term.text) }
                // A pair across the border of two words is hardly a word.
                let isAcross = term.range.count == 2 && borders[term.range.lowerBound + 1] && scalars[term.range.lowerBound].isHan
                let value = isAcross || term.range.allSatisfy { weak[$0] } ? 0.3 : 1
                factor[term.text] = max(factor[term.text] ?? 0, value)
            }
        }
        // A lone character is a word only where nothing better was said.
        let pairs = said.filter { $0.unicodeScalars.count > 1 || $0.unicodeScalars.first?.isHan == false }
        if !pairs.isEmpty { said = pairs }
        addRelated(scalars, vocabulary)
    }

    var isEmpty: Bool { said.isEmpty }

    /// Whether any word says what a paper is about: not 文件, not a lone character.
    var hasSubject: Bool { said.contains { $0.unicodeScalars.count > 1 && (factor[$0] ?? 1) >= 1 } }

    /// All terms, as an FTS5 expression.
    var expression: String {
        (said + related).map { term in
            let isLone = term.unicodeScalars.count == 1 && term.unicodeScalars.first?.isHan == true
            return "\"" + term + "\"" + (isLone ? " *" : "")
        }.joined(separator: " OR ")
    }

    private mutating func addRelated(_ scalars: [Unicode.Scalar], _ vocabulary: SearchVocabulary) {
        let saidTerms = Set(said)
        var known = saidTerms
        for group in vocabulary.synonyms {
            let found = group.filter { SearchVocabulary.isFound($0, in: scalars) }
            guard !found.isEmpty else { continue }
            func terms(_ phrases: [[Unicode.Scalar]]) -> [String] {
                phrases.flatMap { SearchTerms.terms(of: $0[...], isQuery: true).map(\.text) }
            }
            let others = terms(group).filter { !saidTerms.contains($0) }
            groups.append((terms(found).filter(saidTerms.contains), others))
            for term in others where known.insert(term).inserted { related.append(term) }
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

    /// Where a known word begins or ends: longest matches, left to right.
    private static func borders(_ scalars: [Unicode.Scalar], _ words: Set<[Unicode.Scalar]>) -> [Bool] {
        var borders = [Bool](repeating: false, count: scalars.count + 1)
        let longest = words.reduce(0) { max($0, $1.count) }
        var index = 0
        while index < scalars.count {
            var length = scalars[index].isHan ? min(longest, scalars.count - index) : 0
            while length >= 2, !words.contains(Array(scalars[index..<index + length])) { length -= 1 }
            guard length >= 2 else {
                index += 1
                continue
            }
            borders[index] = true
            borders[index + length] = true
            index += length
        }
        return borders
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
