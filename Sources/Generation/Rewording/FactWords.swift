import Language

/// The words of one language that carry facts, from `FactWords/<language>.txt`.
struct FactWords: Sendable {
    enum Kind: String, Sendable {
        case keep, deny, done
    }

    /// A word with the line that it stands on: words of one line mean the same.
    struct Word: Sendable {
        let scalars: [Unicode.Scalar]
        let kind: Kind
        let line: Int
    }

    /// By their first scalar, the longest first.
    private let words: [Unicode.Scalar: [Word]]

    static func shared(_ language: TextLanguage) -> FactWords { all[language] ?? FactWords("") }

    private static let all = Dictionary(uniqueKeysWithValues: TextLanguage.allCases.map { language in
        (language, FactWords(EmbeddedText.files.first { $0.path == "Rewording/FactWords/\(language.rawValue).txt" }?.text ?? ""))
    })

    init(_ text: String) {
        var words: [Unicode.Scalar: [Word]] = [:]
        for (number, line) in text.split(separator: "\n").enumerated() where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":"), let kind = Kind(rawValue: String(line[..<colon])) else { continue }
            for part in line[line.index(after: colon)...].split(separator: ",") {
                let scalars = Array(String(part).unicodeScalars).drop { $0 == " " }
                guard let first = scalars.first else { continue }
                words[first, default: []].append(Word(scalars: Array(scalars), kind: kind, line: number))
            }
        }
        self.words = words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }

    /// The longest word that stands at an offset of a normalised text. Latin words stand for themselves, not within others.
    func word(_ scalars: [Unicode.Scalar], at index: Int) -> Word? {
        guard let candidates = words[scalars[index]] else { return nil }
        return candidates.first { word in
            let end = index + word.scalars.count
            guard end <= scalars.count, scalars[index..<end].elementsEqual(word.scalars) else { return false }
            guard word.scalars.first?.isLatinLetter == true else { return true }
            return (index == 0 || !scalars[index - 1].isLatinLetter) && (end == scalars.count || !scalars[end].isLatinLetter)
        }
    }
}
