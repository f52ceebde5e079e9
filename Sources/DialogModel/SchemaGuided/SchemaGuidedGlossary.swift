/// Chinese words for the English ones that schemas are written in, so that an imported domain speaks both languages.
///
/// It is data: `Schemas/schema-guided-words.json`, English words in lower case to Chinese.
public struct SchemaGuidedGlossary: Hashable, Sendable {
    private let words: [String: String]

    public init(_ words: [String: String] = [:]) {
        self.words = words
    }

    /// The Chinese of some words; nil where one of them is not known.
    func chinese(_ english: [String]) -> String? {
        if let whole = words[english.joined(separator: " ")] { return whole }
        var text = ""
        for word in english where !Self.articles.contains(word) {
            guard let known = words[word] ?? singular(word).flatMap({ words[$0] }) else { return nil }
            text += known
        }
        return text.isEmpty ? nil : text
    }

    private func singular(_ word: String) -> String? {
        if word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
        return word.hasSuffix("s") ? String(word.dropLast()) : nil
    }

    private static let articles: Set<String> = ["a", "an", "the", "of"]
}
