import Language
import TimeExpressions

/// Dates and times as people say them, relative to now: 明天下午3点, "tomorrow at 3 pm"; the year only when it differs.
public struct DateWords: Sendable {
    public var language: TextLanguage
    /// The reader's wall clock.
    public var now: LocalDateTime

    public init(language: TextLanguage, now: LocalDateTime) {
        self.language = language
        self.now = now
    }

    /// 明天（3月10日 周二）, "tomorrow (Tue 10 March)", "Thursday, 12 March".
    public func day(_ date: LocalDateTime) -> String {
        switch language {
        case .chinese:
            let plain = chineseDate(date)
            let weekday = Self.chineseWeekdays[date.weekday - 1]
            return relative(date).map { "\($0)（\(plain) \(weekday)）" } ?? "\(plain)（\(weekday)）"
        case .english:
            if let word = relative(date) {
                return "\(word) (\(Self.englishWeekdays[date.weekday - 1].prefix(3)) \(englishDate(date)))"
            }
            return "\(Self.englishWeekdays[date.weekday - 1]), \(englishDate(date))"
        }
    }

    /// 明天下午3点, "tomorrow at 3 pm".
    public func moment(_ time: LocalDateTime) -> String {
        switch language {
        case .chinese:
            let day = relative(time) ?? "\(chineseDate(time))（\(Self.chineseWeekdays[time.weekday - 1])）"
            return day + clock(time)
        case .english:
            let day = relative(time)
                ?? "\(Self.englishWeekdays[time.weekday - 1].prefix(3)) \(englishDate(time))"
            return "\(day) at \(clock(time))"
        }
    }

    /// 明天（3月10日 周二）15:00–16:00; the day is said once.
    public func span(_ start: LocalDateTime, _ end: LocalDateTime) -> String {
        if start.secondOfDay == 0, end.secondOfDay == 0, end.day > start.day {
            let last = LocalDateTime(day: end.day - 1)
            return last.day == start.day ? day(start) : day(start) + (language == .chinese ? "至" : " to ") + day(last)
        }
        if start.day == end.day || (end.day == start.day + 1 && end.secondOfDay == 0) {
            return day(start) + (language == .chinese ? "" : " ") + "\(start.clockText())–\(end.secondOfDay == 0 ? "24:00" : end.clockText())"
        }
        return "\(day(start)) \(start.clockText()) – \(day(end)) \(end.clockText())"
    }

    /// 下午3点, 下午3:30, "3 pm", "3:30 pm".
    public func clock(_ time: LocalDateTime) -> String {
        let hour = time.hour
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        let minutes = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
        switch language {
        case .chinese:
            let part = switch hour {
            case 0..<6: "凌晨"
            case 6..<12: "上午"
            case 12: "中午"
            case 13..<18: "下午"
            default: "晚上"
            }
            let shown = hour == 0 ? 0 : twelve
            return time.minute == 0 ? "\(part)\(shown)点" : "\(part)\(shown):\(minutes)"
        case .english:
            if hour == 12, time.minute == 0 { return "noon" }
            let half = hour < 12 ? "am" : "pm"
            return time.minute == 0 ? "\(twelve) \(half)" : "\(twelve):\(minutes) \(half)"
        }
    }

    private func relative(_ date: LocalDateTime) -> String? {
        let difference = date.day - now.day
        return switch (language, difference) {
        case (.chinese, -2): "前天"
        case (.chinese, -1): "昨天"
        case (.chinese, 0): "今天"
        case (.chinese, 1): "明天"
        case (.chinese, 2): "后天"
        case (.english, -1): "yesterday"
        case (.english, 0): "today"
        case (.english, 1): "tomorrow"
        default: nil
        }
    }

    private func chineseDate(_ date: LocalDateTime) -> String {
        let (year, month, day) = date.date
        return (year == now.year ? "" : "\(year)年") + "\(month)月\(day)日"
    }

    private func englishDate(_ date: LocalDateTime) -> String {
        let (year, month, day) = date.date
        return "\(day) \(Self.englishMonths[month - 1])" + (year == now.year ? "" : " \(year)")
    }

    static let chineseWeekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    static let englishWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
