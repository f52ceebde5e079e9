import Testing
import TimeExpressions

@Suite struct ResolveTests {
    private let recognizer = TimeRecognizer()
    private let meeting = TimeValue.instant(LocalDateTime(2026, 3, 12, 15), grain: .minute)

    private func resolved(_ text: String, _ earlier: TimeValue) throws -> String {
        let value = try #require(recognizer.recognize(text, reference: Corpus.reference).first?.values.first)
        return notation(recognizer.resolve(value, against: earlier))
    }

    @Test("A time of day keeps the day, a day the time of day", arguments: [
        ("改成四点", "2026-03-12T16:00"), ("change it to 4:30pm", "2026-03-12T16:30"), ("周五", "2026-03-13T15:00"), ("Friday instead", "2026-03-13T15:00"),
        ("四点到五点", "2026-03-12T16:00..2026-03-12T17:00"), ("明天上午十点", "2026-03-10T10:00"), ("两个小时", "2026-03-12T15:00..2026-03-12T17:00"),
    ])
    func instants(text: String, expected: String) throws {
        #expect(try resolved(text, meeting) == expected)
    }

    @Test("A span keeps its length on another day")
    func spans() throws {
        let span = TimeValue.interval(from: LocalDateTime(2026, 3, 12, 15), to: LocalDateTime(2026, 3, 12, 16), grain: .minute)
        #expect(try resolved("周五", span) == "2026-03-13T15:00..2026-03-13T16:00")
    }

    @Test("Shifts say how far and which way", arguments: [
        ("推迟半小时", 1800), ("会议推迟一个小时", 3600), ("提前半小时", -1800), ("往后推两天", 172_800), ("提前一天", -86_400),
        ("postpone the meeting by 2 hours", 7200), ("push it back by half an hour", 1800), ("bring it forward 30 minutes", -1800),
        ("an hour later", 3600), ("30 minutes earlier", -1800), ("push it an hour later", 3600), ("晚半小时", 1800),
    ])
    func shifts(text: String, seconds: Int) {
        #expect(recognizer.recognizeShift(text)?.seconds == seconds)
    }

    @Test("A new time is no shift", arguments: ["推迟到五点", "postpone it to Friday", "明天下午三点", "好的"])
    func noShift(text: String) {
        #expect(recognizer.recognizeShift(text) == nil)
    }
}
