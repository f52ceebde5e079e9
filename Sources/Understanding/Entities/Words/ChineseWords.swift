/// Common Chinese words of two characters and more, for asking whether a name would cut one in two.
struct ChineseWords: Sendable {
    private let keys: Set<UInt64>
    /// The lengths of the words that begin with a character, as bits.
    private let lengths: [UInt32: UInt8]
    private static let longest = 4

    init(_ words: some Sequence<Substring>) {
        var keys: Set<UInt64> = []
        var lengths: [UInt32: UInt8] = [:]
        for word in words {
            let scalars = word.unicodeScalars.map(\.value)
            guard let first = scalars.first, (2...Self.longest).contains(scalars.count) else { continue }
            keys.insert(NameHash.hash(scalars))
            lengths[first, default: 0] |= 1 << UInt8(scalars.count)
        }
        self.keys = keys
        self.lengths = lengths
    }

    /// The end of the longest word that begins at an offset; nil where none does.
    func end(_ text: [UInt32], at start: Int) -> Int? {
        guard text.indices.contains(start), let lengths = lengths[text[start]] else { return nil }
        for length in stride(from: Self.longest, through: 2, by: -1) where lengths & 1 << UInt8(length) != 0 && start + length <= text.count {
            if keys.contains(NameHash.hash(text[start..<start + length])) { return start + length }
        }
        return nil
    }

    func contains(_ text: ArraySlice<UInt32>) -> Bool { keys.contains(NameHash.hash(text)) }

    /// Whether a word begins before a range and ends in it, or begins in it and ends behind, where no other begins at the range's end.
    func isCut(by range: Range<Int>, in text: [UInt32]) -> Bool {
        for start in max(0, range.lowerBound - Self.longest + 1)..<range.lowerBound {
            if let end = end(text, at: start), end > range.lowerBound { return true }
        }
        guard end(text, at: range.upperBound) == nil else { return false }
        return (range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound)).contains { start in
            end(text, at: start).map { $0 > range.upperBound } ?? false
        }
    }

    /// Whether any word overlaps a range.
    func overlaps(_ range: Range<Int>, in text: [UInt32]) -> Bool {
        (max(0, range.lowerBound - Self.longest + 1)..<range.upperBound).contains { start in
            end(text, at: start).map { $0 > range.lowerBound } ?? false
        }
    }
}
