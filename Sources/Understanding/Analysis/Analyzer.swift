import DialogModel
import Foundation
import Language
import TimeExpressions

/// Runs every recogniser over a text and settles who may keep which span.
public struct Analyzer: Sendable {
    /// Longer texts are recognised in their first part only; nobody books a meeting beyond it.
    static let limit = 2000

    private let entities: EntityIndex
    let times: TimeSpans
    private let choices: ChoiceRecognizer
    private let equipment: EquipmentRecognizer
    private let descriptions: RoomDescriptionRecognizer
    private var titles: MeetingTitleIndex

    public init(domain: Domain, entities: EntityIndex, time: TimeRecognizer, titles: MeetingTitleIndex = MeetingTitleIndex()) {
        self.entities = entities
        self.titles = titles
        times = TimeSpans(recognizer: time)
        choices = ChoiceRecognizer(slots: Self.wordedSlots(domain))
        equipment = EquipmentRecognizer(slots: domain.slots, entities: entities)
        descriptions = RoomDescriptionRecognizer(slots: domain.slots)
    }

    /// The same with other titles of meetings: they change with every booking, names seldom.
    public func knowing(titles: MeetingTitleIndex) -> Analyzer {
        var changed = self
        changed.titles = titles
        return changed
    }

    /// Everything that the recognisers know about a text.
    ///
    /// - Parameters:
    ///   - text: as typed.
    ///   - reference: the speaker's wall clock.
    ///   - previous: the language of the conversation so far.
    ///   - fallback: the language before anything was said.
    ///   - zone: the speaker's; times said with another are moved to it.
    public func analyze(
        _ text: String, reference: LocalDateTime, previous: TextLanguage?, fallback: TextLanguage, zone: TimeZone? = nil
    ) -> Analysis {
        var original = Array(text.unicodeScalars)
        if original.count > Self.limit { original.removeSubrange(Self.limit...) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: original)
        let recognized = String(view)
        let normalized = NormalizedText(recognized, foldingMarks: true)
        var candidates: [SpanCandidate] = []
        candidates += DocumentNumberRecognizer.spans(in: normalized, original: original, year: reference.year)
        candidates += titles.spans(in: normalized, original: original)
        let names = entities.matches(in: normalized, original: original).filter { !Self.isPlainWord($0, original) }
        let language = Self.language(recognized, original, names.map(\.range) + candidates.map(\.span.range), previous, fallback)
        candidates += names.map { match in
            SpanCandidate(
                RecognizedSpan(kind: SpanKind(match.kind), range: match.range, text: match.text, value: .mentions([match.mention]),
                               source: "directory:" + match.form),
                rank: 1, isApproximate: match.isApproximate)
        }
        candidates += equipment.spans(in: normalized, original: original)
        candidates += descriptions.spans(in: normalized, original: original)
        let pronouns = PronounRecognizer.spans(in: normalized, original: original)
        candidates += times.spans(
            in: recognized, normalized: Self.withoutPairs(recognized, pronouns).map { NormalizedText($0, foldingMarks: true) } ?? normalized, original: original, reference: reference, language: language, zone: zone)
        candidates += choices.spans(in: normalized, original: original)
        candidates += NumberSpans.spans(in: normalized, original: original)
        candidates += pronouns
        return Analysis(text: text, normalized: normalized, language: language, spans: SpanCandidate.settled(candidates))
    }

    /// 他们俩周四 speaks of two people and no two weeks: 俩 of a pronoun is out of the way of times.
    private static func withoutPairs(_ text: String, _ pronouns: [SpanCandidate]) -> String? {
        let pairs = pronouns.map(\.span.range).compactMap(\.last)
        guard text.unicodeScalars.contains("俩"), !pairs.isEmpty else { return nil }
        var view = String.UnicodeScalarView()
        for (offset, scalar) in text.unicodeScalars.enumerated() { view.append(scalar == "俩" && pairs.contains(offset) ? "，" : scalar) }
        return String(view)
    }

    /// The language that carries the text: a Chinese name in an English sentence is none of it.
    private static func language(
        _ text: String, _ original: [Unicode.Scalar], _ names: [Range<Int>], _ previous: TextLanguage?, _ fallback: TextLanguage
    ) -> TextLanguage {
        var rest = String.UnicodeScalarView()
        for (offset, scalar) in original.enumerated() where !names.contains(where: { $0.contains(offset) }) { rest.append(scalar) }
        let words = String(rest)
        let hasWords = words.unicodeScalars.contains { $0.isHan || $0.isLatinLetter }
        return LanguageDetector.language(of: hasWords ? words : text, previous: previous, default: fallback)
    }

    /// The slots whose words are looked for in every text. Those that only domains without Swift use are not: their words (可以, 打印,
    /// "ok") mean something in their own flows alone, which look for them there.
    private static func wordedSlots(_ domain: Domain) -> [String: SlotDefinition] {
        let flows = domain.flows.values
        let own = Set(flows.filter { $0.preparation != nil }.flatMap(\.slots)).union(domain.actions.values.flatMap(\.returns.values).compactMap {
            if case .slot(let name) = $0 { name } else { nil }
        })
        let others = Set(flows.filter { $0.preparation == nil }.flatMap(\.slots))
        return domain.slots.filter { others.contains($0.key) || !own.contains($0.key) }
    }

    private static let plainWords: Set<String> = ["it", "us", "is", "am", "in", "on", "or", "me", "so", "we", "pm", "he", "hi", "no", "go"]
    private static let unitWords: [String] = [" department", " team", " dept", " group", "部", "'s phone"]

    /// "it" in "make it four" is not the department IT, unless it is written so or called a department.
    private static func isPlainWord(_ match: EntityMatch, _ original: [Unicode.Scalar]) -> Bool {
        guard plainWords.contains(match.text) else { return false }
        let after = SpanCandidate.words(original, match.range.upperBound..<min(original.count, match.range.upperBound + 12)).lowercased()
        return !unitWords.contains(where: after.hasPrefix)
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
