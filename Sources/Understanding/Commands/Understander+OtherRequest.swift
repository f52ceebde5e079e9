import DialogModel
import Language

/// Whether a text goes on with the request under way, changes it, or asks for something else.
extension Understander {
    /// Whether the text asks for something else than the flow under way.
    func isOtherRequest(_ analysis: Analysis, _ top: ScoredIntent, _ state: DialogState) -> Bool {
        guard let intent = domain.intents[top.name] else { return false }
        guard let frame = state.frame, let flow = domain.flows[frame.flow] else { return top.confidence >= Self.certain }
        // A mere question that still waits for a choice gives way to any other.
        if intent.flow != nil, !flow.writes { return top.confidence >= Self.certain }
        guard intent.flow != flow.name else { return false }
        let asksForText = frame.asked.flatMap { domain.slots[$0] }?.type == .text
        let decided = asksForText ? Self.clear : Self.decided
        if let other = intent.flow.flatMap({ domain.flows[$0] }) {
            // A bare value is a value of what is under way, and "a room with a whiteboard" a wish for it; a question is not.
            if isBareValue(analysis) { return false }
            // 改成两天 while leave is asked for changes that, and no meeting.
            if flow.preparation != nil, intent.amends, other.domain != flow.domain, !points(analysis),
                analysis.normalized.originalCount <= 30, !DataSpans(domain: domain, flow: flow).find(in: analysis).isEmpty { return false }
            if intent.amends, other.domain == flow.domain, !points(analysis), other.writes || !Cues.found(Cues.question, in: analysis.normalized) {
                return false
            }
            return top.confidence >= decided
        }
        return intent.command == "ask" && top.confidence >= decided
    }

    /// 不是张伟是张薇, "not Ann, Bob", 把李娜去掉: words that change a value of the request under way, whatever else they resemble.
    func corrects(_ analysis: Analysis, _ state: DialogState) -> Bool {
        guard let frame = state.frame, frame.asked != nil, let flow = domain.flows[frame.flow], flow.writes,
            !Cues.found(Cues.question, in: analysis.normalized), !points(analysis) else { return false }
        let kinds = Set(analysis.spans.map(\.kind))
        let people = flow.slots.contains { domain.slots[$0]?.type == .people } && !kinds.isDisjoint(with: [.person, .pronoun])
        if people, Cues.found(Cues.changesList, in: analysis.normalized) { return true }
        let valued = !kinds.isDisjoint(with: [.time, .duration, .room, .recurrence])
        return valued && Cues.found(Cues.changesValue, in: analysis.normalized)
    }

    /// 明天的会改到几点了: what asks for something that is not known changes nothing.
    func asksForSomethingElse(_ analysis: Analysis) -> Bool {
        Cues.found(Cues.asksWhat, in: analysis.normalized) && (analysis.normalized.scalars.last == "?" || !hasValue(analysis) || analysis.normalized.scalars.contains("了"))
    }

    func isWholeSentence(_ analysis: Analysis, _ top: ScoredIntent) -> Bool {
        guard let intent = domain.intents[top.name], intent.flow != nil, top.confidence >= Self.clear else { return false }
        let pinned = analysis.spans.contains { [.time, .room, .recurrence, .duration, .shift].contains($0.kind) }
        let people = analysis.spans.contains { $0.kind == .person } && intent.amends
        return pinned || people
    }

    /// Whether the text is little else than names and times.
    private func isBareValue(_ analysis: Analysis) -> Bool {
        let kinds: Set<SpanKind> = [.time, .duration, .recurrence, .room, .person]
        let covered = analysis.spans.reduce(0) { $0 + (kinds.contains($1.kind) ? $1.range.count : 0) }
        return covered > 0 && covered * 10 >= analysis.text.trimmingBlanks.unicodeScalars.count * 8
    }

    /// Whether the text names something that exists already, so that it is not about the request under way.
    private func points(_ analysis: Analysis) -> Bool {
        // "Make it 1 to 3" is about what is under way.
        if Cues.begin(Cues.instead, analysis.normalized) { return false }
        let moving = domain.intents.values.filter { $0.amends }.map(\.name).sorted().first ?? ""
        return analysis.spans.contains { $0.kind == .meeting } || model.slots(for: analysis, intent: moving).contains { tag in
            tag.label == "old_start" && tag.confidence > 0.8
                && !Cues.now.contains(NormalizedText.key(SlotFiller.words(tag.range, analysis.text)))
        }
    }

    /// Whether a text asks for another of what is under way, from the beginning: "book Friday 3 pm with Stan" while Thursday's meeting waits
    /// for its title. After a pause less is enough: nobody goes on with yesterday's request by asking for one.
    func startsAnew(_ analysis: Analysis, _ top: ScoredIntent, _ frame: FlowFrame, _ filler: SlotFiller, _ context: UnderstandingContext) -> Bool {
        guard let intent = domain.intents[top.name], intent.flow == frame.flow, !intent.amends, let flow = domain.flows[frame.flow], flow.writes,
            top.confidence >= Self.clear, Cues.found(Cues.requests, in: analysis.normalized), !Cues.begin(Cues.instead, analysis.normalized),
            !Cues.found(Cues.changesValue, in: analysis.normalized), !Cues.asks(analysis.normalized, proposes: true),
            !analysis.spans.contains(where: { $0.kind == .pronoun && !Cues.peoplePronouns.contains(NormalizedText.key($0.text)) })
        else { return false }
        let fillings = filler.fillings(of: flow, in: analysis, tags: model.slots(for: analysis, intent: intent.name))
        let filled = Set(fillings.map(\.slot))
        if context.isAfterPause { return fillings.contains { domain.slots[$0.slot].map { $0.type != .flag && $0.type != .choice } ?? false } }
        // A day and a time of day that differ from what stands, and somebody or something besides.
        guard flow.preparation == nil, filled.count >= 3, case .time(let start)? = fillings.first(where: { $0.slot == "start" })?.value, let old = frame.slots["start"],
            SlotFiller.hasClock(start), SlotFiller.day(of: start) != nil
        else { return false }
        return SlotValue.time(start) != old && !filled.isDisjoint(with: ["attendees", "title"])
    }
}
