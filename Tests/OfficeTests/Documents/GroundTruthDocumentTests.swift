import Dialog
import DialogModel
import Directory
import Office
import Testing
import TimeExpressions

/// Facts 52–65 of the shared sample office, as far as papers answer them.
@Suite("Company A: papers", .enabled(if: SmallOffice.companyA != nil))
struct GroundTruthDocumentTests {
    let office: SmallOffice
    let handler: DocumentHandler

    init() throws {
        office = try SmallOffice.sharedCompanyA()
        handler = DocumentHandler(slots: office.domain.slots)
    }

    func find(_ words: String, as sender: String = "E0084") throws -> ActionOutcome {
        try office.perform("documents.find", as: sender, ["topic": .text(words)], text: words, flow: "find_document", handler: handler)
    }

    @Test("52–60: the paper that answers comes first, quoted", arguments: [
        ("差旅费管理办法", "远山财〔2026〕3号", ""),
        ("出差报销标准", "远山财〔2026〕3号", ""),
        ("出差去上海住宿每晚多少钱", "远山财〔2026〕3号", "550元"),
        ("出差怎么申请，谁批", "远山办发〔2025〕21号", ""),
        ("Hotel limit in London for the Europe Branch", "YSE-POL-003", "190"),
        ("密码至少几位", "远山信〔2026〕1号", "12"),
        ("会议室最早可以提前多少天预订", "远山办发〔2025〕14号", "60"),
        ("两台五轴加工中心批了吗", "远山复〔2026〕2号", ""),
        ("ERP 二期什么时候切换", "远山信〔2026〕6号", "3月28日"),
    ])
    func answers(words: String, number: String, quoted: String) throws {
        let outcome = try find(words)
        #expect(outcome.documents?.first == number)
        guard !quoted.isEmpty, case .text(let excerpt)? = outcome.values["excerpt"] else { return }
        #expect(excerpt.contains(quoted), "\(excerpt)")
    }

    @Test("52–58 in the other language, and for who asks", arguments: [
        ("E0084", "How long must a password be?", "远山信〔2026〕1号", "12"), ("E0146", "How long must a password be?", "YSE-POL-009", "14"),
        ("E0146", "密码至少几位", "YSE-POL-009", "14"), ("E0084", "hotel limit in Shanghai", "远山财〔2026〕3号", "550"),
        ("E0084", "hotel limit in London", "YSE-POL-003", "190"), ("E0084", "travel policy", "远山财〔2026〕3号", ""),
        ("E0104", "travel policy", "YSE-POL-003", ""), ("E0104", "travel policy at headquarters", "远山财〔2026〕3号", ""),
        ("E0084", "How do I apply for a business trip, and who approves?", "远山办发〔2025〕21号", ""),
        ("E0084", "how many days in advance may meeting rooms be booked?", "远山办发〔2025〕14号", "60"),
        ("E0084", "How many days of annual leave may be carried over in Europe, and until when?", "YSE-POL-006", "31 March"),
        ("E0084", "form for leave request", "YS-FM-018", ""),
    ])
    func acrossLanguages(sender: String, words: String, number: String, quoted: String) throws {
        let outcome = try find(words, as: sender)
        #expect(outcome.documents?.first == number)
        guard !quoted.isEmpty, case .text(let excerpt)? = outcome.values["excerpt"] else { return }
        #expect(excerpt.contains(quoted), "\(excerpt)")
    }

    @Test("53: a word as topic, the rest of the question tells which paper answers")
    func oneWord() throws {
        let text = "出差去上海住宿每晚多少钱？"
        let outcome = try office.perform(
            "documents.find", as: "E0084", ["topic": .text("出差")], text: text, flow: "find_document", handler: handler)
        #expect(outcome.documents?.first == "远山财〔2026〕3号")
        #expect(outcome.allText.contains("550元"))
    }

    @Test("61: papers for the clearance secret do not exist for others", arguments: [
        "远山人〔2026〕7号", "远山法〔2026〕1号", "远山研〔2026〕5号", "远山财〔2025〕35号", "远山财〔2026〕8号",
    ])
    func secret(number: String) throws {
        let hidden = try find(number)
        #expect(hidden.documents == [])
        #expect(hidden.responses == ["documents_none"])
        #expect(try find(number, as: "E0001").documents == [number])
    }

    @Test("62: nothing is found, and nothing is hinted at")
    func hidden() throws {
        #expect(try find("股权尽职调查").documents == [])
        let outcome = try find("收购绿松传动")
        #expect(!(outcome.documents ?? []).contains("远山法〔2026〕1号"))
        #expect(!outcome.allText.contains("股权"))
    }

    @Test("65: what was issued within some days")
    func period() throws {
        let outcome = try office.perform(
            "documents.find", as: "E0084",
            ["year": .time(.interval(from: .init(2026, 3, 2), to: .init(2026, 3, 6), grain: .day))], flow: "find_document",
            handler: handler)
        // What is in force comes first; drafts follow.
        let issued: Set = ["远山研〔2026〕6号", "远山信〔2026〕6号", "远山纪〔2026〕2号", "远山培〔2026〕2号", "远山安〔2026〕2号",
                           "远山仓〔2026〕1号", "远山办发〔2026〕9号"]
        #expect(Set((outcome.documents ?? []).prefix(issued.count)) == issued)
    }
}
