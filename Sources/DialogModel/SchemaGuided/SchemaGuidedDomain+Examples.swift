import Language

/// `nlu.zh.yml` and `nlu.en.yml`.
extension SchemaGuidedDomain {
    /// Utterances of dialogues that become examples of one intent.
    private static let utteranceLimit = 60

    func examples(_ language: TextLanguage) -> String {
        let said = language == .english ? utterances : [:]
        var lines = ["language: \(language.rawValue)", "examples:"]
        // An utterance stands for one intent: the first that has it.
        var seen = Set<String>()
        for intent in intents {
            lines.append("  \(intent.name):")
            let made = language == .english ? english(intent) : chinese(intent)
            let all = made + (said[intent.source.name] ?? [])
            lines += all.filter { seen.insert(key(of: $0)).inserted }.map { "    - \(Self.quoted($0))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Examples that differ in marks, case and blanks only are one.
    private func key(of example: String) -> String { example.lowercased().filter { $0.isLetter || $0.isNumber } }

    // MARK: Made of the schema

    private func english(_ intent: SchemaGuidedIntent) -> [String] {
        let name = intent.english
        var texts = [
            name, "please \(name)", "I want to \(name)", "I'd like to \(name)", "can you \(name) for me", "help me \(name)", "I need to \(name)",
            "could you \(name)", "let's \(name)",
        ]
        if let wish = intent.wish { texts += [wish, "I want to \(wish)", "please \(wish)", "I would like to \(wish)", "can you help me \(wish)"] }
        for slot in intent.slots {
            let samples = samples(slot)
            texts += samples.prefix(3).map { "\(name), \(slot.english) \($0)" }
            texts += samples.prefix(1).map { "I want to \(name) with \(slot.english) \($0)" }
        }
        return texts
    }

    private func chinese(_ intent: SchemaGuidedIntent) -> [String] {
        let name = intent.chinese
        var texts = [
            name, "我要\(name)", "我想\(name)", "帮我\(name)", "请\(name)", "请帮我\(name)", "麻烦\(name)一下", "可以\(name)吗", "能帮我\(name)吗",
            "需要\(name)",
        ]
        for slot in intent.slots {
            let samples = samples(slot, chinese: true)
            texts += samples.prefix(3).map { "\(name)，\(slot.chinese)\($0)" }
            texts += samples.prefix(1).map { "帮我\(name)，\(slot.chinese)要\($0)" }
        }
        return texts
    }

    /// Values of a slot as examples mark them: `[Thai](restaurants_food)`.
    private func samples(_ slot: SchemaGuidedSlot, chinese: Bool = false) -> [String] {
        let values: [String] = switch slot.kind {
        case .choice(let values): values.map { chinese ? glossary.chinese(SchemaGuidedName.words($0.words)) ?? $0.words : $0.words }
        case .number(let least, _): [String(max(least ?? 2, 2))]
        case .plain("date"): chinese ? ["下周五", "明天"] : ["next Friday", "tomorrow"]
        case .plain("text"): slot.source.possibleValues
        default: []
        }
        return values.filter(Self.isPlain).map { "[\($0)](\(slot.name))" }
    }

    // MARK: Taken from dialogues

    /// What people said when they first wanted something, by the intent's name in the schema.
    private var utterances: [String: [String]] {
        var found: [String: [String]] = [:]
        for dialogue in dialogues {
            var last: String?
            for turn in dialogue.turns where turn.speaker.uppercased() == "USER" {
                guard let frame = turn.frames.first(where: { $0.service == service.name }), let intent = frame.state?.intent, intent != "NONE",
                    intent != last
                else { continue }
                last = intent
                guard found[intent, default: []].count < Self.utteranceLimit, let example = marked(turn.utterance, frame.slots) else { continue }
                found[intent, default: []].append(example)
            }
        }
        return found
    }

    /// An utterance with its slots marked; nil where that cannot be written.
    private func marked(_ utterance: String, _ spans: [SchemaGuidedDialogue.Span]) -> String? {
        guard Self.isPlain(utterance) else { return nil }
        let scalars = Array(utterance.unicodeScalars)
        var text = String.UnicodeScalarView()
        var at = 0
        for span in spans.sorted(by: { $0.start < $1.start }) {
            guard span.start >= at, span.start < span.end, span.end <= scalars.count,
                let slot = slots.first(where: { $0.source.name == span.slot })
            else { return nil }
            text.append(contentsOf: scalars[at..<span.start])
            text.append("[")
            text.append(contentsOf: scalars[span.start..<span.end])
            text.append(contentsOf: "](\(slot.name))".unicodeScalars)
            at = span.end
        }
        text.append(contentsOf: scalars[at...])
        return String(text)
    }

    /// Whether a text can stand in an example: on one line and without the signs that mark slots.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 200 && !text.contains { $0.isNewline || $0 == "[" || $0 == "]" }
    }
}
