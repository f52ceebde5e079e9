import Language

/// What kind of value a question asks for, and how a sentence that holds one is known: 多少钱 asks for money, 550元 is some.
///
/// The kinds are data: `answer NAME PLACE | QUESTION WORDS | EVIDENCE` in the vocabulary. `PLACE` says where the evidence counts:
/// `after` a figure (units), `before` one, or `anywhere`.
struct AnswerKind: Sendable {
    enum Place: String, Sendable { case after, before, anywhere }

    let place: Place
    /// Stemmed, as the evidence is.
    let questions: [[Unicode.Scalar]]
    let evidence: [[Unicode.Scalar]]

    /// Up to here a unit follows its figure, or a figure its name, in scalars of the stemmed sentence.
    private static let reach = 3

    /// Whether a stemmed sentence holds such a value.
    func stands(in sentence: [Unicode.Scalar], figures: [Range<Int>]) -> Bool {
        switch place {
        case .anywhere: return evidence.contains { SearchVocabulary.isFound($0, in: sentence) }
        case .after:
            return figures.contains { figure in
                (figure.upperBound...figure.upperBound + Self.reach).contains { index in
                    index < sentence.count && sentence[figure.upperBound..<index].allSatisfy(Self.mayStandBetween)
                        && evidence.contains { SearchVocabulary.stands($0, in: sentence, at: index) }
                }
            }
        case .before:
            return evidence.contains { phrase in
                sentence.indices.contains { index in
                    SearchVocabulary.stands(phrase, in: sentence, at: index)
                        && figures.contains { (0...Self.reach + 2).contains($0.lowerBound - index - phrase.count) }
                }
            }
        }
    }

    /// A blank, and 个 in 3个月.
    private static func mayStandBetween(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || scalar == "个" || scalar == "多" }
}
