import DialogModel
import Language

/// Reads that a value will not do, where it is named by what people call its slot and no other is said: 不要这个时间,
/// 换个标题, "another day", "that room doesn't work".
struct RefusalReader {
    let domain: Domain
    let flow: Flow
    let frame: FlowFrame
    let offer: Offer?

    /// Longer texts say more than that.
    private static let longest = 24
    /// Small words around the name that say nothing by themselves.
    private static let fillers = CueList("answers", "refusal-fillers")

    func read(_ analysis: Analysis) -> GroundedCommand? {
        let isChinese = analysis.normalized.scalars.contains(where: \.isHan)
        guard analysis.normalized.count <= (isChinese ? Self.longest : Self.longest * 2), analysis.spans.allSatisfy({ Self.isHarmless($0.kind) }) else { return nil }
        var found: String?
        for slot in flow.slots where found == nil {
            guard let definition = domain.slots[slot], !definition.called.isEmpty, definition.type != .room, isFilled(slot),
                isRefused(definition.called.keys.sorted().flatMap { definition.called[$0] ?? [] }, analysis.normalized)
            else { continue }
            found = slot
        }
        return found.map { GroundedCommand(.refuseSlot($0), evidence: analysis.text, source: "pattern") }
    }

    /// Nothing with a value: 这个 and a list's numbers are none.
    private static func isHarmless(_ kind: SpanKind) -> Bool { [.pronoun, .ordinal, .choice, .number, .meeting].contains(kind) }

    private func isFilled(_ slot: String) -> Bool {
        frame.slots[slot] != nil || (frame.asked == "choice" && offer?.options.contains { $0.sets[slot] != nil } == true)
    }

    /// Whether the text consists of a name of the slot, words that refuse, and small words.
    private func isRefused(_ names: [String], _ text: NormalizedText) -> Bool {
        let groups = [names.map { Array(NormalizedText($0).scalars) }, Cues.refuses.scalars, Self.fillers.scalars]
        return Cues.covering(text, groups).map { $0[0] && $0[1] } ?? false
    }
}
