import DialogModel
import Language
import TimeExpressions

/// The commands that start a flow with what was said for it.
struct RequestBuilder {
    let domain: Domain
    let filler: SlotFiller
    /// The flow that ended last.
    var lastFlow: FlowFrame?
    /// What was written last, the newest at the end.
    var written: [FlowFrame] = []

    func commands(_ flow: Flow, _ intent: ScoredIntent, _ analysis: Analysis, _ tags: [TaggedSpan]) -> [GroundedCommand] {
        if flow.preparation != nil { return DataFlowReader(domain: domain, flow: flow, filler: filler).request(intent, analysis, tags) }
        var commands = [GroundedCommand(.startFlow(flow.name), evidence: analysis.text, source: "intent", confidence: intent.confidence)]
        var fillings = filler.fillings(of: flow, in: analysis, tags: tags).map { carried($0, flow, analysis) }
        if flow.slots.contains("new_title"), let renamed = TitlePattern.renaming(analysis) {
            // What stands inside the new title is part of it.
            fillings.removeAll { renamed.contains($0.evidence) || $0.slot == "new_title" }
            commands.append(GroundedCommand(.setSlot("new_title", .text(renamed)), evidence: renamed, source: "pattern"))
        }
        if let place = fillings.firstIndex(where: { $0.slot == "title" && $0.source == "tagger" }),
            let whole = TitlePattern.completing(fillings[place].evidence, in: analysis) {
            fillings[place].value = .text(whole)
            fillings[place].evidence = whole
        }
        let title = title(flow, Set(fillings.map(\.slot)), analysis)
        // "With Cindy, titled budget": what the title says is nobody's name.
        if let title { fillings = fillings.compactMap { without(title.evidence, $0) } }
        if let last = written.last(where: { $0.flow == flow.name }) {
            // "One like that" is no title.
            fillings.removeAll { filling in
                domain.slots[filling.slot]?.type == .text && Cues.again.words.contains { $0.contains(NormalizedText.key(filling.evidence)) }
            }
            if let moved = sameTime(as: last, fillings, analysis) {
                fillings.removeAll { $0.slot == "start" }
                commands.append(moved)
            }
            commands += sameAgain(flow, last, fillings, analysis)
        }
        for filling in fillings {
            commands.append(GroundedCommand(
                .setSlot(filling.slot, filling.value), evidence: filling.evidence, source: filling.source, confidence: filling.confidence))
        }
        let filled = Set(fillings.map(\.slot))
        if Cues.found(Cues.noRoom, in: analysis.normalized), let room = flow.slots.first(where: { domain.slots[$0]?.type == .room }), !filled.contains(room) {
            commands.append(GroundedCommand(.clearSlot(room), evidence: analysis.text, source: "pattern"))
        }
        if let own = ownPerson(flow, filled, analysis) { commands.append(own) }
        if let alone = onlyMyself(flow, filled, analysis) { commands.append(alone) }
        if let title { commands.append(title) }
        if let topic = topic(flow, filled, analysis) { commands.append(topic) }
        return commands
    }

    /// "The same again": what the last one held, but for its time and for what is said anew.
    private func sameAgain(
        _ flow: Flow, _ last: FlowFrame, _ fillings: [SlotFiller.Filling], _ analysis: Analysis
    ) -> [GroundedCommand] {
        guard filler.repeats(analysis) else { return [] }
        let said = Set(fillings.map(\.slot))
        return flow.slots.compactMap { slot in
            guard !said.contains(slot), let value = last.slots[slot], let type = domain.slots[slot]?.type, ![.time, .flag, .recurrence, .meeting].contains(type)
            else { return nil }
            return GroundedCommand(.setSlot(slot, value), evidence: analysis.text, source: "context", confidence: 0.9)
        }
    }

    /// "Same time next week": the clock of the last one on the new day; on its weekday where a week is said.
    private func sameTime(as last: FlowFrame, _ fillings: [SlotFiller.Filling], _ analysis: Analysis) -> GroundedCommand? {
        guard filler.saysSameTime(analysis), case .time(.instant(let old, _, dateGiven: true))? = last.slots["start"] else { return nil }
        let day: Int
        switch fillings.first(where: { $0.slot == "start" })?.value {
        case .time(.instant(let date, grain: .day, dateGiven: true)): day = date.day
        case .time(.instant(let date, grain: .week, dateGiven: true)), .time(.interval(let date, _, grain: .week, dateGiven: true)):
            day = date.day - (date.weekday - 1) + (old.weekday - 1)
        default: return nil
        }
        let start = LocalDateTime(day: day, secondOfDay: old.secondOfDay)
        return GroundedCommand(.setSlot("start", .time(.instant(start, grain: .minute))), evidence: analysis.text, source: "time")
    }

    /// "Is Ann free tomorrow?" — "Then at three": the day is the one just spoken of.
    private func carried(_ filling: SlotFiller.Filling, _ flow: Flow, _ analysis: Analysis) -> SlotFiller.Filling {
        guard filling.slot == "start", case .time(let clock) = filling.value, let last = lastFlow, domain.flows[last.flow]?.domain == flow.domain,
            case .time(let earlier)? = last.slots["start"] else { return filling }
        // "Another one, same time next week": the hour of the meeting just booked.
        if !flow.slots.contains("same_time"), filler.saysSameTime(analysis),
            let same = filler.times.resolve(analysis.text, against: earlier, reference: filler.context.localNow, language: analysis.language) {
            var carried = filling
            carried.value = .time(same)
            return carried
        }
        guard let day = SlotFiller.day(of: earlier),
            Cues.found(Cues.carriesOn, in: analysis.normalized) || (flow.writes && last.flow == flow.name && Cues.found(Cues.oneMore, in: analysis.normalized)) || analysis.spans.contains(where: { $0.kind == .pronoun }),
            let whole = SlotFiller.combined(.instant(day, grain: .day), clock)
        else { return filling }
        var carried = filling
        carried.value = .time(whole)
        return carried
    }

    /// "My manager": the speaker is the person asked about. Without any name, "his" was looked up already; and where only an
    /// attribute was said ("and the e-mail?"), the person last spoken of is meant.
    private func ownPerson(_ flow: Flow, _ filled: Set<String>, _ analysis: Analysis) -> GroundedCommand? {
        guard let slot = flow.slots.first(where: { domain.slots[$0]?.type == .person }), !filled.contains(slot) else { return nil }
        // Whatever else was said singles somebody out by itself: a department, a storey, a post.
        guard filled.allSatisfy({ [.choice, .text].contains(domain.slots[$0]?.type) }) else { return nil }
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

    /// A filling without the names of nobody that stand in a title; nil where nothing is left.
    private func without(_ title: String, _ filling: SlotFiller.Filling) -> SlotFiller.Filling? {
        guard case .mentions(let mentions) = filling.value else { return filling }
        var rest = filling
        let known = mentions.filter { !$0.candidates.isEmpty || !title.contains($0.text) }
        rest.value = .mentions(known)
        return known.isEmpty && !mentions.isEmpty ? nil : rest
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
