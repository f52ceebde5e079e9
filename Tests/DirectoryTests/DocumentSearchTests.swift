import Directory
import Foundation
import GRDB
import Storage
import Testing

@Suite("Searching papers")
struct DocumentSearchTests {
    private func search(_ query: DocumentQuery, in office: SmallOffice = SmallOffice()) throws -> [DocumentHit] {
        try office.database().read { (db: Database) throws in try DocumentSearch(db).search(query) }
    }

    @Test("the version in force comes before the one that it replaced", arguments: ["差旅费", "住宿每晚多少钱", "差旅报销"])
    func versions(text: String) throws {
        let numbers = try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal))).map(\.document.number)
        #expect(numbers == ["小发〔2026〕5号", "小发〔2025〕3号"])
    }

    @Test("a replaced paper that alone has the words brings the one that replaces it")
    func successor() throws {
        var office = SmallOffice()
        office.edit("documents/one.md", "住宿每晚不超过300元。", "乘坐轮船须经批准。")
        let numbers = try search(DocumentQuery(text: "轮船", access: DocumentAccess(clearance: .internal)), in: office).map(\.document.number)
        #expect(numbers == ["小发〔2026〕5号", "小发〔2025〕3号"])
    }

    @Test("full-width, traditional and upper-case writing is understood", arguments: ["差旅費", "PARKING", "ｐａｒｋｉｎｇ", "who may park", "parked visitors"])
    func folding(text: String) throws {
        #expect(try !search(DocumentQuery(text: text, access: DocumentAccess(clearance: .secret))).isEmpty)
    }

    @Test("English finds Chinese papers by what means the same, and the other way round")
    func acrossLanguages() throws {
        let hits = try search(DocumentQuery(text: "hotel expenses", access: DocumentAccess(clearance: .internal)))
        #expect(hits.first?.document.number == "小发〔2026〕5号")
        #expect(hits.first?.passage?.text == "第二条 住宿每晚不超过400元；")
    }

    @Test("a hidden paper is found by neither words nor number", arguments: ["parking", "SM-POL-007", "sm pol 7", "yard visitors managers"])
    func hidden(text: String) throws {
        #expect(try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .confidential))) == [])
        #expect(try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .secret))).map(\.document.number) == ["SM-POL-007"])
    }

    @Test("a hidden paper changes nothing in what others find")
    func hiddenLeavesNoTrace() throws {
        var without = SmallOffice()
        without.files["documents/three.md"] = nil
        let query = DocumentQuery(text: "差旅 parking visitors 住宿", access: DocumentAccess(clearance: .internal))
        let hits = try search(query), others = try search(query, in: without)
        #expect(hits == others)
    }

    @Test("filters restrict", arguments: [
        (DocumentQuery(text: "差旅", statuses: [.revoked], access: DocumentAccess(clearance: .secret)), ["小发〔2025〕3号"]),
        (DocumentQuery(text: "差旅", years: [2026], access: DocumentAccess(clearance: .secret)), ["小发〔2026〕5号"]),
        (DocumentQuery(text: "差旅", issuerCodes: ["S"], access: DocumentAccess(clearance: .secret)), []),
        (DocumentQuery(issuerCodes: ["S"], access: DocumentAccess(clearance: .secret)), ["SM-POL-007"]),
        (DocumentQuery(categories: ["Policy"], access: DocumentAccess(clearance: .secret)), ["SM-POL-007"]),
        (DocumentQuery(authorNo: "P1", access: DocumentAccess(clearance: .secret)), ["小发〔2026〕5号", "小发〔2025〕3号"]),
        (DocumentQuery(issuedFrom: "2025-07-01", issuedTo: "2025-12-31", access: DocumentAccess(clearance: .secret)), ["SM-POL-007"]),
        (DocumentQuery(title: "差旅费管理办法（修订）", access: DocumentAccess(clearance: .secret)), ["小发〔2026〕5号", "小发〔2025〕3号"]),
        (DocumentQuery(number: "〔2026〕5号", access: DocumentAccess(clearance: .secret)), ["小发〔2026〕5号"]),
        (DocumentQuery(access: DocumentAccess(clearance: .secret)), []),
        (DocumentQuery(text: "请问有没有", access: DocumentAccess(clearance: .secret)), []),
        (DocumentQuery(text: "量子纠缠", access: DocumentAccess(clearance: .secret)), []),
        (DocumentQuery(text: "\"(OR* NEAR -", access: DocumentAccess(clearance: .secret)), []),
    ])
    func filters(query: DocumentQuery, expected: [String]) throws {
        #expect(try search(query).map(\.document.number) == expected)
    }

    @Test("a change of a paper changes what is found")
    func reindexing() throws {
        let database = try SmallOffice().database()
        var office = SmallOffice()
        office.edit("documents/three.md", "Visitors park", "Bicycles stand")
        try office.load(into: database)
        func numbers(_ text: String) throws -> [String] {
            try database.read { (db: Database) throws in
                try DocumentSearch(db).search(DocumentQuery(text: text, access: DocumentAccess(clearance: .secret))).map(\.document.number)
            }
        }
        #expect(try numbers("bicycle") == ["SM-POL-007"])
        #expect(try numbers("visitors") == [])
    }

    /// An office with a form, a policy, minutes and a report on one subject.
    private func kinds() -> SmallOffice {
        var office = SmallOffice()
        for (index, paper) in [
            ("F-1", "外借工具登记表", "表单", "2025-01-01"), ("P-1", "工具外借管理办法", "制度", "2025-01-01"),
            ("M-1", "2025年1月工具外借例会纪要", "纪要", "2025-02-01"), ("M-2", "2025年2月工具外借例会纪要", "纪要", "2025-03-01"),
        ].enumerated() {
            office.files["documents/kind\(index).md"] = """
                ---
                doc_no: \(paper.0)
                title: \(paper.1)
                category: \(paper.2)
                issuer: T
                author_no: P1
                issued_on: \(paper.3)
                effective_on:
                security_level: internal
                status: issued
                supersedes:
                tags: []
                ---

                外借工具须登记，最长借用十天。工具外借由班组长负责。2025年起施行。
                """
        }
        return office
    }

    @Test("a kind that is named comes first", arguments: [
        ("外借工具", "P-1"), ("外借工具要填什么表格", "F-1"), ("form for tools", "F-1"), ("工具外借会议纪要", "M-2"),
        ("最新的工具外借纪要", "M-2"), ("1月的工具外借纪要", "M-1"),
    ])
    func kindsNamed(text: String, number: String) throws {
        #expect(try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal)), in: kinds()).first?.document.number == number)
    }

    @Test("the sentence with the figure answers how long, in words as in digits", arguments: ["工具外借最长多久", "how long may tools be borrowed"])
    func figures(text: String) throws {
        let hit = try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal)), in: kinds()).first
        #expect(hit?.passage?.text == "外借工具须登记，最长借用十天。")
    }

    @Test("what has hardly anything in common is not found", arguments: [
        "如何养护多肉植物", "best recipe for apple pie", "who won the world cup", "谁是法国总统", "weather in Beijing",
    ])
    func absurd(text: String) throws {
        #expect(try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .secret)), in: kinds()).isEmpty)
    }

    @Test("what is nobody else's business", arguments: [
        ("李三家住哪里", true, true), ("what is her salary", false, true), ("钱一的工资", true, true), ("工资几号发", false, false),
        ("when are salaries paid", false, false), ("结婚可以请几天假", false, false),
    ])
    func personal(text: String, namesSomebody: Bool, isPersonal: Bool) {
        #expect(DocumentSearch.isPersonal(text, namesSomebody: namesSomebody) == isPersonal)
    }
}
