import DialogModel
import Language

/// Words that mean the same in both languages, from the values of a slot of the domain: 投影, 投影仪, projector.
struct WordGroups: Sendable {
    let groups: [[String]]
    private let keys: [[String]]

    /// - Parameter slot: nil for a domain without that slot; then every word stands for itself.
    init(_ slot: SlotDefinition?) {
        groups = slot?.values.map(\.words) ?? []
        keys = groups.map { $0.map(NormalizedText.key) }
    }

    /// All words of the groups that one of the words belongs to, in the order of the domain file.
    func words(like words: [String]) -> [String] {
        let wanted = words.map(NormalizedText.key)
        return groups.indices.filter { keys[$0].contains(where: wanted.contains) }.flatMap { groups[$0] }
    }

    /// A word as the readers of each language call it: where the word itself is of the other language, the first of its
    /// group in theirs.
    func name(of word: String) -> TemplateValue {
        let group = words(like: [word])
        guard !group.isEmpty else { return .text(word) }
        let isHan = Self.isHan(word)
        let other = group.first { Self.isHan($0) != isHan } ?? word
        return isHan ? .name(zh: word, en: other) : .name(zh: other, en: word)
    }

    private static func isHan(_ word: String) -> Bool { word.unicodeScalars.contains(where: \.isHan) }
}
