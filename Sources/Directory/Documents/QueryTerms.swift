import Language

/// The words of a search with their weights: what was said, and what means the same.
struct QueryTerms {
    /// What was said in words that have synonyms: the terms said, and for each synonym its terms.
    struct Group {
        struct Phrase {
            var terms: [String]
            /// In the other script, as a translation is.
            var isTranslation: Bool
        }

        var said: [String]
        var phrases: [Phrase]
        var isPlace: Bool
    }

    /// In the order said, nothing twice.
    private(set) var said: [String] = []
    private(set) var groups: [Group] = []
    /// Below 1 where a word says little, such as 文件.
    private(set) var factor: [String: Double] = [:]
    /// The question asks how many or how much.
    private(set) var wantsNumber = false
    /// The question asks for the newest.
    private(set) var wantsNewest = false
    /// The question asks when.
    private(set) var wantsDate = false
    /// For each kind of the vocabulary, how much more its papers weigh for this question; nil where it is not named.
    private(set) var namedKinds: [Double?] = []
    /// Places that are named, by their index in the vocabulary.
    private(set) var places: [Int] = []
    /// The text, Latin words stemmed.
    let stemmed: [Unicode.Scalar]

    /// A kind that is named outright, and one that is hinted at.
    private static let kindFactors = (named: 1.8, hinted: 1.3)

    /// - Parameter words: words that are in use, such as the tags of papers, beside those of the vocabulary.
    init(_ text: String, vocabulary: SearchVocabulary, words: Set<[Unicode.Scalar]> = []) {
        let scalars = vocabulary.joiningSplitVerbs(in: NormalizedText(text, foldingMarks: true).scalars)
        let stemmed = SearchVocabulary.stemmed(scalars)
        self.stemmed = stemmed
        func has(_ phrases: [[Unicode.Scalar]]) -> Bool { phrases.contains { SearchVocabulary.isFound($0, in: stemmed) } }
        namedKinds = vocabulary.kinds.map { kind in
            has(kind.words) ? Self.kindFactors.named : has(kind.hints) ? Self.kindFactors.hinted : nil
        }
        wantsNumber = vocabulary.has("number", in: stemmed)
        wantsNewest = vocabulary.has("newest", in: stemmed)
        wantsDate = vocabulary.has("date", in: stemmed)
        places = vocabulary.places(in: stemmed)
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
        addGroups(vocabulary)
    }

    var isEmpty: Bool { said.isEmpty }

    /// Whether any word says what a paper is about: not 文件, not a lone character.
    var hasSubject: Bool { said.contains { $0.unicodeScalars.count > 1 && (factor[$0] ?? 1) >= 1 } }

    /// How many words say what a paper is about.
    var subjectCount: Int { said.count { $0.unicodeScalars.count > 1 && (factor[$0] ?? 1) >= 1 } }

    /// All terms, as an FTS5 expression; what means the same as whole phrases.
    var expression: String {
        let words = said.map { term in
            let isLone = term.unicodeScalars.count == 1 && term.unicodeScalars.first?.isHan == true
            return "\"" + term + "\"" + (isLone ? " *" : "")
        }
        return (words + phrases.map(Self.match)).joined(separator: " OR ")
    }

    /// The phrases that mean the same as what was said, nothing twice.
    var phrases: [[String]] {
        var seen: Set<[String]> = []
        return groups.flatMap { $0.phrases.map(\.terms) }.filter { seen.insert($0).inserted }
    }

    /// The FTS5 expression for terms that follow each other.
    static func match(_ terms: [String]) -> String { "\"" + terms.joined(separator: " ") + "\"" }

    private mutating func addGroups(_ vocabulary: SearchVocabulary) {
        let saidTerms = Set(said)
        for synonyms in vocabulary.synonyms {
            let found = synonyms.phrases.indices.filter { SearchVocabulary.isFound(synonyms.phrases[$0], in: stemmed) }
            guard !found.isEmpty else { continue }
            var terms: [String] = []
            for term in found.flatMap({ synonyms.terms[$0] }) where saidTerms.contains(term) && !terms.contains(term) { terms.append(term) }
            guard !terms.isEmpty else { continue }
            let scripts = Set(found.map { synonyms.phrases[$0].first?.isHan == true })
            let others = synonyms.phrases.indices.filter { !found.contains($0) }.map { index in
                Group.Phrase(terms: synonyms.terms[index], isTranslation: !scripts.contains(synonyms.phrases[index].first?.isHan == true))
            }
            groups.append(Group(said: terms, phrases: others.filter { !$0.terms.isEmpty }, isPlace: synonyms.place != nil))
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
