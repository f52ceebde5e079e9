import DialogModel
import Language

/// Reads texts for a flow of a domain without Swift, by the types of its slots alone: requests, answers, changes.
struct DataFlowReader {
    let domain: Domain
    let flow: Flow
    let filler: SlotFiller
    /// The flow under way; nil for a new request.
    var frame: FlowFrame?

    // MARK: A new request

    func request(_ intent: ScoredIntent, _ analysis: Analysis, _ tags: [TaggedSpan]) -> [GroundedCommand] {
        var commands = [GroundedCommand(.startFlow(flow.name), evidence: analysis.text, source: "intent", confidence: intent.confidence)]
        commands += values(analysis, tags, asked: nil).map { GroundedCommand(.setSlot($0.slot, $0.value), evidence: $0.evidence, source: $0.source, confidence: $0.confidence) }
            .map(Self.adding)
        if let record = pointedAt(analysis) { commands.append(record) }
        return commands
    }

    /// "Withdraw it", 刚才那张: the row that was written or shown last.
    private func pointedAt(_ analysis: Analysis) -> GroundedCommand? {
        guard let slot = flow.slots.first(where: { domain.slots[$0]?.type == .record }), let value = filler.focus.records?[slot] else { return nil }
        guard Cues.found(DataCues.pointers, in: analysis.normalized) else { return nil }
        return GroundedCommand(.setSlot(slot, value), evidence: analysis.text, source: "context")
    }

    // MARK: An answer

    /// Commands, or nil when the text does not answer the question for `asked`.
    func answer(_ analysis: Analysis, to asked: SlotDefinition, isRequest: Bool) -> [GroundedCommand]? {
        switch asked.type {
        case .yesno, .list:
            if let word = decision(analysis, asked) { return [GroundedCommand(word, evidence: analysis.text, source: "pattern")] }
        default:
            if asked.isOptional, isShort(analysis), Cues.found(DataCues.nothing, in: analysis.normalized) {
                return [GroundedCommand(.clearSlot(asked.name), evidence: analysis.text, source: "pattern")]
            }
        }
        let found = values(analysis, [], asked: asked.name)
        guard found.contains(where: { $0.slot == asked.name || asked.replaces.contains($0.slot) || asked.items.contains($0.slot) }) else { return nil }
        let covered = found.reduce(0) { $0 + $1.evidence.unicodeScalars.count + unit(of: $1, analysis) }
        if isRequest, covered * 10 < analysis.normalized.originalCount * 6 { return nil }
        return found.map { Self.adding(GroundedCommand(.setSlot($0.slot, $0.value), evidence: $0.evidence, source: $0.source)) }
    }

    /// Scalars of the unit that stands right behind a count: 3个 is nothing but a number.
    private func unit(of count: Value, _ analysis: Analysis) -> Int {
        guard let slot = domain.slots[count.slot], slot.type == .number else { return 0 }
        let text = analysis.normalized.string, number = NormalizedText.key(count.evidence)
        return slot.units.map(NormalizedText.key).filter { text.contains(number + $0) }.map(\.unicodeScalars.count).max() ?? 0
    }

    /// Yes or no in so many words.
    private func decision(_ analysis: Analysis, _ asked: SlotDefinition) -> Command? {
        guard isShort(analysis) else { return nil }
        let no = asked.type == .list ? DataCues.listEnds : DataCues.nothing
        if Cues.found(no, in: analysis.normalized) { return .deny }
        let found = values(analysis, [], asked: asked.name)
        guard found.isEmpty, analysis.spans.isEmpty, !Cues.found(Cues.question, in: analysis.normalized),
            Cues.found(DataCues.wanted, in: analysis.normalized)
        else { return nil }
        return .affirm
    }

    private func isShort(_ analysis: Analysis) -> Bool { analysis.normalized.originalCount <= (analysis.language == .chinese ? 10 : 28) }

    // MARK: A change

    /// Changes of the request under way.
    func changes(_ analysis: Analysis, _ tags: [TaggedSpan]) -> [GroundedCommand] {
        var commands: [GroundedCommand] = []
        let removes = Cues.found(Cues.remove, in: analysis.normalized)
        for item in values(analysis, tags, asked: nil) {
            let isList = domain.slots[item.slot]?.type == .list
            let command: Command = if isList {
                removes ? .removeFromSlot(item.slot, item.value) : .addToSlot(item.slot, item.value)
            } else {
                .correctSlot(item.slot, item.value)
            }
            commands.append(GroundedCommand(command, evidence: item.evidence, source: item.source, confidence: item.confidence))
        }
        let named = byName(analysis)
        return named.isEmpty ? commands : named + commands.filter { command in
            !named.contains { $0.evidence.contains(command.evidence) || command.evidence.contains($0.evidence) }
        }
    }

    /// 事由改成探亲, "reason: family visit": a text that is changed by the slot's name.
    private func byName(_ analysis: Analysis) -> [GroundedCommand] {
        for slot in flow.slots.compactMap({ domain.slots[$0] }) where slot.type == .text {
            for label in slot.called.values.flatMap({ $0 }).sorted() {
                guard let at = DataSpans.positions(of: Array(NormalizedText.key(label).unicodeScalars), in: analysis.normalized.scalars).first
                else { continue }
                let rest = Array(analysis.normalized.scalars[at.upperBound...])
                for letters in DataCues.becomes.scalars {
                    let blank = rest.prefix { $0.isBlank }.count
                    guard rest.dropFirst(blank).starts(with: letters) else { continue }
                    let range = analysis.normalized.originalRange(at.upperBound + blank + letters.count..<analysis.normalized.count)
                    let words = SlotFiller.words(range, analysis.text)
                    if !words.isEmpty { return [GroundedCommand(.correctSlot(slot.name, .text(words)), evidence: words, source: "pattern")] }
                }
            }
        }
        return []
    }

    // MARK: Values

    private typealias Value = SlotFiller.Filling

    private static func adding(_ grounded: GroundedCommand) -> GroundedCommand {
        guard case .setSlot(let slot, let value) = grounded.command, case .records = value else { return grounded }
        return GroundedCommand(.addToSlot(slot, value), evidence: grounded.evidence, source: grounded.source, confidence: grounded.confidence)
    }

    /// Values for the flow's slots; those of a list's slots as records, where they are whole.
    private func values(_ analysis: Analysis, _ tags: [TaggedSpan], asked: String?) -> [SlotFiller.Filling] {
        let found = DataSpans(domain: domain, flow: flow, asked: asked).find(in: analysis)
        let lists = flow.slots.compactMap { domain.slots[$0] }.filter { $0.type == .list }
        let inList = Set(lists.flatMap(\.items))
        var result: [SlotFiller.Filling] = []
        for item in found where !inList.contains(item.slot) { add(item, analysis, &result) }
        for list in lists {
            let parts = found.filter { list.items.contains($0.slot) }
            let needed = list.items.filter { domain.slots[$0]?.isOptional != true }
            let records = DataRecords(list: list).records(of: parts, in: analysis.normalized)
            let whole = records.filter { record in needed.allSatisfy { record.values[$0] != nil } }
            let isRemoval = frame != nil && Cues.found(Cues.remove, in: analysis.normalized)
            let kept = isRemoval ? records : whole
            if !kept.isEmpty {
                let words = parts.map { SlotFiller.words($0.range, analysis.text) }.joined(separator: " ")
                result.append(SlotFiller.Filling(slot: list.name, value: .records(kept), evidence: words, source: "pattern", confidence: 1, label: list.name))
            }
            guard !isRemoval, let half = records.first(where: { record in needed.contains { record.values[$0] == nil } }) else { continue }
            for item in parts where half.values[item.slot] == item.value && !result.contains(where: { $0.slot == item.slot }) {
                add(item, analysis, &result)
            }
        }
        for tag in tags where tag.confidence > 0.5 && flow.slots.contains(tag.label) && domain.slots[tag.label]?.type == .text {
            guard !result.contains(where: { $0.slot == tag.label }) else { continue }
            let words = SlotFiller.words(tag.range, analysis.text)
            result.append(SlotFiller.Filling(slot: tag.label, value: .text(words), evidence: words, source: "tagger", confidence: tag.confidence, label: tag.label))
        }
        return result
    }

    private func add(_ item: DataSpans.Found, _ analysis: Analysis, _ result: inout [SlotFiller.Filling]) {
        let words = SlotFiller.words(item.range, analysis.text)
        if let index = result.firstIndex(where: { $0.slot == item.slot }) {
            switch (result[index].value, item.value) {
            case (.mentions(let present), .mentions(let more)) where domain.slots[item.slot]?.type == .people:
                result[index].value = .mentions(present + more)
            case (.time(let present), .time(let more)):
                guard let whole = SlotFiller.combined(present, more) ?? SlotFiller.combined(more, present) else { return }
                result[index].value = .time(whole)
            // 不是年假，是病假: the last one is meant.
            default: result[index].value = item.value
            }
            result[index].evidence += " " + words
            return
        }
        result.append(SlotFiller.Filling(slot: item.slot, value: item.value, evidence: words, source: item.source, confidence: 1, label: item.slot))
    }
}
