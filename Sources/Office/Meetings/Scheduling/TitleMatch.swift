import Language

/// How well words fit the title of a meeting. Pure.
enum TitleMatch {
    /// Words that any meeting may be called by; alone they single out none.
    private static let genericWords: Set<String> = [
        "meeting", "meetings", "the", "a", "an", "my", "our", "that", "this", "call", "event", "appointment", "it", "one",
    ]
    private static let genericHeads = ["这个", "那个", "这场", "那场", "这", "那", "我的", "我们的", "个", "的"].map(Array.init)
    private static let genericTails = ["会议", "的会", "会", "的"].map(Array.init)
    /// Less than this share of the words is no match.
    private static let threshold = 0.6

    /// What is left of the words without letter case, marks, blanks and what any meeting is called.
    static func significant(_ words: String) -> [String] {
        var rest = units(words).filter { !genericWords.contains($0) }
        while let tail = genericTails.first(where: { rest.suffix($0.count).elementsEqual($0.map(String.init)) }) {
            rest.removeLast(tail.count)
        }
        while let head = genericHeads.first(where: { rest.prefix($0.count).elementsEqual($0.map(String.init)) }) {
            rest.removeFirst(head.count)
        }
        return rest
    }

    /// 0 (nothing in common) … 1 (the same words).
    static func score(_ words: String, title: String) -> Double {
        let wanted = significant(words)
        guard !wanted.isEmpty else { return 0 }
        let present = units(title)
        let wantedText = wanted.joined(), titleText = present.joined()
        if titleText == units(words).joined() { return 1 }
        if titleText.contains(wantedText) { return 0.95 }
        if wantedText.contains(titleText), present.count > 1 { return 0.85 }
        let shared = wanted.filter(present.contains).count
        let share = Double(shared) / Double(wanted.count)
        return share >= threshold && shared > 1 ? 0.8 * share : 0
    }

    /// The things whose titles fit best; those that fit less well are left out.
    static func best<T>(_ items: [T], words: String, title: (T) -> String) -> [T] {
        let scored = items.map { ($0, score(words, title: title($0))) }.filter { $0.1 > 0 }
        guard let top = scored.map(\.1).max() else { return [] }
        return scored.filter { $0.1 == top }.map(\.0)
    }

    /// Words and single Chinese characters, without punctuation.
    private static func units(_ text: String) -> [String] {
        let normalized = NormalizedText(text, foldingMarks: true)
        return Tokenizer.tokens(of: normalized).filter { $0.kind != .punctuation }.map { normalized.string(in: $0.range) }
    }
}
