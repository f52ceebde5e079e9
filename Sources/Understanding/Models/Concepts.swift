import Language

/// Words of office talk by what they mean, Chinese and English together.
///
/// They let the intent model carry over what it learns from one wording, and one language, to others.
enum Concepts {
    /// A word of the table, found in a text.
    struct Found {
        /// Normalised scalars.
        var range: Range<Int>
        var concept: UInt64
    }

    /// The longest words of the table, left to right, without overlaps.
    static func find(in text: NormalizedText) -> [Found] {
        let stream = MatchStream(text.scalars)
        var result: [Found] = []
        var start = 0
        while start < stream.scalars.count {
            guard stream.isStart(start) else {
                start += 1
                continue
            }
            var best = start
            var concept: UInt64 = 0
            phrases.forEachMatch(in: stream.scalars, at: start) { phrase, end in
                guard stream.isEnd(end), let payload = phrases.payloads(of: phrase).first else { return }
                best = end
                concept = hashes[Int(payload)]
            }
            if best > start {
                result.append(Found(range: Int(stream.offsets[start])..<Int(stream.offsets[best - 1]) + 1, concept: concept))
                start = best
            } else {
                start += 1
            }
        }
        return result
    }

    private static let (phrases, hashes): (PhraseTable, [UInt64]) = {
        var builder = PhraseTable.Builder()
        var hashes: [UInt64] = []
        for line in ConceptTable.lines.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard let name = parts.first, let words = parts.last, parts.count == 2 else { continue }
            for word in words.split(separator: "|") { builder.add(MatchStream.key(String(word)), payload: Int32(hashes.count)) }
            hashes.append(NameHash.hash(String(name)))
        }
        return (PhraseTable(builder), hashes)
    }()
}
