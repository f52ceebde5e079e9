import Language

/// The words of all languages with what they stand for.
struct Lexicon: Sendable {
    /// What a word stands for.
    struct Entry: Sendable {
        let symbol: Symbol
        let value: Int32
    }

    private(set) var trie = WordTrie()
    /// By node of the trie, until the table is frozen.
    private var entries: [Int32: [Entry]] = [:]
    /// All entries in the order of nodes, and where those of a node begin.
    private(set) var frozen: [Entry] = []
    private(set) var starts: [Int32] = [0]
    private(set) var slips = SlipTable()

    /// Adds a word.
    mutating func insert(_ word: some StringProtocol, _ symbol: Symbol, value: Int, correctable: Bool = false) {
        var scalars = NormalizedText(String(word)).scalars[...]
        while scalars.first?.isBlank == true { scalars.removeFirst() }
        while scalars.last?.isBlank == true { scalars.removeLast() }
        guard !scalars.isEmpty else { return }
        let node = trie.insert(scalars)
        entries[node, default: []].append(Entry(symbol: symbol, value: Int32(value)))
        if correctable, scalars.count >= 6, scalars.allSatisfy(\.isLatinLetter) { slips.insert(Array(scalars), node: node) }
    }

    /// Adds a word that is normalised already.
    mutating func insert(normalized word: String, _ symbol: Symbol, value: Int) {
        entries[trie.insert(word.unicodeScalars), default: []].append(Entry(symbol: symbol, value: Int32(value)))
    }

    /// Adds the lines of a file: `category value: word, word`.
    mutating func read(_ text: String, file: String, symbols: inout SymbolTable) throws(GrammarError) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmed = line.trimmed
            if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
            guard let colon = trimmed.firstIndex(of: ":") else {
                throw GrammarError(file: file, line: number + 1, problem: "a line of words reads `category value: word, word`")
            }
            let head = trimmed[..<colon].split(separator: " ")
            guard let category = head.first, head.count <= 2 else {
                throw GrammarError(file: file, line: number + 1, problem: "before the colon stand a category and at most one value")
            }
            var value = 0
            if head.count == 2 {
                guard let known = Int(head[1]) ?? CodeNames.values[String(head[1])] else {
                    throw GrammarError(file: file, line: number + 1, problem: "`\(head[1])` is neither a number nor a known name")
                }
                value = known
            }
            let symbol = symbols.symbol(String(category))
            for word in trimmed[trimmed.index(after: colon)...].split(separator: ",") {
                // A comma itself is written as \c.
                let text = word.trimmed == "\\c" ? "," : String(word)
                insert(text, symbol, value: value, correctable: Self.correctable.contains(String(category)))
            }
        }
    }

    /// Words that a slip of the keyboard is mended in.
    private static let correctable: Set<String> = ["weekday", "day", "month", "part"]

    /// Makes the table ready for use.
    mutating func freeze() {
        let numbers = trie.freeze()
        slips.renumber(numbers)
        var renumbered = [[Entry]](repeating: [], count: numbers.count)
        for (node, found) in entries { renumbered[Int(numbers[Int(node)])] = found }
        for found in renumbered {
            frozen.append(contentsOf: found)
            starts.append(Int32(frozen.count))
        }
        entries = [:]
    }
}
