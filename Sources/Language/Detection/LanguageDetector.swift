/// Tells the language that an utterance is carried by: that of most of its function words.
public enum LanguageDetector {
    /// - Parameters:
    ///   - text: what was said.
    ///   - previous: the language of the conversation so far; a lone "ok", 好 or number keeps it.
    ///   - fallback: the language before anything was said, such as the company's.
    public static func language(of text: String, previous: TextLanguage?,
                                default fallback: TextLanguage = .chinese) -> TextLanguage {
        let normalized = NormalizedText(text)
        let tokens = Tokenizer.tokens(of: normalized)
        var chinese = 0
        var english = 0
        var han = 0
        var words = 0
        var neutral = 0
        for token in tokens.prefix(2000) {
            switch token.kind {
            case .han:
                han += 1
                if FunctionWords.chinese.contains(normalized.scalars[token.range.lowerBound]) { chinese += 1 }
            case .word:
                guard token.range.count <= 20 else {
                    words += 1
                    continue
                }
                let word = normalized.string(in: token.range)
                if FunctionWords.neutral.contains(word) { neutral += 1 } else {
                    words += 1
                    if FunctionWords.english.contains(word) { english += 1 }
                }
            case .number, .punctuation:
                break
            }
        }
        let before = previous ?? fallback
        if han == 0, words == 0 {
            return neutral > 1 ? .english : previous ?? (neutral == 1 && fallback == .english ? .english : fallback)
        }
        // One character alone (好, 对) says yes in either conversation.
        if words == 0, han == 1 { return previous ?? .chinese }
        if words == 0 { return .chinese }
        if han == 0 {
            // A lone name or code, such as "Alice" or "A305", keeps the language.
            if words == 1, english == 0, neutral == 0 { return previous ?? .english }
            return .english
        }
        if chinese != english { return chinese > english ? .chinese : .english }
        if han != words * 2 { return han > words * 2 ? .chinese : .english }
        return before
    }
}
