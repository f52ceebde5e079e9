import Language
import TimeExpressions

/// Recurrence rules in words: 每两周的周二, "every second Tuesday"; count and end are said.
enum RecurrenceWords {
    static func text(_ rule: RecurrenceRule, language: TextLanguage) -> String {
        var text = switch language {
        case .chinese: chinese(rule)
        case .english: english(rule)
        }
        if let count = rule.count {
            text += language == .chinese ? "，共\(count)次" : ", \(count) times"
        }
        if let until = rule.until {
            let (year, month, day) = until.date
            text += language == .chinese
                ? "，到\(year)年\(month)月\(day)日为止" : ", until \(day) \(DateWords.englishMonths[month - 1]) \(year)"
        }
        return text
    }

    private static func chinese(_ rule: RecurrenceRule) -> String {
        let n = rule.interval
        switch rule.frequency {
        case .weekly:
            let days = rule.byDay.map { String(DateWords.chineseWeekdays[$0.weekday - 1].dropFirst()) }
            let list = days.joined(separator: "、")
            if isWeekdays(rule) { return "每个工作日" }
            let every = n == 1 ? "每周" : n == 2 ? "每两周的周" : "每\(n)周的周"
            return list.isEmpty ? (n == 1 ? "每周" : "每\(n)周") : every + list
        case .daily: return n == 1 ? "每天" : "每\(n)天"
        case .monthly:
            let every = n == 1 ? "每月" : "每\(n)个月"
            if let day = rule.byDay.first, day.ordinal != 0 {
                let weekday = DateWords.chineseWeekdays[day.weekday - 1]
                return every + (day.ordinal < 0 ? "最后一个" : "第\(day.ordinal)个") + weekday
            }
            let days = rule.byMonthDay.map { $0 < 0 ? "最后一天" : "\($0)日" }
            return every + days.joined(separator: "、")
        case .yearly: return n == 1 ? "每年" : "每\(n)年"
        case .hourly: return n == 1 ? "每小时" : "每\(n)小时"
        case .minutely: return "每\(n)分钟"
        case .secondly: return "每\(n)秒"
        }
    }

    private static func english(_ rule: RecurrenceRule) -> String {
        let n = rule.interval
        func every(_ unit: String) -> String { n == 1 ? "every \(unit)" : n == 2 ? "every other \(unit)" : "every \(n) \(unit)s" }
        switch rule.frequency {
        case .weekly:
            if isWeekdays(rule) { return "every working day" }
            let days = rule.byDay.map { DateWords.englishWeekdays[$0.weekday - 1] }
            if days.isEmpty { return every("week") }
            let list = ListWords.text(days, language: .english)
            return n <= 2 ? every(list) : "\(every("week")) on \(list)"
        case .daily: return every("day")
        case .monthly:
            if let day = rule.byDay.first, day.ordinal != 0 {
                let weekday = DateWords.englishWeekdays[day.weekday - 1]
                return "the \(day.ordinal < 0 ? "last" : ordinal(day.ordinal)) \(weekday) of \(every("month"))"
            }
            let days = rule.byMonthDay.map { $0 < 0 ? "last day" : ordinal($0) }
            return days.isEmpty ? every("month") : "the \(ListWords.text(days, language: .english)) of \(every("month"))"
        case .yearly: return every("year")
        case .hourly: return every("hour")
        case .minutely: return every("minute")
        case .secondly: return every("second")
        }
    }

    private static func isWeekdays(_ rule: RecurrenceRule) -> Bool {
        rule.interval == 1 && rule.byDay.map(\.weekday).sorted() == [1, 2, 3, 4, 5]
    }

    static func ordinal(_ n: Int) -> String {
        let suffix = switch (n % 100, n % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
        return "\(n)\(suffix)"
    }
}
