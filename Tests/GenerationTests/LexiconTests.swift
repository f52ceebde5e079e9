import DialogModel
import Language
import Testing
import TimeExpressions

@testable import Generation

@Suite("Words that follow a number")
struct LexiconTests {
    private let lexicon = Lexicon(
        counted: [
            "room": [.chinese: .init(one: "间会议室", other: "间会议室"), .english: .init(one: "room", other: "rooms")],
            "person": [.chinese: .init(one: "个人", other: "个人"), .english: .init(one: "person", other: "people")],
        ],
        agreeing: ["is": [.english: .init(one: "is", other: "are")]],
        numbers: [.chinese: ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]])

    private func render(_ template: String, _ values: [String: TemplateValue], _ language: TextLanguage) -> String {
        ResponseRenderer(responses: ["x": [language: [template]]], lexicon: lexicon)
            .render(Say("x", values), language: language, now: LocalDateTime(2026, 3, 9, 9))
    }

    @Test("Chinese puts the measure word between number and noun, English the plural after it", arguments: [
        (1, "一间会议室", "1 room"), (2, "两间会议室", "2 rooms"), (10, "十间会议室", "10 rooms"), (12, "12间会议室", "12 rooms"),
    ])
    func counted(number: Int, chinese: String, english: String) {
        #expect(render("{{room(n)}}", ["n": .number(number)], .chinese) == chinese)
        #expect(render("{{room(n)}}", ["n": .number(number)], .english) == english)
    }

    @Test("a verb agrees with a number and with a list of names; Chinese needs none")
    func agreement() {
        let one: TemplateValue = .names([.text("Ann")]), two: TemplateValue = .names([.text("Ann"), .text("Bob")])
        #expect(render("{{who}} {{is(who)}} away", ["who": one], .english) == "Ann is away")
        #expect(render("{{who}} {{is(who)}} away", ["who": two], .english) == "Ann and Bob are away")
        #expect(render("{{n}}{{is(n)}}", ["n": .number(3)], .chinese) == "3")
    }

    @Test("a section may ask which of several words a value is, as gender does")
    func selection() {
        let template = "{{#female(sex)}}Ms{{/female(sex)}}{{#male(sex)}}Mr{{/male(sex)}} Wang"
        #expect(render(template, ["sex": .text("female")], .english) == "Ms Wang")
        #expect(render(template, ["sex": .text("male")], .english) == "Mr Wang")
    }

    @Test("names to choose from are joined by or, 或")
    func choice() {
        let names: TemplateValue = .names([.text("甲"), .text("乙"), .text("丙")])
        #expect(render("{{or(n)}}", ["n": names], .chinese) == "甲、乙或丙")
        #expect(render("{{or(n)}}", ["n": names], .english) == "甲, 乙 or 丙")
    }

    @Test("inside its own section a value hides no other")
    func sections() {
        #expect(render("{{#n}}{{room}} {{n}}{{/n}}", ["n": .number(2), "room": .text("A1")], .english) == "A1 2")
    }

    @Test("two people whom the reader's language writes alike stand in both languages, others in theirs")
    func namesakes() {
        let fang = TemplateValue.name(zh: "王芳", en: "Wang Fang"), square = TemplateValue.name(zh: "王方", en: "Wang Fang")
        let li = TemplateValue.name(zh: "李娜", en: "Li Na")
        #expect(render("{{n}}", ["n": .names([fang, square, li])], .english) == "Wang Fang (王芳), Wang Fang (王方) and Li Na")
        #expect(render("{{n}}", ["n": .names([fang, square, li])], .chinese) == "王芳、王方和李娜")
        #expect(render("{{n}}", ["n": .names([fang, fang])], .english) == "Wang Fang and Wang Fang")
    }
}
