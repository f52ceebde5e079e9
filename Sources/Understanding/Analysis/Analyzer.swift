import DialogModel
import Language
import TimeExpressions

/// Runs every recogniser over a text and settles who may keep which span.
public struct Analyzer: Sendable {
    /// Longer texts are recognised in their first part only; nobody books a meeting beyond it.
    static let limit = 2000

    private let entities: EntityIndex
    private let times: TimeSpans
    private let choices: ChoiceRecognizer
    private let equipment: EquipmentRecognizer

    public init(domain: Domain, entities: EntityIndex, time: TimeRecognizer) {
        self.entities = entities
        times = TimeSpans(recognizer: time)
        choices = ChoiceRecognizer(slots: domain.slots)
        equipment = EquipmentRecognizer(slots: domain.slots, entities: entities)
    }

    /// Everything that the recognisers know about a text.
    ///
    /// - Parameters:
    ///   - text: as typed.
    ///   - reference: the speaker's wall clock.
    ///   - previous: the language of the conversation so far.
    ///   - fallback: the language before anything was said.
    public func analyze(
        _ text: String, reference: LocalDateTime, previous: TextLanguage?, fallback: TextLanguage
    ) -> Analysis {
        var original = Array(text.unicodeScalars)
        if original.count > Self.limit { original.removeSubrange(Self.limit...) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: original)
        let recognized = String(view)
        let language = LanguageDetector.language(of: recognized, previous: previous, default: fallback)
        let normalized = NormalizedText(recognized, foldingMarks: true)
        var candidates: [SpanCandidate] = []
        candidates += DocumentNumberRecognizer.spans(in: normalized, original: original)
        candidates += entities.matches(in: normalized, original: original).map { match in
            SpanCandidate(
                RecognizedSpan(kind: SpanKind(match.kind), range: match.range, text: match.text, value: .mentions([match.mention]),
                               source: "directory:" + match.form),
                rank: 1, isApproximate: match.isApproximate)
        }
        candidates += equipment.spans(in: normalized, original: original)
        candidates += times.spans(in: recognized, normalized: normalized, original: original, reference: reference, language: language)
        candidates += choices.spans(in: normalized, original: original)
        candidates += NumberSpans.spans(in: normalized, original: original)
        candidates += PronounRecognizer.spans(in: normalized, original: original)
        return Analysis(text: text, normalized: normalized, language: language, spans: SpanCandidate.settled(candidates))
    }
}

extension SpanKind {
    init(_ kind: EntityKind) {
        switch kind {
        case .person: self = .person
        case .department: self = .department
        case .room: self = .room
        case .document, .meeting: self = .documentNumber
        case .job: self = .job
        case .equipment: self = .equipment
        case .building: self = .building
        }
    }
}
