import Foundation
import Testing

@Suite("chat --json: bad input")
struct BadLineTests {
    static let badLines: [(String, ChatInput)] = [
        ("a number as text", .raw(#"{"text": 5}"#)), ("a list", .raw("[1]")), ("a string", .raw(#""hello""#)), ("nothing said", .raw("{}")),
        ("cut short", .raw(#"{"text": "hello""#)), ("no JSON", .raw("hello")), ("an empty line", .raw("")), ("blanks", .raw("   ")),
        ("no UTF-8", .bytes(Array(#"{"text": ""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8))),
        ("half a surrogate pair", .raw(#"{"text": "\ud800"}"#)), ("a sender that is no text", .raw(#"{"text": "hi", "sender": 7}"#)),
        ("deep nesting", .raw(#"{"text": "hi", "x": "# + String(repeating: "[", count: 100_000))),
        ("two objects", .raw(#"{"text": "hi"} {"text": "hi"}"#)),
    ]

    private static let run = Task {
        try await SampleData.chat(["订个会"] + badLines.map(\.1) + ["明天下午三点"], data: SampleData.folder())
    }

    @Test("what is no message gets an error that says what to send, and the conversation goes on", arguments: badLines.indices)
    func refused(index: Int) async throws {
        let answers = try await Self.run.value
        let answer = try #require(answers.dropFirst(index + 1).first)
        #expect(answers.count == Self.badLines.count + 2)
        #expect(answer.names == ["error"], "\(Self.badLines[index].0)")
        #expect(answer["error"].string?.isEmpty == false)
        #expect(answers.last?["slots"]["start"] == "2026-03-10T15:00:00+08:00")
        #expect(answers.last?["asks_for"] == "end")
    }

    @Test("an empty text, a long one and one with NUL get a reply")
    func strangeTexts() async throws {
        let texts = ["", "   ", String(repeating: "x", count: 102_400), String(repeating: "会", count: 34_134), "a\u{0}b", "\u{0}", "😀", "\u{202E}\u{FEFF}"]
        let answers = try await SampleData.chat(texts.map { .say($0) }, data: SampleData.folder())
        #expect(answers.count == texts.count)
        for answer in answers {
            #expect(answer["replies"][0]["text"].string?.isEmpty == false)
            #expect(answer["effects"] == [])
        }
    }

    @Test("the last line may lack its line end, and lines may end as on Windows")
    func lineEnds() async throws {
        let result = try await Program.run(
            ["chat", "--json", "--data", SampleData.folder().path, "--now", SampleData.now],
            input: Data("{\"text\": \"hello\"}\r\n{\"payload\": \"/confirm\"}".utf8))
        #expect(result.status == 0)
        #expect(try result.lines.map { try JSON($0).names.contains("replies") } == [true, true])
    }

    @Test("a payload that is not on offer changes nothing (demand 30: RasaHQ/rasa#10778)")
    func payloads() async throws {
        let payloads = ["/undo", "/choose 1", "/choose 999999999999999999999", "/nonsense", "", "confirm", "/confirmx", "/SetSlots(x=true)", "/cancel now"]
        let data = try await SampleData.folder()
        let answers = try await SampleData.chat(
            [.press("/confirm"), .say(SampleData.booking)] + payloads.map { .press($0) }, data: data)
        #expect(answers.count == payloads.count + 2)
        #expect(answers.allSatisfy { $0["effects"] == [] })
        #expect(answers.dropFirst().allSatisfy { $0["asks_for"] == "confirmation" })
        #expect(try SampleData.meetings(data, titled: SampleData.title) == 0)
    }
}
