import DialogModel
import Language

/// Whole utterances that steer the dialog ("ok", 算了, "undo that"): the examples of intents that stand for a command.
///
/// A phrase that is known word for word needs no statistics.
public struct PhraseBook: Sendable, Codable, Hashable {
    private var intents: [String: String] = [:]

    public init(domain: Domain) {
        for example in domain.examples where example.spans.isEmpty {
            guard let intent = domain.intents[example.intent], intent.flow == nil, intent.name != "out_of_scope" else { continue }
            intents[Self.key(example.text)] = intent.name
        }
    }

    /// The intent whose example the text is, but for punctuation and case.
    func intent(of text: String) -> String? { intents[Self.key(text)] }

    private static func key(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in NormalizedText(text, foldingMarks: true).scalars where scalar.isHan || scalar.isLatinLetter || scalar.isDigit {
            out.append(scalar)
        }
        return String(out)
    }
}
