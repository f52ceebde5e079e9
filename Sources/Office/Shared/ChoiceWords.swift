import DialogModel
import Language

/// Finds all values of a `choice` slot whose words stand in a text. A slot holds one value, a question may ask for two:
/// "phone and e-mail".
struct ChoiceWords: Sendable {
    private let entries: [(value: String, word: [Unicode.Scalar])]

    /// - Parameter slot: nil for a domain without that slot; then nothing is found.
    init(_ slot: SlotDefinition?) {
        var entries: [(value: String, word: [Unicode.Scalar])] = []
        for choice in slot?.values ?? [] {
            for word in choice.words {
                let key = Array(NormalizedText.key(word).unicodeScalars)
                if !key.isEmpty { entries.append((choice.value, key)) }
            }
        }
        self.entries = entries
    }

    /// The words for a value, in the order of the domain file.
    func words(for value: String) -> [String] {
        entries.filter { $0.value == value }.map { String(String.UnicodeScalarView($0.word)) }
    }

    /// The values in the order in which they stand in the text, none twice.
    ///
    /// - Parameter names: words that are names and not to be read, such as the title in 采购经理的电话.
    func values(in text: String, except names: [String] = []) -> [String] {
        read(text, except: names).values
    }

    /// The text without the words of the slot, normalised.
    func rest(of text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: read(text, except: []).rest.map { $0 == "\u{0}" ? " " : $0 })
        return String(view)
    }

    private func read(_ text: String, except names: [String]) -> (values: [String], rest: [Unicode.Scalar]) {
        var scalars = NormalizedText(text, foldingMarks: true).scalars
        for name in names {
            Self.blank(Array(NormalizedText.key(name).unicodeScalars), in: &scalars)
        }
        var matches: [(at: Int, length: Int, value: String)] = []
        for entry in entries {
            var from = 0
            while let at = Self.find(entry.word, in: scalars, from: from) {
                matches.append((at, entry.word.count, entry.value))
                from = at + 1
            }
        }
        // The longest word wins: 手机号 before 手机; of equals the first in the text: 谁负责|人事, not 谁|负责人|事.
        matches = matches.enumerated().sorted { a, b in
            (-a.element.length, a.element.at, a.offset) < (-b.element.length, b.element.at, b.offset)
        }.map(\.element)
        var found: [(at: Int, value: String)] = []
        for match in matches where !scalars[match.at..<(match.at + match.length)].contains("\u{0}") {
            for index in match.at..<(match.at + match.length) { scalars[index] = "\u{0}" }
            found.append((match.at, match.value))
        }
        var values: [String] = []
        for item in found.sorted(by: { $0.at < $1.at }) where !values.contains(item.value) { values.append(item.value) }
        return (values, scalars)
    }

    private static func blank(_ word: [Unicode.Scalar], in scalars: inout [Unicode.Scalar]) {
        guard !word.isEmpty else { return }
        var from = 0
        while let at = find(word, in: scalars, from: from) {
            for index in at..<(at + word.count) { scalars[index] = "\u{0}" }
            from = at + word.count
        }
    }

    /// The next place of a word; a Latin word must not be part of a longer one.
    private static func find(_ word: [Unicode.Scalar], in scalars: [Unicode.Scalar], from: Int) -> Int? {
        guard let first = word.first, let last = word.last, scalars.count >= word.count else { return nil }
        var at = from
        while at + word.count <= scalars.count {
            defer { at += 1 }
            guard scalars[at] == first, scalars[at..<(at + word.count)].elementsEqual(word) else { continue }
            let isCutBefore = at > 0 && first.isLatinLetter && scalars[at - 1].isLatinLetter
            let end = at + word.count
            let isCutAfter = end < scalars.count && last.isLatinLetter && scalars[end].isLatinLetter
            if !isCutBefore, !isCutAfter { return at }
        }
        return nil
    }
}
