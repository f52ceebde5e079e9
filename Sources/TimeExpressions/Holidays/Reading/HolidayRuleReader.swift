/// Reads the rules and lengths of one line of the holiday data.
struct HolidayRuleReader {
    let line: Int
    /// The places of the holidays by their ids.
    let holidays: [Substring: Int]
    /// The places of the lists by their names.
    let lists: [String: Int]

    func entry(_ fields: [Substring]) throws(HolidayDataError) -> HolidayTable.Entry {
        var length = fields[2]
        let evening = length.hasSuffix(" eve")
        if evening { length = length.dropLast(4) }
        return HolidayTable.Entry(
            id: String(fields[0]), rule: try rule(fields[1]), length: try self.length(length), fromEvening: evening,
            listedRule: fields.count > 5 ? try rule(fields[5]) : nil, listedLength: fields.count > 6 ? try self.length(fields[6]) : nil)
    }

    private func length(_ text: Substring) throws(HolidayDataError) -> HolidayLength {
        if let days = Int(text), days > 0 { return .days(days) }
        if text.hasPrefix("until ") { return .until(try rule(text.dropFirst(6))) }
        let times = text.split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
        guard times.count == 4, times[0] * 60 + times[1] < times[2] * 60 + times[3] else {
            throw HolidayDataError(line: line, fault: "“\(text)” is no length; write days as 3, “until RULE” or a time as 20:30-21:30")
        }
        return .clock(times[0] * 3600 + times[1] * 60..<times[2] * 3600 + times[3] * 60)
    }

    private func rule(_ text: Substring) throws(HolidayDataError) -> HolidayRule {
        var eras: [HolidayRule.Era] = []
        var words: [Substring] = []
        for word in text.split(separator: " ") + [Substring("/")] {
            guard word == "/" else {
                words.append(word)
                continue
            }
            guard let era = era(words) else {
                throw HolidayDataError(line: line, fault: "“\(words.joined(separator: " "))” is no rule; see the head of the file")
            }
            eras.append(era)
            words = []
        }
        return HolidayRule(eras: eras)
    }

    private func era(_ words: [Substring]) -> HolidayRule.Era? {
        var rest = words[...]
        var years = 1...9999
        var (divisor, remainder) = (1, 0)
        while let word = rest.first {
            if word.hasPrefix("%") {
                let numbers = word.dropFirst().split(separator: "=").compactMap { Int($0) }
                guard numbers.count == 2, numbers[0] > 0 else { return nil }
                (divisor, remainder) = (numbers[0], numbers[1])
            } else if let range = range(word) {
                years = range
            } else {
                break
            }
            rest.removeFirst()
        }
        guard let base = base(&rest) else { return nil }
        var steps: [HolidayRule.Step] = []
        while !rest.isEmpty {
            guard let step = step(&rest) else { return nil }
            steps.append(step)
        }
        return HolidayRule.Era(years: years, divisor: divisor, remainder: remainder, base: base, steps: steps)
    }

    /// `2007..`, `..1986` or `1987..2006`.
    private func range(_ word: Substring) -> ClosedRange<Int>? {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty else { return nil }
        let (low, high) = (Int(parts[0]) ?? 1, Int(parts[2]) ?? 9999)
        return low <= high ? low...high : nil
    }

    private func base(_ rest: inout ArraySlice<Substring>) -> HolidayRule.Base? {
        guard let kind = rest.popFirst() else { return nil }
        if let (month, day) = monthDay(kind) { return .gregorian(month: month, day: day) }
        if let month = Int(kind), let name = rest.popFirst(), let ordinal = rest.popFirst().flatMap({ Int($0) }),
           let weekday = Weekdays.names.firstIndex(where: { $0 == name }), (1...12).contains(month) {
            return .weekday(weekday + 1, ordinal: ordinal, month: month)
        }
        switch kind {
        case "easter": return .easter
        case "orthodox": return .orthodoxEaster
        case "on":
            var days: [Int] = []
            while let day = rest.first.flatMap({ LocalDateTime($0) }) {
                days.append(day.day)
                rest.removeFirst()
            }
            return days.isEmpty ? nil : .days(days)
        default: break
        }
        guard let argument = rest.popFirst() else { return nil }
        switch kind {
        case "lunar": return monthDay(argument).map { .lunar(month: $0.month, day: $0.day) }
        case "islamic": return monthDay(argument).map { .islamic(month: $0.month, day: $0.day) }
        case "julian": return monthDay(argument).map { .julian(month: $0.month, day: $0.day) }
        case "hebrew":
            let parts = argument.split(separator: "-")
            guard parts.count == 2, let day = Int(parts[1]), let month = HebrewCalendar.months.firstIndex(where: { $0 == parts[0] }) else { return nil }
            return .hebrew(month: month + 1, day: day)
        case "term": return SolarTerm(name: argument).map { .solarTerm($0.index) }
        case "every-365": return LocalDateTime(argument).map { .wandering(through: $0.day) }
        case "list": return lists[String(argument)].map { .list($0) }
        case "of": return holidays[argument].map { .holiday($0) }
        default: return nil
        }
    }

    private func monthDay(_ word: Substring) -> (month: Int, day: Int)? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return (month, day)
    }

    private func step(_ rest: inout ArraySlice<Substring>) -> HolidayRule.Step? {
        guard let word = rest.popFirst() else { return nil }
        if let days = Int(word) { return .move(days) }
        if word == "nearest" { return .nearestWorkday }
        if word == "if" {
            guard let weekdays = rest.popFirst().flatMap({ Weekdays($0) }), let move = rest.popFirst().flatMap({ Int($0) }) else { return nil }
            return .when(weekdays, move: move)
        }
        if word == "if-on" {
            guard let holiday = rest.popFirst().flatMap({ holidays[$0] }), let move = rest.popFirst().flatMap({ Int($0) }) else { return nil }
            return .whenHoliday(holiday, move: move)
        }
        let signs = word.prefix { $0 == "<" || $0 == ">" || $0 == "=" }
        guard let weekdays = Weekdays(word.dropFirst(signs.count)) else { return nil }
        switch signs {
        case ">=": return .onOrAfter(weekdays)
        case ">": return .after(weekdays)
        case "<=": return .onOrBefore(weekdays)
        case "<": return .before(weekdays)
        default: return nil
        }
    }
}
