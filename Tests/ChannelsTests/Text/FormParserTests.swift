@testable import Channels
import Testing

@Suite("The reader of forms")
struct FormParserTests {
    @Test("decodes plus, percent and UTF-8")
    func decodes() throws {
        let pairs = try #require(FormParser.parse("a=1+2&b=%E4%BD%A0%26&c&d==&=x".utf8))
        #expect(pairs.map(\.name) == ["a", "b", "c", "d", ""])
        #expect(pairs.map(\.value) == ["1 2", "你&", "", "=", "x"])
    }

    @Test("refuses broken escapes and broken UTF-8", arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "a=%E4%BD"])
    func refuses(_ text: String) { #expect(FormParser.parse(text.utf8)?.count == nil) }
}
