import Foundation
import Testing
import TimeExpressions
@testable import Questions

/// Facts of the development office, where it is at hand.
struct CompanyTests {
    private static let office = Result { try SmallOffice(folder: (shared ?? repository).appendingPathComponent("office/company-a")) }
    private let now = LocalDateTime(2026, 3, 9, 9, 0)
    private let zone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt

    @Test("The facts of the development office come out", .enabled(if: shared != nil), arguments: [
        ("采购部有多少人？", [["14"]]), ("How many people joined last year?", [["18"]]), ("去年软件部入职了多少人", [["1"]]),
        ("最近入职的员工", [["张桂芳", "2026-02-26", "E0341"]]), ("how many people are on probation", [["13"]]),
        ("how many people are on leave", [["3"]]), ("How many people are on probation, on leave, gone?", [["probation", "13"], ["resigned", "6"], ["leave", "3"]]),
        ("人数最多的部门是哪个", [["一车间", "26"]]), ("采购部下面加小组一共多少人", [["14"]]), ("who has the most meetings this week", [["Tina Xie", "9"]]),
        ("哪三个部门人最多", [["一车间", "26"], ["二车间", "22"], ["电气控制部", "12"]]), ("有多少人离职", [["6"]]), ("which room is the largest", [["Taishan Hall", "60", "A201"]]),
        ("本周谁的会议最多", [["解婷婷", "9"]]), ("哪个部门人最多？", [["一车间", "26"]]),
        ("各类公文各有多少", [["制度", "66"], ["通知", "37"], ["报告", "15"], ["表单", "14"], ["纪要", "13"], ["批复", "12"], ["policy", "10"], ["请示", "7"], ["通报", "6"]]),
        ("How many documents of each status are there?", [["issued", "165"], ["revoked", "9"], ["archived", "2"], ["draft", "2"], ["in_review", "2"]]),
    ] as [(String, [[String]])])
    func facts(question: String, rows: [[String]]) throws {
        #expect(try Self.office.get().rows(question, as: "E0001", now: now, zone: zone) == rows)
    }
}
