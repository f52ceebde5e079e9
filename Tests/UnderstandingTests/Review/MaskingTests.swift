import DialogModel
import Language
import Testing
import TimeExpressions

@testable import Understanding

@Suite("What a reviewer reads has no names, numbers or titles in it")
struct MaskingTests {
    private static let domain: Domain = {
        var domain = TestOffice.domain
        domain.slots["topic"] = SlotDefinition(name: "topic", type: .text)
        domain.intents = [
            "book": Intent(name: "book", flow: "book"), "move": Intent(name: "move", flow: "move"), "contact": Intent(name: "contact", flow: "contact"),
            "greet": Intent(name: "greet"), "out_of_scope": Intent(name: "out_of_scope"),
        ]
        func flow(_ name: String, _ slots: [String], writes: Bool) -> Flow {
            Flow(name: name, domain: "test", description: [:], slots: slots, steps: writes ? [.confirm(action: "a"), .write(action: "b")] : [.call(action: "c")])
        }
        domain.flows = [
            "book": flow("book", ["start", "attendees", "room", "title"], writes: true), "move": flow("move", ["old_start", "start"], writes: true),
            "contact": flow("contact", ["person", "attribute", "topic"], writes: false),
        ]
        return domain
    }()
    private static let understander = Understander(
        domain: domain, model: NLUModel.train(domain: domain), phrases: PhraseBook(domain: domain),
        analyzer: Analyzer(
            domain: domain, entities: TestOffice.index, time: .init(), titles: MeetingTitleIndex(titles: ["年度预算复核", "Payroll switch"])))

    private func masked(_ text: String, read: String? = nil, commands: [GroundedCommand] = []) -> String? {
        Self.understander.masked(
            text, read: read, commands: commands,
            context: UnderstandingContext(sender: "P001", localNow: TestOffice.reference, fallbackLanguage: .chinese))?.text
    }

    @Test("names of colleagues, in whatever form they are written", arguments: [
        ("沈芳的电话是多少", "沈芳"), ("call Ivan Zhou now", "Zhou"), ("shenfang 在吗，帮我找一下", "shenfang"), ("罗会计在不在公司里", "罗"),
        ("José Álvarez's phone please", "lvarez"), ("who is April", "April"),
    ])
    func people(text: String, name: String) throws {
        let result = try #require(masked(text))
        #expect(!result.contains(name))
        #expect(result.contains("{person}"))
    }

    @Test("titles: of the calendar, of a meeting that is booked, in quotation marks", arguments: [
        ("年度预算复核是几点的会", "预算"), ("when is Payroll switch on", "Payroll"), ("把《裁员补偿方案》发我看看", "裁员"),
        ("send me the “layoff plan” right now", "layoff"),
    ])
    func titles(text: String, words: String) throws {
        let result = try #require(masked(text))
        #expect(!result.contains(words))
        #expect(result.contains("{title}"))
    }

    @Test("free text that a request writes down, and the answer to a question for it")
    func written() throws {
        let title = GroundedCommand(.setSlot("title", .text("搬迁谈判")), evidence: "搬迁谈判", source: "tagger")
        let result = try #require(masked("明天三点开个会谈搬迁谈判的事", read: "book", commands: [title]))
        #expect(!result.contains("搬迁谈判"))
        #expect(masked("搬迁谈判", commands: [title]) == nil)
    }

    @Test("phone, identity and staff numbers and addresses, however they are grouped", arguments: [
        "打 13812345678 这个号", "call +44 20 7946 0118 for me", "0592-1077-8300 是谁的", "身份证 350203199001011234 的人是谁",
        "write to ann.lee@corp.example about it", "who has staff number XK20417",
    ])
    func numbers(text: String) throws {
        let result = try #require(masked(text))
        #expect(result.unicodeScalars.count { $0.isDigit } == 0)
        #expect(!result.contains("@"))
    }

    @Test("times, rooms and small numbers stay: they say what kind of request it is", arguments: [
        ("明天下午三点订听雨轩", "明天下午三点"), ("book River View Hall at 15:30 on 12 March 2026", "15:30 on 12 March 2026"), ("要能坐 20 人的", "20"),
    ])
    func kept(text: String, words: String) throws {
        #expect(try #require(masked(text)).contains(words))
    }

    @Test("what is pasted, what is only a name, and what has no word in it is not kept", arguments: [
        String(repeating: "请看下面的合同 ", count: 40), "沈芳", "13812345678", "？？？", "",
    ])
    func nothing(text: String) {
        #expect(masked(text) == nil)
    }

    @Test("a text cannot pretend to hold a placeholder, and stays on one line")
    func braces() {
        #expect(ReviewMask("what is {person}\nof the\tday").text == "what is (person) of the day")
    }
}
