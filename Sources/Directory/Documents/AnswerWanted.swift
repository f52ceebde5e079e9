import Language

/// What a question wants to know, and how well a sentence can tell it.
struct AnswerWanted {
    private let kinds: [AnswerKind]
    /// What is counted: 几辆车 wants 辆, "how many people" people.
    private let counted: AnswerKind?
    private let wantsFigure: Bool

    /// A sentence with the wanted kind of value is worth more, one with the very thing that is counted most; one without less.
    /// Words such as 须 hint at an answer, no more.
    private enum Factor {
        static let counted = 2.2, found = 1.8, otherUnit = 1.5, figure = 1.6, missing = 0.7
        static let hinted = 1.25
    }

    /// - Parameter stemmed: the question, Latin words stemmed.
    init(_ stemmed: [Unicode.Scalar], vocabulary: SearchVocabulary) {
        kinds = vocabulary.answerKinds.filter { kind in kind.questions.contains { SearchVocabulary.isFound($0, in: stemmed) } }
        let units = vocabulary.counted(in: stemmed)
        counted = units.isEmpty ? nil : AnswerKind(place: .after, questions: [], evidence: units)
        wantsFigure = vocabulary.has("number", in: stemmed)
    }

    /// - Parameter sentence: stemmed.
    func factor(of sentence: [Unicode.Scalar]) -> Double {
        let values = kinds.filter { $0.place != .anywhere }
        guard !values.isEmpty || counted != nil || wantsFigure else {
            return kinds.contains { $0.stands(in: sentence, figures: []) } ? Factor.hinted : 1
        }
        let figures = Figures.ranges(in: sentence)
        if let counted, counted.stands(in: sentence, figures: figures) { return Factor.counted }
        if values.contains(where: { $0.stands(in: sentence, figures: figures) }) {
            return counted == nil ? Factor.found : Factor.otherUnit
        }
        if wantsFigure, !figures.isEmpty { return values.isEmpty ? Factor.figure : 1 }
        return Factor.missing
    }
}
