import Language
import Testing
import TimeExpressions

@Suite struct EnglishCorpusTests {
    static let corpus: [Corpus] = [
        Corpus("day 2026-03-09", "today", "Today"),
        Corpus("day 2026-03-10", "tomorrow", "tommorow", "tmr", "Tuesday", "this Tuesday", "March 10", "10 March", "March 10th, 2026", "the 10th", "the 10th of March", "2026-03-10", "3/10"),
        Corpus("day 2026-03-11", "the day after tomorrow", "Wednesday", "wendesday", "wed.", "in two days"),
        Corpus("day 2026-03-13", "Friday 13th", "Friday the 13th", "Friday 13"),
        Corpus("2026-03-13T14:00", "Friday 13th at 2", "Friday 13th at 2pm"),
        Corpus("day 2026-03-17", "Tuesday week", "a week on Tuesday"),
        Corpus("2026-03-17T15:00", "Tuesday week at 3pm", "a week on Tuesday at 3pm"),
        Corpus("2026-03-10T16:00", "4ish tomorrow", "tomorrow at 4-ish"),
        Corpus("75m", "an hour and a quarter"),
        Corpus("day 2026-03-17", "next Tuesday", "Tuesday next week", "Tuesday of next week"),
        Corpus("day 2026-03-06", "last Friday", "three days ago"),
        Corpus("day 2026-03-23", "in two weeks", "two weeks from now", "two weeks from today"),
        Corpus("day 2026-04-06", "the first Monday of April", "first Monday of next month"),
        Corpus("day 2026-12-25", "Christmas", "December 25"),
        Corpus("week 2026-03-16", "next week"),
        Corpus("month 2026-02-01", "last month", "February 2026"),
        Corpus("quarter 2025-10-01", "last quarter", "Q4 2025"),
        Corpus("year 2025-01-01", "last year"),
        Corpus("2026-03-21T00:00..2026-04-01T00:00", "end of the month", "end of March"),
        Corpus("2026-03-16T00:00..2026-03-19T00:00", "early next week"),
        Corpus("2026-03-09T15:00?", "3pm", "3 pm", "3 p.m.", "15:00", "3:00pm", "3 o'clock", "three o'clock"),
        Corpus("2026-03-09T14:30?", "half past two", "2:30pm", "14:30", "14h30", "two thirty pm"),
        Corpus("2026-03-10T08:45?", "quarter to nine", "a quarter to nine"),
        Corpus("2026-03-09T12:00?", "noon", "midday"),
        Corpus("2026-03-10T15:00", "tomorrow at 3pm", "tomorrow 3pm", "3pm tomorrow", "tomorrow at 3", "Tuesday at 3pm", "tomorrow at three pm", "tomorrow 下午3点", "tomorrow afternoon at 3"),
        Corpus("2026-03-10T09:00", "9 tomorrow morning", "tomorrow morning at 9", "9am tomorrow"),
        Corpus("2026-03-09T20:00", "tonight at 8", "8 tonight"),
        Corpus("2026-03-10T08:00..2026-03-10T12:00", "tomorrow morning"),
        Corpus("2026-03-10T14:00..2026-03-10T16:00", "tomorrow from 2 to 4", "tomorrow from 2 to 4pm", "tomorrow between 2 and 4pm", "tomorrow 2-4pm", "2-4pm tomorrow", "from 2pm to 4pm tomorrow"),
        Corpus("2026-03-10T11:00..2026-03-10T13:00", "tomorrow 11-1pm", "tomorrow from 11 to 1"),
        Corpus("2026-03-09T14:00..2026-03-09T16:00?", "from 2 to 4", "2-4pm", "between 2 and 4pm", "2pm to 4pm"),
        Corpus("2026-03-09T00:00..2026-03-12T00:00", "Monday to Wednesday", "from Monday to Wednesday", "March 9 to 11", "March 9-11", "9 to 11 March"),
        Corpus("from 2026-03-09T15:00", "after 3pm", "later than 3pm"),
        Corpus("from 2026-03-10T15:00", "tomorrow after 3pm", "after 3pm tomorrow"),
        Corpus("to 2026-03-13T00:00", "before Friday", "before March 13"),
        Corpus("to 2026-03-14T00:00", "by Friday"),
        Corpus("to 2026-04-01T00:00", "by the end of the month"),
        Corpus("from 2020-01-01T00:00", "since 2020"),
        Corpus("30m", "30 minutes", "half an hour", "30min", "a half hour", "thirty minutes"),
        Corpus("90m", "an hour and a half", "90 minutes", "1.5 hours", "one and a half hours", "1 hour and 30 minutes", "1 hour 30 minutes"),
        Corpus("45m", "45min", "45 minutes", "three quarters of an hour"),
        Corpus("2880m", "two days", "2 days"),
        Corpus("2026-03-09T10:20", "in 20 minutes", "20 minutes from now"),
        Corpus("2026-02-07T00:00..2026-03-09T00:00", "last 30 days", "past 30 days"),
        Corpus("2026-03-09T10:00..2026-03-13T00:00", "within 3 working days"),
        Corpus("FREQ=WEEKLY;BYDAY=TU;BYHOUR=10", "every Tuesday at 10am", "every Tuesday at 10", "weekly on Tuesday at 10am"),
        Corpus("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "every other Tuesday"),
        Corpus("FREQ=DAILY;BYHOUR=9;BYMINUTE=30", "every day at 9:30", "daily at 9:30am", "every morning at 9:30"),
        Corpus("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9", "every weekday at 9", "every weekday at 9am"),
        Corpus("FREQ=WEEKLY;BYDAY=MO,WE", "every Monday and Wednesday"),
        Corpus("FREQ=MONTHLY;BYDAY=1MO", "first Monday of every month", "every first Monday"),
        Corpus("FREQ=MONTHLY;BYMONTHDAY=5", "every month on the 5th", "the 5th of every month"),
        Corpus("FREQ=WEEKLY", "weekly", "every week"),
    ]

    @Test("English phrasings of a value mean it", arguments: corpus)
    func means(entry: Corpus) {
        for phrase in entry.phrases {
            #expect(found(phrase, language: .english) == ["[\(phrase)] \(entry.expected)"])
        }
    }

    @Test("Expressions are found in the sentence around them", arguments: [
        ("book a room tomorrow at 3pm for 45 minutes", ["[tomorrow at 3pm] 2026-03-10T15:00", "[45 minutes] 45m"]),
        ("2 pm for 30 minutes", ["[2 pm] 2026-03-09T14:00?", "[30 minutes] 30m"]),
        ("next Tuesday or Wednesday", ["[next Tuesday] day 2026-03-17", "[Wednesday] day 2026-03-18"]),
        ("documents issued in March 2025", ["[March 2025] month 2025-03-01"]),
        ("how many people joined last year", ["[last year] year 2025-01-01"]),
        ("change it to 4", ["[4] 2026-03-09T16:00?"]),
        ("move my 3pm to 4pm", ["[3pm] 2026-03-09T15:00?", "[4pm] 2026-03-09T16:00?"]),
        ("remind me at three p. m.", ["[three p. m.] 2026-03-09T15:00?"]),
        ("by end of day Friday", ["[by end of day Friday] to 2026-03-13T18:00"]),
        ("the rest of the week", ["[the rest of the week] 2026-03-09T00:00..2026-03-16T00:00"]),
        ("today 2PM to 3PM", ["[today 2PM to 3PM] 2026-03-09T14:00..2026-03-09T15:00"]),
        ("meetings in the last 30 days", ["[last 30 days] 2026-02-07T00:00..2026-03-09T00:00"]),
    ])
    func sentences(text: String, expected: [String]) {
        #expect(found(text, language: .english) == expected)
    }
}
