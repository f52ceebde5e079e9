import DialogModel
import Language
import Testing
import TimeExpressions

@testable import Understanding

/// The readers that turn recognised spans into commands, without any statistics.
@Suite("Reading commands from what was recognised")
struct CommandReadingTests {
    private func analysis(_ text: String, _ spans: [RecognizedSpan] = []) -> Analysis {
        Analysis(text: text, normalized: NormalizedText(text, foldingMarks: true), language: .chinese, spans: spans)
    }

    /// A span over the first place where the words stand.
    private func span(_ words: String, in text: String, _ kind: SpanKind, _ value: SlotValue) throws -> RecognizedSpan {
        let range = try #require(text.firstRange(of: words))
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        return RecognizedSpan(
            kind: kind, range: start..<start + words.unicodeScalars.count, text: words, value: value, source: "test")
    }

    // MARK: Titles

    @Test("a title is found by the words around it", arguments: [
        ("开个预算讨论会", "预算讨论会"), ("主题是设备验收", "设备验收"), ("book a meeting called shift plan", "shift plan"),
        ("set up a weekly server check", "server check"), ("a call about the new packaging", "the new packaging"),
    ])
    func titles(text: String, title: String) {
        #expect(TitlePattern.title(in: analysis(text)) == title)
    }

    @Test("words that only say that there is a meeting are no title", arguments: [
        "开个会", "订会议室", "book a meeting", "schedule a call", "安排一个会议",
    ])
    func noTitles(text: String) {
        #expect(TitlePattern.title(in: analysis(text)) == nil)
    }

    @Test("a new name goes to the end of the sentence", arguments: [
        ("名字改成春季排班会", "春季排班会"), ("rename it to price list 2026", "price list 2026"), ("call it cost review Q2", "cost review Q2"),
    ])
    func renaming(text: String, title: String) {
        #expect(TitlePattern.renaming(analysis(text)) == title)
    }

    // MARK: Clauses

    @Test("a text is parted where a request may end", arguments: [
        ("订明天的会，另外查一下电话", ["订明天的会", "查一下电话"]),
        ("book a room and find the policy", ["book a room", "find the policy"]),
        ("好，但是改到四点", ["好", "但是改到四点"]),
    ])
    func clauses(text: String, parts: [String]) {
        #expect(ClauseSplitter.split(text) == parts)
    }

    // MARK: Choices

    private let offer = Offer(flow: "find", options: [
        Offer.Option(title: .text("甲"), sets: [:], reference: EntityReference(.person, "1"), hints: ["销售部", "Sales", "会计"]),
        Offer.Option(title: .text("乙"), sets: [:], reference: EntityReference(.person, "2"), hints: ["软件部", "Software", "工程师"]),
    ])

    @Test("one of a list is chosen by what singles it out", arguments: [
        ("软件部的那个", 2), ("the one in sales", 1), ("那个工程师", 2), ("会计那位", 1),
    ])
    func hints(text: String, number: Int) {
        #expect(ChoiceReader(offer: offer).read(analysis(text))?.command == .chooseOption(number))
    }

    @Test("a hint that fits nobody, or both, chooses nobody", arguments: ["那个", "the one", "财务部的"])
    func noHint(text: String) {
        #expect(ChoiceReader(offer: offer).read(analysis(text)) == nil)
    }

    @Test("第二个 is the second, 第二条 an article of a paper")
    func ordinals() throws {
        let second = analysis("第二个", [try span("第二个", in: "第二个", .ordinal, .number(2))])
        #expect(ChoiceReader(offer: offer).read(second)?.command == .chooseOption(2))
        let article = analysis("第二条说什么", [try span("第二条", in: "第二条说什么", .ordinal, .number(2))])
        #expect(ChoiceReader(offer: offer).read(article) == nil)
    }

    // MARK: Known phrases

    @Test("a phrase that the domain knows needs no statistics, whatever its punctuation; a typed payload is none")
    func phrases() {
        let domain = Domain(
            intents: ["cancel": Intent(name: "cancel", command: "cancelFlow"), "book": Intent(name: "book", flow: "book")],
            examples: [
                Example(text: "算了", intent: "cancel", language: .chinese, spans: []),
                Example(text: "undo", intent: "cancel", language: .english, spans: []),
                Example(text: "订会", intent: "book", language: .chinese, spans: []),
            ])
        let phrases = PhraseBook(domain: domain)
        #expect(phrases.intent(of: "算了！") == "cancel")
        #expect(phrases.intent(of: "Undo.") == "cancel")
        #expect(phrases.intent(of: "/undo") == nil)
        #expect(phrases.intent(of: " ／undo") == nil)
        #expect(phrases.intent(of: "订会") == nil)
    }

    // MARK: Meeting titles of the calendar

    @Test("a title of the calendar is recognised whole, the longest first")
    func calendar() {
        let index = MeetingTitleIndex(titles: ["采购部周会", "采购部周会复盘", "ERP kick-off", "会议"])
        func found(_ text: String) -> [String] {
            index.spans(in: NormalizedText(text, foldingMarks: true), original: Array(text.unicodeScalars)).map(\.span.text)
        }
        #expect(found("采购部周会什么时候") == ["采购部周会"])
        #expect(found("取消采购部周会复盘") == ["采购部周会复盘"])
        #expect(found("when is the erp Kick-off?") == ["erp Kick-off"])
        #expect(found("myerp kick-off") == [])
        #expect(found("开个会议") == [])
    }

    @Test("a day and a time of day that stand apart are one time")
    func combines() {
        let day = TimeValue.instant(LocalDateTime(2026, 3, 13), grain: .day)
        let clock = TimeValue.instant(LocalDateTime(2026, 3, 9, 15, 30), grain: .minute, dateGiven: false)
        #expect(SlotFiller.combined(day, clock) == .instant(LocalDateTime(2026, 3, 13, 15, 30), grain: .minute))
        #expect(SlotFiller.combined(clock, day) == nil)
    }
}
