import Language
import Testing

@Suite struct LanguageDetectorTests {
    @Test("Function words decide, not the nouns between them", arguments: [
        ("帮我 book 一个 meeting", TextLanguage.chinese), ("book 泰山厅 for tomorrow please", .english),
        ("明天的 project review meeting 改到 Friday", .chinese), ("who is 张伟?", .english), ("张伟的电话是多少", .chinese),
        ("show me the 差旅管理办法", .english), ("hello, can you help me", .english), ("取消", .chinese),
    ])
    func decides(text: String, expected: TextLanguage) {
        #expect(LanguageDetector.language(of: text, previous: nil) == expected)
    }

    @Test("What says nothing keeps the language", arguments: ["ok", "OK!", "好", "2", "15:00", "", "👍"], TextLanguage.allCases)
    func keeps(text: String, previous: TextLanguage) {
        #expect(LanguageDetector.language(of: text, previous: previous) == previous)
    }
}
