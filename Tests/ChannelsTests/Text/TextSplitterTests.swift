@testable import Channels
import Testing

@Suite("Splitting a long text")
struct TextSplitterTests {
    private func split(_ text: String, _ limit: Int) -> [String] { TextSplitter.split(text, limit: limit) { $0.utf16.count } }

    @Test("leaves a text that fits")
    func fits() {
        #expect(split("一二三", 3) == ["一二三"])
        #expect(split("", 3) == [""])
    }

    @Test("cuts between lines, else sentences, else words, else characters", arguments: [
        ("one two\nthree four", 12, ["one two", "three four"]), ("第一句。第二句。", 6, ["第一句。", "第二句。"]),
        ("one two three", 8, ["one two", "three"]), ("一二三四五", 2, ["一二", "三四", "五"]),
    ])
    func cuts(_ text: String, _ limit: Int, _ parts: [String]) { #expect(split(text, limit) == parts) }

    @Test("never cuts inside a grapheme cluster")
    func graphemes() {
        let family = "👩‍👩‍👧‍👦"
        #expect(split(family + family + family, 12) == [family, family, family])
        #expect(split(family, 2) == [family])
    }

    @Test("loses nothing but blanks at the cuts")
    func complete() {
        let text = (0..<500).map { "word\($0)。\n" }.joined()
        let parts = split(text, 100)
        #expect(parts.allSatisfy { $0.utf16.count <= 100 })
        #expect(parts.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
}
