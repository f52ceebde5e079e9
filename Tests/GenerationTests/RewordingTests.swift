import DialogModel
import Language
import Testing

@testable import Generation

@Suite("Rewording of a reply")
struct RewordingTests {
    private let rewording = Rewording(
        language: .english, persona: Persona(name: [.english: "Ada"], tone: [.english: "dry"]))
    private let check = FactCheck(language: .english)

    @Test("the model is told who it is, how it talks and what to keep")
    func prompt() throws {
        let prompt = try #require(rewording.prompt(for: Reply(text: "Ann is free.")))
        #expect(prompt.system.contains("Ada") && prompt.system.contains("dry") && prompt.user == "Ann is free.")
    }

    @Test("cards, lists and long replies stay as they are")
    func kept() {
        #expect(rewording.prompt(for: Reply(text: "a", card: Card(title: "a"))) == nil)
        #expect(rewording.prompt(for: Reply(text: "Which?\n1. a")) == nil)
        #expect(rewording.prompt(for: Reply(text: String(repeating: "a", count: Rewording.longest + 1))) == nil)
    }

    @Test("a wording that keeps the facts takes the reply's place, with its buttons")
    func used() {
        let reply = Reply(text: "Ann is free tomorrow.", buttons: [Button(title: "Undo", payload: "/undo")])
        let (judged, violations) = rewording.judged(" Tomorrow Ann is free.\n", for: reply, check: check, values: ["Ann"])
        #expect(judged == Reply(text: "Tomorrow Ann is free.", buttons: reply.buttons))
        #expect(violations.isEmpty)
    }

    @Test("else the template stands, and why is told")
    func refused() {
        let reply = Reply(text: "Ann is free tomorrow.")
        let (judged, violations) = rewording.judged("Ann is not free tomorrow.", for: reply, check: check, values: ["Ann"])
        #expect(judged == reply)
        #expect(violations == [.negation])
    }
}
