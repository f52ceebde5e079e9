import Language
import Testing
import TimeExpressions

@Suite("Moving the time of speech")
struct ReferenceShiftTests {
    private static let references = [LocalDateTime(2026, 3, 9, 10, 0), LocalDateTime(2024, 2, 28, 15, 30), LocalDateTime(2025, 12, 31, 23, 59), LocalDateTime(1600, 1, 1, 0, 0)]

    private static func moved(_ value: TimeValue, days: Int) -> TimeValue {
        switch value {
        case .instant(let moment, let grain, let dateGiven): .instant(moment.adding(days: days), grain: grain, dateGiven: dateGiven)
        case .interval(let from, let to, let grain, let dateGiven):
            .interval(from: from.adding(days: days), to: to.adding(days: days), grain: grain, dateGiven: dateGiven)
        case .open(let from, let to): .open(from: from?.adding(days: days), to: to?.adding(days: days))
        case .recurrence(let rule, let start): .recurrence(rule, start: start?.adding(days: days))
        case .duration, .timeZone: value
        }
    }

    private func check(_ text: String, by days: [Int]) {
        let recognizer = TimeRecognizer()
        let language: TextLanguage = text.unicodeScalars.contains { $0.value > 0x3000 } ? .chinese : .english
        for reference in Self.references {
            let found = recognizer.recognize(text, reference: reference, language: language)
            #expect(found.count == 1, "“\(text)” at \(reference)")
            for shift in days {
                let shifted = recognizer.recognize(text, reference: reference.adding(days: shift), language: language)
                let expected = found.map { $0.values.map { Self.moved($0, days: shift) } }
                #expect(shifted.map(\.values) == expected, "“\(text)” at \(reference), \(shift) days on")
            }
        }
    }

    @Test("By any number of days moves what is counted in days and less as far", arguments: [
        "today", "tomorrow", "the day after tomorrow", "yesterday", "tomorrow at 3 pm", "tomorrow from 2 to 4 pm", "this afternoon", "tonight at 8",
        "in three days", "ten days ago", "in 20 minutes", "an hour ago", "after 3 pm tomorrow", "before tomorrow", "the last 30 days",
        "in two weeks", "three weeks ago", "90 minutes", "3 pm", "every day at 9 am",
        "今天", "明天", "大后天", "前天", "明天下午三点", "明天下午三点到五点", "今天下午", "今晚八点", "三天后", "十天前", "半小时后", "一小时前",
        "明天三点以后", "明天之前", "最近三十天", "两周后", "一个半小时", "下午三点", "每天上午九点",
    ])
    func byDays(text: String) { check(text, by: [1, 2, 6, 7, 59, 365, 1461, 100_000]) }

    @Test("By whole weeks moves what is counted in weeks as far", arguments: [
        "next week", "last week", "this weekend", "Friday", "next Tuesday", "Friday next week", "Wednesday at 3 pm", "Monday to Wednesday", "by Friday",
        "下周", "上周", "周末", "周五", "下周三", "下下周二", "上周四", "周三下午三点", "周一到周三", "周五之前", "下周三上午十点到十一点半",
    ])
    func byWeeks(text: String) { check(text, by: [7, 14, 364, 70_000]) }
}
