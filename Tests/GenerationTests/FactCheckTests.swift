import Language
import Testing

@testable import Generation

@Suite("Facts of a rewording")
struct FactCheckTests {
    private func violations(_ original: String, _ rewording: String, _ values: [String] = []) -> [FactCheck.Violation] {
        let language: TextLanguage = original.unicodeScalars.contains { $0.isHan } ? .chinese : .english
        return FactCheck(language: language).violations(of: rewording, original: original, values: values)
    }

    @Test("other words with the same facts are let through", arguments: [
        ("没有找到与“年假”相关的文件。可以换个说法。", "与“年假”相关的文件没有找到，可以换个说法。"),
        ("明天下午3点的“周会”改到什么时候？", "请问“周会”（明天下午3点）要改到什么时候？"),
        ("王芳的座机是8001。", "8001是王芳的座机。"),
        ("会议室里有两个人。", "有两个人在会议室。"),
        ("I found no document on “leave”. Try other words.", "There is no document on “leave”; please try other words."),
        ("“Weekly” is tomorrow at 3 pm. When should it be instead?", "When should “Weekly” be, which is tomorrow at 3 pm now?"),
        ("Nobody reports to Ann directly.", "There is nobody who reports to Ann directly."),
        ("Room A1 seats 12.", "A1 is a room with 12 seats."),
    ])
    func accepted(original: String, rewording: String) {
        #expect(violations(original, rewording) == [])
    }

    @Test("a figure that is changed, dropped or new is noticed", arguments: [
        ("共12人。", "共13人。", [FactCheck.Violation.missing("12"), .added("13")]),
        ("开到15:30。", "开到15:00。", [.added("15:00"), .missing("15:30")]),
        ("有两间会议室。", "有三间会议室。", [.missing("2"), .added("3")]),
        ("Phone 138****5678.", "Phone 13812345678.", [.missing("138****5678"), .added("13812345678")]),
        ("It lasts two hours.", "It lasts three hours.", [.missing("2"), .added("3")]),
        ("Mail ann@acme.example.", "Mail ann@acme.com.", [.added("ann@acme.com"), .missing("ann@acme.example")]),
        ("文号青屿行〔2025〕9号。", "文号青屿行〔2025〕8号。", [.added("8"), .missing("9")]),
        ("Seats: 12 and 12.", "Seats: 12.", [.missing("12")]),
    ])
    func figures(original: String, rewording: String, expected: [FactCheck.Violation]) {
        #expect(Set(violations(original, rewording)) == Set(expected))
    }

    @Test("full-width figures and figures in words are the same figures")
    func forms() {
        #expect(violations("共３间会议室。", "会议室共3间。") == [])
        #expect(violations("共3间会议室。", "会议室共三间。") == [])
        #expect(violations("3 rooms fit.", "Three rooms fit.") == [])
    }

    @Test("another day, part of the day, limit or state is noticed", arguments: [
        ("明天下午3点开会。", "后天下午3点开会。"), ("明天下午3点开会。", "明天上午3点开会。"), ("周二开会。", "周三开会。"),
        ("下周开会。", "本周开会。"), ("至少1小时。", "最多1小时。"), ("王芳有空。", "王芳在。"), ("会议在3月10日之前。", "会议在3月10日之后。"),
        ("Tomorrow at 3 pm.", "Today at 3 pm."), ("Tomorrow at 3 pm.", "Tomorrow at 3 am."), ("On Tuesday.", "On Wednesday."),
        ("It lasts 2 hours.", "It lasts 2 days."), ("Only Ann may book it.", "Ann may book it."), ("10 March.", "10 April."),
        ("Ann is free.", "Ann is there."), ("This is a draft.", "This is a paper."),
    ])
    func times(original: String, rewording: String) {
        #expect(violations(original, rewording).contains(.changed))
    }

    @Test("a denial that is lost or new is noticed", arguments: [
        ("没有找到这份文件。", "找到了这份文件。"), ("您可以预订。", "您不可以预订。"), ("文件尚未生效。", "文件已经生效。"),
        ("You may not book A1.", "You may book A1."), ("I can do that.", "I can't do that."), ("Nobody is called Bo.", "Somebody is called Bo."),
    ])
    func negation(original: String, rewording: String) {
        #expect(violations(original, rewording).contains(.negation))
    }

    @Test("what was not done is not said to be done, nor the other way round", arguments: [
        ("要预订周会吗？", "周会已预订，好吗？"), ("好的，停下了。", "好的，办好了。"), ("已取消：周会。", "周会的事知道了。"),
        ("Shall I book it?", "It is booked, all right?"), ("All right.", "All done."), ("Cancelled: standup.", "The standup: all right."),
    ])
    func claims(original: String, rewording: String) {
        #expect(violations(original, rewording).contains(.claim))
    }

    @Test("a question stays a question", arguments: [
        ("确认修改吗？", "请确认修改。"), ("Shall I make this change?", "I will make this change."), ("好的。", "好吗？"),
    ])
    func questions(original: String, rewording: String) {
        #expect(violations(original, rewording).contains(.question))
    }

    @Test("names that were put in stand as they are")
    func names() {
        #expect(violations("找王芳。", "找王方。", ["王芳"]) == [.missing("王芳")])
        #expect(violations("Ask Wang Fang.", "Ask Fang.", ["Wang Fang"]) == [.missing("Wang Fang")])
        #expect(violations("Ask Ann.", "Please ask Ann or Bob.", ["Ann"]).contains(.added("bob")))
        #expect(violations("“周会”在A1。", "“例会”在A1。").contains(.missing("周会")))
    }

    @Test("names that the office knows are neither added nor dropped")
    func knownNames() {
        let check = FactCheck(language: .chinese) { text in Set(["王芳", "李娜"].filter(text.contains)) }
        #expect(check.violations(of: "可以找王芳和李娜。", original: "可以找王芳。") == [.added("李娜")])
        #expect(check.violations(of: "可以找同事。", original: "可以找王芳。") == [.missing("王芳")])
    }

    @Test("nothing, another language, and a speech are refused")
    func shapes() {
        #expect(violations("好的。", "").contains(.length))
        #expect(violations("好的。", "All right.").contains(.language))
        #expect(violations("好的。", String(repeating: "好的，明白", count: 20)).contains(.length))
    }
}
