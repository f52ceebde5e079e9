/// Long texts that make careless recognisers slow: for the benchmark, and for the test that time grows with the length alone.
@_spi(Invariants) public enum HostileText: String, CaseIterable, Sendable {
    case numbers, chineseNumbers, nestedRanges, nestedChineseRanges, dates, isoBeginnings, weekdays, chineseWeekdays
    case longWord, blanks, units, chineseUnits, recurrences, lengths, colons, oneDigit, halves

    /// What is said over and over.
    private var phrase: String {
        switch self {
        case .numbers: "1 "
        case .chineseNumbers: "三"
        case .nestedRanges: "from 3 to "
        case .nestedChineseRanges: "从三点到"
        case .dates: "2026-03-09 "
        case .isoBeginnings: "2026-03-09T15:30:"
        case .weekdays: "Monday, Tuesday and "
        case .chineseWeekdays: "周一、周三和"
        case .longWord: "tomorrow"
        case .blanks: " \t\u{3000}"
        case .units: "year month week day hour "
        case .chineseUnits: "年月日时分秒"
        case .recurrences: "every other last 每个第一 "
        case .lengths: "1 hour 2 minutes and 一个半小时"
        case .colons: "12:30:"
        case .oneDigit: "1"
        case .halves: "半个half an "
        }
    }

    /// At least so many UTF-8 bytes of it.
    public func text(bytes: Int) -> String {
        String(repeating: phrase, count: (bytes + phrase.utf8.count - 1) / phrase.utf8.count)
    }
}
