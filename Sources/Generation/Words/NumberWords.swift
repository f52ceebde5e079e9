import Language

/// Numbers in words that need no lexicon.
enum NumberWords {
    /// 第3, "3rd".
    static func ordinal(_ number: Int, language: TextLanguage) -> String {
        switch language {
        case .chinese: "第\(number)"
        case .english: RecurrenceWords.ordinal(number)
        }
    }
}
