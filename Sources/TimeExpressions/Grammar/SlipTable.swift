import Language

/// Long words that a single slip of the keyboard is mended in: wendesday, tommorow.
struct SlipTable: Sendable {
    private struct Word: Sendable {
        let scalars: [Unicode.Scalar]
        /// One bit a letter.
        let letters: UInt32
        var node: Int32
    }

    /// By first letter, `a` first.
    private var words = [[Word]](repeating: [], count: 26)

    mutating func insert(_ scalars: [Unicode.Scalar], node: Int32) {
        guard let first = scalars.first, let bucket = Self.bucket(first), !words[bucket].contains(where: { $0.node == node }) else { return }
        words[bucket].append(Word(scalars: scalars, letters: Self.letters(scalars[...]), node: node))
    }

    /// Takes over the new numbers of nodes.
    mutating func renumber(_ numbers: [Int32]) {
        for bucket in words.indices {
            for index in words[bucket].indices { words[bucket][index].node = numbers[Int(words[bucket][index].node)] }
        }
    }

    /// The node of the one word that differs from a text by a slip; `nil` where none or several do.
    func node(for text: ArraySlice<Unicode.Scalar>) -> Int32? {
        guard let first = text.first, text.count >= 6, text.count <= 12, let bucket = Self.bucket(first), !words[bucket].isEmpty else { return nil }
        let letters = Self.letters(text)
        var found: Int32?
        for word in words[bucket] where abs(word.scalars.count - text.count) <= 1 && (word.letters ^ letters).nonzeroBitCount <= 2 {
            guard EditDistance.atMostOne(word.scalars, text) else { continue }
            if found != nil { return nil }
            found = word.node
        }
        return found
    }

    private static func bucket(_ scalar: Unicode.Scalar) -> Int? {
        scalar.value >= 97 && scalar.value <= 122 ? Int(scalar.value - 97) : nil
    }

    private static func letters(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt32 {
        scalars.reduce(0) { mask, scalar in bucket(scalar).map { mask | 1 << UInt32($0) } ?? mask }
    }
}
