import DialogModel
import Language
import Testing
@testable import Understanding

@Suite("What the index of names promises for everybody")
struct EntityPromiseTests {
    private static let office = InventedDirectory(people: 1500, departments: 30, rooms: 30, seed: 7)
    private static let index = EntityIndex(entries: office.entries)

    /// Everybody whom the words may mean, likely or not.
    private func people(_ text: String) -> Set<String> {
        Set(Self.index.matches(in: text).filter { $0.kind == .person }.flatMap { $0.candidates.map(\.id) })
    }

    private var current: [InventedDirectory.Person] { Self.office.people.filter(\.isCurrent) }

    @Test("everybody is found by the whole name, by the number, and in a sentence")
    func names() {
        for person in current {
            #expect(people(person.name).contains(person.id), "\(person.name)")
            #expect(people("who is \(person.id)").contains(person.id))
            #expect(people("请\(person.name)参加").contains(person.id), "\(person.name)")
        }
    }

    @Test("everybody is found by pinyin, in either order, with and without blanks, whatever the capitals")
    func pinyin() {
        for person in current where !person.given.isEmpty {
            let surname = Pinyin.syllables(of: person.surname, surname: true).joined()
            let given = Pinyin.syllables(of: person.given)
            guard (surname + given.joined()).count >= 4 else { continue }
            for text in ["\(surname) \(given.joined())", "\(surname)\(given.joined())", "\(given.joined()) \(surname)", "\(surname) \(given.joined(separator: " "))"] {
                let capital = text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
                #expect(people("ask " + capital).contains(person.id) || NameWords.isWord(text), "\(capital) \(person.name)")
                #expect(people(text).contains(person.id) || NameWords.isWord(text), "\(text) \(person.name)")
            }
        }
    }

    @Test("everybody with a name in Latin letters is found by it, with and without marks, and with one slip in a long word")
    func latin() {
        for person in current {
            guard let name = person.english ?? (person.given.isEmpty ? person.name : nil) else { continue }
            #expect(people("call \(name) now").contains(person.id), "\(name)")
            #expect(people("call \(NormalizedText.key(name)) now").contains(person.id), "\(name)")
        }
    }

    @Test("everybody is found by surname and form of address, and by an alias")
    func address() {
        for person in current where !person.given.isEmpty {
            #expect(people("\(person.surname)先生的电话").contains(person.id), "\(person.surname)")
            for alias in person.aliases { #expect(people("请\(alias)参加").contains(person.id), "\(alias)") }
        }
    }

    @Test("candidates are those that fit best: the exact name before those that sound like it")
    func ranking() {
        for person in current where person.given.count == 2 {
            guard let match = Self.index.matches(in: "请\(person.name)参加").first(where: { $0.kind == .person }), match.form == "name" else { continue }
            #expect(match.candidates.allSatisfy { reference in Self.office.people.contains { $0.id == reference.id && $0.name == person.name } })
            #expect(match.others.allSatisfy { $0.score < match.score })
        }
    }

    @Test("ordinary sentences name nobody", arguments: EntityPromiseTests.ordinary)
    func ordinarySentences(text: String) {
        #expect(people(text).isEmpty)
    }

    static let ordinary = [
        "我很高兴", "方便的时候告诉我", "于是我们改到明天", "马上开会", "时间和地点定了吗", "王者荣耀", "白天没空", "和谁开会", "任何时候都行", "安排一下会议室", "周一上午十点", "下周会议取消",
        "明天下午三点开会", "三月一日放假", "今天会下雨吗", "平时总是很忙", "向经理汇报", "员工手册在哪", "施工方案", "高层会议", "全部取消", "石油价格", "金额是多少", "应该可以", "常见问题", "成功了吗",
        "万一下雨怎么办", "从来没有", "谢谢", "好的，就这样", "年会的时间", "请安静", "何时何地", "左右都行", "包括午餐吗", "路上堵车", "关于预算的文件", "计划有变", "等等再说", "天天加班", "看看就好",
        "will it rain tomorrow", "can you help me", "may I come in", "please mark it as done", "what is the grant for", "to be frank", "the bill is due in May",
        "she can lead the meeting", "how long will it take", "I would like a room", "make it four", "take the long way", "in the long run", "we can do it", "he will be late",
        "change it to Friday", "hang on a second", "what a nice day", "is it going to be sunny", "the summer party", "I hope so", "a young man", "ring the bell", "June and July",
    ]

    @Test("any Unicode is survived, and ranges stay inside the text", arguments: Array(0..<20) as [UInt64])
    func fuzz(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pool = Array("张伟王总李娜欧阳老小陈ZhangWei zhang wei j. 's-·〔2026〕12号A305会议室 김민수田中さんüßé\u{301}\u{200D}\u{0}😀𠮷\n".unicodeScalars)
        for _ in 0..<60 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<60, using: &random) {
                let isKnown = Int.random(in: 0..<4, using: &random) > 0
                if isKnown { view.append(pool[Int.random(in: 0..<pool.count, using: &random)]) }
                else if let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &random)) { view.append(scalar) }
            }
            let text = String(view)
            for match in Self.index.matches(in: text) + NamingOffice.index.matches(in: text) {
                #expect(match.range.upperBound <= text.unicodeScalars.count && !match.range.isEmpty && !match.candidates.isEmpty)
            }
            _ = DocumentNumberReader(year: 2026).numbers(in: text)
            _ = RoomDescriptionReader(equipment: [["投影"]]).description(in: text)
        }
    }
}

extension NameWords {
    /// Whether letters are ordinary English words throughout, which no name is read from.
    static func isWord(_ text: String) -> Bool {
        text.split(separator: " ").allSatisfy { word in
            let hash = NameHash.hash(word.unicodeScalars.lazy.map(\.value))
            return common.contains(hash) || doubtful.contains(hash)
        }
    }
}
