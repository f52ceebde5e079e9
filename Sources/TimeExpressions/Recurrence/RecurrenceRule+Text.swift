extension RecurrenceRule: CustomStringConvertible {
    private static let dayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    /// Larger ones are in no calendar; they would overflow the arithmetic of dates, or take for ever to count through.
    private static let largestInterval = 100_000, largestCount = 100_000

    /// Reads the value of an RRULE property (RFC 5545, section 3.3.10); a leading `RRULE:` may stand.
    ///
    /// `nil` for what is not well formed, names a part that this type does not hold (BYSECOND, BYYEARDAY, BYWEEKNO), or has
    /// an INTERVAL or COUNT above 100,000.
    public init?(rfc5545 text: String) {
        var body = text.uppercased()[...]
        if body.hasPrefix("RRULE:") { body = body.dropFirst(6) }
        var fields: [(key: Substring, value: Substring)] = []
        for part in body.split(separator: ";") {
            let pieces = part.split(separator: "=", maxSplits: 1)
            guard pieces.count == 2, let key = pieces.first, let value = pieces.last else { return nil }
            fields.append((key, value))
        }
        guard let name = fields.first(where: { $0.key == "FREQ" })?.value,
              let frequency = Frequency(rawValue: String(name)) else { return nil }
        self.init(frequency)
        for (key, value) in fields {
            switch key {
            case "FREQ": break
            case "INTERVAL":
                guard let number = Int(value), (1...Self.largestInterval).contains(number) else { return nil }
                interval = number
            case "COUNT":
                guard let number = Int(value), (1...Self.largestCount).contains(number) else { return nil }
                count = number
            case "UNTIL":
                guard let (moment, isUTC) = Self.until(value) else { return nil }
                until = moment
                untilIsUTC = isUTC
            case "BYDAY":
                byDay = []
                for item in value.split(separator: ",") {
                    guard let day = Self.weekday(item) else { return nil }
                    byDay.append(day)
                }
            case "BYMONTHDAY":
                guard let list = Self.numbers(value, within: 31, signed: true) else { return nil }
                byMonthDay = list
            case "BYMONTH":
                guard let list = Self.numbers(value, within: 12, signed: false), !list.contains(0) else { return nil }
                byMonth = list
            case "BYHOUR":
                guard let list = Self.numbers(value, within: 23, signed: false) else { return nil }
                byHour = list
            case "BYMINUTE":
                guard let list = Self.numbers(value, within: 59, signed: false) else { return nil }
                byMinute = list
            case "BYSETPOS":
                guard let list = Self.numbers(value, within: 366, signed: true) else { return nil }
                bySetPosition = list
            case "WKST":
                guard let index = Self.dayCodes.firstIndex(of: String(value)) else { return nil }
                weekStart = index + 1
            default:
                return nil
            }
        }
    }

    /// The value of an RRULE property, parts in a fixed order, defaults left out.
    public var description: String {
        var parts = ["FREQ=" + frequency.rawValue]
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        if let count { parts.append("COUNT=\(count)") }
        if let until { parts.append("UNTIL=" + Self.text(until, isUTC: untilIsUTC)) }
        func list(_ name: String, _ values: [Int]) {
            if !values.isEmpty { parts.append(name + "=" + values.map(String.init).joined(separator: ",")) }
        }
        list("BYMONTH", byMonth)
        list("BYMONTHDAY", byMonthDay)
        if !byDay.isEmpty {
            let days = byDay.map { ($0.ordinal == 0 ? "" : String($0.ordinal)) + Self.code($0.weekday) }
            parts.append("BYDAY=" + days.joined(separator: ","))
        }
        list("BYHOUR", byHour)
        list("BYMINUTE", byMinute)
        list("BYSETPOS", bySetPosition)
        if weekStart != 1 { parts.append("WKST=" + Self.code(weekStart)) }
        return parts.joined(separator: ";")
    }

    private static func code(_ weekday: Int) -> String { dayCodes[(weekday + 6) % 7] }

    private static func text(_ moment: LocalDateTime, isUTC: Bool) -> String {
        let compact = String(moment.description.unicodeScalars.filter { $0 != "-" && $0 != ":" })
        return compact + (isUTC ? "Z" : "")
    }

    private static func numbers(_ text: Substring, within bound: Int, signed: Bool) -> [Int]? {
        var list: [Int] = []
        for item in text.split(separator: ",") {
            guard let number = Int(item), number.magnitude <= bound, signed ? number != 0 : number >= 0 else { return nil }
            list.append(number)
        }
        return list.isEmpty ? nil : list
    }

    private static func weekday(_ text: Substring) -> Weekday? {
        guard text.utf8.count >= 2, let index = dayCodes.firstIndex(of: String(text.suffix(2))) else { return nil }
        let head = text.dropLast(2)
        if head.isEmpty { return Weekday(index + 1) }
        guard let ordinal = Int(head), ordinal != 0, ordinal.magnitude <= 53 else { return nil }
        return Weekday(index + 1, ordinal: ordinal)
    }

    /// `20260331`, which holds to the end of that day, `20260331T090000` or `20260331T090000Z`.
    private static func until(_ text: Substring) -> (LocalDateTime, isUTC: Bool)? {
        let isUTC = text.hasSuffix("Z")
        let digits = (isUTC ? text.dropLast() : text).split(separator: "T")
        guard let date = digits.first, date.utf8.count == 8, let number = Int(date) else { return nil }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        guard digits.count > 1, let clock = digits.last else {
            return (LocalDateTime(year, month, day, 23, 59, 59), isUTC)
        }
        guard clock.utf8.count == 6, let time = Int(clock), time / 10_000 < 24, time / 100 % 100 < 60, time % 100 < 61 else { return nil }
        return (LocalDateTime(year, month, day, time / 10_000, time / 100 % 100, time % 100), isUTC)
    }
}
