import DialogModel
import Testing
@testable import Understanding

@Suite("Documents by number")
struct DocumentNumberTests {
    private static let index = DocumentNumberIndex(numbers: [
        "远山发〔2026〕12号", "远山发〔2025〕12号", "远山人〔2026〕12号", "远山发〔2026〕3号", "远山办〔2024〕7号", "QP-04", "YSE-POL-003", "YSE-QP-012",
    ])

    private func ids(_ text: String) -> [[String]] { Self.index.matches(in: text, year: 2026).map { $0.candidates.map(\.id) } }

    @Test("a number is found in every style of brackets and without", arguments: [
        "远山发〔2026〕12号", "远山发[2026]12号", "远山发【2026】12号", "远山发(2026)12号", "远山发（2026）12号", "远山发［2026］12号", "远山发《2026》12号",
        "远山发<2026>12号", "远山发 [2026] 12 号", "远山发2026年12号", "远山发2026-12号", "远山发2026-12", "找一下远山发〔2026〕012号文件", "遠山發〔2026〕12號",
        "远山发〔2026年〕第12号", "请把远山发〔２０２６〕１２号发给我", "今年的远山发12号",
    ])
    func brackets(text: String) {
        #expect(ids(text) == [["远山发〔2026〕12号"]])
    }

    @Test("a part of a number is all that it may mean", arguments: [
        ("〔2026〕12号", ["远山发〔2026〕12号", "远山人〔2026〕12号"]), ("今年的12号文", ["远山发〔2026〕12号", "远山人〔2026〕12号"]),
        ("doc 12 of this year", ["远山发〔2026〕12号", "远山人〔2026〕12号"]), ("document no. 12 from 2025", ["远山发〔2025〕12号"]),
        ("去年12号文件", ["远山发〔2025〕12号"]), ("last year's document 12", ["远山发〔2025〕12号"]), ("2025年12号文", ["远山发〔2025〕12号"]),
        ("12号文", ["远山发〔2026〕12号", "远山人〔2026〕12号", "远山发〔2025〕12号"]), ("第十二号文件", ["远山发〔2026〕12号", "远山人〔2026〕12号", "远山发〔2025〕12号"]),
        ("number 12", ["远山发〔2026〕12号", "远山人〔2026〕12号", "远山发〔2025〕12号"]), ("number 12 of last year", ["远山发〔2025〕12号"]),
        ("doc number 3", ["远山发〔2026〕3号"]), ("三号文", ["远山发〔2026〕3号"]), ("文号7", ["远山办〔2024〕7号"]), ("远山发12号", ["远山发〔2026〕12号", "远山发〔2025〕12号"]),
        ("notice 12/2025", ["远山发〔2025〕12号"]), ("doc no 7", ["远山办〔2024〕7号"]),
    ])
    func parts(text: String, expected: [String]) {
        #expect(ids(text) == [expected])
    }

    @Test("codes are found with and without hyphens, zeros and their first part", arguments: [
        ("QP-04", "QP-04"), ("qp 4", "QP-04"), ("QP04的内容", "QP-04"), ("find qp_04", "QP-04"), ("YSE-POL-003", "YSE-POL-003"), ("pol 3", "YSE-POL-003"),
        ("POL-003", "YSE-POL-003"), ("qp-12", "YSE-QP-012"),
    ])
    func codes(text: String, expected: String) {
        #expect(ids(text) == [[expected]])
    }

    @Test("days, times and other numbers are no documents", arguments: [
        "12号开会", "3月12号", "2026-03-12", "2026年12月3号", "room 12", "12 people", "at 12", "number of people", "2号楼", "我的电话是2026", "远山发〔2023〕12号",
        "move the number 12 bus to 3pm", "2026年12号",
    ])
    func noDocuments(text: String) {
        #expect(ids(text).isEmpty)
    }

    @Test("the range covers the number as typed, without the words before")
    func range() {
        let matches = Self.index.matches(in: "请找一下远山发〔2026〕12号，谢谢", year: 2026)
        #expect(matches.map(\.text) == ["远山发〔2026〕12号"] && matches.first?.range == 4..<16)
    }

    @Test("among 50,000 documents a number is found by itself and in part")
    func many() {
        let numbers = (0..<50_000).map { "远山\(["发", "办", "人", "财"][$0 % 4])〔\(2000 + $0 / 2000)〕\($0 % 2000 / 4 + 1)号" }
        let index = DocumentNumberIndex(numbers: numbers)
        #expect(index.matches(in: "远山财[2020]77号", year: 2026).map { $0.candidates.map(\.id) } == [["远山财〔2020〕77号"]])
        #expect(index.matches(in: "2020年77号文", year: 2026).first?.candidates.count == 4)
    }
}
