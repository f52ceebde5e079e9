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
        let numbers = try search(DocumentQuery(text: text, clearance: .internal)).map(\.document.number)
        #expect(numbers == ["小发〔2026〕5号", "小发〔2025〕3号"])
    }

    @Test("a replaced paper that alone has the words brings the one that replaces it")
    func successor() throws {
        var office = SmallOffice()
        office.edit("documents/one.md", "住宿每晚不超过300元。", "乘坐轮船须经批准。")
        let numbers = try search(DocumentQuery(text: "轮船", clearance: .internal), in: office).map(\.document.number)
        #expect(numbers == ["小发〔2026〕5号", "小发〔2025〕3号"])
    }

    @Test("full-width, traditional and upper-case writing is understood", arguments: ["差旅費", "PARKING", "ｐａｒｋｉｎｇ", "who may park", "parked visitors"])
    func folding(text: String) throws {
        #expect(try !search(DocumentQuery(text: text, clearance: .secret)).isEmpty)
    }

    @Test("English finds Chinese papers by what means the same, and the other way round")
    func acrossLanguages() throws {
        let hits = try search(DocumentQuery(text: "hotel expenses", clearance: .internal))
        #expect(hits.first?.document.number == "小发〔2026〕5号")
        #expect(hits.first?.passage?.text == "第二条 住宿每晚不超过400元；")
    }

    @Test("a hidden paper is found by neither words nor number", arguments: ["parking", "SM-POL-007", "sm pol 7", "yard visitors managers"])
    func hidden(text: String) throws {
        #expect(try search(DocumentQuery(text: text, clearance: .confidential)) == [])
        #expect(try search(DocumentQuery(text: text, clearance: .secret)).map(\.document.number) == ["SM-POL-007"])
    }

    @Test("a hidden paper changes nothing in what others find")
    func hiddenLeavesNoTrace() throws {
        var without = SmallOffice()
        without.files["documents/three.md"] = nil
        let query = DocumentQuery(text: "差旅 parking visitors 住宿", clearance: .internal)
        let hits = try search(query), others = try search(query, in: without)
        #expect(hits == others)
    }

    @Test("filters restrict", arguments: [
        (DocumentQuery(text: "差旅", statuses: [.revoked], clearance: .secret), ["小发〔2025〕3号"]),
        (DocumentQuery(text: "差旅", years: [2026], clearance: .secret), ["小发〔2026〕5号"]),
        (DocumentQuery(text: "差旅", issuerCodes: ["S"], clearance: .secret), []),
        (DocumentQuery(issuerCodes: ["S"], clearance: .secret), ["SM-POL-007"]),
        (DocumentQuery(categories: ["Policy"], clearance: .secret), ["SM-POL-007"]),
        (DocumentQuery(authorNo: "P1", clearance: .secret), ["小发〔2026〕5号", "小发〔2025〕3号"]),
        (DocumentQuery(issuedFrom: "2025-07-01", issuedTo: "2025-12-31", clearance: .secret), ["SM-POL-007"]),
        (DocumentQuery(title: "差旅费管理办法（修订）", clearance: .secret), ["小发〔2026〕5号", "小发〔2025〕3号"]),
        (DocumentQuery(number: "〔2026〕5号", clearance: .secret), ["小发〔2026〕5号"]),
        (DocumentQuery(clearance: .secret), []),
        (DocumentQuery(text: "请问有没有", clearance: .secret), []),
        (DocumentQuery(text: "量子纠缠", clearance: .secret), []),
        (DocumentQuery(text: "\"(OR* NEAR -", clearance: .secret), []),
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
                try DocumentSearch(db).search(DocumentQuery(text: text, clearance: .secret)).map(\.document.number)
            }
        }
        #expect(try numbers("bicycle") == ["SM-POL-007"])
        #expect(try numbers("visitors") == [])
    }
}
