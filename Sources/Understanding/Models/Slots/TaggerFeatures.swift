import Language

/// The features of each token for the slot tagger.
enum TaggerFeatures {
    private static let edge: UInt64 = 0xED6E

    private static func join(_ template: UInt64, _ a: UInt64) -> UInt64 { NameHash.mix(NameHash.mix(0x7A66, template), a) }
    private static func join(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 { NameHash.mix(join(template, a), b) }

    /// - Parameter intent: hash of the intent's name.
    static func extract(_ tokens: [ModelToken], at index: Int, _ text: NormalizedText, intent: UInt64, into out: inout [UInt64]) {
        out.removeAll(keepingCapacity: true)
        func symbol(_ offset: Int) -> UInt64 {
            let at = index + offset
            if tokens.indices.contains(at) { return tokens[at].symbol }
            return edge &+ (at < 0 ? 0 : 1)
        }
        func concept(_ offset: Int) -> UInt64 { tokens.indices.contains(index + offset) ? tokens[index + offset].concept : 0 }
        let token = tokens[index]
        let (w0, p1, p2, n1, n2) = (token.symbol, symbol(-1), symbol(-2), symbol(1), symbol(2))
        out.append(join(1, w0))
        out.append(join(2, p1))
        out.append(join(3, n1))
        out.append(join(4, p2))
        out.append(join(5, n2))
        out.append(join(6, p1, w0))
        out.append(join(7, w0, n1))
        out.append(join(8, p2, p1))
        out.append(join(9, n1, n2))
        out.append(join(10, p1, n1))
        out.append(join(11, w0, intent))
        out.append(join(12, p1, intent))
        out.append(join(13, n1, intent))
        out.append(join(14, UInt64(token.shape), intent))
        out.append(NameHash.mix(join(15, p2, p1), w0))
        out.append(NameHash.mix(join(16, w0, n1), n2))
        out.append(join(17, shape(tokens, index, text)))
        out.append(join(18, NameHash.mix(shape(tokens, index - 1, text), shape(tokens, index, text)), shape(tokens, index + 1, text)))
        out.append(join(19, symbol(-3), intent))
        out.append(join(20, symbol(3), intent))
        out.append(intent)
        let (c0, c1, c2) = (concept(0), concept(-1), concept(1))
        if c0 != 0 {
            out.append(join(35, c0))
            out.append(join(36, c0, intent))
            out.append(join(37, c0, token.opensConcept ? 1 : 0))
        }
        if c1 != 0 { out.append(join(38, c1, token.isPlaceholder ? token.symbol : 0)) }
        if c2 != 0 { out.append(join(39, c2, token.isPlaceholder ? token.symbol : 0)) }
        out.append(NameHash.mix(join(40, c1, c0), c2))
        if token.theme != 0 {
            out.append(join(42, token.theme))
            out.append(join(43, token.theme, intent))
        }
        if index > 0, tokens[index - 1].theme != 0 { out.append(join(44, tokens[index - 1].theme)) }
        if index + 1 < tokens.count, tokens[index + 1].theme != 0 { out.append(join(45, tokens[index + 1].theme)) }
        if token.isPlaceholder { placeholder(tokens, index, intent, into: &out) } else if token.shape == 1 {
            let word = text.scalars[token.normalized]
            if word.count > 3 {
                out.append(join(21, NameHash.hash(word.prefix(3).lazy.map(\.value))))
                out.append(join(22, NameHash.hash(word.suffix(3).lazy.map(\.value))))
                out.append(join(23, NameHash.hash(word.suffix(2).lazy.map(\.value))))
            }
        } else if token.shape == 0 {
            let first = text.scalars[token.normalized.lowerBound].value
            let isSurname = NameWords.surnames.contains(first)
            if isSurname {
                out.append(join(24, p1))
                out.append(join(25, n2, symbol(3)))
            }
            if index > 0, isSurnameToken(tokens[index - 1], text) { out.append(join(26, n1)) }
            if index > 1, isSurnameToken(tokens[index - 2], text) { out.append(join(27, n1)) }
        }
    }

    private static func isSurnameToken(_ token: ModelToken, _ text: NormalizedText) -> Bool {
        token.shape == 0 && NameWords.surnames.contains(text.scalars[token.normalized.lowerBound].value)
    }

    /// Which of its kind a recognised span is, and the words around it: what tells the old time from the new one.
    private static func placeholder(_ tokens: [ModelToken], _ index: Int, _ intent: UInt64, into out: inout [UInt64]) {
        let token = tokens[index]
        var before: UInt64 = 0
        var after: UInt64 = 0
        for other in tokens.indices where other != index && tokens[other].symbol == token.symbol {
            if other < index { before += 1 } else { after += 1 }
        }
        let place = NameHash.mix(min(before, 3), min(after, 3))
        out.append(join(28, token.symbol, place))
        out.append(NameHash.mix(join(29, token.symbol, place), intent))
        if token.keepsWords {
            out.append(join(30, token.words))
            out.append(join(31, token.words, intent))
        }
        for other in max(0, index - 6)..<index {
            out.append(join(32, token.symbol, tokens[other].symbol))
            if tokens[other].opensConcept { out.append(join(41, token.symbol, tokens[other].concept)) }
        }
        for other in index + 1..<max(index + 1, min(tokens.count, index + 5)) { out.append(join(33, token.symbol, tokens[other].symbol)) }
        if index > 1 {
            for other in max(1, index - 6)..<index {
                out.append(NameHash.mix(join(34, token.symbol, tokens[other - 1].symbol), tokens[other].symbol))
            }
        }
    }

    /// Script, length of word or number, capital: what kind of token it is.
    private static func shape(_ tokens: [ModelToken], _ index: Int, _ text: NormalizedText) -> UInt64 {
        guard tokens.indices.contains(index) else { return edge }
        let token = tokens[index]
        if token.isPlaceholder { return token.symbol }
        if token.shape == 1 || token.shape == 2 { return UInt64(token.shape) &* 16 &+ UInt64(min(token.normalized.count, 8)) }
        if token.shape == 3 { return token.symbol }
        return isSurnameToken(token, text) ? 9 : 8
    }
}
