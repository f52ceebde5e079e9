import Language

/// The features of a text for the intent model: sequences of one to four tokens, pairs of tokens in any order, parts of
/// Latin words, kinds of spans, what the words mean and are about, and how it begins and ends.
enum IntentFeatures {
    /// Weights of sequences by their length in tokens, found by cross-validation.
    private static let sequenceWeights: [Float] = [1.5, 1, 0.5, 0.3]

    private static func template(_ number: UInt64) -> UInt64 { NameHash.mix(0x1DEA, number) }

    /// Hashes with counts; a feature may occur several times.
    static func extract(_ tokens: [ModelToken], _ text: NormalizedText, into out: inout [(hash: UInt64, count: Float)]) {
        out.removeAll(keepingCapacity: true)
        let count = tokens.count
        for start in 0..<count {
            var hash = template(1)
            var weight: Float = 1
            for length in 1...4 where start + length <= count {
                let token = tokens[start + length - 1]
                hash = NameHash.mix(hash, token.symbol)
                weight = min(weight, token.weight)
                if length == 4, tokens[start..<start + length].allSatisfy({ $0.shape == 1 }) { continue }
                out.append((hash, weight * sequenceWeights[length - 1]))
            }
            let token = tokens[start]
            if token.isPlaceholder {
                out.append((NameHash.mix(template(2), token.symbol), 1))
                if token.keepsWords { out.append((NameHash.mix(template(3), token.words), 1)) }
            } else if token.shape == 1 {
                wordParts(text.scalars[token.normalized], weight: token.weight, into: &out)
            }
            // One token left out between two: word order is freer than sequences say.
            if start + 2 < count {
                out.append((NameHash.mix(NameHash.mix(template(4), token.symbol), tokens[start + 2].symbol),
                            0.5 * min(token.weight, tokens[start + 2].weight)))
            }
        }
        if let first = tokens.first, let last = tokens.last {
            out.append((NameHash.mix(template(5), first.symbol), first.weight))
            out.append((NameHash.mix(template(6), last.symbol), last.weight))
            if count > 1 {
                out.append((NameHash.mix(NameHash.mix(template(7), first.symbol), tokens[1].symbol), 1))
                out.append((NameHash.mix(NameHash.mix(template(8), tokens[count - 2].symbol), last.symbol), 1))
            }
        }
        concepts(tokens, into: &out)
        themes(tokens, into: &out)
        pairs(tokens, into: &out)
        out.append((NameHash.mix(template(9), UInt64(min(count, 12))), 0.5))
        out.append((template(10), 1))
    }

    /// What the words mean, in their order, with the recognised spans between them.
    private static func concepts(_ tokens: [ModelToken], into out: inout [(hash: UInt64, count: Float)]) {
        var items: [(hash: UInt64, weight: Float)] = []
        for token in tokens {
            if token.opensConcept { items.append((token.concept, token.weight)) } else if token.isPlaceholder { items.append((token.symbol, 1)) }
        }
        for index in items.indices {
            out.append((NameHash.mix(template(12), items[index].hash), 2 * items[index].weight))
            var hash = NameHash.mix(template(13), items[index].hash)
            for next in index + 1..<max(index + 1, min(items.count, index + 3)) {
                hash = NameHash.mix(hash, items[next].hash)
                out.append((hash, min(items[index].weight, items[next].weight)))
            }
            for next in index + 2..<max(index + 2, min(items.count, index + 6)) {
                out.append((NameHash.mix(NameHash.mix(template(14), items[index].hash), items[next].hash),
                            min(items[index].weight, items[next].weight)))
            }
        }
        if let first = items.first, let last = items.last {
            out.append((NameHash.mix(template(15), first.hash), 1))
            out.append((NameHash.mix(template(16), last.hash), 1))
        }
    }

    /// What the words are about, alone, in pairs, and each with the other words.
    private static func themes(_ tokens: [ModelToken], into out: inout [(hash: UInt64, count: Float)]) {
        let opening = tokens.indices.filter { tokens[$0].opensTheme }
        for (order, index) in opening.enumerated() {
            let token = tokens[index]
            out.append((NameHash.mix(template(17), token.theme), 1.5 * token.weight))
            if token.otherTheme != 0 { out.append((NameHash.mix(template(17), token.otherTheme), 1.5 * token.weight)) }
            for next in opening[(order + 1)...].prefix(3) {
                out.append((NameHash.mix(NameHash.mix(template(18), token.theme), tokens[next].theme), 0.7 * min(token.weight, tokens[next].weight)))
            }
            let start = NameHash.mix(template(19), token.theme)
            for other in tokens[max(0, index - pairReach * 2)..<min(tokens.count, index + pairReach * 2)] where other.theme != token.theme {
                out.append((NameHash.mix(start, other.symbol), 0.3 * min(token.weight, other.weight)))
            }
        }
    }

    /// How far apart the tokens of a pair may be.
    private static let pairReach = 8

    /// Two tokens near each other, in whatever order: Chinese and spoken English move words about.
    private static func pairs(_ tokens: [ModelToken], into out: inout [(hash: UInt64, count: Float)]) {
        for start in tokens.indices {
            for end in start + 1..<max(start + 1, min(tokens.count, start + 1 + pairReach)) {
                let (low, high) = (min(tokens[start].symbol, tokens[end].symbol), max(tokens[start].symbol, tokens[end].symbol))
                out.append((NameHash.mix(NameHash.mix(template(20), low), high), 0.3 * min(tokens[start].weight, tokens[end].weight)))
            }
        }
    }

    /// Three to five letters of a word with its ends marked.
    private static func wordParts(_ word: ArraySlice<Unicode.Scalar>, weight: Float, into out: inout [(hash: UInt64, count: Float)]) {
        guard word.count > 2, word.count < 25 else { return }
        let low = word.startIndex - 1
        let high = word.endIndex
        for length in 3...5 where high - low + 1 >= length {
            for start in low...(high + 1 - length) {
                var hash = template(11)
                for at in start..<start + length {
                    hash = NameHash.step(hash, at == low ? 1 : at == high ? 2 : word[at].value)
                }
                out.append((hash, weight * 0.3))
            }
        }
    }
}
