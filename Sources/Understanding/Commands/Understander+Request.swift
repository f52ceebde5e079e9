import DialogModel
import Language

/// A text that is a request of its own.
extension Understander {
    func request(
        _ analysis: Analysis, _ top: ScoredIntent, _ state: DialogState, _ context: UnderstandingContext, _ reading: inout Reading
    ) {
        let filler = filler(state, context)
        if let likewise = EllipsisReader(domain: domain, filler: filler).read(analysis, top, state) {
            reading.commands = likewise
            reading.isRequest = true
            if case .startFlow(let flow)? = likewise.first?.command {
                reading.intent = domain.flows[flow].flatMap(intent).map { ScoredIntent(name: $0.name, confidence: 0.9) }
            }
            reading.trace.append("the same again about something else")
            return
        }
        let chosen = again(analysis, top, state, filler) ?? movesBesides(analysis, top) ?? changesWhatIs(analysis, top, state) ?? renames(analysis, top)
            ?? bareEntity(analysis, top) ?? top
        if isForeign(analysis) || isBareNumber(analysis) {
            reading.trace.append("none of its words is known")
            reading.confidence = 0
            reading.commands = [GroundedCommand(.cannotUnderstand, evidence: analysis.text, source: "intent", confidence: 0)]
            return
        }
        reading.intent = chosen
        reading.confidence = chosen.confidence
        guard let intent = domain.intents[chosen.name], chosen.confidence >= Self.certain else {
            reading.trace.append("no intent is likely enough")
            reading.commands = [GroundedCommand(.ask(analysis.text), evidence: analysis.text, source: "intent", confidence: chosen.confidence)]
            return
        }
        guard let name = intent.flow, let flow = domain.flows[name] else {
            reading.isRequest = intent.command == "ask"
            reading.commands = steering(chosen.name, analysis.text, chosen.confidence, state)
                ?? [GroundedCommand(.cannotUnderstand, evidence: analysis.text, source: "intent", confidence: chosen.confidence)]
            return
        }
        if flow.writes, refuses(analysis, intent) || (intent.abandons && Cues.found(Cues.keeps, in: analysis.normalized)) {
            reading.trace.append("says that it is not wanted")
            reading.intent = nil
            reading.confidence = 1
            reading.commands = [GroundedCommand(.deny, evidence: analysis.text, source: "pattern")]
            return
        }
        reading.isRequest = true
        let analysis = relating(analysis, flow.name, filler)
        let tags = model.slots(for: analysis, intent: intent.name)
        reading.trace += tags.map { "tag: “\(SlotFiller.words($0.range, analysis.text))” \($0.label) \(Self.percent($0.confidence))" }
        reading.commands = RequestBuilder(domain: domain, filler: filler, lastFlow: state.lastFlow, written: state.written).commands(flow, chosen, analysis, tags)
        let listed = fromList(state.offer, flow, analysis)
        reading.commands.insert(contentsOf: listed, at: min(1, reading.commands.count))
    }

    /// "The same again next week": what was written last, once more, though it sounds like a change of it.
    private func again(_ analysis: Analysis, _ top: ScoredIntent, _ state: DialogState, _ filler: SlotFiller) -> ScoredIntent? {
        guard let last = state.written.last, let flow = domain.flows[last.flow], filler.repeats(analysis),
            let mine = intent(of: flow), !Cues.found(Cues.question, in: analysis.normalized) else { return nil }
        let other = domain.intents[top.name]?.flow.flatMap { domain.flows[$0] }
        guard top.confidence < Self.decided || other?.domain == flow.domain || other == nil else { return nil }
        return ScoredIntent(name: mine.name, confidence: max(top.confidence, Self.decided))
    }

    /// 改到四点，加上白露: what moves the meeting takes the rest of the changes along.
    private func movesBesides(_ analysis: Analysis, _ top: ScoredIntent) -> ScoredIntent? {
        guard let intent = domain.intents[top.name], intent.amends, top.confidence >= Self.certain, let flow = intent.flow.flatMap({ domain.flows[$0] }), flow.writes,
            flow.slots.contains("new_title"), !flow.slots.contains("shift") else { return nil }
        return moves(analysis) ? changing(flow.domain, moving: true, top.confidence) : nil
    }

    /// Whether a time is said to which something is moved.
    private func moves(_ analysis: Analysis) -> Bool {
        let renamed = TitlePattern.renaming(analysis)
        return analysis.spans.contains { span in
            guard SlotFiller.isClock(span) || span.kind == .shift || span.kind == .number, renamed?.contains(span.text) != true else { return false }
            return span.kind == .shift || Cues.ends(Cues.movesTo, before: span.range.lowerBound, in: analysis.normalized)
        }
    }

    /// The intent that changes a meeting's people and more; the one that moves it takes all of that along.
    private func changing(_ area: String?, moving: Bool, _ confidence: Double) -> ScoredIntent? {
        domain.intents.values.filter { intent in
            guard intent.amends, let flow = intent.flow.flatMap({ domain.flows[$0] }), area == nil || flow.domain == area else { return false }
            return flow.writes && flow.slots.contains("removed") && flow.slots.contains("shift") == moving
        }.map(\.name).min().map { ScoredIntent(name: $0, confidence: confidence) }
    }

    /// 不要叫谢子昂, 会议室不要了 right after a meeting was spoken of change it.
    private func changesWhatIs(_ analysis: Analysis, _ top: ScoredIntent, _ state: DialogState) -> ScoredIntent? {
        guard state.frame == nil, state.focus.meeting != nil, leavesOut(analysis) || Cues.found(Cues.noRoom, in: analysis.normalized), top.confidence < Self.clear || domain.intents[top.name]?.flow == nil else { return nil }
        return changing(nil, moving: moves(analysis), Self.decided)
    }

    /// Whether somebody is said to stay away.
    private func leavesOut(_ analysis: Analysis) -> Bool {
        analysis.spans.contains { $0.kind == .person && Cues.ends(Cues.remove, before: $0.range.lowerBound, in: analysis.normalized) }
    }

    /// "Rename it to …" gives a new title, whatever the title makes of the sentence.
    private func renames(_ analysis: Analysis, _ top: ScoredIntent) -> ScoredIntent? {
        guard top.confidence < Self.decided, TitlePattern.renaming(analysis) != nil else { return nil }
        return domain.intents.values.filter { intent in
            intent.amends && intent.flow.flatMap { domain.flows[$0]?.slots.contains("new_title") } == true
        }.map(\.name).min().map { ScoredIntent(name: $0, confidence: Self.decided) }
    }

    /// A number alone says nothing where nothing was asked.
    private func isBareNumber(_ analysis: Analysis) -> Bool {
        !analysis.spans.isEmpty && analysis.spans.allSatisfy { $0.kind == .number }
            && analysis.spans.reduce(0) { $0 + $1.range.count } >= analysis.text.trimmingBlanks.unicodeScalars.count - 1
    }

    /// `/anything` that no button offers.
    func isTypedPayload(_ analysis: Analysis) -> Bool {
        let scalars = analysis.normalized.scalars.drop { $0.isBlank }
        return scalars.count > 1 && scalars.first == "/" && scalars.dropFirst().first?.isLatinLetter == true
    }

    /// Texts of words that no example knows and no recogniser: nothing of them is understood, whatever the statistics
    /// make of it.
    private func isForeign(_ analysis: Analysis) -> Bool {
        return analysis.spans.isEmpty && !phrases.knows(analysis.normalized)
    }

    /// "Book the second one for an hour": what the list says of it goes into the new request.
    private func fromList(_ offer: Offer?, _ flow: Flow, _ analysis: Analysis) -> [GroundedCommand] {
        guard let offer, flow.writes || flow.preparation != nil, let span = analysis.spans.first(where: { $0.kind == .ordinal && !ChoiceReader.isArticle($0, analysis) }),
            case .number(let number) = span.value else { return [] }
        let index = number < 0 ? offer.options.count + number : number - 1
        guard offer.options.indices.contains(index) else { return [] }
        return offer.options[index].sets.sorted { $0.key < $1.key }.filter { flow.slots.contains($0.key) }.map {
            GroundedCommand(.setSlot($0.key, $0.value), evidence: span.text, source: "context")
        }
    }

    /// "I don't want to book a room" books nothing.
    private func refuses(_ analysis: Analysis, _ intent: Intent) -> Bool {
        // 不要叫谢子昂, "don't need the room" change the meeting that there is.
        if intent.amends, Cues.found(Cues.noRoom, in: analysis.normalized) || leavesOut(analysis) { return false }
        guard let at = Cues.position(of: Cues.refusal, in: analysis.normalized), at <= 12,
            !Cues.found(Cues.noRefusal, in: analysis.normalized)
        else { return false }
        // "not Monday": what is refused is a value, not the whole.
        return !analysis.spans.contains { $0.range.lowerBound < at } && ClauseSplitter.split(analysis.text).count == 1
    }

    /// The intent that shows a meeting by its title.
    private var asksForMeeting: ScoredIntent? {
        let intents = domain.intents.values.sorted { $0.name < $1.name }
        let intent = intents.first { intent in
            guard let flow = intent.flow.flatMap({ domain.flows[$0] }), !flow.writes, flow.slots.contains("title") else { return false }
            return domain.flows.values.contains { $0.domain == flow.domain && $0.slots.contains { domain.slots[$0]?.type == .meeting } }
        }
        return intent.map { ScoredIntent(name: $0.name, confidence: 0.9) }
    }

    /// A name alone asks for what it names.
    private func bareEntity(_ analysis: Analysis, _ top: ScoredIntent) -> ScoredIntent? {
        guard top.confidence < Self.decided, analysis.spans.count == 1, let span = analysis.spans.first,
            span.range.count * 10 >= analysis.text.trimmingBlanks.unicodeScalars.count * 8 else { return nil }
        if span.kind == .meeting { return asksForMeeting }
        let wanted: SlotType? = switch span.kind {
        case .person: .person
        case .documentNumber: .document
        default: nil
        }
        guard let wanted else { return nil }
        let intents = domain.intents.values.sorted { $0.name < $1.name }
        let intent = intents.first { intent in
            guard let flow = intent.flow.flatMap({ domain.flows[$0] }), let slot = flow.slots.first else { return false }
            return domain.slots[slot]?.type == wanted
        }
        return intent.map { ScoredIntent(name: $0.name, confidence: 0.9) }
    }
}
