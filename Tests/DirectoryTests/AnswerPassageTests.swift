import Directory
import GRDB
import Storage
import Testing

@Suite("The sentence that answers a question")
struct AnswerPassageTests {
    /// The passage that is quoted from a single paper for a question.
    private func passage(_ question: String, title: String, tags: String = "", body: String) throws -> String? {
        var office = SmallOffice()
        office.files["documents/T-1.md"] =
            """
            ---
            doc_no: T-1
            title: \(title)
            category: 制度
            issued_on: 2026-01-05
            security_level: internal
            status: issued
            tags: [\(tags)]
            ---

            \(body)
            """
        return try office.database().read { db in
            try DocumentSearch(db).search(DocumentQuery(text: question, access: DocumentAccess(clearance: .internal))).first { $0.document.number == "T-1" }?.passage?.text
        }
    }

    @Test("a question for a kind of value is answered by a sentence that holds one", arguments: [
        ("冷库钥匙多少钱一把", "冷库钥匙由值班员登记发放。冷库钥匙每把押金80元。冷库钥匙不得转借。", "80元"),
        ("冷库钥匙几点可以领", "冷库钥匙由值班员登记发放。冷库钥匙每天8:30开始领取。冷库钥匙不得转借他人使用。", "8:30"),
        ("冷库钥匙能用几天", "冷库钥匙押金80元。领用冷库钥匙当天起15天内有效。冷库钥匙不得转借。", "15天"),
        ("一个人可以领几把冷库钥匙", "冷库钥匙押金80元。每人限领冷库钥匙2把。冷库钥匙15天有效。", "2把"),
        ("冷库钥匙坏了打哪个电话", "冷库钥匙押金80元。冷库钥匙坏了请拨打分机6021。冷库钥匙15天有效。", "6021"),
        ("冷库损耗比例是多少", "冷库损耗由仓管员登记。冷库损耗不得超过3%。冷库损耗每月15日统计。", "3%"),
        ("how much is the deposit for a locker", "Lockers are on the second floor. The deposit for a locker is 25 EUR. A locker is yours for a year.", "25 EUR"),
        ("how many lockers may a team use", "Lockers are on floor 2. A team uses at most three lockers. A locker costs 25 EUR.", "three lockers"),
    ])
    func kinds(question: String, body: String, expected: String) throws {
        let title = question.contains("冷库") ? "冷库管理" : "Lockers"
        let text = try #require(try passage(question, title: title, body: body))
        #expect(text.contains(expected), "\(text)")
    }

    @Test("a verb that stands alone leads to its sentence")
    func loneVerb() throws {
        let text = try passage("图书能借几天", title: "图书室须知", tags: "图书", body: "图书室在三楼。图书不得涂改。借期20天。损坏照价赔偿。")
        #expect(text == "借期20天。")
    }

    @Test("what the whole paper is about does not choose the sentence")
    func subject() throws {
        let text = try passage(
            "班车首班发车时间几点", title: "班车须知", tags: "班车", body: "班车共六条线路，班车须刷卡。首班7:10发车。班车班车班车不得占座。")
        #expect(text == "首班7:10发车。")
    }
}
