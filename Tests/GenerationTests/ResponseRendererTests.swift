import DialogModel
import Language
import Testing
import TimeExpressions

@testable import Generation

@Suite("Response templates")
struct ResponseRendererTests {
    private let now = LocalDateTime(2026, 3, 9, 9)

    private func render(_ template: String, _ values: [String: TemplateValue], _ language: TextLanguage = .english) -> String {
        ResponseRenderer(responses: ["x": [language: [template]]]).render(Say("x", values), language: language, now: now)
    }

    @Test("markup in a value arrives as it is")
    func plainText() {
        #expect(render("{{title}}", ["title": .text("<b> & {{x}}")]) == "<b> & {{x}}")
    }

    @Test("a section is skipped where its value is missing, empty or false")
    func sections() {
        #expect(render("a{{#phone}}, {{phone}}{{/phone}}", [:]) == "a")
        #expect(render("a{{#phone}}, {{phone}}{{/phone}}", ["phone": .text("")]) == "a")
        #expect(render("a{{#late}}!{{/late}}", ["late": .flag(false)]) == "a")
        #expect(render("a{{#late}}!{{/late}}", ["late": .flag(true)]) == "a!")
    }

    @Test("a list numbers its items")
    func lists() {
        let items: TemplateValue = .list([["name": .text("Ann")], ["name": .text("Bob")]])
        #expect(render("{{#people}}{{index}}. {{name}}{{^last}}; {{/last}}{{/people}}", ["people": items]) == "1. Ann; 2. Bob")
    }

    @Test("lines that a skipped section leaves at the end are dropped")
    func emptyLines() {
        #expect(render("a\n{{#b}}\n{{b}}\n{{/b}}\n", [:]) == "a")
    }

    @Test("names stand in the reader's language, else in the one there is")
    func names() {
        let name = TemplateValue.name(zh: "王芳", en: "Wang Fang")
        #expect(render("{{n}}", ["n": name], .chinese) == "王芳")
        #expect(render("{{n}}", ["n": name], .english) == "Wang Fang")
        #expect(render("{{n}}", ["n": .name(zh: "王芳", en: nil)], .english) == "王芳")
    }

    @Test("lists, lengths and recurrences are said in words", arguments: [
        (TextLanguage.chinese, "甲、乙和丙", "1小时30分钟", "每两周的周二"),
        (.english, "甲, 乙 and 丙", "1 hour 30 minutes", "every other Tuesday"),
    ])
    func words(language: TextLanguage, names: String, length: String, recurrence: String) {
        var rule = RecurrenceRule(.weekly)
        rule.interval = 2
        rule.byDay = [.init(2)]
        #expect(render("{{v}}", ["v": .names([.text("甲"), .text("乙"), .text("丙")])], language) == names)
        #expect(render("{{v}}", ["v": .minutes(90)], language) == length)
        #expect(render("{{v}}", ["v": .recurrence(rule)], language) == recurrence)
    }

    @Test("the variant follows from the turn, so that a dialog reads the same each time")
    func variants() {
        let renderer = ResponseRenderer(responses: ["x": [.english: ["a", "b"]]])
        #expect((0..<4).map { renderer.render(Say("x"), language: .english, now: now, turn: $0) } == ["a", "b", "a", "b"])
    }
}
