import DialogModel
import Language

/// Whole utterances that steer the dialog ("ok", 算了, "undo that"): the examples of intents that stand for a command.
///
/// A phrase that is known word for word needs no statistics.
public struct PhraseBook: Sendable, Codable, Hashable {
    private var intents: [String: String] = [:]
    /// Latin words and Chinese characters of all examples.
    private var words: Set<String> = []

    public init(domain: Domain) {
        for example in domain.examples { words.formUnion(Self.words(of: NormalizedText(example.text, foldingMarks: true))) }
        for example in domain.examples where example.spans.isEmpty {
            guard let intent = domain.intents[example.intent], intent.flow == nil, intent.name != "out_of_scope" else { continue }
            let key = Self.key(example.text)
            if !key.isEmpty { intents[key] = intent.name }
        }
    }

    /// The intent whose example the text is, but for punctuation and case.
    /// Payloads that were typed (`/undo`) are no phrases.
    func intent(of text: String) -> String? {
        NormalizedText(text).scalars.first { !$0.isBlank } == "/" ? nil : intents[Self.key(text)]
    }

    /// Whether at least two in five of its words stand in the examples.
    public func knows(_ text: NormalizedText) -> Bool {
        let all = Self.words(of: text)
        return all.isEmpty || all.count { words.contains($0) } * 5 >= all.count * 2
    }

    private static func words(of text: NormalizedText) -> [String] {
        Tokenizer.tokens(of: text).filter { $0.kind == .han || $0.kind == .word }.map { text.string(in: $0.range) }
            .filter { !particles.contains($0) }
    }

    /// Sounds at the end of a sentence: nobody is understood by them.
    private static let particles = Set(CueList("answers", "particles").words)

    private static func key(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in NormalizedText(text, foldingMarks: true).scalars
        where scalar.isHan || scalar.isLatinLetter || scalar.isDigit || scalar.properties.isEmojiPresentation {
            out.append(scalar)
        }
        return String(out)
    }

    private enum CodingKeys: CodingKey { case intents, words }

    /// Words in a fixed order: two trainings give the same bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(intents, forKey: .intents)
        try container.encode(words.sorted(), forKey: .words)
    }
}
