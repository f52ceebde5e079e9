import Directory
import Foundation
import GRDB
import Storage
import Testing

/// Two branches: one told by its people's time zone, one by its name.
@Suite("Papers of several places")
struct BranchPapersTests {
    private static func office() -> SmallOffice {
        var office = SmallOffice()
        office.files["departments.csv", default: ""] += """

            L,里昂团队,Lyon Team,T,,1
            C,成都分公司,Chengdu Branch,T,,1
            """
        office.files["people.csv", default: ""] += """

            P7,Marie Roux,Marie Roux,,L,Clerk,Clerk,P1,marie@small.example,,,Lyon 1.01,2020-02-02,active,staff,internal,Europe/Paris
            P8,何八,,,C,专员,,P1,eight@small.example,,,成都2层,2020-02-02,active,staff,internal,Asia/Shanghai
            """
        office.files["documents/four.md"] = paper("小发〔2026〕7号", "门禁卡管理办法", "T", "门禁卡遗失须在3日内补办，工本费20元。")
        office.files["documents/five.md"] = paper("SL-POL-1", "Access Card Policy", "L", "A lost access card is replaced within 5 days and costs 12 EUR.")
        office.files["documents/six.md"] = paper("小成〔2026〕2号", "门禁卡管理办法", "C", "门禁卡遗失须在7日内补办，工本费10元。")
        return office
    }

    private static func paper(_ number: String, _ title: String, _ issuer: String, _ body: String) -> String {
        """
        ---
        doc_no: \(number)
        title: \(title)
        category: 制度
        issuer: \(issuer)
        author_no: P1
        issued_on: 2026-01-12
        effective_on: 2026-01-12
        security_level: internal
        status: issued
        supersedes:
        tags: []
        ---

        \(body)
        """
    }

    private func first(_ text: String, _ line: [String]) throws -> String? {
        try Self.office().database().read { (db: Database) throws in
            try DocumentSearch(db).search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal), homeDepartments: line)).first?.document.number
        }
    }

    @Test("everyone gets the paper of the own place, in either language", arguments: [
        (["S", "T"], "门禁卡丢了几天补办", "小发〔2026〕7号"), (["S", "T"], "lost access card", "小发〔2026〕7号"),
        (["L", "T"], "lost access card", "SL-POL-1"), (["L", "T"], "门禁卡丢了几天补办", "SL-POL-1"),
        (["C", "T"], "门禁卡丢了几天补办", "小成〔2026〕2号"), (["C", "T"], "lost access card", "小成〔2026〕2号"),
    ])
    func own(line: [String], text: String, number: String) throws {
        #expect(try first(text, line) == number)
    }

    @Test("a place or branch that is named decides", arguments: [
        (["S", "T"], "access card in Lyon", "SL-POL-1"), (["S", "T"], "里昂的门禁卡丢了怎么办", "SL-POL-1"),
        (["S", "T"], "lost access card in France", "SL-POL-1"), (["S", "T"], "成都分公司门禁卡", "小成〔2026〕2号"),
        (["S", "T"], "access card Chengdu", "小成〔2026〕2号"), (["L", "T"], "总部的门禁卡", "小发〔2026〕7号"),
        (["L", "T"], "access card at headquarters", "小发〔2026〕7号"),
    ])
    func named(line: [String], text: String, number: String) throws {
        #expect(try first(text, line) == number)
    }

    @Test("a subject that only a branch has a paper on is found by all")
    func only() throws {
        var office = Self.office()
        office.files["documents/seven.md"] = Self.paper("SL-POL-2", "Roof Terrace Use", "L", "The roof terrace closes at 20:00.")
        let numbers = try office.database().read { (db: Database) throws in
            try DocumentSearch(db).search(DocumentQuery(text: "roof terrace", access: DocumentAccess(clearance: .internal), homeDepartments: ["S", "T"]))
                .map(\.document.number)
        }
        #expect(numbers == ["SL-POL-2"])
    }
}
