import Foundation
import Language
import Testing
import TimeExpressions

@Suite struct TimeRecognizerTests {
    @Test("Offsets count the scalars of the text as typed")
    func offsets() throws {
        let text = "👨‍👩‍👧 明天下午３點"
        let expression = try #require(TimeRecognizer().recognize(text, reference: Corpus.reference).first)
        let scalars = Array(text.unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[expression.range])) == "明天下午３點")
        #expect(expression.values == [.instant(LocalDateTime(2026, 3, 10, 15), grain: .minute)])
        #expect(!expression.rule.isEmpty)
    }

    @Test("Today counts only while the time is still to come")
    func today() {
        #expect(found("周一上午九点", language: .chinese) == ["[周一上午九点] 2026-03-16T09:00"])
        #expect(found("周一下午三点", language: .chinese) == ["[周一下午三点] 2026-03-09T15:00"])
        #expect(found("Monday at 3pm", language: .english) == ["[Monday at 3pm] 2026-03-09T15:00"])
    }

    @Test("Two months in a row are one span")
    func twoMonths() {
        let found = TimeRecognizer().recognize("when is it in April and May", reference: Corpus.reference, language: .english)
        #expect(found.map(\.values.first) == [.interval(from: LocalDateTime(2026, 4, 1), to: LocalDateTime(2026, 6, 1), grain: .month)])
    }

    @Test("Times with a zone are moved to the speaker's, each by its own clock of that day", arguments: [
        ("Thursday at 9am CET", "Asia/Shanghai", "2026-03-12T16:00"), ("9am Berlin time on 2 April", "Asia/Shanghai", "2026-04-02T15:00"),
        ("tomorrow at 5pm Beijing time", "Europe/Berlin", "2026-03-10T10:00"), ("3 April at 5pm Beijing time", "Europe/Berlin", "2026-04-03T11:00"),
        ("Wednesday at 5pm California time", "Asia/Shanghai", "2026-03-12T08:00"), ("tomorrow at 10am CST", "Asia/Shanghai", "2026-03-10T10:00"),
        ("tomorrow 10:00 UTC", "Asia/Shanghai", "2026-03-10T18:00"),
    ])
    func zones(text: String, zone: String, expected: String) throws {
        let speaker = try #require(TimeZone(identifier: zone))
        let found = TimeRecognizer().recognize(NormalizedText(text), reference: Corpus.reference, language: .english, speaker: speaker)
        #expect(found.count == 1)
        guard case .instant(let time, _, _)? = found.first?.values.first else { Issue.record("no instant in \(text)"); return }
        #expect(time.description.hasPrefix(expected))
    }

    @Test("Conventions change what open words mean")
    func conventions() {
        #expect(found("3点", language: .chinese, conventions: .recognizers) == ["[3点] 2026-03-10T03:00?"])
        #expect(found("2 pm for 30 minutes", language: .english, conventions: .recognizers) == ["[2 pm for 30 minutes] 2026-03-09T14:00..2026-03-09T14:30?"])
        #expect(Conventions(named: "duckling") == .duckling)
        #expect(Conventions(named: "other") == nil)
    }

    @Test("Working days skip holidays and take make-up days")
    func workingDays() throws {
        let holidays = HolidayCalendar(days: [
            LocalDateTime(2026, 3, 10).day: .init(name: "休", kind: .holiday), LocalDateTime(2026, 3, 14).day: .init(name: "班", kind: .workday),
        ])
        let recognizer = TimeRecognizer(holidays: holidays)
        let value = try #require(recognizer.recognize("四个工作日内", reference: Corpus.reference).first?.values.first)
        #expect(notation(value) == "2026-03-09T10:00..2026-03-15T00:00")
    }

    @Test("Names in the office's calendar are dates", arguments: [
        ("司庆日放假吗", "day 2026-05-18"), ("国庆期间", "2026-10-01T00:00..2026-10-08T00:00"), ("国庆节", "day 2026-10-01"),
    ])
    func officeHolidays(text: String, expected: String) throws {
        var days: [Int: HolidayCalendar.Entry] = [LocalDateTime(2026, 5, 18).day: .init(name: "司庆日", kind: .holiday)]
        for day in 1...7 { days[LocalDateTime(2026, 10, day).day] = .init(name: "国庆节", kind: .holiday) }
        let recognizer = TimeRecognizer(holidays: HolidayCalendar(days: days))
        let value = try #require(recognizer.recognize(text, reference: Corpus.reference).first?.values.first)
        #expect(notation(value) == expected)
    }

    @Test("Holidays of the moon are computed", arguments: [("2026年春节", "day 2026-02-17"), ("2026年中秋节", "day 2026-09-25"), ("2025年端午节", "day 2025-05-31"), ("Easter 2026", "day 2026-04-05")])
    func moon(text: String, expected: String) {
        #expect(found(text, language: .chinese) == ["[\(text)] \(expected)"])
    }

    @Test("Long and hostile texts end", arguments: ["一", "1", "next ", "从", "三点和", "2026-03-", "every ", " ", "1 hour and ", "(明天", "到周一", "\u{0}"])
    func hostile(unit: String) {
        let text = String(repeating: unit, count: 20_000 / unit.utf8.count)
        let expressions = TimeRecognizer().recognize(text, reference: Corpus.reference)
        var end = 0
        for expression in expressions {
            #expect(expression.range.lowerBound >= end)
            end = expression.range.upperBound
        }
    }

    @Test("Extreme numbers do no harm", arguments: ["99999年后", "in 99999 years", "999999999999小时后", "9999-12-31", "0001-01-01", "每99999天", "99999 days ago", "2034年穆斯林斋月"])
    func extremes(text: String) {
        for expression in TimeRecognizer().recognize(text, reference: Corpus.reference) { #expect(!expression.values.isEmpty) }
    }

    @Test("A prediction is written in the form of the interface")
    func prediction() throws {
        let request = TimePredictionRequest(id: "1", text: "明天三点", reference: "2026-03-09T10:00:00")
        let prediction = try #require(request.prediction(by: TimeRecognizer(), language: .chinese))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(prediction.entities.first?.values.first), as: UTF8.self)
        #expect(text == #"{"grain":"minute","kind":"instant","value":"2026-03-10T15:00:00"}"#)
        #expect(TimePredictionRequest(id: "2", text: "", reference: "never").prediction(by: TimeRecognizer(), language: .english) == nil)
    }
}
