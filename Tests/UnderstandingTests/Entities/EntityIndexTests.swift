import DialogModel
import Testing
@testable import Understanding

@Suite("Finding the office's names in a text")
struct EntityIndexTests {
    private func ids(_ text: String, _ kind: EntityKind = .person) -> [[String]] {
        TestOffice.index.matches(in: text).filter { $0.kind == kind }.map { $0.candidates.map(\.id) }
    }

    @Test("people are found under every form of their name", arguments: [
        ("沈芳的电话", ["P001"]), ("请沈方参加", ["P002"]), ("Fanny's phone", ["P003"]), ("ask Fanny Shen", ["P003"]), ("Shen Fanny", ["P003"]),
        ("jose alvarez", ["P010"]), ("JOSÉ ÁLVAREZ", ["P010"]), ("Alvarez, please", ["P010"]), ("p008是谁", ["P008"]), ("海宁在吗", ["P006"]),
        ("Ivan 的邮箱", ["P008"]), ("和Charlotte开会", ["P017"]), ("沈 芳", ["P001"]),
    ])
    func forms(text: String, expected: [String]) {
        #expect(ids(text) == [expected])
    }

    @Test("a name that several have gives all of them", arguments: ["韩伟", "找一下韩伟", "韩伟的电话"])
    func ambiguity(text: String) {
        #expect(ids(text) == [["P004", "P005"]])
    }

    @Test("pinyin in any spacing finds everybody who sounds so", arguments: ["shenfang的电话", "call shen fang", "Shen Fang", "SHENFANG"])
    func pinyin(text: String) {
        #expect(ids(text).first?.sorted() == ["P001", "P002", "P003"])
    }

    @Test("pinyin that is nobody's English name is approximate")
    func pinyinIsApproximate() {
        #expect(TestOffice.index.matches(in: "hanliqun").first?.isApproximate == true)
        #expect(TestOffice.index.matches(in: "han wei").first?.isApproximate == false)
    }

    @Test("an exact name wins over names that sound like it")
    func exactBeatsHomophone() {
        let match = TestOffice.index.matches(in: "沈方的电话").first
        #expect(match?.candidates.map(\.id) == ["P002"])
        #expect(match?.isApproximate == false)
    }

    @Test("a homophone of names is understood where no exact name stands")
    func homophone() {
        let match = TestOffice.index.matches(in: "申方的电话").first
        #expect(match?.candidates.map(\.id).sorted() == ["P001", "P002", "P003"])
        #expect(match?.isApproximate == true)
    }

    @Test("words that sound like a name are left alone", arguments: ["神方药", "身方"])
    func wordsAreNoHomophones(text: String) {
        #expect(ids(text).isEmpty)
    }

    @Test("a surname with a special reading is found by it", arguments: ["shan zhihe", "shanzhihe", "单志和的电话"])
    func surnameReadings(text: String) {
        #expect(ids(text) == [["P011"]])
    }

    @Test("a surname by itself is all who have it", arguments: ["Who is Situ?", "Situ's phone", "ask Situ", "situ"])
    func surnames(text: String) {
        #expect(ids(text) == [["P006", "P007"]])
    }

    @Test("a surname before another name is somebody else", arguments: ["with Situ Maolin", "call Xavier Situ", "in situ"])
    func strangersOfASurname(text: String) {
        #expect(ids(text).isEmpty)
    }

    @Test("a month after a month is no person", arguments: ["in March and April", "March to April", "from May through April"])
    func months(text: String) {
        #expect(ids(text).isEmpty)
    }

    @Test("capitals are the first letters of a department's name")
    func initials() {
        #expect(ids("who works in IT", .department) == [["K30"]])
        #expect(ids("who works with it", .department).isEmpty)
        #expect(ids("move it to Friday", .department).isEmpty)
        #expect(ids("find a time for us", .department).isEmpty)
        #expect(ids("a meeting with US", .department) == [["K40"]])
    }

    @Test("a short form inside a Chinese name in an English sentence is no department")
    func quotedNames() {
        #expect(ids("the purchase of 青松市场", .department).isEmpty)
        #expect(ids("a meeting with 市场", .department) == [["K20"]])
    }

    @Test("one wrong letter in a long word is forgiven", arguments: ["Charlote's phone", "ask Charlotet", "Alvarz"])
    func misspelt(text: String) {
        let match = TestOffice.index.matches(in: text).first
        #expect(match?.candidates.count == 1)
        #expect(match?.isApproximate == true)
    }

    @Test("common words are no misspelt names", arguments: ["please show the marketing", "Thanks for the meeting", "where is it", "a fanyn joke"])
    func commonWords(text: String) {
        #expect(ids(text).isEmpty)
    }

    @Test("a form of address is an alias first, else everybody whose surname and post fit", arguments: [
        ("韩经理在吗", ["P012"]), ("罗经理在吗", ["P015"]), ("罗会计的电话", ["P016"]), ("司徒总监", ["P006"]), ("司徒的电话", ["P006", "P007"]),
        ("老韩", ["P004", "P005", "P012", "P013"]), ("Mr Zhou", ["P008"]), ("Ms. Shan", ["P011"]),
    ])
    func address(text: String, expected: [String]) {
        #expect(ids(text) == [expected])
    }

    @Test("words that begin like a form of address are none", arguments: ["小时", "罗工作报告", "老师"])
    func noAddress(text: String) {
        #expect(ids(text).isEmpty)
    }

    @Test("a given name after another surname is a stranger", arguments: ["放点赵春霞的歌", "周海宁是谁"])
    func strangers(text: String) {
        #expect(ids(text).isEmpty)
    }

    @Test("people who have left lose against others of the same name")
    func leavers() {
        #expect(ids("罗春霞") == [["P016"]])
        #expect(ids("韩冬") == [["P014"]])
    }

    @Test("departments and rooms are found by name, code and short form", arguments: [
        ("采购部的负责人", EntityKind.department, "K10"), ("采购的人", .department, "K10"), ("who heads purchasing?", .department, "K10"),
        ("purchasing team", .department, "K10"), ("市场部门", .department, "K20"), ("K20有几个人", .department, "K20"), ("秋水厅", .room, "N305"),
        ("订秋水会议室", .room, "N305"), ("n305 会议室", .room, "N305"), ("Qiushui", .room, "N305"), ("book room N306", .room, "N306"),
        ("River View", .room, "N306"), ("N座", .building, "N"), ("Building N", .building, "N"), ("哪位是会计", .job, "会计"), ("accountants", .job, "会计"),
        ("two projectors", .equipment, "投影"),
    ])
    func things(text: String, kind: EntityKind, id: String) {
        #expect(ids(text, kind) == [[id]])
    }

    @Test("a name inside a longer Latin word or code is none", arguments: ["Ivanx", "XN305", "N3055"])
    func wordBoundaries(text: String) {
        #expect(TestOffice.index.matches(in: text).isEmpty)
    }

    @Test("a name that is also a month or an auxiliary counts where the sentence treats it as a name", arguments: [
        ("ask April about it", true), ("April's phone", true), ("in April", false), ("April 5", false), ("Will you come", false), ("with Will", true),
        ("will it rain", false),
    ])
    func doubtfulNames(text: String, isPerson: Bool) {
        #expect(ids(text).isEmpty == !isPerson)
    }

    @Test("ranges count the scalars as typed")
    func ranges() {
        let text = "请 José Álvarez 和沈芳来"
        let matches = TestOffice.index.matches(in: text)
        #expect(matches.map(\.text) == ["José Álvarez", "沈芳"])
        #expect(matches.map(\.range) == [2..<14, 16..<18])
    }

    @Test("an index of nothing finds nothing")
    func empty() {
        #expect(EntityIndex(entries: []).matches(in: "沈芳 and Bob").isEmpty)
        #expect(TestOffice.index.matches(in: "").isEmpty)
    }

    @Test("RasaHQ/rasa#3734: a name of several words is found whole", arguments: [
        ("book the River View Hall at 3", "River View Hall"), ("who runs the Purchasing Department", "Purchasing Department"),
        ("call José Álvarez now", "José Álvarez"),
    ])
    func severalWords(text: String, name: String) {
        #expect(TestOffice.index.matches(in: text).map(\.text) == [name])
    }

    @Test("RasaHQ/rasa#6752: neither blanks nor a segmenter decide whether a Chinese name is found", arguments: [
        "请通知沈芳来开会", "请通知 沈芳 来开会", "请通知沈 芳来开会", "通知:沈芳,来",
    ])
    func noSegmenter(text: String) {
        #expect(ids(text) == [["P001"]])
    }

    @Test("scrambled input never traps", arguments: [0, 1, 2, 3, 4, 5, 6, 7])
    func scrambled(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pool = Array("沈芳方韩伟司徒周一凡罗经理会计采购部N305A4 -'.·Fannyshenfangzhou  Mr。,、\u{301}\u{0}김".unicodeScalars)
        for _ in 0..<100 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<40, using: &random) { view.append(pool[Int.random(in: 0..<pool.count, using: &random)]) }
            let text = String(view)
            for match in TestOffice.index.matches(in: text) {
                #expect(match.range.upperBound <= text.unicodeScalars.count)
                #expect(!match.candidates.isEmpty)
            }
        }
    }
}
