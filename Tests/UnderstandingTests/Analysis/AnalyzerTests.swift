import DialogModel
import Language
import Testing
@testable import Understanding

@Suite("What the recognisers say about a text")
struct AnalyzerTests {
    private func spans(_ text: String) -> [String] {
        TestOffice.analyze(text).spans.map { "\($0.kind):\($0.text)" }
    }

    @Test("spans of every kind stand side by side", arguments: [
        ("沈芳的电话", ["person:沈芳", "choice:电话"]),
        ("周一凡周一有空吗", ["person:周一凡", "time:周一"]),
        ("meet April on April 5", ["person:April", "time:April 5"]),
        ("订N305，8个人", ["room:N305", "number:8"]),
        ("他的邮箱", ["pronoun:他", "choice:邮箱"]),
        ("her phone number", ["pronoun:her", "choice:phone number"]),
        ("cancel that meeting", ["pronoun:that meeting"]),
    ])
    func kinds(text: String, expected: [String]) {
        #expect(spans(text) == expected)
    }

    @Test("equipment is known under every name that the domain lists", arguments: ["有投影仪的", "with a beamer", "beamers"])
    func equipment(text: String) {
        let span = TestOffice.analyze(text).spans.first { $0.kind == .equipment }
        #expect(span?.value == .mentions([Mention(text: span?.text ?? "", kind: .equipment, candidates: [EntityReference(.equipment, "投影")])]))
    }

    @Test("equipment that no room has is named all the same, but a screen call is a call")
    func absentEquipment() {
        #expect(TestOffice.analyze("a big screen").spans.first { $0.kind == .equipment }?.text == "screen")
        #expect(!TestOffice.analyze("a screen call").spans.contains { $0.kind == .equipment })
    }

    @Test("ordinals count from the beginning or the end", arguments: [
        ("第二个", 2), ("the second one", 2), ("最后一个", -1), ("the last one", -1), ("第3个", 3),
    ])
    func ordinals(text: String, value: Int) {
        let span = TestOffice.analyze(text).spans.first
        #expect(span?.kind == .ordinal)
        #expect(span?.value == .number(value))
    }

    @Test("words with a numeral in them are no numbers", arguments: ["一下", "订一个会议室", "A305号", "一起"])
    func noNumbers(text: String) {
        #expect(!TestOffice.analyze(text).spans.contains { $0.kind == .number || $0.kind == .ordinal })
    }

    @Test("a length after a verb of moving is a shift", arguments: [
        ("推迟30分钟", 30), ("提前一小时", -60), ("push it back by 30 minutes", 30), ("30 minutes earlier", -30), ("move it forward by an hour", -60),
    ])
    func shifts(text: String, minutes: Int) {
        #expect(TestOffice.analyze(text).spans.contains { $0.kind == .shift && $0.value == .minutes(minutes) })
    }

    @Test("a length alone is a duration", arguments: [("开30分钟", 30), ("for two hours", 120)])
    func durations(text: String, minutes: Int) {
        #expect(TestOffice.analyze(text).spans.contains { $0.kind == .duration && $0.value == .minutes(minutes) })
    }

    @Test("document numbers come in any kind of bracket", arguments: [
        ("找一下海天发〔2026〕12号", "海天发〔2026〕12号"), ("海天发[2026]12号", "海天发〔2026〕12号"), ("海天发（2026）12 号", "海天发〔2026〕12号"),
        ("看看海天发【2026】第12号文件", "海天发〔2026〕12号"), ("海天发2026年12号", "海天发〔2026〕12号"), ("海天发2026-12号", "海天发〔2026〕12号"),
        ("open qp-04 please", "QP-04"), ("HT-POL-003写了什么", "HT-POL-003"),
    ])
    func documentNumbers(text: String, number: String) {
        let span = TestOffice.analyze(text).spans.first { $0.kind == .documentNumber }
        #expect(span?.value == .text(number))
    }

    @Test("what only looks like a document number is none", arguments: ["2026年3月12号", "e-mail", "UTC-8", "A-305"])
    func noDocumentNumbers(text: String) {
        #expect(!TestOffice.analyze(text).spans.contains { $0.kind == .documentNumber })
    }

    @Test("spans never overlap and lie inside the text", arguments: [
        "沈芳沈方申芳韩伟周一凡明天下午三点第二个QP-04", "Shen Fang and Will and April on April 5 at 3pm in N305", "", "🙂🙂", "\u{0}\u{0}", "José",
    ])
    func order(text: String) {
        let analysis = TestOffice.analyze(text)
        var end = 0
        for span in analysis.spans {
            #expect(span.range.lowerBound >= end)
            #expect(!span.range.isEmpty)
            end = span.range.upperBound
        }
        #expect(end <= text.unicodeScalars.count)
    }

    @Test("a text of 100 KB is read in its first part")
    func longText() {
        let analysis = TestOffice.analyze("沈芳" + String(repeating: "很长的话", count: 8000))
        #expect(analysis.spans.first?.text == "沈芳")
        #expect(analysis.text.unicodeScalars.count == 32_002)
    }

    @Test("facebook/duckling#179: a room code is a room, not a time", arguments: ["订A4", "book A4 tomorrow", "A4有空吗"])
    func roomCode(text: String) {
        let spans = TestOffice.analyze(text).spans
        #expect(spans.contains { $0.kind == .room && $0.text == "A4" })
        #expect(!spans.contains { $0.kind == .time && $0.text.contains("4") })
    }
}
