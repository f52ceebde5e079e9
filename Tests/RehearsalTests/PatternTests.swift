import DialogModel
import Rehearsal
import Testing

@Suite("Patterns of scripts")
struct PatternTests {
    @Test("a star stands for any text, an expression is searched for", arguments: [
        ("好的", "好的", true), ("好的", "好的。", false), ("*几点*", "请问\n几点结束？", true), ("请问*？", "请问几点？", true),
        ("请问*？", "请问几点", false), ("*", "", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "acb", false), ("ab*ba", "aba", false),
        (#"3\*4"#, "3*4", true), (#"3\*4"#, "3x4", false), ("/第[一二]项/", "选第二项吧", true), ("/第[一二]项/", "选第三项吧", false),
        ("/confirm", "/confirm", true), ("**", "x", true), (#"a\b"#, #"a\b"#, true),
    ])
    func text(pattern: String, text: String, fits: Bool) throws {
        #expect(try TextPattern(pattern).matches(text) == fits)
    }

    @Test("values are compared by what they mean")
    func values() throws {
        func text(_ source: String) throws -> ValuePattern { .text(try TextPattern(source)) }
        #expect(try text("2026-03-09T01:00:00Z").matches("2026-03-09T09:00:00+08:00"))
        #expect(try text("2026-03-09T09:00+08:00").matches("2026-03-09T09:00:00+08:00"))
        #expect(!(try text("2026-03-09T09:00:00+08:00").matches("2026-03-09T09:00:00Z")))
        #expect(try text("42").matches(.integer(42)))
        #expect(try text("1.5").matches(.number(1.5)))
        #expect(!(try text("*").matches(.null)))
        #expect(ValuePattern.null.matches(nil))
        #expect(!ValuePattern.null.matches(""))
        #expect(ValuePattern.bool(true).matches(true))
        #expect(try ValuePattern.list([text("a"), text("b")]).matches(["a", "b"]))
        #expect(!(try ValuePattern.list([text("a"), text("b")]).matches(["b", "a"])))
        #expect(try ValuePattern.anyOrder([text("*"), text("a")]).matches(["a", "b"]))
        #expect(!(try ValuePattern.anyOrder([text("a"), text("a")]).matches(["a", "b"])))
        #expect(try ValuePattern.has([text("b")]).matches(["a", "b"]))
        #expect(ValuePattern.count(2).matches(["a", "b"]))
        #expect(try ValuePattern.object([.init(key: "n", pattern: text("1"))]).matches(["n": 1, "m": 2]))
        #expect(!(try ValuePattern.object([.init(key: "x", pattern: text("1"))]).matches(["n": 1])))
    }
}
