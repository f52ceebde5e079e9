import DialogModel
import Language

/// Reads what is no answer to a question for words of any kind, though it could be one by its form: 不用标题, "skip it", "cancel that".
struct WordsAnswer {
    let asked: SlotDefinition

    private static let skips = CueList("answers", "skips")
    private static let skipFillers = CueList("answers", "skip-fillers")
    private static let stops = CueList("answers", "stops")
    private static let stopFillers = CueList("answers", "stop-fillers")

    func read(_ analysis: Analysis) -> GroundedCommand? {
        guard analysis.spans.allSatisfy({ [.pronoun, .choice, .number, .ordinal].contains($0.kind) }) else { return nil }
        let text = analysis.normalized
        if let has = Cues.covering(text, [Self.stops.scalars, Self.stopFillers.scalars]), has[0] {
            return GroundedCommand(.cancelFlow, evidence: analysis.text, source: "pattern")
        }
        let names = asked.called.keys.sorted().flatMap { asked.called[$0] ?? [] }.map { Array(NormalizedText($0).scalars) }
        guard let has = Cues.covering(text, [Self.skips.scalars, names, Self.skipFillers.scalars]), has[0] else { return nil }
        return GroundedCommand(.clearSlot(asked.name), evidence: analysis.text, source: "pattern")
    }
}
