import DialogModel
import Language
import TimeExpressions

/// The cascade from text and state to commands: what is known word for word, then what answers the open question, then
/// what changes the request under way, then a request of its own, and at last a question on the side.
///
/// Pure: the same text, state and context give the same commands.
public struct Understander: Sendable {
    let domain: Domain
    let model: NLUModel
    let analyzer: Analyzer
    let phrases: PhraseBook

    /// An intent less likely than this is not acted upon.
    static let certain = 0.45
    /// From here on a text is a request of its own even while a question is open.
    public static let decided = 0.75
    /// The same where words of any kind are asked for: a title reads like anything.
    static let clear = 0.9

    public init(domain: Domain, model: NLUModel, phrases: PhraseBook, analyzer: Analyzer) {
        self.domain = domain
        self.model = model
        self.phrases = phrases
        self.analyzer = analyzer
    }

    /// What a text says.
    ///
    /// - Parameters:
    ///   - state: the dialog so far; its open question, offer and focus decide what an ellipsis means.
    ///   - dense: the text's vector, of unit length, where the model was trained with such vectors.
    public func understand(_ text: String, state: DialogState, context: UnderstandingContext, dense: [Float]? = nil) -> Understood {
        let reading = read(text, state, context, dense: dense)
        var trace = reading.trace
        if state.asksFor != nil, let both = answerAndRequest(text, reading, state, context) { return both }
        if state.asksFor == nil || reading.isRequest {
            let parts = severalRequests(text, state, context)
            if !parts.isEmpty {
                trace.append("several requests: \(parts.count)")
                return Understood(
                    language: reading.analysis.language, intent: parts[0].intent, commands: parts.flatMap(\.commands),
                    candidates: reading.candidates, analysis: reading.analysis, trace: trace + parts.flatMap(\.trace),
                    confidence: parts.map(\.confidence).min() ?? 0)
            }
        }
        return Understood(
            language: reading.analysis.language, intent: reading.intent, commands: reading.commands,
            candidates: reading.candidates, analysis: reading.analysis, trace: trace, basis: reading.basis,
            confidence: reading.confidence)
    }

    /// Whether the model makes use of vectors.
    public var takesVectors: Bool { model.vectorDimension > 0 }

    // MARK: One text

    /// A text as it was read.
    struct Reading {
        var analysis: Analysis
        var candidates: [ScoredIntent]
        var intent: ScoredIntent?
        var commands: [GroundedCommand] = []
        var isRequest = false
        var basis = Understood.Basis.request
        var confidence = 1.0
        var trace: [String] = []
    }

    /// What the recognisers see in a text.
    func analyze(_ text: String, _ state: DialogState, _ context: UnderstandingContext) -> Analysis {
        analyzer.analyze(
            text, reference: context.localNow, previous: state.language, fallback: context.fallbackLanguage, zone: context.zone)
    }

    func read(_ text: String, _ state: DialogState, _ context: UnderstandingContext, dense: [Float]? = nil) -> Reading {
        let analysis = analyze(text, state, context)
        let candidates = settled(possible(model.intents(for: analysis, dense: dense), analysis, state), state)
        var reading = Reading(analysis: analysis, candidates: candidates)
        reading.trace.append("language: \(analysis.language.rawValue)")
        reading.trace += analysis.spans.map { "span: “\($0.text)” \($0.kind.rawValue) (\($0.source))" }
        reading.trace.append("intents: " + candidates.prefix(3).map { "\($0.name) \(Self.percent($0.confidence))" }.joined(separator: ", "))
        let top = candidates.first ?? ScoredIntent(name: "out_of_scope", confidence: 0)
        let phrase = phrases.intent(of: text)
        if let phrase, let cancelling = cancelsFocus(phrase, state) {
            reading.commands = [GroundedCommand(.startFlow(cancelling), evidence: text, source: "context")]
            reading.isRequest = true
            reading.basis = .phrase
            reading.trace.append("nothing is under way: the meeting spoken of is meant")
            return reading
        }
        if let refused = refusal(analysis, state) {
            reading.commands = [refused]
            reading.trace.append("refuses a value by its name")
            reading.basis = .change
            return reading
        }
        if let phrase, let commands = steering(phrase, text, 1, state) {
            reading.commands = commands
            reading.basis = .phrase
            if state.asksFor == nil { reading.intent = ScoredIntent(name: phrase, confidence: 1) }
            reading.trace.append("known phrase: \(phrase)")
            return reading
        }
        if isTypedPayload(analysis) {
            reading.commands = [GroundedCommand(.cannotUnderstand, evidence: analysis.text, source: "pattern", confidence: 0)]
            reading.basis = .phrase
            reading.trace.append("typed text is never a payload")
            return reading
        }
        if let commands = inContext(analysis, top, state, context, &reading) {
            reading.commands = commands
            return reading
        }
        request(analysis, top, state, context, &reading)
        return reading
    }

    private static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

    /// The command of an intent that steers or chats.
    func steering(_ name: String, _ text: String, _ confidence: Double, _ state: DialogState) -> [GroundedCommand]? {
        guard let intent = domain.intents[name], intent.flow == nil else { return nil }
        // "Start over": what is under way, from its first question.
        if intent.command == "restart", let flow = state.frame?.flow {
            return [Command.cancelFlow, .startFlow(flow)].map {
                GroundedCommand($0, evidence: text, source: "intent", confidence: confidence)
            }
        }
        let command: Command = switch intent.command {
        case "affirm": .affirm
        case "deny": .deny
        case "cancelFlow": .cancelFlow
        case "undo": Cues.found(Cues.written, in: NormalizedText(text)) ? .undoWrite : .undo
        case "repeat": .repeatLast
        case "handOff": .handOff
        case "ask": .ask(text)
        default: .chitchat(name)
        }
        // 没问题吧？ and "yes, but …" are no yes to a write: what is to be confirmed is shown again.
        if command == .affirm, state.asksFor == "confirmation", Cues.isDoubtful(text) {
            return [GroundedCommand(.repeatLast, evidence: text, source: "pattern")]
        }
        return [GroundedCommand(command, evidence: text, source: "intent", confidence: confidence)]
    }

    /// "Wait" and "start over" mean something only while a question is open, and not with a value beside them; what speaks for
    /// them speaks for the others then.
    private func possible(_ candidates: [ScoredIntent], _ analysis: Analysis, _ state: DialogState) -> [ScoredIntent] {
        guard state.asksFor == nil || hasValue(analysis) else { return candidates }
        let rest = candidates.filter { !["wait", "restart"].contains(domain.intents[$0.name]?.command ?? "") }
        let kept = rest.reduce(0) { $0 + $1.confidence }
        guard rest.count < candidates.count, kept > 0.05 else { return candidates }
        let whole = candidates.reduce(0) { $0 + $1.confidence }
        return rest.map { ScoredIntent(name: $0.name, confidence: $0.confidence * whole / kept) }
    }

    /// Stopping a request and cancelling a meeting sound alike ("cancel it"): which it is, the state tells. Where nothing is
    /// under way, what speaks for the one counts for the other.
    private func settled(_ candidates: [ScoredIntent], _ state: DialogState) -> [ScoredIntent] {
        guard state.frame == nil, let abandons = candidates.firstIndex(where: { domain.intents[$0.name]?.abandons == true }),
            let stops = candidates.firstIndex(where: { domain.intents[$0.name]?.command == "cancelFlow" }),
            min(abandons, stops) == 0, candidates[abandons].confidence > 0.1
        else { return candidates }
        var result = candidates
        result[abandons].confidence += result[stops].confidence
        result[stops].confidence = 0
        return result.enumerated().sorted { ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset) }.map(\.element)
    }

    /// "Cancel" right after a booking: the flow that cancels what the dialog is about.
    private func cancelsFocus(_ phrase: String, _ state: DialogState) -> String? {
        guard state.frame == nil, state.focus.meeting != nil, domain.intents[phrase]?.command == "cancelFlow" else { return nil }
        return domain.intents.values.filter(\.abandons).compactMap(\.flow).min()
    }

    /// "Not that time", 换个会议室, 标题改一下: a value of the request under way is refused by what people call its slot, and
    /// nothing is said in its place.
    private func refusal(_ analysis: Analysis, _ state: DialogState) -> GroundedCommand? {
        guard let frame = state.frame, frame.asked != nil, let flow = domain.flows[frame.flow] else { return nil }
        return RefusalReader(domain: domain, flow: flow, frame: frame, offer: state.offer).read(analysis)
    }

    // MARK: While something is open

    /// Commands that only make sense against the state, or nil when the text stands on its own.
    private func inContext(
        _ analysis: Analysis, _ top: ScoredIntent, _ state: DialogState,
        _ context: UnderstandingContext, _ reading: inout Reading
    ) -> [GroundedCommand]? {
        let isRequest = isOtherRequest(analysis, top, state) && !corrects(analysis, state)
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
        let filler = SlotFiller(domain: domain, context: context, focus: state.focus, times: analyzer.times.recognizer, written: state.written)
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

    private func hasValue(_ analysis: Analysis) -> Bool {
        analysis.spans.contains { $0.kind != .ordinal && $0.kind != .number && $0.kind != .pronoun && $0.kind != .choice }
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

    private func intent(of flow: Flow) -> Intent? {
        domain.intents.values.filter { $0.flow == flow.name }.min { $0.name < $1.name }
    }

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
        if people, Cues.found(Cues.remove + Cues.negate + Cues.replace + Cues.addsToList, in: analysis.normalized) { return true }
        let valued = !kinds.isDisjoint(with: [.time, .duration, .room, .recurrence])
        return valued && Cues.found(Cues.negate + Cues.corrects, in: analysis.normalized)
    }

    /// 明天的会改到几点了: what asks for something that is not known changes nothing.
    private func asksForSomethingElse(_ analysis: Analysis) -> Bool {
        Cues.found(Cues.asksWhat, in: analysis.normalized) && (analysis.normalized.scalars.last == "?" || !hasValue(analysis) || analysis.normalized.scalars.contains("了"))
    }

    private func isWholeSentence(_ analysis: Analysis, _ top: ScoredIntent) -> Bool {
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

    private func abandons(_ top: ScoredIntent, _ flow: Flow, _ analysis: Analysis, _ focus: Focus) -> Bool {
        guard let intent = domain.intents[top.name], intent.abandons, top.confidence >= Self.certain,
            let other = intent.flow.flatMap({ domain.flows[$0] }), other.domain == flow.domain, other.name != flow.name
        else { return false }
        // "Cancel this meeting" means one that exists, where one was spoken of.
        let pointsAtMeeting = focus.meeting != nil && analysis.spans.contains { $0.kind == .pronoun }
        return !hasValue(analysis) && !pointsAtMeeting
    }

    // MARK: A request of its own

    private func request(
        _ analysis: Analysis, _ top: ScoredIntent, _ state: DialogState, _ context: UnderstandingContext, _ reading: inout Reading
    ) {
        let filler = SlotFiller(domain: domain, context: context, focus: state.focus, times: analyzer.times.recognizer, written: state.written)
        if let likewise = EllipsisReader(domain: domain, filler: filler).read(analysis, top, state) {
            reading.commands = likewise
            reading.isRequest = true
            if case .startFlow(let flow)? = likewise.first?.command {
                reading.intent = domain.flows[flow].flatMap(intent).map { ScoredIntent(name: $0.name, confidence: 0.9) }
            }
            reading.trace.append("the same again about something else")
            return
        }
        let chosen = again(analysis, top, state) ?? renames(analysis, top) ?? bareEntity(analysis, top) ?? top
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
        if flow.writes, refuses(analysis) || (intent.abandons && Cues.found(Cues.keeps, in: analysis.normalized)) {
            reading.trace.append("says that it is not wanted")
            reading.intent = nil
            reading.confidence = 1
            reading.commands = [GroundedCommand(.deny, evidence: analysis.text, source: "pattern")]
            return
        }
        reading.isRequest = true
        let tags = model.slots(for: analysis, intent: intent.name)
        reading.trace += tags.map { "tag: “\(SlotFiller.words($0.range, analysis.text))” \($0.label) \(Self.percent($0.confidence))" }
        reading.commands = RequestBuilder(domain: domain, filler: filler, lastFlow: state.lastFlow, written: state.written).commands(flow, chosen, analysis, tags)
        let listed = fromList(state.offer, flow, analysis)
        reading.commands.insert(contentsOf: listed, at: min(1, reading.commands.count))
    }

    /// "The same again next week": what was written last, once more, though it sounds like a change of it.
    private func again(_ analysis: Analysis, _ top: ScoredIntent, _ state: DialogState) -> ScoredIntent? {
        guard let last = state.written.last, let flow = domain.flows[last.flow], Cues.found(Cues.again, in: analysis.normalized),
            let mine = intent(of: flow), !Cues.found(Cues.question, in: analysis.normalized) else { return nil }
        let other = domain.intents[top.name]?.flow.flatMap { domain.flows[$0] }
        guard top.confidence < Self.decided || other?.domain == flow.domain || other == nil else { return nil }
        return ScoredIntent(name: mine.name, confidence: max(top.confidence, Self.decided))
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
    private func isTypedPayload(_ analysis: Analysis) -> Bool {
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
    private func refuses(_ analysis: Analysis) -> Bool {
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
