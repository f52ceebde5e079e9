import Language

/// The words of time expressions of both languages in one trie over normalised scalars.
struct Lexicon: Sendable {
    static let shared = Lexicon(tables: [ChineseWords.table, EnglishWords.table, HolidayNames.table])

    private var children: [UInt64: Int32] = [:]
    private var entries: [[(kind: WordKind, value: Int)]] = [[]]
    /// Which ASCII letters and which other scalars words begin with.
    private var firstScalars: Set<UInt32> = []
    /// Long English words that slips of the keyboard are measured against.
    private var correctable: [(word: [Unicode.Scalar], node: Int32)] = []

    /// - Parameter tables: lines of `kind value: word, word`; a line without a value has 0.
    init(tables: [String]) {
        for table in tables {
            for line in table.split(separator: "\n") {
                let halves = line.split(separator: ":", maxSplits: 1)
                guard halves.count == 2 else { continue }
                let head = halves[0].split(separator: " ")
                guard let name = head.first, let kind = WordKind(name: name) else { continue }
                let value = head.count > 1 ? Int(head[1]) ?? 0 : 0
                for word in halves[1].split(separator: ",") {
                    let scalars = NormalizedText(String(word)).scalars
                    let trimmed = scalars.drop(while: \.isBlank)
                    guard !trimmed.isEmpty else { continue }
                    insert(Array(trimmed), kind, value)
                }
            }
        }
    }

    private mutating func insert(_ word: [Unicode.Scalar], _ kind: WordKind, _ value: Int) {
        var node: Int32 = 0
        for scalar in word {
            let key = UInt64(node) << 32 | UInt64(scalar.value)
            if let next = children[key] { node = next } else {
                entries.append([])
                node = Int32(entries.count - 1)
                children[key] = node
            }
        }
        if entries[Int(node)].isEmpty, [.weekday, .day, .month, .part].contains(kind), word.count >= 6,
           word.allSatisfy(\.isLatinLetter) {
            correctable.append((word, node))
        }
        entries[Int(node)].append((kind, value))
        if let first = word.first { firstScalars.insert(first.value) }
    }

    func begins(with scalar: Unicode.Scalar) -> Bool { firstScalars.contains(scalar.value) }

    /// Appends the words that begin at an offset, shortest first.
    func collect(_ scalars: [Unicode.Scalar], at start: Int, into found: inout [Lexeme]) {
        let first = scalars[start]
        guard firstScalars.contains(first.value) else { return }
        let latin = first.isLatinLetter
        if latin, start > 0, scalars[start - 1].isLatinLetter { return }
        var node: Int32 = 0
        var index = start
        let before = found.count
        while index < scalars.count {
            var scalar = scalars[index]
            if scalar.isBlank {
                // One blank in a phrase stands for any run of them.
                var next = index + 1
                while next < scalars.count, scalars[next].isBlank { next += 1 }
                index = next - 1
                scalar = " "
            }
            guard let next = children[UInt64(node) << 32 | UInt64(scalar.value)] else { break }
            node = next
            index += 1
            let entries = entries[Int(node)]
            if entries.isEmpty { continue }
            if scalar.isLatinLetter, index < scalars.count, scalars[index].isLatinLetter { continue }
            for entry in entries { found.append(Lexeme(kind: entry.kind, value: entry.value, end: index)) }
        }
        if latin, found.count == before { correct(scalars, at: start, into: &found) }
    }

    /// Takes a long unknown word for the one word of the table that a single slip away from it.
    private func correct(_ scalars: [Unicode.Scalar], at start: Int, into found: inout [Lexeme]) {
        var end = start
        while end < scalars.count, scalars[end].isLatinLetter, end - start <= 12 { end += 1 }
        guard end - start >= 5, end - start <= 12 else { return }
        let word = scalars[start..<end]
        var match: Int32?
        for candidate in correctable where candidate.word[0] == word.first && abs(candidate.word.count - word.count) <= 1 {
            guard EditDistance.atMostOne(candidate.word, word) else { continue }
            if match != nil { return }
            match = candidate.node
        }
        guard let match else { return }
        for entry in entries[Int(match)] { found.append(Lexeme(kind: entry.kind, value: entry.value, end: end)) }
    }
}
