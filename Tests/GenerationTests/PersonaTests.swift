import DialogModel
import Language
import Testing
import TimeExpressions

@testable import Generation

@Suite("The persona")
struct PersonaTests {
    private let persona = Persona(
        name: [.chinese: "小秘", .english: "Sec"],
        greeting: [.english: ["Hi{{#name}} {{name}}{{/name}}, I am {{persona}}.", "Hello."]],
        suggestions: [
            .init(text: [.english: "today"], hours: 0..<12), .init(text: [.english: "team"], roles: ["manager"]),
            .init(text: [.english: "a"]), .init(text: [.english: "b"]), .init(text: [.english: "c"]),
        ])

    private func render(_ template: String, role: String? = nil, hour: Int = 9, turn: Int = 0, name: String? = nil) -> String {
        let reader = Reader(language: .english, now: LocalDateTime(2026, 3, 9, hour), role: role, turn: turn)
        return ResponseRenderer(responses: ["x": [.english: [template]]], persona: persona)
            .render(Say("x", name.map { ["name": .text($0)] } ?? [:]), for: reader).text
    }

    @Test("any template may name it and greet as it does, with the name of who is greeted")
    func greeting() {
        #expect(render("{{persona}}") == "Sec")
        #expect(render("{{greeting}}", name: "Ann") == "Hi Ann, I am Sec.")
        #expect(render("{{greeting}}") == "Hi, I am Sec.")
        #expect(render("{{greeting}}", turn: 1) == "Hello.")
    }

    @Test("suggestions fit the person's role and the hour, and the general ones take turns")
    func suggestions() {
        let template = "{{#ideas}}{{text}} {{/ideas}}"
        #expect(render(template) == "today a b c")
        #expect(render(template, role: "manager") == "today team a b")
        #expect(render(template, role: "staff", hour: 15) == "a b c")
        #expect(render(template, hour: 15, turn: 1) == "b c a")
    }

    @Test("without suggestions the words around them are left out")
    func none() {
        let renderer = ResponseRenderer(responses: ["x": [.english: ["Hi.{{#has_ideas}} Try:{{#ideas}} {{text}}{{/ideas}}{{/has_ideas}}"]]])
        #expect(renderer.render(Say("x"), language: .english, now: LocalDateTime(2026, 3, 9)) == "Hi.")
    }
}
