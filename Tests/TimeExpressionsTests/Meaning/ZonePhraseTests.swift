import Foundation
import Language
import Testing
import TimeExpressions

@Suite struct ZonePhraseTests {
    @Test("Times of another zone are moved to the speaker's", arguments: [
        ("3pm London time tomorrow", "2026-03-10T23:00"), ("明天纽约时间上午九点", "2026-03-10T21:00"), ("明天柏林时间上午九点", "2026-03-10T16:00"),
        ("tomorrow 10:00 UTC+9", "2026-03-10T09:00"), ("tomorrow 9am PST", "2026-03-11T01:00"), ("tomorrow 9am IST", "2026-03-10T11:30"),
        ("tomorrow at 9am (Tokyo time)", "2026-03-10T08:00"),
    ])
    func moved(text: String, expected: String) throws {
        let speaker = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let found = TimeRecognizer().recognize(NormalizedText(text), reference: Corpus.reference, language: .english, speaker: speaker)
        #expect(found.map(\.values).map { $0.first.map(notation) } == [expected])
    }

    @Test("Without a speaker's zone the time stays as said")
    func asSaid() {
        #expect(found("tomorrow at 9am PST", language: .english) == ["[tomorrow at 9am PST] 2026-03-10T09:00"])
    }
}
