import DialogModel
import Language

/// The cascade from text and state to commands: what is known word for word, then what answers the open question, then
/// what changes the request under way, then a request of its own, and at last a question on the side.
///
/// Pure: the same text, state and context give the same commands.
public struct Understander: Sendable {
    let domain: Domain
    let model: NLUModel
    private(set) var analyzer: Analyzer
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

    /// The same with other titles of meetings.
    public func knowing(titles: MeetingTitleIndex) -> Understander {
        var changed = self
        changed.analyzer = analyzer.knowing(titles: titles)
        return changed
    }

    /// What a text says.
    ///
    /// - Parameters:
    ///   - state: the dialog so far; its open question, offer and focus decide what an ellipsis means.
    ///   - dense: the text's vector, of unit length, where the model was trained with such vectors.
    public func understand(_ text: String, state: DialogState, context: UnderstandingContext, dense: [Float]? = nil) -> Understood {
        let reading = read(text, state, context, dense: dense)
        var trace = reading.trace
        if state.asksFor != nil, !reading.analysis.isRepaired, let both = answerAndRequest(text, reading, state, context) { return both }
        if !reading.analysis.isRepaired, state.asksFor == nil || reading.isRequest {
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
        SelfRepair.settled(analyzer.analyze(
            text, reference: context.localNow, previous: state.language, fallback: context.fallbackLanguage, zone: context.zone))
    }

    /// The intent that stands for a flow.
    func intent(of flow: Flow) -> Intent? {
        domain.intents.values.filter { $0.flow == flow.name }.min { $0.name < $1.name }
    }

    /// What gives values to slots as the dialog stands.
    func filler(_ state: DialogState, _ context: UnderstandingContext) -> SlotFiller {
        SlotFiller(domain: domain, context: context, focus: state.focus, times: analyzer.times.recognizer, written: state.written)
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
        if let commands = completes(analysis, state) {
            reading.commands = commands
            reading.trace.append("the list is complete")
            reading.basis = .answer
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

    /// 就这些, "that's all": a list that was asked about is complete, whatever else such words mean.
    private func completes(_ analysis: Analysis, _ state: DialogState) -> [GroundedCommand]? {
        guard let frame = state.frame, let flow = domain.flows[frame.flow], flow.preparation != nil, let asked = frame.asked,
            domain.slots[asked]?.type == .list, analysis.normalized.originalCount <= 24, Cues.found(DataCues.enough, in: analysis.normalized)
        else { return nil }
        return [GroundedCommand(.deny, evidence: analysis.text, source: "pattern")]
    }

    static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

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

    /// "Price list" after the question for a title: a few words that ask for nothing name what is asked.
    func isBareName(_ analysis: Analysis, _ state: DialogState) -> Bool {
        guard let asked = state.frame?.asked, domain.slots[asked]?.type == .text, analysis.spans.isEmpty else { return false }
        let words = Tokenizer.tokens(of: analysis.normalized)
        let isShort = words.count <= 3 || (words.count <= 8 && words.allSatisfy { $0.kind == .han })
        return isShort && !Cues.found(Cues.wishes, in: analysis.normalized)
    }
}
