import Directory
import Foundation
import GRDB
import Testing

@Suite("The papers of company A", .enabled(if: CompanyA.isThere))
struct CompanyADocumentTests {
    private func search(_ query: DocumentQuery) throws -> [DocumentHit] {
        try CompanyA.read { try DocumentSearch($0.db).search(query) }
    }

    @Test("a question in words finds the paper in force first", arguments: [
        ("差旅报销标准", "远山财〔2026〕3号"), ("差旅费", "远山财〔2026〕3号"), ("差旅费管理办法", "远山财〔2026〕3号"),
        ("出差去上海住宿每晚多少钱？", "远山财〔2026〕3号"), ("出差报销规定", "远山财〔2026〕3号"),
        ("出差怎么申请，谁审批", "远山办发〔2025〕21号"), ("境外出差审批", "远山办发〔2025〕30号"),
        ("hotel limit London", "YSE-POL-003"), ("What is the hotel limit in London?", "YSE-POL-003"),
        ("travel expense policy", "YSE-POL-003"), ("travel policy Europe", "YSE-POL-003"),
        ("How many days of annual leave may be carried over in Europe", "YSE-POL-006"),
        ("密码至少几位？", "远山信〔2026〕1号"), ("How long must a password be in Europe?", "YSE-POL-009"),
        ("会议室最早可以提前多少天预订？", "远山办发〔2025〕14号"),
        ("ERP 二期什么时候切换？", "远山信〔2026〕6号"), ("年假", "远山人〔2026〕4号"),
        ("差旅费报销单", "YS-FM-012"), ("用印申请单", "YS-FM-003"),
        ("离职要提前几天提出", "远山人〔2025〕11号"),
    ])
    func questions(text: String, expected: String) throws {
        let hits = try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal), limit: 5))
        #expect(hits.first?.document.number == expected, "\(hits.map { "\($0.document.number) \($0.document.title) \($0.score)" })")
    }

    @Test("the sentence that answers is shown", arguments: [
        ("出差去上海住宿每晚多少钱", "550"), ("密码至少几位", "12位"), ("hotel limit London", "190 EUR"), ("会议室最早可以提前多少天预订", "60"),
    ])
    func passages(text: String, expected: String) throws {
        let hit = try #require(try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal))).first)
        let passage = try #require(hit.passage)
        #expect(passage.text.contains(expected), "\(passage.text)")
        let scalars = Array(hit.document.body.unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[passage.range])) == passage.text)
    }

    @Test("a request and its answer are found together")
    func requestAndAnswer() throws {
        let numbers = try search(DocumentQuery(text: "两台五轴加工中心批了吗？", access: DocumentAccess(clearance: .internal))).prefix(2).map(\.document.number)
        #expect(Set(numbers) == ["远山复〔2026〕2号", "远山造〔2026〕3号"], "\(numbers)")
    }

    @Test("numbers are found in any style", arguments: [
        "远山财〔2026〕3号", "远山财[2026]3号", "远山财（2026）3号", "远山财2026-3", "帮我找远山财〔2026〕3号", "远山财【2026】第3号", "远山财2026年3号",
    ])
    func numbers(text: String) throws {
        #expect(try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal))).map(\.document.number) == ["远山财〔2026〕3号"])
        #expect(try search(DocumentQuery(number: text, access: DocumentAccess(clearance: .internal))).map(\.document.number) == ["远山财〔2026〕3号"])
    }

    @Test("a series' number is found without its zeros", arguments: ["YSE-POL-3", "yse pol 003", "find YSE-POL-003 please"])
    func series(text: String) throws {
        #expect(try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal))).map(\.document.number) == ["YSE-POL-003"])
    }

    @Test("what lies above the clearance does not exist", arguments: ["收购绿松传动", "股权尽职调查", "远山法〔2026〕1号"])
    func hidden(text: String) throws {
        let low = try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .internal)))
        #expect(!low.contains { $0.document.securityLevel > .internal })
        let secret = try search(DocumentQuery(text: text, access: DocumentAccess(clearance: .secret)))
        #expect(secret.first?.document.number == "远山法〔2026〕1号")
        if text != "收购绿松传动" { #expect(low.isEmpty, "\(low.map(\.document.title))") }
    }

    @Test("filters alone list what is in force, newest first")
    func filters() throws {
        let week = try search(DocumentQuery(issuedFrom: "2026-03-02", issuedTo: "2026-03-05", statuses: [.issued], access: DocumentAccess(clearance: .internal), limit: 50))
        #expect(Set(week.map(\.document.number)) == [
            "远山研〔2026〕6号", "远山信〔2026〕6号", "远山纪〔2026〕2号", "远山培〔2026〕2号", "远山安〔2026〕2号", "远山仓〔2026〕1号", "远山办发〔2026〕9号",
        ])
        let drafts = try search(DocumentQuery(statuses: [.draft], access: DocumentAccess(clearance: .secret), limit: 50))
        #expect(drafts.count == 2)
    }

    @Test("what a person may read")
    func readable() throws {
        try CompanyA.read { reader in
            let person = try #require(try reader.person("E0084"))
            let access = try DocumentAccess(person, reader)
            #expect(try reader.documents().filter(access.allows).count == 152)
            #expect(try reader.documents().filter { $0.securityLevel == .secret }.count == 5)
        }
    }

    /// Questions in people's own words, not the papers': `question⇥papers⇥words of the answer`, alternatives with a slash.
    @Test("most of the questions that people ask find their paper, and the sentence")
    func naturalQuestions() throws {
        let lines = try String(contentsOf: Repository.root.appending(path: "Tests/Data/document-questions.company-a.tsv"), encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        var first = 0, among = 0, answered = 0
        for line in lines {
            let papers = line[1].split(separator: "/").map(String.init)
            let query = DocumentQuery(text: line[0], access: DocumentAccess(clearance: .internal), limit: 5, homeDepartments: ["D61", "D60", "D00"], homePlaces: ["A座"])
            let hits = try search(query)
            let isFirst = hits.first.map { papers.contains($0.document.number) } ?? false
            first += isFirst ? 1 : 0
            among += hits.contains { papers.contains($0.document.number) } ? 1 : 0
            let passage = hits.first?.passage?.text ?? ""
            answered += isFirst && line[2].split(separator: "/").contains { passage.contains($0) } ? 1 : 0
        }
        let all = Double(lines.count)
        #expect(lines.count >= 150)
        #expect(Double(first) / all >= 0.75, "recall@1 \(Double(first) / all)")
        #expect(Double(among) / all >= 0.84, "recall@5 \(Double(among) / all)")
        #expect(Double(answered) / all >= 0.6, "answered \(Double(answered) / all)")
    }
}
