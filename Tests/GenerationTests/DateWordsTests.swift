import DialogModel
import Language
import Testing
import TimeExpressions

@testable import Generation

@Suite("Dates in words, relative to now")
struct DateWordsTests {
    /// A Monday, nine in the morning.
    private let now = LocalDateTime(2026, 3, 9, 9)

    @Test("a moment is said as people say it", arguments: [
        (LocalDateTime(2026, 3, 10, 15), "明天下午3点", "tomorrow at 3 pm"),
        (LocalDateTime(2026, 3, 9, 10, 30), "今天上午10:30", "today at 10:30 am"),
        (LocalDateTime(2026, 3, 12, 12), "3月12日（周四）中午12点", "Thu 12 March at noon"),
        (LocalDateTime(2027, 1, 4, 8, 5), "2027年1月4日（周一）上午8:05", "Mon 4 January 2027 at 8:05 am"),
        (LocalDateTime(2026, 3, 9, 20), "今天晚上8点", "today at 8 pm"),
        (LocalDateTime(2026, 3, 8, 0, 15), "昨天凌晨0:15", "yesterday at 12:15 am"),
    ])
    func moments(time: LocalDateTime, chinese: String, english: String) {
        #expect(DateWords(language: .chinese, now: now).moment(time) == chinese)
        #expect(DateWords(language: .english, now: now).moment(time) == english)
    }

    @Test("a span says its day once, with weekday and date (demand 17: microsoft/botframework-solutions#156)", arguments: [
        (LocalDateTime(2026, 3, 10, 15), LocalDateTime(2026, 3, 10, 16), "明天（3月10日 周二）15:00–16:00", "tomorrow (Tue 10 March) 15:00–16:00"),
        (LocalDateTime(2026, 3, 13, 22), LocalDateTime(2026, 3, 14), "3月13日（周五）22:00–24:00", "Friday, 13 March 22:00–24:00"),
        (LocalDateTime(2026, 4, 18), LocalDateTime(2026, 4, 25), "4月18日（周六）至4月24日（周五）", "Saturday, 18 April to Friday, 24 April"),
    ])
    func spans(start: LocalDateTime, end: LocalDateTime, chinese: String, english: String) {
        #expect(DateWords(language: .chinese, now: now).span(start, end) == chinese)
        #expect(DateWords(language: .english, now: now).span(start, end) == english)
    }
}
