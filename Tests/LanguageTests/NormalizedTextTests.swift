import Language
import Testing

@Suite struct NormalizedTextTests {
    @Test("Full width, traditional, capitals and typographic marks fold away", arguments: [
        ("ＡＢＣ１２３", "abc123"), ("會議室", "会议室"), ("Mr. Smith’s “plan”", "mr. smith's \"plan\""),
        ("10:00–11:00", "10:00-11:00"), ("三點～五點", "三点~五点"), ("週三　下午", "周三 下午"), ("", ""),
    ])
    func folds(text: String, expected: String) {
        #expect(NormalizedText(text).string == expected)
    }

    @Test("Marks fold only when asked for")
    func marks() {
        #expect(NormalizedText("José Müller").string == "josé müller")
        #expect(NormalizedText("José Müller", foldingMarks: true).string == "jose muller")
        #expect(NormalizedText("Jose\u{301}!", foldingMarks: true).string == "jose!")
        #expect(NormalizedText.key("  ZOË  ") == "zoe")
    }

    @Test("A span leads back to the text as it was typed")
    func offsets() {
        let text = NormalizedText("e\u{301}明天", foldingMarks: true)
        #expect(text.string == "e明天")
        #expect(text.originalRange(0..<1) == 0..<2)
        #expect(text.originalRange(1..<3) == 2..<4)
        #expect(text.originalRange(3..<3) == 4..<4)
        #expect(text.originalCount == 4)
    }

    @Test("Tokens are single characters of Chinese, words, numbers and the rest")
    func tokens() {
        let text = NormalizedText("订A305 don't 1,200.5元")
        let tokens = Tokenizer.tokens(of: text).map { text.string(in: $0.range) + "/" + $0.kind.rawValue }
        #expect(tokens == ["订/han", "a/word", "305/number", "don't/word", "1,200.5/number", "元/han"])
    }
}
