import DialogModel
import Language

/// Another wording of a reply by a chat model, which may be used only when every fact of the reply stands in it unchanged.
///
/// Pure: it says what to ask a model, and judges what comes back.
public struct Rewording: Sendable {
    /// A message to a chat model.
    public struct Prompt: Hashable, Sendable {
        public var system: String
        public var user: String
    }

    /// Unicode scalars of a reply beyond which it is not reworded.
    public static let longest = 400

    private let language: TextLanguage
    private let persona: Persona

    public init(language: TextLanguage, persona: Persona) {
        self.language = language
        self.persona = persona
    }

    /// What to ask a model; nil for replies that stay as they are: cards, lists, and long ones.
    public func prompt(for reply: Reply) -> Prompt? {
        guard reply.card == nil, !reply.text.contains("\n"), !reply.text.isEmpty, reply.text.unicodeScalars.count <= Self.longest else {
            return nil
        }
        let name = persona.name[language] ?? "", tone = persona.tone[language] ?? ""
        let system = switch language {
        case .chinese:
            "你是办公室秘书“\(name)”。\(tone.isEmpty ? "" : "语气：\(tone)。")把用户给出的这句回复换一种说法。"
                + "人名、数字、日期、时间、代号和引号里的内容一字不改，不增加也不省略任何事实，问句仍是问句。只输出改写后的回复。"
        case .english:
            "You are \(name), an office secretary.\(tone.isEmpty ? "" : " Tone: \(tone).") Say the reply that follows in other words. "
                + "Keep names, figures, dates, times, codes and whatever is quoted exactly as they stand, add no fact and leave none out, "
                + "and let a question remain one. Write nothing but the reply."
        }
        return Prompt(system: system, user: reply.text)
    }

    /// The reply in the model's words where the check finds nothing wrong with them, else the reply as it was.
    public func judged(_ answer: String, for reply: Reply, check: FactCheck, values: [String]) -> (reply: Reply, violations: [FactCheck.Violation]) {
        var text = answer[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        let violations = check.violations(of: String(text), original: reply.text, values: values)
        guard violations.isEmpty else { return (reply, violations) }
        var reworded = reply
        reworded.text = String(text)
        return (reworded, [])
    }
}
