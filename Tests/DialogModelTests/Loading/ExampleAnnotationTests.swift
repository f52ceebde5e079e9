import DialogModel
import Testing

@Suite("Annotated examples")
struct ExampleAnnotationTests {
    @Test("marks become spans and leave the text", arguments: [
        ("订个会", "订个会", [Example.Span]()),
        ("[明天](start)开会", "明天开会", [Example.Span(label: "start", start: 0, end: 2)]),
        ("meet [Li Na](attendees) at [3](start)", "meet Li Na at 3",
         [Example.Span(label: "attendees", start: 5, end: 10), Example.Span(label: "start", start: 14, end: 15)]),
        ("[𠮷野](person)的电话（座机）", "𠮷野的电话（座机）", [Example.Span(label: "person", start: 0, end: 2)]),
        (#"\[草案\](x) c:\\d"#, #"[草案](x) c:\d"#, [Example.Span]()),
        (#"a\b"#, #"a\b"#, [Example.Span]()),
        (#"[a\]b](title)"#, "a]b", [Example.Span(label: "title", start: 0, end: 3)]),
    ])
    func marks(source: String, text: String, spans: [Example.Span]) throws {
        let parsed = try ExampleAnnotation.parse(source)
        #expect(parsed.text == text)
        #expect(parsed.spans == spans)
    }

    @Test("what cannot be read is named with its place", arguments: [
        ("明天[开会", 2, "without ‘]’"), ("开会](start)", 2, "without ‘[’"), ("[开会]", 0, "without a label"),
        ("[开会](start", 4, "without ‘)’"), ("[](start)", 0, "around nothing"), ("[a[b](c)](d)", 2, "inside a mark"),
        ("[开会](开始)", 4, "is not a label"), ("[开会]()", 4, "is not a label"),
    ])
    func problems(source: String, offset: Int, message: String) {
        do {
            _ = try ExampleAnnotation.parse(source)
            Issue.record("it was read")
        } catch {
            #expect(error.offset == offset)
            #expect(error.message.contains(message))
            #expect(!error.remedy.isEmpty)
        }
    }
}
