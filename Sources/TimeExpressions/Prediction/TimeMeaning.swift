/// What a value means, in a form that can be compared whatever notation it came in.
enum TimeMeaning: Hashable {
    case at(LocalDateTime)
    case span(LocalDateTime, LocalDateTime)
    /// Seconds since midnight, where no date was said.
    case time(Int)
    case times(Int, Int)
    case from(LocalDateTime)
    case to(LocalDateTime)
    case duration(Int)
    case recurrence(Set<String>)
    /// A repetition in TIMEX notation.
    case set(String)
    case zone(Int)
    /// A value that is not judged.
    case any
    case unreadable

    init(_ value: PredictedValue) {
        self.init(ExpectedTimeValue(value))
    }

    init(_ value: ExpectedTimeValue) {
        if let kind = value.kind { self = Self.native(kind, value) } else { self = Self.recognizers(value) }
    }

    private static func native(_ kind: String, _ value: ExpectedTimeValue) -> TimeMeaning {
        switch kind {
        case "instant":
            guard let moment = value.value.flatMap({ LocalDateTime($0.text) }) else { return .unreadable }
            if value.dateGiven == false { return .time(moment.secondOfDay) }
            return unitEnd(moment, value.grain ?? "minute").map { .span(moment, $0) } ?? .at(moment)
        case "interval":
            guard let from = value.from.flatMap({ LocalDateTime($0) }), let to = value.to.flatMap({ LocalDateTime($0) }) else { return .unreadable }
            return value.dateGiven == false ? .times(from.secondOfDay, to.secondOfDay) : .span(from, to)
        case "open":
            if let from = value.from.flatMap({ LocalDateTime($0) }) { return .from(from) }
            return value.to.flatMap { LocalDateTime($0) }.map { .to($0) } ?? .unreadable
        case "duration":
            if let seconds = value.seconds { return .duration(seconds) }
            let units = ["second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2_592_000, "quarter": 7_776_000, "year": 31_536_000]
            guard let count = value.value.flatMap({ Int($0.text) }), let unit = value.grain.flatMap({ units[$0] }) else { return .unreadable }
            return .duration(count * unit)
        case "recurrence":
            return value.rrule.map { .recurrence(parts(of: $0)) } ?? .unreadable
        case "timeZone":
            return value.offsetMinutes.map { .zone($0) } ?? .unreadable
        default:
            return .unreadable
        }
    }

    private static func recognizers(_ value: ExpectedTimeValue) -> TimeMeaning {
        let text = value.value?.text
        let moment = text.flatMap { LocalDateTime($0) }
        let start = value.start.flatMap { LocalDateTime($0) }
        let end = value.end.flatMap { LocalDateTime($0) }
        switch value.type {
        case "date": return moment.map { .span($0, $0.adding(days: 1)) } ?? .any
        case "datetime": return moment.map { .at($0) } ?? .any
        case "time": return text.flatMap(clock).map { .time($0) } ?? .any
        case "duration": return text.flatMap { Double($0) }.map { .duration(Int($0)) } ?? .any
        case "daterange", "datetimerange":
            if let start, let end { return .span(start, end) }
            return start.map { .from($0) } ?? end.map { .to($0) } ?? .any
        case "timerange":
            guard let from = value.start.flatMap(clock), let to = value.end.flatMap(clock) else { return .any }
            return .times(from, to)
        case "set": return value.timex.map { .set($0) } ?? .any
        case "timezone": return text.flatMap { Int($0) }.map { .zone($0) } ?? .any
        default: return .any
        }
    }

    private static func clock(_ text: String) -> Int? { LocalDateTime("2000-01-01T" + text)?.secondOfDay }

    private static func unitEnd(_ moment: LocalDateTime, _ grain: String) -> LocalDateTime? {
        switch grain {
        case "day", "holiday": moment.adding(days: 1)
        case "week": moment.adding(days: 7)
        case "weekend": moment.adding(days: 2)
        case "month": moment.adding(months: 1)
        case "quarter", "season": moment.adding(months: 3)
        case "year": moment.adding(months: 12)
        case "decade": moment.adding(months: 120)
        case "century": moment.adding(months: 1200)
        default: nil
        }
    }

    private static func parts(of rule: String) -> Set<String> {
        var text = rule.uppercased()
        if text.hasPrefix("RRULE:") { text.removeFirst(6) }
        return Set(text.split(separator: ";").map(String.init).filter { $0 != "INTERVAL=1" })
    }

    /// Whether a prediction counts as right where this is expected.
    func accepts(_ prediction: TimeMeaning) -> Bool {
        if self == .any || self == prediction, prediction != .unreadable || self == .any { return true }
        switch (self, prediction) {
        case (.set(let timex), .recurrence(let parts)):
            guard let wanted = Self.parts(ofSet: timex) else { return true }
            return wanted == parts.filter { $0 != "BYMINUTE=0" }
        case (.at(let moment), .time(let seconds)):
            return moment.secondOfDay == seconds
        case (.span(let from, let to), .times(let first, let last)):
            return from.secondOfDay == first && to.secondOfDay == last
        default:
            return false
        }
    }

    /// The parts that a TIMEX set asks for; `nil` where it is not judged.
    private static func parts(ofSet timex: String) -> Set<String>? {
        if timex.hasPrefix("P"), let unit = timex.last {
            let isTime = timex.hasPrefix("PT")
            let count = timex.dropFirst(isTime ? 2 : 1).dropLast()
            let frequencies: [Character: String] = ["Y": "YEARLY", "M": isTime ? "MINUTELY" : "MONTHLY", "W": "WEEKLY", "D": "DAILY", "H": "HOURLY", "S": "SECONDLY"]
            if let frequency = frequencies[unit], Double(count) != nil { return Set(["FREQ=" + frequency] + (count == "1" ? [] : ["INTERVAL=" + count])) }
        }
        let halves = timex.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        var result: Set<String>
        let date = halves.first ?? ""
        if date.hasPrefix("XXXX-WXX-"), date.utf8.count == 10, let number = date.last?.wholeNumberValue, (1...7).contains(number) {
            result = ["FREQ=WEEKLY", "BYDAY=" + ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][number - 1]]
        } else if date == "XXXX-XX-XX" || date.isEmpty {
            result = ["FREQ=DAILY"]
        } else {
            return nil
        }
        if halves.count == 2, let hour = Int(halves[1].prefix(2)) {
            result.insert("BYHOUR=\(hour)")
            if halves[1].utf8.count >= 5, let minute = Int(halves[1].dropFirst(3).prefix(2)), minute > 0 { result.insert("BYMINUTE=\(minute)") }
        }
        return result
    }
}

extension ExpectedTimeValue {
    /// A prediction in the same form.
    init(_ value: PredictedValue) {
        self.init(kind: value.kind, type: nil, value: value.value.map(Text.init(_:)), from: value.from, to: value.to, start: nil, end: nil,
                  grain: value.grain, dateGiven: value.dateGiven, seconds: value.seconds, rrule: value.rrule, timex: nil,
                  offsetMinutes: value.offsetMinutes)
    }
}

extension ExpectedTimeValue.Text {
    init(_ text: String) { self.text = text }
}
