import DialogModel
import Language

/// Training data for fine-tuning a chat model on a domain: one conversation a line, in the chat format of OpenAI's
/// fine-tuning (`{"messages":[{"role","content"}]}`), which most servers and trainers read.
///
/// A share of general conversations is mixed in, so that the tuned model does not forget how to talk.
public struct FineTuneExport: Sendable {
    /// A conversation of one question and its answer.
    public struct Exchange: Hashable, Sendable {
        public var question: String
        public var answer: String

        public init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }
    }

    /// Which share of all lines is general, from 0 to 0.9.
    public var generalShare: Double
    /// General conversations; where they are too few for the share, all are used and none twice.
    public var general: [Exchange]
    public var seed: UInt64

    public init(generalShare: Double = 0.15, general: [Exchange] = GeneralExchanges.all, seed: UInt64 = 1) {
        self.generalShare = min(0.9, max(0, generalShare))
        self.general = general
        self.seed = seed
    }

    /// The lines, in an order that depends on the seed alone; each text of an intent once.
    public func lines(_ domain: Domain) -> [JSONValue] {
        let instruction = Self.instruction(domain)
        var seen = Set<String>()
        var lines = domain.examples.filter { seen.insert($0.intent + "\u{0}" + $0.text).inserted }.map { example in
            Self.line(system: instruction, Exchange(question: example.text, answer: Self.answer(example).text))
        }
        var random = SplitMix64(seed: seed)
        let wanted = Int((Double(lines.count) * generalShare / (1 - generalShare)).rounded())
        lines += general.shuffled(using: &random).prefix(wanted).map { Self.line(system: nil, $0) }
        lines.shuffle(using: &random)
        return lines
    }

    /// What the model is told: the intents with their slots, and the form of the answer.
    static func instruction(_ domain: Domain) -> String {
        var slots: [String: Set<String>] = [:]
        for example in domain.examples { slots[example.intent, default: []].formUnion(example.spans.map(\.label)) }
        let intents = slots.keys.sorted().map { name in
            let labels = slots[name]?.sorted() ?? []
            let description = domain.intents[name]?.description["en"].map { ": \($0)" } ?? ""
            return "- \(name)\(description)" + (labels.isEmpty ? "" : " (\(labels.joined(separator: ", ")))")
        }
        return """
            Read what a colleague types, in Chinese, English or both, and answer with JSON alone: \
            {"intent": one of the names below, "slots": {name: [the words as typed]}}. Never invent words.
            \(intents.joined(separator: "\n"))
            """
    }

    static func answer(_ example: Example) -> JSONValue {
        let scalars = Array(example.text.unicodeScalars)
        var names: [String] = []
        var words: [String: [JSONValue]] = [:]
        for span in example.spans where span.start >= 0 && span.start < span.end && span.end <= scalars.count {
            if words[span.label] == nil { names.append(span.label) }
            words[span.label, default: []].append(.string(SpanCandidate.words(scalars, span.start..<span.end)))
        }
        return ["intent": .string(example.intent), "slots": .object(names.map { .init($0, .array(words[$0] ?? [])) })]
    }

    private static func line(system: String?, _ exchange: Exchange) -> JSONValue {
        func message(_ role: String, _ content: String) -> JSONValue { ["role": .string(role), "content": .string(content)] }
        let told = system.map { [message("system", $0)] } ?? []
        return ["messages": .array(told + [message("user", exchange.question), message("assistant", exchange.answer)])]
    }
}
