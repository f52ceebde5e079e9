import Language

/// Words by what they mean, Chinese and English together.
///
/// They let the models carry over what they learn from one wording, and one language, to others.
struct Lexicon: Sendable {
    /// A word of the table, found in a text.
    struct Found {
        /// Normalised scalars.
        var range: Range<Int>
        /// Hashes of what it means, at most two; 0 where there is no second.
        var meanings: (UInt64, UInt64)
    }

    private let phrases: PhraseTable
    private let hashes: [UInt64]

    /// What words of office talk mean.
    static let concepts = Lexicon(DataFile.lines("Models/Words/Data/concepts.txt"))
    /// What everyday words are about.
    static let themes = Lexicon(DataFile.lines("Models/Words/Data/themes.txt"))

    /// - Parameter lines: a meaning a line, with its words: `name: word|word`.
    init(_ lines: [Substring]) {
        var builder = PhraseTable.Builder()
        var hashes: [UInt64] = []
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard let name = parts.first, let words = parts.last, parts.count == 2 else { continue }
            for word in words.split(separator: "|") { builder.add(MatchStream.key(String(word)), payload: Int32(hashes.count)) }
            hashes.append(NameHash.hash(String(name)))
        }
        phrases = PhraseTable(builder)
        self.hashes = hashes
    }

    /// The longest words of the table, left to right, without overlaps.
    func find(in stream: MatchStream) -> [Found] {
        var result: [Found] = []
        var start = 0
        while start < stream.scalars.count {
            guard stream.isStart(start) else {
                start += 1
                continue
            }
            var best = start
            var meanings: (UInt64, UInt64) = (0, 0)
            phrases.forEachMatch(in: stream.scalars, at: start) { phrase, end in
                guard stream.isEnd(end) else { return }
                let payloads = phrases.payloads(of: phrase)
                guard let first = payloads.first else { return }
                best = end
                let second = payloads.dropFirst().first { $0 != first }
                meanings = (hashes[Int(first)], second.map { hashes[Int($0)] } ?? 0)
            }
            if best > start {
                result.append(Found(range: Int(stream.offsets[start])..<Int(stream.offsets[best - 1]) + 1, meanings: meanings))
                start = best
            } else {
                start += 1
            }
        }
        return result
    }
}
