import Foundation
import Language
import Testing
import TimeExpressions

@Suite("Edges of calendars")
struct CalendarEdgeTests {
    @Test("Every day of the years 1 to 9999 is one after another, and its text reads back")
    func everyDay() throws {
        let first = LocalDateTime(1, 1, 1), last = LocalDateTime(9999, 12, 31)
        #expect(last.day - first.day == 3_652_058)
        var (year, month, day) = (1, 1, 1)
        for number in first.day...last.day {
            let date = LocalDateTime(day: number).date
            guard date == (year, month, day) else {
                Issue.record("day \(number) is \(date), not \(year)-\(month)-\(day)")
                return
            }
            day += 1
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
            if day > length { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        for year in 1...9999 {
            for moment in [LocalDateTime(year, 1, 1), LocalDateTime(year, 2, 28, 23, 59, 59), LocalDateTime(year, 12, 31, 12, 30)] {
                #expect(LocalDateTime(moment.description) == moment)
            }
        }
    }

    private func found(_ text: String, _ reference: LocalDateTime, _ language: TextLanguage) -> ValueMeaning? {
        TimeRecognizer().recognize(text, reference: reference, language: language).first?.values.first.map(ValueMeaning.init)
    }

    @Test("A day that a month lacks is none", arguments: ["30 February 2026", "2026-02-29", "31 April 2027", "2026年2月30日", "2027年4月31日", "2025年2月29日"])
    func noSuchDay(text: String) {
        let values = TimeRecognizer().recognize(text, reference: Corpus.reference, language: .english).flatMap(\.values)
        #expect(!values.contains { if case .instant(_, .day, _) = $0 { true } else { false } })
    }

    @Test("29 February is found in leap years, and alone means the next", arguments: [
        ("29 February 2028", LocalDateTime(2028, 2, 29)), ("2024-02-29", LocalDateTime(2024, 2, 29)), ("29 February", LocalDateTime(2028, 2, 29)),
        ("2028年2月29日", LocalDateTime(2028, 2, 29)), ("2月29日", LocalDateTime(2028, 2, 29)), ("2000年2月29日", LocalDateTime(2000, 2, 29)),
    ])
    func leapDay(text: String, day: LocalDateTime) {
        #expect(found(text, Corpus.reference, .english) == .span(day, day.adding(days: 1)))
    }

    @Test("Days and weeks go on over the end of the year", arguments: [
        (LocalDateTime(2026, 12, 31, 10, 0), "tomorrow", "明天", LocalDateTime(2027, 1, 1), 1), (LocalDateTime(2027, 1, 1, 10, 0), "yesterday", "昨天", LocalDateTime(2026, 12, 31), 1),
        (LocalDateTime(2026, 12, 31, 10, 0), "this week", "本周", LocalDateTime(2026, 12, 28), 7), (LocalDateTime(2027, 1, 3, 10, 0), "this week", "本周", LocalDateTime(2026, 12, 28), 7),
        (LocalDateTime(2026, 12, 31, 10, 0), "next week", "下周", LocalDateTime(2027, 1, 4), 7), (LocalDateTime(2027, 1, 1, 10, 0), "last week", "上周", LocalDateTime(2026, 12, 21), 7),
        (LocalDateTime(2024, 2, 28, 10, 0), "tomorrow", "明天", LocalDateTime(2024, 2, 29), 1), (LocalDateTime(2025, 2, 28, 10, 0), "tomorrow", "明天", LocalDateTime(2025, 3, 1), 1),
        (LocalDateTime(2026, 6, 1, 10, 0), "week 53 of 2026", "2026年第53周", LocalDateTime(2026, 12, 28), 7),
        (LocalDateTime(2026, 6, 1, 10, 0), "week 1 of 2026", "2026年第1周", LocalDateTime(2025, 12, 29), 7),
        (LocalDateTime(2026, 6, 1, 10, 0), "week 1 of 2027", "2027年第1周", LocalDateTime(2027, 1, 4), 7),
    ])
    func yearEnd(reference: LocalDateTime, english: String, chinese: String, day: LocalDateTime, length: Int) {
        let expected = ValueMeaning.span(day, day.adding(days: length))
        #expect(found(english, reference, .english) == expected)
        #expect(found(chinese, reference, .chinese) == expected)
    }

    @Test("Month ends are the last days that there are", arguments: [
        (LocalDateTime(2027, 1, 31, 10, 0), "in one month", "一个月后", LocalDateTime(2027, 2, 28)), (LocalDateTime(2028, 1, 31, 10, 0), "in one month", "一个月后", LocalDateTime(2028, 2, 29)),
        (LocalDateTime(2026, 3, 31, 10, 0), "a month ago", "一个月前", LocalDateTime(2026, 2, 28)), (LocalDateTime(2028, 2, 29, 10, 0), "in one year", "一年后", LocalDateTime(2029, 2, 28)),
    ])
    func monthEnd(reference: LocalDateTime, english: String, chinese: String, day: LocalDateTime) {
        #expect(found(english, reference, .english) == .span(day, day.adding(days: 1)))
        #expect(found(chinese, reference, .chinese) == .span(day, day.adding(days: 1)))
    }

    @Test("Nothing leaves the years 1 to 9999", arguments: [
        (LocalDateTime(9999, 12, 31, 23, 0), "tomorrow"), (LocalDateTime(9999, 12, 31, 23, 0), "明天"), (LocalDateTime(9999, 12, 31, 23, 0), "in two hours"),
        (LocalDateTime(9999, 12, 31, 23, 0), "明年"), (LocalDateTime(1, 1, 1), "yesterday"), (LocalDateTime(1, 1, 1), "昨天"), (LocalDateTime(1, 1, 1), "three centuries ago"),
        (LocalDateTime(2026, 3, 9), "in 99999 years"), (LocalDateTime(2026, 3, 9), "99999年后"), (LocalDateTime(2026, 3, 9), "999999999999 days ago"),
    ])
    func bounds(reference: LocalDateTime, text: String) {
        for language in TextLanguage.allCases {
            for value in TimeRecognizer().recognize(text, reference: reference, language: language).flatMap(\.values) {
                let moments: [LocalDateTime] = switch value {
                case .instant(let moment, _, _): [moment]
                case .interval(let from, let to, _, _): [from, to]
                case .open(let from, let to): [from, to].compactMap { $0 }
                case .recurrence(_, let start): [start].compactMap { $0 }
                case .duration, .timeZone: []
                }
                #expect(moments.allSatisfy { (1...9999).contains($0.year) }, "\(notation(value))")
            }
        }
    }
}
