import Directory
import Testing

@Suite("Numbers of papers")
struct DocumentNumberTests {
    @Test("all styles of brackets give one key", arguments: [
        "甲发〔2026〕12号", "甲发[2026]12号", "甲发（2026）12号", "甲发【2026】012号", "甲发2026-12", "甲发2026年第12号", "甲发 〔2026〕 12 号",
        "甲發〔2026〕12號",
    ])
    func keys(text: String) {
        #expect(DocumentNumber.key(of: text) == "甲发-2026-12")
    }

    @Test("letters join, zeros in front go", arguments: [("AB-POL-003", "abpol-3"), ("ab pol 3", "abpol-3"), ("AB-QP-04", "abqp-4"), ("ＡＢ－１００", "ab-100")])
    func latinKeys(text: String, key: String) {
        #expect(DocumentNumber.key(of: text) == key)
    }

    @Test("numbers are found inside sentences", arguments: [
        ("请把甲发〔2026〕12号发我", ["请把甲发-2026-12"], true), ("see AB-POL-003, please", ["seeabpol-3"], false),
        ("甲发2026-12和乙函〔2025〕3号", ["甲发-2026-12", "和乙函-2025-3"], true), ("〔2026〕5号是什么", ["2026-5"], true),
    ])
    func mentions(text: String, keys: [String], lastIsCertain: Bool) {
        let mentions = DocumentNumber.mentions(in: text)
        #expect(mentions.map(\.key) == keys)
        #expect(mentions.last?.isCertain == lastIsCertain)
    }

    @Test("dates, times and amounts are no numbers of papers", arguments: ["2026-03-12开会", "2026年3月的通知", "下午3点", "住宿500元", "2026"])
    func none(text: String) {
        #expect(DocumentNumber.mentions(in: text) == [])
    }
}
