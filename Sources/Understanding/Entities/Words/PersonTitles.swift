/// Forms of address (`Data/titles.txt`): 王经理, 李工, 老张, "Mr Wang", "Tanaka-san".
struct PersonTitles: Sendable {
    static let standard = PersonTitles()

    /// A form of address and what a post must contain for it to fit.
    struct Title: Sendable {
        var text: [UInt32]
        /// The title's bit among the posts of people; 0: it fits everybody.
        var mask: UInt64
    }

    /// After a Chinese name, by first character, the longest first.
    private var after: [UInt32: [Title]] = [:]
    private var before: [UInt64: Title] = [:]
    private var suffixes: Set<UInt64> = []
    private var continuations: [[UInt32]: Set<UInt32>] = [:]
    private var posts: [(words: [String], mask: UInt64)] = []
    private(set) var prefixes: Set<UInt32> = []
    private(set) var prefixWords: Set<[UInt32]> = []

    private init() {
        var bit = 0
        for line in WordData.lines("titles") {
            let parts = line.split(separator: "|", maxSplits: 1)
            let words = parts.first?.split(separator: " ").map(String.init) ?? []
            guard words.count > 1 else { continue }
            let scalars = words[1].unicodeScalars.map(\.value)
            switch words[0] {
            case "after", "before":
                var mask: UInt64 = 0
                let needed = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
                if !needed.isEmpty, let known = posts.first(where: { $0.words == needed }) {
                    mask = known.mask
                } else if !needed.isEmpty, bit < 64 {
                    mask = 1 << UInt64(bit)
                    bit += 1
                    posts.append((needed, mask))
                }
                let title = Title(text: scalars, mask: mask)
                if words[0] == "after" { after[scalars[0], default: []].append(title) } else { before[NameHash.hash(MatchStream.key(words[1]))] = title }
            case "suffix": suffixes.insert(NameHash.hash(scalars))
            case "not": continuations[scalars] = Set(words.dropFirst(2).joined().unicodeScalars.map(\.value))
            case "prefix": prefixes.formUnion(scalars)
            case "word": prefixWords.formUnion(words.dropFirst().map { $0.unicodeScalars.map(\.value) })
            default: break
            }
        }
        for key in Array(after.keys) { after[key]?.sort { $0.text.count > $1.text.count } }
    }

    /// The bits of the titles that fit a post.
    func mask(ofPost post: String) -> UInt64 {
        posts.reduce(0) { mask, item in item.words.contains { post.contains($0) } ? mask | item.mask : mask }
    }

    /// The longest title that begins at an offset, unless it is the beginning of another word.
    func title(in text: [UInt32], at start: Int) -> Title? {
        guard start < text.count, let options = after[text[start]],
              let title = options.first(where: { text[start...].starts(with: $0.text) }) else { return nil }
        let end = start + title.text.count
        if end < text.count, continuations[title.text]?.contains(text[end]) == true { return nil }
        return title
    }

    /// Whether a title of one character that ends at an offset is the beginning of another word: 王总结了一下.
    func isContinued(in text: [UInt32], at end: Int) -> Bool {
        end > 0 && end < text.count && continuations[[text[end - 1]]]?.contains(text[end]) == true
    }

    func english(_ word: UInt64) -> Title? { before[word] }
    func isSuffix(_ word: UInt64) -> Bool { suffixes.contains(word) }
}
