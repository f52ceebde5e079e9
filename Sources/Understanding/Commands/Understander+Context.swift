import DialogModel
import Language
import TimeExpressions

/// What a text means while a question, a list or a request is open.
extension Understander {
    /// Commands that only make sense against the state, or nil when the text stands on its own.
    func inContext(
        _ plain: Analysis, _ top: ScoredIntent, _ state: DialogState,
        _ context: UnderstandingContext, _ reading: inout Reading
    ) -> [GroundedCommand]? {
        let filler = filler(state, context)
        let analysis = relating(plain, state.frame?.flow, filler)
        let isRequest = isOtherRequest(analysis, top, state) && !corrects(analysis, state) && !isBareName(analysis, state)
        if let offer = state.offer, !offer.options.isEmpty, let choice = ChoiceReader(offer: offer).read(analysis),
            state.asksFor == "choice" || (isBareChoice(analysis) && !isAboutRow(top, offer)) {
            reading.trace.append("chosen from the list")
            reading.basis = .answer
            return [choice]
        }
        if state.offer == nil, isBareOrdinal(analysis) {
            reading.basis = .answer
            return [GroundedCommand(.chooseOption(1), evidence: analysis.text, source: "pattern")]
        }
        guard let frame = state.frame, let flow = domain.flows[frame.flow], let asked = frame.asked else { return nil }
        let chats = domain.slots[asked]?.type != .text && chats(top, analysis)
        let isAlone = Cues.found(Cues.onlyMyself, in: analysis.normalized)
        if let intent = domain.intents[top.name], intent.flow == nil, intent.command != nil || chats, intent.command != "ask",
            top.confidence >= Self.decided, !hasValue(analysis) || chats, !isAlone,
            // 需求对齐 is a title and no 对: where words are asked for, only a known phrase says yes or no.
            domain.slots[asked]?.type != .text || (!["affirm", "deny", "cancelFlow"].contains(intent.command) && top.confidence >= Self.clear) {
            reading.trace.append("steers: \(top.name)")
            reading.confidence = top.confidence
            return steering(top.name, analysis.text, top.confidence, state)
        }
        // 审计准备, "audit prep" may be a title and stops nothing.
        if domain.slots[asked]?.type != .text || Cues.found(Cues.callsOff, in: analysis.normalized), abandons(top, flow, analysis, state.focus) {
            reading.trace.append("\(top.name) ends the request under way")
            reading.confidence = top.confidence
            return [GroundedCommand(.cancelFlow, evidence: analysis.text, source: "intent", confidence: top.confidence)]
        }
        if let declined = declines(analysis, flow, asked) {
            reading.trace.append("declines the question for \(asked), or the whole")
            reading.basis = .answer
            return [declined]
        }
        if asksOnTheSide(analysis, flow, domain.slots[asked]?.type) {
            reading.trace.append("asks about something, and fills nothing")
            return nil
        }
        if startsAnew(analysis, top, frame, filler, context) {
            reading.trace.append("asks for another of what is under way")
            return nil
        }
        let tags = model.slots(for: analysis, intent: intent(of: flow)?.name ?? top.name)
        if domain.slots[asked]?.type == .recurrence, let rule = frame.rule(asked),
            let change = SeriesReader(context: context, slot: asked, rule: rule).read(analysis, isAsked: true) {
            reading.trace.append("answers the question for \(asked)")
            reading.basis = .answer
            return change.commands
        }
        if let definition = domain.slots[asked], asked != "choice", asked != "confirmation" {
            if let commands = dataAnswer(analysis, flow, frame, definition, isRequest, filler), !commands.isEmpty {
                reading.trace.append("answers the question for \(asked)")
                reading.basis = .answer
                return commands
            }
            let reader = AnswerReader(domain: domain, filler: filler, flow: flow, asked: definition)
            // A sentence with a time or a room in it that asks for the same again says the request anew; it is no title.
            let isSentence = definition.type == .text && isWholeSentence(analysis, top)
            if flow.preparation == nil || definition.type == .text, let commands = reader.read(analysis, isRequest: isRequest || isSentence),
                !commands.isEmpty {
                reading.trace.append("answers the question for \(asked)")
                reading.basis = .answer
                return commands
            }
        }
        guard !isRequest, !asksForSomethingElse(analysis) else { return nil }
        let amending = domain.intents[top.name]?.amends == true ? model.slots(for: analysis, intent: top.name) : tags
        let changes = flow.preparation == nil
            ? CorrectionReader(domain: domain, filler: filler, flow: flow, frame: frame).read(analysis, tags: amending)
            : DataFlowReader(domain: domain, flow: flow, filler: filler, frame: frame).changes(analysis, tags)
        if !changes.isEmpty {
            reading.trace.append("changes the request under way")
            reading.basis = .change
            return changes
        }
        if flow.preparation != nil, top.name == "out_of_scope" {
            return [GroundedCommand(.cannotUnderstand, evidence: analysis.text, source: "intent", confidence: top.confidence)]
        }
        guard top.confidence >= Self.certain, let steering = steering(top.name, analysis.text, top.confidence, state) else { return nil }
        reading.confidence = top.confidence
        return steering
    }

    /// 不用标题, "nothing" to what shall be changed.
    private func declines(_ analysis: Analysis, _ flow: Flow, _ asked: String) -> GroundedCommand? {
        guard flow.preparation == nil, let definition = domain.slots[asked] else { return nil }
        let amends = intent(of: flow)?.amends == true && flow.writes
        guard amends || definition.type == .text, var command = WordsAnswer(asked: definition).read(analysis) else { return nil }
        if amends, case .clearSlot = command.command { command.command = .deny }
        return command
    }

    /// The analysis as a flow reads it: "Tao Ran's manager" is one person where it has people.
    func relating(_ analysis: Analysis, _ flow: String?, _ filler: SlotFiller) -> Analysis {
        guard let slots = flow.flatMap({ domain.flows[$0] })?.slots else { return analysis }
        let related = RelationReader(slots: slots, domain: domain, filler: filler).merged(analysis)
        return slots.contains(GuestTimeReader.slot) ? GuestTimeReader.marked(related) : related
    }

    /// "When is her birthday?" while a meeting is booked: whoever is named in a question does not come for it.
    private func asksOnTheSide(_ analysis: Analysis, _ flow: Flow, _ asked: SlotType?) -> Bool {
        guard flow.preparation == nil else { return false }
        let asksHow = Cues.found(Cues.proposingAtEnd, in: analysis.normalized)
        let proposes = analysis.spans.contains { span in
            guard [.time, .room, .duration, .recurrence, .shift, .number].contains(span.kind) else { return false }
            // 四点怎么样 puts four forward, 今天天气怎么样 nothing.
            return !asksHow || Cues.begins(Cues.proposingAtEnd, after: span.range.upperBound, in: analysis.normalized)
        }
        return Cues.asks(analysis.normalized, proposes: proposes, isTitle: asked == .text)
    }

    /// "How are you today?": small talk that names the day.
    private func chats(_ top: ScoredIntent, _ analysis: Analysis) -> Bool {
        guard top.confidence >= Self.decided, let intent = domain.intents[top.name], intent.flow == nil, intent.command == nil else { return false }
        return analysis.spans.allSatisfy { span in
            if case .time(.instant(_, grain: .day, dateGiven: true)) = span.value { return span.text.unicodeScalars.count <= 5 }
            return [.ordinal, .number, .pronoun, .choice].contains(span.kind)
        }
    }

    /// The answer to a question of a domain without Swift; nil where there is none, and for flows of Swift handlers.
    private func dataAnswer(
        _ analysis: Analysis, _ flow: Flow, _ frame: FlowFrame, _ asked: SlotDefinition, _ isRequest: Bool, _ filler: SlotFiller
    ) -> [GroundedCommand]? {
        guard flow.preparation != nil else { return nil }
        return DataFlowReader(domain: domain, flow: flow, filler: filler, frame: frame).answer(analysis, to: asked, isRequest: isRequest)
    }

    func hasValue(_ analysis: Analysis) -> Bool {
        analysis.spans.contains { $0.slot == GuestTimeReader.slot } || analysis.spans.contains { $0.kind != .ordinal && $0.kind != .number && $0.kind != .pronoun && $0.kind != .choice }
    }

    /// "Approve the second one" after a list of rows: the request is another than the list's own, about one of its rows.
    private func isAboutRow(_ top: ScoredIntent, _ offer: Offer) -> Bool {
        guard top.confidence >= Self.certain, let flow = domain.intents[top.name]?.flow.flatMap({ domain.flows[$0] }), flow.preparation != nil
        else { return false }
        return offer.options.contains { $0.sets.keys.contains(where: flow.slots.contains) }
    }

    /// An ordinal in a list that was only shown counts when nothing else is named ("open the second one").
    private func isBareChoice(_ analysis: Analysis) -> Bool {
        if analysis.spans.count == 1, let span = analysis.spans.first, span.kind == .number,
            span.range.count >= analysis.text.trimmingBlanks.unicodeScalars.count - 1 { return true }
        return analysis.normalized.originalCount <= 32 && !hasValue(analysis)
            && analysis.spans.contains { $0.kind == .ordinal && !ChoiceReader.isArticle($0, analysis) }
    }

    /// Nothing but "the second one".
    private func isBareOrdinal(_ analysis: Analysis) -> Bool {
        guard analysis.spans.count == 1, let span = analysis.spans.first, span.kind == .ordinal, !ChoiceReader.isArticle(span, analysis) else { return false }
        return span.range.count * 10 >= analysis.text.trimmingBlanks.unicodeScalars.count * 6
    }

    private func abandons(_ top: ScoredIntent, _ flow: Flow, _ analysis: Analysis, _ focus: Focus) -> Bool {
        guard let intent = domain.intents[top.name], intent.abandons, top.confidence >= Self.certain,
            let other = intent.flow.flatMap({ domain.flows[$0] }), other.domain == flow.domain, other.name != flow.name
        else { return false }
        // "Cancel this meeting" means one that exists, where one was spoken of.
        let pointsAtMeeting = focus.meeting != nil && analysis.spans.contains { $0.kind == .pronoun }
        return !hasValue(analysis) && !pointsAtMeeting
    }
}
