import DialogModel
import Language

/// The commands that start a flow with what was said for it.
struct RequestBuilder {
    let domain: Domain
    let filler: SlotFiller

    func commands(_ flow: Flow, _ intent: ScoredIntent, _ analysis: Analysis, _ tags: [TaggedSpan]) -> [GroundedCommand] {
        var commands = [GroundedCommand(.startFlow(flow.name), evidence: analysis.text, source: "intent", confidence: intent.confidence)]
        let fillings = filler.fillings(of: flow, in: analysis, tags: tags)
        for filling in fillings {
            commands.append(GroundedCommand(
                .setSlot(filling.slot, filling.value), evidence: filling.evidence, source: filling.source, confidence: filling.confidence))
        }
        let filled = Set(fillings.map(\.slot))
        if let own = ownPerson(flow, filled, analysis) { commands.append(own) }
        if let alone = onlyMyself(flow, filled, analysis) { commands.append(alone) }
        if let title = title(flow, filled, analysis) { commands.append(title) }
        if let topic = topic(flow, filled, analysis) { commands.append(topic) }
        return commands
    }

    /// "My manager": the speaker is the person asked about. Without any name, "his" was looked up already; and where only an
    /// attribute was said ("and the e-mail?"), the person last spoken of is meant.
    private func ownPerson(_ flow: Flow, _ filled: Set<String>, _ analysis: Analysis) -> GroundedCommand? {
        guard let slot = flow.slots.first(where: { domain.slots[$0]?.type == .person }), !filled.contains(slot) else { return nil }
        let names = flow.slots.filter { [.person, .department, .job, .building].contains(domain.slots[$0]?.type) }
        guard !names.contains(where: filled.contains) else { return nil }
        if Cues.found(Cues.mine, in: analysis.normalized), flow.slots.contains(where: { domain.slots[$0]?.type == .choice && filled.contains($0) }) {
            return GroundedCommand(.setSlot(slot, filler.speaker), evidence: analysis.text, source: "pattern")
        }
        guard flow.slots.contains(where: { domain.slots[$0]?.type == .choice && filled.contains($0) }), let person = filler.focus.people.first,
            filler.focus.people.count == 1
        else { return nil }
        let mention = Mention(text: person.id, kind: .person, candidates: [person])
        return GroundedCommand(.setSlot(slot, .mentions([mention])), evidence: analysis.text, source: "context")
    }

    /// "just me": the list of people is the speaker.
    private func onlyMyself(_ flow: Flow, _ filled: Set<String>, _ analysis: Analysis) -> GroundedCommand? {
        guard let slot = flow.slots.first(where: { domain.slots[$0]?.type == .people && domain.slots[$0]?.isOptional == true }),
            !filled.contains(slot), Cues.found(Cues.onlyMyself, in: analysis.normalized) else { return nil }
        return GroundedCommand(.setSlot(slot, filler.speaker), evidence: analysis.text, source: "pattern")
    }

    /// A title that the tagger missed but the words around it give away.
    private func title(_ flow: Flow, _ filled: Set<String>, _ analysis: Analysis) -> GroundedCommand? {
        guard flow.slots.contains("title"), !filled.contains("title"), flow.steps.contains(where: { if case .collect("title", _, _) = $0 { true } else { false } }),
            let words = TitlePattern.title(in: analysis) else { return nil }
        return GroundedCommand(.setSlot("title", .text(words)), evidence: words, source: "pattern", confidence: 0.8)
    }

    /// A search without a tagged topic searches for the whole text; the index knows which words say nothing.
    private func topic(_ flow: Flow, _ filled: Set<String>, _ analysis: Analysis) -> GroundedCommand? {
        guard flow.slots.contains("topic"), !filled.contains("topic") else { return nil }
        guard filled.isDisjoint(with: ["number", "title", "document"]) else { return nil }
        // Where papers are sought the topic goes with an issuer or a year; where people are, names say it all.
        guard flow.slots.contains("number") || filled.isDisjoint(with: ["person", "department", "job", "building", "attribute"]) else { return nil }
        return GroundedCommand(.setSlot("topic", .text(analysis.text.trimmingBlanks)), evidence: analysis.text, source: "context", confidence: 0.5)
    }
}
