import DialogModel
import Testing
@testable import Understanding

/// Names whose surname is an everyday character, and others that sound like them: where they stand decides what they are.
@Suite("Names between everyday characters")
struct EntityPlaceTests {
    private static let index: EntityIndex = {
        let names = [
            "P1": "成颖", "P2": "程颖", "P3": "于洋", "P4": "余阳", "P5": "向海宁", "P6": "王天", "P7": "王添", "P8": "全时雨", "P9": "沈芳", "P10": "高兴",
            "P11": "方海", "P12": "时蕾", "P13": "和丽",
        ]
        return EntityIndex(entries: names.sorted { $0.key < $1.key }.flatMap { id, name in
            let reference = EntityReference(.person, id)
            return [CatalogEntry(reference: reference, text: name, form: .name), CatalogEntry(reference: reference, text: "经理", form: .title)]
        })
    }()

    private func people(_ text: String) -> [[String]] {
        Self.index.matches(in: text).filter { $0.kind == .person }.map { $0.candidates.map(\.id) }
    }

    @Test("somebody who is asked along is found at the end, before a mark and before more words", arguments: [
        "叫上", "带上", "喊上", "拉上", "加上", "约上", "请上", "算上", "捎上", "邀上", "找上", "叫", "喊", "约", "加", "再叫上", "明天四点到五点开打样会，叫上", "下午的会也带上",
    ], ["", "。", "，谢谢", "！", "一起", "、沈芳", "和沈芳"])
    func askedAlong(verb: String, after: String) {
        for (name, id) in [("成颖", "P1"), ("程颖", "P2"), ("于洋", "P3"), ("向海宁", "P5"), ("全时雨", "P8")] {
            #expect(people(verb + name + after).first == [id], "\(verb)\(name)\(after)")
        }
    }

    @Test("a surname that is an everyday character is one where people are named", arguments: [
        "和X开会", "我和X", "王芳与X", "设计部的X在哪", "设计师X", "张经理X", "负责人是X吗", "把X加进来", "除了X都来", "查一下X的电话", "问下X", "请X参加", "通知X", "X", "，X", "帮我看看X有空吗",
    ])
    func placed(pattern: String) {
        for (name, id) in [("成颖", "P1"), ("于洋", "P3"), ("时蕾", "P12")] {
            #expect(people(pattern.replacing("X", with: name)) == [[id]], "\(name) in \(pattern)")
        }
    }

    @Test("an exact name wins over those that sound like it", arguments: [
        ("叫上成颖", "P1"), ("叫上程颖", "P2"), ("成颖的电话", "P1"), ("程颖的电话", "P2"), ("和于洋开会", "P3"), ("和余阳开会", "P4"), ("和王天开会", "P6"), ("和王添开会", "P7"),
        ("约王天下午开会", "P6"), ("也叫王添", "P7"),
    ])
    func exactWins(text: String, id: String) throws {
        let match = try #require(Self.index.matches(in: text).first { $0.kind == .person })
        #expect(match.candidates.map(\.id) == [id] && !match.isApproximate)
    }

    @Test("those who sound so are meant where nobody is called so", arguments: [("叫上程影", ["P1", "P2"]), ("带上成影", ["P1", "P2"]), ("喊上余洋", ["P3", "P4"])])
    func heard(text: String, ids: [String]) throws {
        let match = try #require(Self.index.matches(in: text).first { $0.kind == .person })
        #expect(match.candidates.map(\.id) == ids && match.isApproximate)
    }

    @Test("forms of address and names that are words are found after such verbs too", arguments: [
        ("叫上成经理", ["P1"]), ("带上于经理", ["P3"]), ("喊上高兴", ["P10"]), ("约上方海", ["P11"]), ("叫上沈芳", ["P9"]), ("加上海宁", ["P5"]), ("叫上和丽", ["P13"]), ("和丽的电话", ["P13"]),
    ])
    func others(text: String, ids: [String]) {
        #expect(people(text) == [ids])
    }

    @Test("the same characters in ordinary words name nobody", arguments: [
        "加上成本", "算上全部费用", "对于洋葱过敏", "关于洋房的报告", "带上会议纪要", "赶上时差", "上成都出差", "马上成立", "加上海报", "早上成功了", "晚上和同事吃饭", "换成颖果", "把和丽莎的午餐推迟", "约了和丽莎开会",
    ])
    func words(text: String) {
        #expect(people(text).isEmpty)
    }
}
