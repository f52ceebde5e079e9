import DialogModel
import Language
import Models

/// The words in which a chat model is asked; the texts are data files beside this one.
///
/// The rules and what can be asked for come first and are the same for every message of a language, so that a server may keep
/// them; then the state, and at last the message, fenced.
enum AssistPrompt {
    static func messages(_ request: AssistRequest) -> [ChatMessage] {
        let none = request.language == .chinese ? "无" : "nothing"
        func joined(_ items: [String]) -> String { items.isEmpty ? none : items.joined(separator: ", ") }
        let rules = fill("rules", request.language, [
            ("requests", request.topics.map { "- \($0.name): \($0.description)" + slots($0.slots) }.joined(separator: "\n")),
            ("chats", joined(request.chats.map { "\($0.name) (\($0.description))" })),
        ])
        let options = request.options.enumerated().map { "\($0.offset + 1). \(line($0.element))" }
        let state = fill("state", request.language, [
            ("flow", request.flow ?? none), ("asked", request.asked ?? none), ("known", joined(request.known)),
            ("options", options.isEmpty ? none : options.joined(separator: "\n")),
            ("candidates", joined(request.candidates.map { "\($0.name) \(Int(($0.confidence * 100).rounded())) %" })),
            ("text", fenced(request.text)),
        ])
        return [ChatMessage(.system, rules), ChatMessage(.user, state)]
    }

    private static func slots(_ slots: [AssistRequest.Slot]) -> String {
        guard !slots.isEmpty else { return "" }
        return "; " + slots.map { slot in
            "\(slot.name) (" + (slot.values.isEmpty ? slot.type.rawValue : slot.values.joined(separator: " | ")) + ")"
        }.joined(separator: ", ")
    }

    /// A title is one line: it can neither end the list nor open a fence.
    private static func line(_ text: String) -> String {
        fenced(String(text.map { $0.isNewline ? " " : $0 }))
    }

    /// What would close or open the fence is broken up.
    private static func fenced(_ text: String) -> String {
        text.replacing("</", with: "< /").replacing("<message", with: "< message")
    }

    /// A template with its marks filled in; what is filled in is not looked at again.
    private static func fill(_ name: String, _ language: TextLanguage, _ values: [(mark: String, text: String)]) -> String {
        let path = "Assist/Prompts/\(name).\(language.rawValue).txt"
        var rest = (EmbeddedText.files.first { $0.path == path }?.text ?? "")[...]
        var result = ""
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            result += rest[..<open.lowerBound]
            let mark = rest[open.upperBound..<close.lowerBound]
            result += values.first { $0.mark == mark }?.text ?? ""
            rest = rest[close.upperBound...]
        }
        result += rest
        while result.last?.isNewline == true { result.removeLast() }
        return result
    }
}
