import Language
import Testing
import TimeExpressions

@Suite("Times in words")
struct TimeWordsTests {
    static let cases = TextLanguage.allCases.flatMap { language in ValueKind.allCases.map { (language, $0) } }

    /// An article before an expression may be left out of it.
    @Test("Words for a value, read again, mean the value", arguments: cases)
    func identity(language: TextLanguage, kind: ValueKind) {
        var generator = ValueGenerator(seed: 2026)
        let words = TimeWords(language: language)
        let recognizer = TimeRecognizer()
        var wrong: [String] = []
        for _ in 0..<120 {
            let reference = generator.reference()
            let value = generator.value(kind, reference)
            let text = words.text(for: value, reference: reference)
            let found = recognizer.recognize(text, reference: reference, language: language)
            let article = text.hasPrefix("the ") ? 4 : 0
            let isWhole = found.count == 1 && found[0].range.upperBound == text.unicodeScalars.count && [0, article].contains(found[0].range.lowerBound)
            let isSame = found.first?.values.first.map(ValueMeaning.init) == ValueMeaning(value)
            if isWhole && isSame { continue }
            let read = found.map { "\($0.range) \($0.values.first.map(notation) ?? "")" }
            wrong.append("“\(text)” at \(reference) for \(notation(value)), read as \(read.joined(separator: ", "))")
        }
        if !wrong.isEmpty { Issue.record("\(wrong.count) wrong:\n\(wrong.prefix(8).joined(separator: "\n"))") }
    }

    @Test("People's words for what is near, the calendar's for what is far", arguments: [
        (TimeValue.instant(LocalDateTime(2026, 3, 10, 15, 0), grain: .minute), "tomorrow at 3 pm", "明天下午3点"),
        (.instant(LocalDateTime(2026, 3, 12), grain: .day), "this Thursday", "大后天"),
        (.instant(LocalDateTime(2026, 3, 20), grain: .day), "Friday next week", "下周五"),
        (.instant(LocalDateTime(2027, 3, 12, 9, 30), grain: .minute), "12 March 2027 at 9:30 am", "2027年3月12日上午9点半"),
        (.instant(LocalDateTime(2026, 5, 1), grain: .day), "1 May", "5月1日"),
        (.instant(LocalDateTime(2026, 1, 5), grain: .day), "5 January 2026", "2026年1月5日"),
        (.instant(LocalDateTime(2026, 3, 9, 12, 0), grain: .minute, dateGiven: false), "noon", "中午12点"),
        (.instant(LocalDateTime(2026, 3, 16), grain: .week), "next week", "下周"),
        (.instant(LocalDateTime(2025, 7, 1), grain: .quarter), "the third quarter of 2025", "2025年第三季度"),
        (.instant(LocalDateTime(1990, 1, 1), grain: .decade), "the 1990s", "20世纪90年代"),
        (.instant(LocalDateTime(35, 3, 12), grain: .day), "0035-03-12", "0035-03-12"),
        (.instant(LocalDateTime(1066, 10, 1), grain: .month), "from 1066-10-01 to 1066-10-31", "1066-10-01到1066-10-31"),
        (.interval(from: LocalDateTime(2027, 3, 12, 15, 0), to: LocalDateTime(2027, 3, 12, 17, 0), grain: .minute), "from 3 to 5 pm on 12 March 2027", "2027年3月12日下午3点到5点"),
        (.interval(from: LocalDateTime(2026, 3, 10, 11, 0), to: LocalDateTime(2026, 3, 10, 13, 0), grain: .minute), "tomorrow from 11 am to 1 pm", "明天上午11点到下午1点"),
        (.interval(from: LocalDateTime(2026, 3, 9, 12, 0), to: LocalDateTime(2026, 3, 9, 18, 0), grain: .part), "this afternoon", "今天下午"),
        (.interval(from: LocalDateTime(2026, 4, 2), to: LocalDateTime(2026, 4, 10), grain: .day), "from 2 to 9 April", "4月2日到9日"),
        (.interval(from: LocalDateTime(2025, 1, 1), to: LocalDateTime(2025, 7, 1), grain: .month), "the first half of 2025", "2025年上半年"),
        (.interval(from: LocalDateTime(2027, 3, 1), to: LocalDateTime(2027, 6, 1), grain: .month), "from March to May 2027", "2027年3月到5月"),
        (.open(from: nil, to: LocalDateTime(2026, 3, 10)), "before tomorrow", "明天之前"),
        (.open(from: LocalDateTime(2025, 6, 1), to: nil), "since 1 June 2025", "2025年6月1日以来"),
        (.duration(seconds: 5400), "an hour and a half", "一个半小时"),
        (.duration(seconds: 8100), "2 hours 15 minutes", "2小时15分钟"),
        (.timeZone(offsetMinutes: -210), "UTC-3:30 time zone", "UTC-3:30时区"),
    ])
    func naturalness(value: TimeValue, english: String, chinese: String) {
        #expect(TimeWords(language: .english).text(for: value, reference: Corpus.reference) == english)
        #expect(TimeWords(language: .chinese).text(for: value, reference: Corpus.reference) == chinese)
    }

    @Test("Recurrences in words", arguments: [
        ("FREQ=WEEKLY;BYDAY=WE;BYHOUR=15", "every Wednesday at 3 pm", "每周三下午3点"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "every other Tuesday", "每两周的周二"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "every Monday, Wednesday and Friday", "每周一、三、五"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9", "every working day at 9 am", "每个工作日上午9点"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "the last Friday of every month", "每月最后一个周五"),
        ("FREQ=MONTHLY;BYMONTHDAY=21", "the 21st of every month", "每月21日"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "the last working day of every month", "每月最后一个工作日"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12", "every year on 12 March", "每年3月12日"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days", "每3天"),
        ("FREQ=WEEKLY;COUNT=5", "every week, 5 times", "每周，共5次"),
    ])
    func recurrences(rule: String, english: String, chinese: String) throws {
        let value = TimeValue.recurrence(try #require(RecurrenceRule(rfc5545: rule)), start: nil)
        #expect(TimeWords(language: .english).text(for: value, reference: Corpus.reference) == english)
        #expect(TimeWords(language: .chinese).text(for: value, reference: Corpus.reference) == chinese)
    }
}
