import Dialog
import DialogModel
import Directory
import Office
import Testing
import TimeExpressions

@Suite("Finding papers")
struct FindDocumentTests {
    let office: SmallOffice
    let handler: DocumentHandler

    init() throws {
        office = try SmallOffice.shared()
        handler = DocumentHandler(slots: office.domain.slots)
    }

    func find(_ slots: [String: SlotValue], as sender: String = "G010", text: String = "", focus: Focus = Focus()) throws
        -> ActionOutcome {
        try office.perform("documents.find", as: sender, slots, text: text, flow: "find_document", focus: focus, handler: handler)
    }

    @Test("a subject finds the paper in force first, with the sentence that answers", arguments: [
        "外业补助", "外业补助每天多少钱", "外业人员每天补助多少",
    ])
    func topic(words: String) throws {
        let outcome = try find(["topic": .text(words)])
        #expect(outcome.documents?.first == "鹭财〔2026〕1号")
        guard case .text(let excerpt)? = outcome.values["excerpt"] else {
            Issue.record("no excerpt")
            return
        }
        #expect(excerpt.contains("120元"))
        #expect(outcome.focus?.documents.first == EntityReference(.document, "鹭财〔2026〕1号"))
    }

    @Test("a number in any style of brackets", arguments: ["鹭财〔2026〕1号", "鹭财[2026]1号", "鹭财2026-1"])
    func number(words: String) throws {
        #expect(try find(["number": .text(words)]).documents == ["鹭财〔2026〕1号"])
    }

    @Test("of a revoked paper it is said which one holds now")
    func revoked() throws {
        let outcome = try find(["number": .text("鹭财〔2024〕3号")])
        #expect(outcome.documents == ["鹭财〔2024〕3号"])
        #expect(outcome.values["is_revoked"] == .flag(true))
        #expect(outcome.values["newer_number"] == .text("鹭财〔2026〕1号"))
    }

    @Test("a draft is said to be no more than that")
    func draft() throws {
        let outcome = try find(["topic": .text("测量数据备份")])
        #expect(outcome.documents == ["鹭信〔2026〕2号"])
        #expect(outcome.values["is_draft"] == .flag(true))
    }

    @Test("a chosen paper is opened with issuer, author and what it replaces")
    func opened() throws {
        let list = try find(["topic": .text("外业补助")])
        let second = try #require(list.options.dropFirst().first)
        #expect(list.shown?.isQuestion == false)
        let opened = try find(second.sets, text: "打开第二个")
        #expect(opened.documents == ["鹭财〔2024〕3号"])
        #expect(opened.responses == ["documents_opened"])
        let current = try find(["document": .entities([EntityReference(.document, "鹭财〔2026〕1号")])])
        #expect(current.values["author"] == .name(zh: "贺佳", en: "He Jia"))
        #expect(current.values["old_number"] == .text("鹭财〔2024〕3号"))
    }

    @Test("what was issued in a year, a month, by a department, of a kind", arguments: [
        (["year": SlotValue.number(2025)], ["EG-POL-002"]),
        (["year": .time(.instant(LocalDateTime(2026, 3, 1), grain: .month))], ["鹭行〔2026〕4号", "鹭信〔2026〕2号"]),
        (["year": .time(.interval(from: LocalDateTime(2026, 3, 2), to: LocalDateTime(2026, 3, 3), grain: .day))], ["鹭信〔2026〕2号"]),
        (["category": .text("notice")], ["鹭行〔2026〕4号"]),
    ])
    func filters(slots: [String: SlotValue], numbers: [String]) throws {
        #expect(try find(slots).documents == numbers)
    }

    @Test("by its issuer and by its author")
    func issuerAndAuthor() throws {
        #expect(try find(["issuer": office.mention("数据部", .department)]).documents == ["鹭信〔2026〕2号"])
        #expect(try find(["person": office.mention("贺佳")]).documents?.sorted() == ["EG-POL-002", "鹭财〔2026〕1号"])
    }

    @Test("a whole question with filters: the filters' own words are not looked for", arguments: [
        ("贺佳写的制度", ["EG-POL-002", "鹭财〔2026〕1号"]), ("数据部最近发了什么文件", ["鹭信〔2026〕2号"]),
    ])
    func wholeText(text: String, numbers: [String]) throws {
        var slots: [String: SlotValue] = ["topic": .text(text)]
        if text.contains("贺佳") { slots["person"] = try office.mention("贺佳"); slots["category"] = .text("policy") }
        if text.contains("数据部") { slots["issuer"] = try office.mention("数据部", .department) }
        #expect(try find(slots, text: text).documents?.sorted() == numbers)
    }

    @Test("a restricted paper leaves no trace: the same words and effect as for what does not exist", arguments: [
        ("topic", "收购紫岩科技"), ("number", "鹭密〔2026〕1号"), ("title", "关于收购紫岩科技的请示"),
    ])
    func restricted(slot: String, words: String) throws {
        let hidden = try find([slot: .text(words)])
        #expect(hidden.documents == [])
        #expect(hidden.responses == ["documents_none"])
        let absent = try find([slot: .text("收购碧潭电子")])
        #expect(absent.documents == [] && absent.responses == hidden.responses && absent.refusal == nil)
        #expect(try find([slot: .text(words)], as: "G001").documents == ["鹭密〔2026〕1号"])
    }

    @Test("a restricted paper stays hidden when it is pointed at", arguments: ["documents.find", "documents.open", "documents.author"])
    func pointedAt(action: String) throws {
        let reference = EntityReference(.document, "鹭密〔2026〕1号")
        var focus = Focus()
        focus.documents = [reference]
        let pointing: [[String: SlotValue]] = [["document": .entities([reference])], [:]]
        for slots in pointing where !(slots.isEmpty && action == "documents.find") {
            let outcome = try office.perform(action, as: "G010", slots, flow: "find_document", focus: focus, handler: handler)
            #expect(outcome.documents == [])
            #expect(!outcome.allText.contains("紫岩"))
        }
    }

    @Test("an English question finds the English paper", arguments: ["working from home", "how many days a week may I work from home?"])
    func english(words: String) throws {
        let outcome = try find(["topic": .text(words)])
        #expect(outcome.documents?.first == "EG-POL-002")
        #expect(outcome.allText.contains("two days a week"))
    }

    @Test("who wrote it: the author with the department, in both effects")
    func author() throws {
        let outcome = try office.perform(
            "documents.author", as: "G010", ["topic": .text("外业补助")], flow: "document_author", handler: handler)
        #expect(outcome.documents == ["鹭财〔2026〕1号"])
        #expect(outcome.people == ["G003"])
        #expect(outcome.focus?.people == [EntityReference(.person, "G003")])
    }

    @Test("\"who wrote it?\" means the paper that the dialog is about", arguments: ["谁写的", "这份文件是谁起草的", "who wrote it?"])
    func authorOfFocus(text: String) throws {
        var focus = Focus()
        focus.documents = [EntityReference(.document, "EG-POL-002")]
        let outcome = try office.perform(
            "documents.author", as: "G010", ["topic": .text(text)], text: text, flow: "document_author", focus: focus, handler: handler)
        #expect(outcome.documents == ["EG-POL-002"])
    }

    @Test("an author who has left is named, and not found; a paper without author says so")
    func authorGone() throws {
        let gone = try office.perform(
            "documents.author", as: "G010", ["number": .text("鹭财〔2024〕3号")], flow: "document_author", handler: handler)
        #expect(gone.people == [])
        #expect(gone.values["has_left"] == .flag(true))
        let none = try office.perform(
            "documents.author", as: "G010", ["number": .text("鹭行〔2026〕4号")], flow: "document_author", handler: handler)
        #expect(none.responses == ["documents_no_author"])
    }

    @Test("nothing said: the paper is asked for")
    func ask() throws {
        let outcome = try find([:], text: "帮我找一份文件")
        guard case .ask(let slot, _) = outcome.next else {
            Issue.record("no question: \(outcome.responses)")
            return
        }
        #expect(slot == "document")
    }

    @Test("a question that names no subject is about the paper in hand")
    func pointsBack() throws {
        var focus = Focus()
        focus.documents = [EntityReference(.document, "鹭财〔2024〕3号")]
        let text = "这份文件是什么时候的"
        #expect(try find(["topic": .text(text)], text: text, focus: focus).documents == ["鹭财〔2024〕3号"])
    }

    @Test("an article is quoted by its number, of the paper that is named or in hand", arguments: [
        "鹭财〔2026〕1号第二条", "第二条怎么说的", "what does article 2 say",
    ])
    func article(text: String) throws {
        var focus = Focus()
        focus.documents = [EntityReference(.document, "鹭财〔2026〕1号")]
        let slots: [String: SlotValue] = text.hasPrefix("鹭") ? ["number": .text("鹭财〔2026〕1号")] : ["topic": .text(text)]
        let outcome = try find(slots, text: text, focus: focus)
        #expect(outcome.documents == ["鹭财〔2026〕1号"])
        #expect(outcome.values["excerpt"] == .text("第二条 次月发放。"))
    }

    @Test("an article that the paper lacks is said to be lacking")
    func noArticle() throws {
        var focus = Focus()
        focus.documents = [EntityReference(.document, "鹭财〔2026〕1号")]
        let outcome = try find([:], text: "第九条呢", focus: focus)
        #expect(outcome.documents == ["鹭财〔2026〕1号"])
        #expect(outcome.values["no_article"] == .number(9))
        #expect(outcome.values["excerpt"] == nil)
    }

    @Test("words that only point are no subject, whichever slot they came in", arguments: ["documents.find", "documents.author"])
    func pointing(action: String) throws {
        var focus = Focus()
        focus.documents = [EntityReference(.document, "EG-POL-002")]
        let outcome = try office.perform(
            action, as: "G010", ["topic": .text("这份文件")], text: "请问这份文件是谁起草的呀", flow: "find_document", focus: focus,
            handler: handler)
        #expect(outcome.documents == ["EG-POL-002"])
    }

    @Test("filters alone give a list with its count; the newest of them is shown when it is asked for")
    func listed() throws {
        let slots: [String: SlotValue] = ["year": .number(2026), "category": .text("policy")]
        let list = try find(slots, text: "今年的制度")
        #expect(list.responses == ["documents_listed"])
        #expect(list.values["count"] == .number(2))
        #expect(list.documents == ["鹭财〔2026〕1号", "鹭信〔2026〕2号"])
        #expect(list.options.count == 2)
        let newest = try find(slots, text: "今年最新的制度")
        #expect(newest.responses == ["documents_found"])
        #expect(newest.documents?.first == "鹭财〔2026〕1号")
    }

    @Test("a question that was not put to the papers is answered only where a paper surely does", arguments: [
        ("外业补助每天多少钱", "鹭财〔2026〕1号"), ("how many days a week may I work from home", "EG-POL-002"), ("清明放几天假", "鹭行〔2026〕4号"),
        ("补助", nil), ("10", nil), ("今天天气怎么样", nil), ("清明想去爬山有推荐吗", nil), ("write me a poem about work", nil),
        ("贺佳家住哪里", nil), ("贺佳的补助工资多少", nil),
    ])
    func answers(text: String, number: String?) throws {
        let outcome = try office.perform("documents.answer", as: "G010", text: text, flow: "find_document", handler: handler)
        #expect(outcome.documents?.first == number)
        #expect(number != nil || (outcome.effects.isEmpty && outcome.say.isEmpty))
    }
}
