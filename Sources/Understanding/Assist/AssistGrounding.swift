import DialogModel
import Language

/// Holds what a chat model proposes against what the sender wrote, what was offered and what the recognisers know; what has no
/// ground there is dropped, and said so.
///
/// A value counts when it is a span of the text, and for typed slots a span in which the recognisers see such a value: a time, a
/// name of the directory. A rendering of such a span ("3 pm" for 下午三点) stands for the span. So a model can name
/// nobody and no moment that the sender did not. A yes to a write and an undo it cannot give at all, unless the embedded model
/// reads the same in a short text.
struct AssistGrounding {
    /// How sure a grounded proposal counts: enough to be acted upon, less than what recognisers know.
    static let confidence = 0.8
    /// Unicode scalars of a text that may be a yes.
    private static let shortText = 24

    let understander: Understander
    let understood: Understood
    let state: DialogState
    let context: UnderstandingContext
    let optionTitles: [String]

    private var domain: Domain { understander.domain }
    private var analysis: Analysis { understood.analysis }
    private var filler: SlotFiller { understander.filler(state, context) }

    /// What is left of the proposals, in their order, and a line for each. No commands: the embedded reading stands.
    func ground(_ answer: AssistAnswer) -> (commands: [GroundedCommand], trace: [String]) {
        let isOne = answer.proposals.count { $0.command == "startFlow" } == 1
        var commands: [GroundedCommand] = []
        var trace: [String] = []
        var flow = state.frame.flatMap { domain.flows[$0.flow] }
        for proposal in answer.proposals {
            switch ground(proposal, flow, startsSeveral: !isOne) {
            case .failure(let refusal): trace.append("model: dropped \(Self.words(proposal)): \(refusal.reason)")
            case .success(let grounded):
                if case .startFlow(let name)? = grounded.first?.command { flow = domain.flows[name] }
                for command in grounded { add(command, to: &commands) }
                trace.append("model: accepted \(Self.words(proposal))")
            }
        }
        return (commands, trace)
    }

    private struct Refusal: Error {
        var reason: String
    }

    private static func words(_ proposal: ProposedCommand) -> String {
        let parts = [proposal.command, proposal.name] + (proposal.value.isEmpty ? [] : ["“\(proposal.value)”"])
        return String(parts.filter { !$0.isEmpty }.joined(separator: " ").map { $0.isNewline ? " " : $0 }.prefix(120))
    }

    // MARK: One proposal

    private func ground(_ proposal: ProposedCommand, _ flow: Flow?, startsSeveral: Bool) -> Result<[GroundedCommand], Refusal> {
        func whole(_ command: Command) -> Result<[GroundedCommand], Refusal> {
            .success([GroundedCommand(command, evidence: analysis.text, source: "model", confidence: Self.confidence)])
        }
        switch proposal.command {
        case "startFlow": return start(proposal, alone: !startsSeveral)
        case "setSlot", "correctSlot", "addToSlot", "removeFromSlot", "clearSlot": return slot(proposal, flow)
        case "chooseOption": return choose(proposal)
        case "affirm":
            guard let asked = state.asksFor else { return .failure(Refusal(reason: "nothing was asked")) }
            return asked != "confirmation" || isSeconded("affirm") ? whole(.affirm) : .failure(Refusal(reason: "a yes must be the sender's own"))
        case "undo": return isSeconded("undo") ? whole(.undo) : .failure(Refusal(reason: "only the sender can take back"))
        case "deny": return whole(.deny)
        case "cancelFlow": return state.frame == nil ? .failure(Refusal(reason: "nothing is under way")) : whole(.cancelFlow)
        case "repeat": return whole(.repeatLast)
        case "handOff": return whole(.handOff)
        case "ask": return whole(.ask(analysis.text))
        case "chitchat":
            guard let intent = domain.intents[proposal.name], intent.flow == nil, intent.command == nil else {
                return .failure(Refusal(reason: "no such small talk"))
            }
            return whole(.chitchat(intent.name))
        case "cannotUnderstand": return .failure(Refusal(reason: "it does not understand either"))
        default: return .failure(Refusal(reason: "no such command"))
        }
    }

    /// Whether the embedded model reads the same command in a short text.
    private func isSeconded(_ command: String) -> Bool {
        guard analysis.normalized.originalCount <= Self.shortText, let top = understood.candidates.first else { return false }
        return domain.intents[top.name]?.command == command
    }

    /// A request with what the recognisers and the tagger find for it, as though the embedded model had read it.
    private func start(_ proposal: ProposedCommand, alone: Bool) -> Result<[GroundedCommand], Refusal> {
        guard let flow = domain.flows[proposal.name] ?? domain.intents[proposal.name]?.flow.flatMap({ domain.flows[$0] }) else {
            return .failure(Refusal(reason: "no such request"))
        }
        let evidence = AssistQuote.range(of: proposal.value, in: analysis.normalized).map { SlotFiller.words($0, analysis.text) } ?? analysis.text
        let command = GroundedCommand(.startFlow(flow.name), evidence: evidence, source: "model", confidence: Self.confidence)
        guard alone else { return .success([command]) }
        return .success([command] + understander.particulars(of: flow, in: analysis, state: state, context: context))
    }

    private func choose(_ proposal: ProposedCommand) -> Result<[GroundedCommand], Refusal> {
        guard !optionTitles.isEmpty else { return .failure(Refusal(reason: "nothing was offered")) }
        let key = NormalizedText.key(proposal.value)
        let named = optionTitles.firstIndex { NormalizedText.key($0) == key }.map { $0 + 1 }
        guard let number = Int(key) ?? named, (1...optionTitles.count).contains(number) else {
            return .failure(Refusal(reason: "not on offer"))
        }
        return .success([GroundedCommand(.chooseOption(number), evidence: analysis.text, source: "model", confidence: Self.confidence)])
    }

    private func slot(_ proposal: ProposedCommand, _ flow: Flow?) -> Result<[GroundedCommand], Refusal> {
        guard let flow else { return .failure(Refusal(reason: "no request is under way")) }
        guard flow.slots.contains(proposal.name), let definition = domain.slots[proposal.name], AssistRequest.isSaid(definition) else {
            return .failure(Refusal(reason: "no such slot of \(flow.name)"))
        }
        if proposal.command == "clearSlot" {
            return .success([GroundedCommand(.clearSlot(definition.name), evidence: analysis.text, source: "model", confidence: Self.confidence)])
        }
        guard let (value, evidence) = value(proposal.value, definition) else {
            return .failure(Refusal(reason: "not in the text, or no \(definition.type.rawValue)"))
        }
        let command: Command = switch proposal.command {
        case "correctSlot": .correctSlot(definition.name, value)
        case "addToSlot": .addToSlot(definition.name, value)
        case "removeFromSlot": .removeFromSlot(definition.name, value)
        default: .setSlot(definition.name, value)
        }
        return .success([GroundedCommand(command, evidence: evidence, source: "model", confidence: Self.confidence)])
    }

    // MARK: Values

    /// The value that words stand for in the text, with the words that show it.
    private func value(_ quote: String, _ definition: SlotDefinition) -> (SlotValue, String)? {
        if definition.type == .choice { return choice(quote, definition) }
        let range = AssistQuote.range(of: quote, in: analysis.normalized)
        if definition.type == .text {
            guard let range, range.count <= definition.maximumLength ?? .max else { return nil }
            let words = SlotFiller.words(range, analysis.text)
            return words.isEmpty ? nil : (.text(words), words)
        }
        if let range, let found = joined(analysis.spans.filter { fits($0, definition) && $0.range.overlaps(range) }) { return found }
        let alone = understander.analyze(quote, state, context).spans.filter { fits($0, definition) }
        guard let range else {
            // Other words for what the text says: the span that means the same.
            let meant = Set(alone.compactMap { meaning($0) })
            return joined(analysis.spans.filter { span in fits(span, definition) && meaning(span).map(meant.contains) == true })
        }
        return joined(alone) ?? unknownName(range, definition)
    }

    private func fits(_ span: RecognizedSpan, _ definition: SlotDefinition) -> Bool { SlotFiller.types(span).contains(definition.type) }

    /// The value of spans: of people and things all of them, else the first.
    private func joined(_ spans: [RecognizedSpan]) -> (SlotValue, String)? {
        let values = spans.compactMap { span in filler.value(of: span).map { ($0, span.text) } }
        guard let first = values.first else { return nil }
        var mentions: [Mention] = []
        for (value, _) in values { if case .mentions(let more) = value { mentions += more } }
        return mentions.isEmpty ? first : (.mentions(mentions), values.map(\.1).joined(separator: " "))
    }

    /// What a span means, whatever its words.
    private func meaning(_ span: RecognizedSpan) -> SlotValue? {
        guard case .mentions(let mentions)? = filler.value(of: span) else { return span.value }
        return .mentions(mentions.map { mention in
            var mention = mention
            mention.text = ""
            mention.isApproximate = false
            return mention
        })
    }

    /// One of the values that the domain lists, by its name or one of its words. The list is all that a model can choose from.
    private func choice(_ words: String, _ definition: SlotDefinition) -> (SlotValue, String)? {
        let key = NormalizedText.key(words)
        let chosen = definition.values.first { NormalizedText.key($0.value) == key }
            ?? definition.values.first { $0.words.contains { NormalizedText.key($0) == key } }
        return chosen.map { (.text($0.value), analysis.text) }
    }

    /// Called like nobody in the office: that is said, not passed over. A span that some recogniser knows is no name.
    private func unknownName(_ range: Range<Int>, _ definition: SlotDefinition) -> (SlotValue, String)? {
        guard definition.type == .person || definition.type == .people, range.count <= Self.shortText,
            !analysis.spans.contains(where: { $0.range.overlaps(range) })
        else { return nil }
        let words = SlotFiller.words(range, analysis.text)
        return words.isEmpty ? nil : (.mentions([Mention(text: words, kind: .person, candidates: [])]), words)
    }

    // MARK: Joining

    /// What the model says of a slot goes before what was found for it, and takes the words from the slot that had them.
    private func add(_ command: GroundedCommand, to commands: inout [GroundedCommand]) {
        if command.source == "model", case .setSlot(let slot, _) = command.command {
            let start = commands.lastIndex { if case .startFlow = $0.command { true } else { false } } ?? 0
            for index in commands.indices.reversed() where index >= start {
                guard case .setSlot(let other, _) = commands[index].command else { continue }
                if other == slot || (commands[index].evidence == command.evidence && command.evidence != analysis.text) {
                    commands.remove(at: index)
                }
            }
        }
        if !commands.contains(command) { commands.append(command) }
    }
}
