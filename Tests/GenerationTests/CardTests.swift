import DialogModel
import Language
import Testing
import TimeExpressions

@testable import Generation

@Suite("Cards")
struct CardTests {
    private let reader = Reader(language: .english, now: LocalDateTime(2026, 3, 9, 9))

    private func render(_ card: CardTemplate, text: String? = nil, _ values: [String: TemplateValue], reader: Reader? = nil) -> RenderedSay {
        let reader = reader ?? self.reader
        let source = text ?? card.templates.joined(separator: "\n")
        return ResponseRenderer(responses: ["x": [reader.language: [source]]], cards: ["x": [reader.language: card]])
            .render(Say("x", values), for: reader)
    }

    private let summary = CardTemplate(
        title: "Please confirm:",
        fields: [.init(label: "Room", value: "{{room}}"), .init(label: "Attendees ({{count}})", value: "{{names}}")],
        notes: "{{#late}}\n⚠ Late.\n{{/late}}\n{{#conflicts}}\n⚠ {{who}} is busy.\n{{/conflicts}}", closing: "Shall I?", makesText: true)

    @Test("a card fills in its parts and leaves out the empty ones")
    func parts() {
        let said = render(summary, ["count": .number(2), "names": .names([.text("Ann"), .text("Bob")]), "late": .flag(true)])
        #expect(said.card == Card(
            title: "Please confirm:", fields: [.init(label: "Attendees (2)", value: "Ann and Bob")], notes: ["⚠ Late."], closing: "Shall I?"))
    }

    @Test("a response without a text says all of its card in words")
    func wholeText() {
        let said = render(summary, [
            "room": .text("A1"), "count": .number(1), "names": .names([.text("Ann")]), "conflicts": .list([["who": .text("Ann")]]),
        ])
        #expect(said.text == "Please confirm:\nRoom: A1\nAttendees (1): Ann\n⚠ Ann is busy.\nShall I?")
    }

    @Test("Chinese writes the colon and the comma of its own")
    func chinese() {
        let card = CardTemplate(
            title: "名单", table: .init(rows: "people", columns: [.init(label: "姓名", value: "{{n}}"), .init(label: "部门", value: "{{d}}")]),
            makesText: true)
        let said = render(
            card, ["people": .list([["n": .text("王芳"), "d": .text("财务部")]])], reader: Reader(language: .chinese, now: reader.now))
        #expect(said.text == "名单\n1. 王芳，财务部")
    }

    @Test("a table has a row for each item and no column that is empty in all of them")
    func table() {
        let card = CardTemplate(
            title: "", table: .init(rows: "people", columns: [
                .init(label: "Name", value: "{{n}}"), .init(label: "Phone", value: "{{phone}}"), .init(label: "Of", value: "{{of}}"),
            ]), makesText: false)
        let said = render(card, text: "{{of}} has two:\n…", [
            "of": .text("Finance"), "people": .list([["n": .text("Ann")], ["n": .text("Bob")]]),
        ])
        #expect(said.text == "Finance has two:\n…")
        #expect(said.card?.title == "Finance has two")
        #expect(said.card?.table == .init(columns: ["Name", "Of"], rows: [["Ann", "Finance"], ["Bob", "Finance"]]))
    }

    @Test("an image without an address is none, and with one its text tells where it is")
    func image() {
        let card = CardTemplate(title: "Floor 3", image: .init(label: "{{map}}", value: "Map"), makesText: true)
        #expect(render(card, [:]).card?.image == nil)
        let said = render(card, ["map": .text("https://maps.example/3.png")])
        #expect(said.card?.image == .init(url: "https://maps.example/3.png", text: "Map"))
        #expect(said.text == "Floor 3\nMap: https://maps.example/3.png")
    }

    @Test("what is said before and after a card becomes its lead and its closing, and all of it the reply's text")
    func reply() {
        let card = Card(title: "T", closing: "Shall I?")
        let reply = Reply([.init(text: "By the way."), .init(text: "T\nShall I?", card: card), .init(text: "Take your time.")])
        #expect(reply.text == "By the way.\nT\nShall I?\nTake your time.")
        #expect(reply.card == Card(lead: "By the way.", title: "T", closing: "Shall I?\nTake your time."))
    }

    @Test("markup in a value stays as it is in every part of a card")
    func plain() {
        let said = render(summary, ["room": .text("<b>{{x}}</b>"), "count": .number(1), "names": .names([.text("*Ann*")])])
        #expect(said.card?.fields.map(\.value) == ["<b>{{x}}</b>", "*Ann*"])
    }
}
