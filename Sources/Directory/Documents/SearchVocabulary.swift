import Language

/// What searching knows about words: those that only phrase a question, those that mean the same, places, and kinds of papers.
///
/// The table is text, one entry a line; the tables lie in `Vocabulary/`:
/// - `stop 请问 帮我 …` words that are no topic; `split 请假 加班 …` verbs that let other words between: 请两天假;
/// - `weak 文件 paper …` words that say little; `light 去 …` characters that seldom make a word with their neighbour;
/// - `number 多少 how_many …` they ask for a figure; `newest 最新 …` for the newest;
/// - `this 这份 it …` they point at what the talk is about; `somebody 他 …` at a person;
/// - `same 差旅 出差 travel …` any of them also finds the others, for less;
/// - `place 伦敦 london < 英国` the same for a place, with the wider place that it lies in;
/// - `branch 分公司 …` they name a part of the office at another place; `home 总部 …` the main one;
/// - `personal 工资 …` nobody else's business where a person is named; `secret 家住 …` and where none is;
/// - `kind WEIGHT 表单 form | 表格 template … | 填写 …` papers whose category is on the left weigh so much; much more than
///   others where the question has a word of the middle, a little more where it has one of the right;
/// - `answer NAME PLACE | 多少钱 … | 元 …` what a question wants and how it is known in a sentence (``AnswerKind``);
/// - `counter 几 how_many …` what follows them is counted.
struct SearchVocabulary: Sendable {
    struct Kind: Sendable {
        var weight: Double
        var categories: [String]
        var words: [[Unicode.Scalar]]
        var hints: [[Unicode.Scalar]]
    }

    /// Words that mean the same, Latin ones stemmed, each with its terms in the index.
    struct Synonyms: Sendable {
        var phrases: [[Unicode.Scalar]]
        var terms: [[String]]
        var place: Int?
    }

    struct Place: Sendable {
        var phrases: [[Unicode.Scalar]]
        var terms: [[String]]
        /// The places that it lies in, itself first.
        var wider: [Int]
    }

    private(set) var stopPhrases: Set<[Unicode.Scalar]> = []
    private(set) var longestStop = 0
    /// Characters that seldom make a word with their neighbour.
    private(set) var lightCharacters: Set<Unicode.Scalar> = []
    private(set) var weakPhrases: [[Unicode.Scalar]] = []
    private(set) var synonyms: [Synonyms] = []
    private(set) var places: [Place] = []
    /// Chinese verbs of two characters that let other words between them.
    private(set) var splitVerbs: [[Unicode.Scalar]] = []
    private(set) var kinds: [Kind] = []
    private(set) var answerKinds: [AnswerKind] = []
    /// All phrases of the table but those that are no topic.
    private(set) var words: Set<[Unicode.Scalar]> = []
    /// Synonyms by their first character.
    private var starts: [Unicode.Scalar: [(synonyms: Int, phrase: Int)]] = [:]
    /// All the other lines by their first word, Latin words stemmed.
    private var lists: [String: [[Unicode.Scalar]]] = [:]

    static let standard = SearchVocabulary(
        table: EmbeddedText.files.filter { $0.path.hasPrefix("Documents/Vocabulary/") }.map(\.text).joined(separator: "\n"))

    /// Reads a table; `_` inside an entry stands for a blank, `#` begins a comment.
    init(table: String) {
        var within: [(place: Int, wider: [Unicode.Scalar])] = []
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let entries = line.split(separator: " ")
            guard let head = entries.first else { continue }
            let phrases = entries.dropFirst().filter { $0 != "|" && $0 != "<" }.map(Self.phrase)
            switch head {
            case "stop":
                for phrase in phrases {
                    stopPhrases.insert(phrase)
                    longestStop = max(longestStop, phrase.count)
                }
            case "light": lightCharacters.formUnion(phrases.joined())
            case "split": splitVerbs += phrases
            case "weak":
                weakPhrases += phrases
                words.formUnion(phrases)
            case "same":
                add(synonyms: phrases, place: nil)
                words.formUnion(phrases)
            case "place":
                let names = entries.contains("<") ? Array(phrases.dropLast()) : phrases
                if names.count < phrases.count, let last = phrases.last { within.append((places.count, Self.stemmed(last))) }
                add(synonyms: names, place: places.count)
                places.append(Place(phrases: names.map(Self.stemmed), terms: names.map(Self.terms), wider: [places.count]))
                words.formUnion(names)
            case "answer":
                let parts = entries.dropFirst(3).split(separator: "|", omittingEmptySubsequences: true)
                guard entries.count > 3, parts.count == 2, let place = AnswerKind.Place(rawValue: String(entries[2])) else { continue }
                answerKinds.append(AnswerKind(
                    place: place, questions: parts[0].map { Self.stemmed(Self.phrase($0)) },
                    evidence: parts[1].map { Self.stemmed(Self.phrase($0)) }))
            case "kind":
                let parts = entries.dropFirst(2).split(separator: "|", omittingEmptySubsequences: false).map { $0.map(Self.phrase) }
                guard parts.count == 3, let weight = Double(entries[1]) else { continue }
                kinds.append(Kind(weight: weight, categories: parts[0].map { SearchTerms.string($0[...]) },
                                  words: (parts[0].filter { $0.first?.isHan == true } + parts[1]).map(Self.stemmed),
                                  hints: (parts[0] + parts[2]).map(Self.stemmed)))
                words.formUnion(parts.joined())
            default:
                lists[String(head), default: []] += phrases.map(Self.stemmed)
                if head == "number" { words.formUnion(phrases) }
            }
        }
        for entry in within.reversed() {
            guard let wider = places.firstIndex(where: { $0.phrases.contains(entry.wider) }) else { continue }
            // Wider places stand further down in the table, so theirs are known.
            places[entry.place].wider += places[wider].wider
        }
    }

    private mutating func add(synonyms phrases: [[Unicode.Scalar]], place: Int?) {
        let stemmed = phrases.map(Self.stemmed)
        for (phrase, scalars) in stemmed.enumerated() {
            if let first = scalars.first { starts[first, default: []].append((synonyms.count, phrase)) }
        }
        synonyms.append(Synonyms(phrases: stemmed, terms: phrases.map(Self.terms), place: place))
    }

    private static func terms(_ phrase: [Unicode.Scalar]) -> [String] { SearchTerms.terms(of: phrase[...], isQuery: true).map(\.text) }

    private static func phrase(_ word: Substring) -> [Unicode.Scalar] {
        NormalizedText(String(word).replacing("_", with: " "), foldingMarks: true).scalars
    }

    /// Marks that say what a figure is.
    private static let units: Set<Unicode.Scalar> = ["%", "€", "$", "£", "¥"]

    /// The text with every Latin word replaced by its stem, and marks by blanks, so that forms of a word compare equal.
    static func stemmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count)
        var place = 0
        for run in SearchTerms.runs(of: scalars[...]) {
            let (range, isWord) = switch run {
            case .han(let range), .number(let range): (range, false)
            case .word(let range): (range, true)
            }
            if range.lowerBound > place { result += gap(scalars[place..<range.lowerBound]) }
            if isWord { result += SearchTerms.stem(scalars[range]).unicodeScalars } else { result += scalars[range] }
            place = range.upperBound
        }
        result += gap(scalars[place...]).filter(units.contains)
        return result
    }

    private static func gap(_ marks: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        marks.first(where: units.contains).map { [$0, " "] } ?? [" "]
    }

    /// Whether a word of a list of the table stands in a stemmed text.
    func has(_ list: String, in stemmed: [Unicode.Scalar]) -> Bool {
        lists[list]?.contains { Self.isFound($0, in: stemmed) } ?? false
    }

    /// What is counted in a stemmed question: 几辆车 counts 辆, 多少学时 学时, "how many people" people.
    func counted(in stemmed: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var units: [[Unicode.Scalar]] = []
        for index in stemmed.indices {
            for counter in lists["counter"] ?? [] where Self.stands(counter, in: stemmed, at: index) {
                var start = index + counter.count
                while start < stemmed.count, stemmed[start].isBlank { start += 1 }
                guard start < stemmed.count else { continue }
                if stemmed[start].isHan {
                    // A measure word, or the thing itself where it is of two characters.
                    for length in [1, 2] where start + length <= stemmed.count && stemmed[start..<start + length].allSatisfy(\.isHan) {
                        units.append(Array(stemmed[start..<start + length]))
                    }
                } else {
                    let word = Array(stemmed[start...].prefix { $0.isLatinLetter })
                    if !word.isEmpty { units.append(word) }
                }
            }
        }
        return units.filter { !stopPhrases.contains($0) }
    }

    /// The terms in the index for the words of a list.
    func terms(of list: String) -> [String] { lists[list]?.flatMap(Self.terms) ?? [] }

    /// A text without the words of a list.
    func removing(_ list: String, from stemmed: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result = stemmed
        for phrase in lists[list] ?? [] {
            while let index = result.indices.first(where: { Self.stands(phrase, in: result, at: $0) }) {
                result.replaceSubrange(index..<index + phrase.count, with: [" "])
            }
        }
        return result
    }

    /// The synonyms that stand in a stemmed text, in the order of the table, each with its phrases that do.
    func synonyms(in stemmed: [Unicode.Scalar]) -> [(index: Int, phrases: [Int])] {
        var found: [Int: Set<Int>] = [:]
        for (place, scalar) in stemmed.enumerated() {
            for start in starts[scalar] ?? [] where Self.stands(synonyms[start.synonyms].phrases[start.phrase], in: stemmed, at: place) {
                found[start.synonyms, default: []].insert(start.phrase)
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    }

    /// The places named in a stemmed text, by their index, in the order of the table.
    func places(in stemmed: [Unicode.Scalar]) -> [Int] {
        synonyms(in: stemmed).compactMap { synonyms[$0.index].place }
    }

    /// Whether a phrase stands at a place, as whole words where it is Latin.
    static func stands(_ phrase: [Unicode.Scalar], in scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard let first = phrase.first, let last = phrase.last, index + phrase.count <= scalars.count,
              scalars[index] == first, scalars[index..<index + phrase.count].elementsEqual(phrase) else { return false }
        if isWordPart(first), index > 0, isWordPart(scalars[index - 1]) { return false }
        let end = index + phrase.count
        if isWordPart(last), end < scalars.count, isWordPart(scalars[end]) { return false }
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
