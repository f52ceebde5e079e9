import Language

/// A token as the models see it: one Chinese character, a word, or a recognised span.
struct ModelToken: Sendable {
    /// Unicode scalars of the text as typed.
    var range: Range<Int>
    /// Normalised scalars.
    var normalized: Range<Int>
    /// Hash of the word, or of the placeholder's symbol.
    var symbol: UInt64
    /// Hash of the words; differs from `symbol` for placeholders only.
    var words: UInt64
    /// 0 Chinese, 1 word, 2 number, 3 punctuation; placeholders 4.
    var shape: UInt8
    /// Whether the words count besides the symbol.
    var keepsWords: Bool
    /// Hash of what the word means in an office (`Lexicon.concepts`); 0 where that is unknown.
    var concept: UInt64 = 0
    /// Whether the word that means it begins here.
    var opensConcept = false
    /// Hashes of what the word is about (`Lexicon.themes`); 0 where that is unknown.
    var theme: UInt64 = 0
    var otherTheme: UInt64 = 0
    var opensTheme = false
    /// Weight in the intent model: words inside titles and topics count less.
    var weight: Float = 1

    var isPlaceholder: Bool { shape == 4 }
}

extension ModelToken {
    /// Cuts a text into tokens, each placeholder being one.
    ///
    /// - Parameter placeholders: ranges in scalars as typed, left to right, without overlaps.
    static func tokens(
        of text: NormalizedText, placeholders: [(range: Range<Int>, placeholder: Placeholder)], limit: Int = 400
    ) -> [ModelToken] {
        var result: [ModelToken] = []
        var next = 0
        for token in Tokenizer.tokens(of: text) {
            if result.count >= limit { break }
            let range = text.originalRange(token.range)
            while next < placeholders.count, placeholders[next].range.upperBound <= range.lowerBound { next += 1 }
            if next < placeholders.count, placeholders[next].range.overlaps(range) {
                let placeholder = placeholders[next].placeholder
                if let last = result.last, last.isPlaceholder, last.range.overlaps(placeholders[next].range) {
                    result[result.count - 1].normalized = last.normalized.lowerBound..<token.range.upperBound
                    result[result.count - 1].words = NameHash.mix(last.words, hash(text, token))
                    continue
                }
                result.append(ModelToken(range: placeholders[next].range, normalized: token.range,
                                         symbol: NameHash.hash("<" + placeholder.symbol + ">"), words: hash(text, token), shape: 4,
                                         keepsWords: placeholder.keepsWords))
                continue
            }
            let hash = hash(text, token)
            let shape: UInt8 = switch token.kind {
            case .han: 0
            case .word: 1
            case .number: 2
            case .punctuation: 3
            }
            result.append(ModelToken(range: range, normalized: token.range, symbol: hash, words: hash, shape: shape, keepsWords: false))
        }
        addMeanings(text, &result)
        return result
    }

    private static func addMeanings(_ text: NormalizedText, _ tokens: inout [ModelToken]) {
        let stream = MatchStream(text.scalars)
        mark(Lexicon.concepts.find(in: stream), &tokens) { token, found, isFirst in
            guard token.concept == 0 else { return }
            token.concept = found.meanings.0
            token.opensConcept = isFirst
        }
        mark(Lexicon.themes.find(in: stream), &tokens) { token, found, isFirst in
            guard token.theme == 0 else { return }
            token.theme = found.meanings.0
            token.otherTheme = found.meanings.1
            token.opensTheme = isFirst
        }
    }

    private static func mark(_ words: [Lexicon.Found], _ tokens: inout [ModelToken], _ body: (inout ModelToken, Lexicon.Found, Bool) -> Void) {
        var index = 0
        for found in words {
            while index < tokens.count, tokens[index].normalized.upperBound <= found.range.lowerBound { index += 1 }
            var at = index
            while at < tokens.count, tokens[at].normalized.lowerBound < found.range.upperBound {
                if !tokens[at].isPlaceholder || tokens[at].keepsWords { body(&tokens[at], found, at == index) }
                at += 1
            }
        }
    }

    /// Numbers count by their length alone.
    private static func hash(_ text: NormalizedText, _ token: Token) -> UInt64 {
        if token.kind == .number {
            return NameHash.mix(NameHash.hash("#"), UInt64(token.range.count))
        }
        return NameHash.hash(text.scalars[token.range].lazy.map(\.value))
    }
}
