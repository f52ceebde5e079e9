import Language

/// The words of a search with their weights: what was said, and what means the same.
struct QueryTerms {
    /// What was said in words that have synonyms: the terms said, and for each synonym its terms.
    struct Group {
        enum Kind { case translation, synonym, samePlace, widerPlace }

        struct Phrase {
            var terms: [String]
            var kind: Kind
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
    /// Terms said that are words of the vocabulary or in use.
    private(set) var knownWords: Set<String> = []
    /// Chinese characters that belong to no known word and to no pair of their own, such as the verb 借 in 档案能借几天: no search
    /// goes by them, but a sentence of a paper that was found may be chosen by them.
    private(set) var lone: Set<Unicode.Scalar> = []
    /// What the question wants to know.
    let wanted: AnswerWanted
    /// The question asks for the newest.
    private(set) var wantsNewest = false
    /// For each kind of the vocabulary, how much more its papers weigh for this question; nil where it is not named.
    private(set) var namedKinds: [Double?] = []
    /// The question says that the main part of the office is meant.
    private(set) var meansMainPart = false
    /// Places that are named, by their index in the vocabulary.
    private(set) var places: [Int] = []
    /// The text, Latin words stemmed.
    let stemmed: [Unicode.Scalar]

    private enum Factor {
        /// A word that says little.
        static let weak = 0.3
        /// A pair across the border of two words: hardly a word.
        static let across = 0.3
        /// A pair with a character that seldom makes a word.
        static let light = 0.4
        /// A pair inside a longer word: two of them are worth a word and a half, three of them about two words.
        static let part = 0.75
    }

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
        wanted = AnswerWanted(stemmed, vocabulary: vocabulary)
        wantsNewest = vocabulary.has("newest", in: stemmed)
        places = vocabulary.places(in: stemmed)
        let weak = Self.weakPlaces(scalars, vocabulary)
        let known = Self.knownWords(scalars, words, vocabulary.words)
        var isBorder = [Bool](repeating: false, count: scalars.count + 1)
        for word in known {
            isBorder[word.lowerBound] = true
            isBorder[word.upperBound] = true
        }
        let parts = Self.parts(scalars, vocabulary)
        for part in parts {
            for term in SearchTerms.terms(of: scalars[part], isQuery: true) {
                if factor[term.text] == nil { said.append(term.text) }
                let word = Array(scalars[term.range])
                if words.contains(word) || vocabulary.words.contains(word) { knownWords.insert(term.text) }
                let value = if term.range.allSatisfy({ weak[$0] }) {
                    Factor.weak
                } else if let first = term.range.first, scalars[first].isHan, term.range.count == 2 {
                    Self.pairFactor(term.range, scalars, known, isBorder, vocabulary)
                } else {
                    1.0
                }
                factor[term.text] = max(factor[term.text] ?? 0, value)
            }
        }
        lone = Self.lone(scalars, known, light: vocabulary.lightCharacters, parts: parts)
        // A lone character is a word only where nothing better was said.
        let pairs = said.filter { $0.unicodeScalars.count > 1 || $0.unicodeScalars.first?.isHan == false }
        if !pairs.isEmpty { said = pairs }
        meansMainPart = vocabulary.has("home", in: stemmed)
        // Which part of the office is meant is no subject, unless nothing else was said.
        let places = Set(["home", "branch"].filter { vocabulary.has($0, in: stemmed) }.flatMap(vocabulary.terms))
        if !said.allSatisfy(places.contains) { said.removeAll(where: places.contains) }
        addGroups(vocabulary)
    }

    private static func lone(
        _ scalars: [Unicode.Scalar], _ known: [Range<Int>], light: Set<Unicode.Scalar>, parts: [Range<Int>]
    ) -> Set<Unicode.Scalar> {
        var lone: Set<Unicode.Scalar> = []
        for part in parts {
            func isFree(_ index: Int) -> Bool {
                part.contains(index) && scalars[index].isHan && !light.contains(scalars[index]) && !known.contains { $0.contains(index) }
            }
            for index in part where isFree(index) && !isFree(index - 1) && !isFree(index + 1) { lone.insert(scalars[index]) }
        }
        return lone
    }

    var isEmpty: Bool { said.isEmpty }

    /// Whether any word says what a paper is about: not 文件, not a lone character.
    var hasSubject: Bool { said.contains { $0.unicodeScalars.count > 1 && (factor[$0] ?? 1) >= Factor.part } }

    /// How many words say what a paper is about.
    var subjectCount: Int { said.count { $0.unicodeScalars.count > 1 && (factor[$0] ?? 1) >= Factor.part } }

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
        for (index, found) in vocabulary.synonyms(in: stemmed) {
            let synonyms = vocabulary.synonyms[index]
            var terms: [String] = []
            for term in found.flatMap({ synonyms.terms[$0] }) where saidTerms.contains(term) && !terms.contains(term) { terms.append(term) }
            guard !terms.isEmpty else { continue }
            let scripts = Set(found.map { synonyms.phrases[$0].first?.isHan == true })
            var phrases = synonyms.phrases.indices.filter { !found.contains($0) }.map { phrase in
                let isTranslation = !scripts.contains(synonyms.phrases[phrase].first?.isHan == true)
                return Group.Phrase(terms: synonyms.terms[phrase],
                                    kind: synonyms.place != nil ? .samePlace : isTranslation ? .translation : .synonym)
            }
            // What holds for the country holds in the town.
            for wider in synonyms.place.map({ vocabulary.places[$0].wider.dropFirst() }) ?? [] {
                phrases += vocabulary.places[wider].terms.map { Group.Phrase(terms: $0, kind: .widerPlace) }
            }
            groups.append(Group(said: terms, phrases: phrases.filter { !$0.terms.isEmpty }, isPlace: synonyms.place != nil))
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

    private static func pairFactor(
        _ pair: Range<Int>, _ scalars: [Unicode.Scalar], _ known: [Range<Int>], _ isBorder: [Bool], _ vocabulary: SearchVocabulary
    ) -> Double {
        if isBorder[pair.lowerBound + 1] { return Factor.across }
        if let word = known.first(where: { $0.lowerBound <= pair.lowerBound && pair.upperBound <= $0.upperBound }) {
            return word.count == 2 ? 1 : Factor.part
        }
        return pair.contains { vocabulary.lightCharacters.contains(scalars[$0]) } ? Factor.light : 1
    }

    /// No Chinese word is longer.
    private static let longestWord = 8

    /// Where known Chinese words stand: longest matches, left to right.
    private static func knownWords(
        _ scalars: [Unicode.Scalar], _ words: Set<[Unicode.Scalar]>, _ others: Set<[Unicode.Scalar]>
    ) -> [Range<Int>] {
        var known: [Range<Int>] = []
        var index = 0
        while index < scalars.count {
            var length = scalars[index].isHan ? min(longestWord, scalars.count - index) : 0
            while length >= 2 {
                let word = Array(scalars[index..<index + length])
                if words.contains(word) || others.contains(word) { break }
                length -= 1
            }
            guard length >= 2 else {
                index += 1
                continue
            }
            known.append(index..<index + length)
            index += length
        }
        return known
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
