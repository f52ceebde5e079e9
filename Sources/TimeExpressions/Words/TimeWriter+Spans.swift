extension TimeWriter {
    func interval(_ from: LocalDateTime, _ to: LocalDateTime, dateGiven: Bool) -> String {
        let named = part(from, to)
        guard dateGiven else { return named.map { phrases.text("part", number: $0.rawValue) } ?? clocks(from, to) }
        if from.secondOfDay == 0, to.secondOfDay == 0 { return days(from, to) }
        let isOneDay = from.day == to.day || (to.day == from.day + 1 && to.secondOfDay == 0)
        guard isOneDay else {
            return phrases.text("moments", ["from": moment(from), "to": moment(to)])
        }
        let near = nearDay(from)
        if let named {
            if near != nil, let word = phrases.find("part on day \(from.day - reference.day)", number: named.rawValue) { return word }
            let part = phrases.text("part name", number: named.rawValue)
            return phrases.text(near == nil ? "part on date" : "part on day", ["day": day(from), "part": part])
        }
        return phrases.text(near == nil ? "clocks on date" : "clocks on day", ["day": day(from), "clocks": clocks(from, to)])
    }

    /// Whole days from midnight to midnight: the unit that they make, else from the first to the last.
    func days(_ from: LocalDateTime, _ to: LocalDateTime) -> String {
        for grain in [Grain.day, .weekend, .week, .month, .quarter, .year, .decade, .century] where grain.end(of: from) == to {
            if let text = grain == .day ? day(from) : unit(grain, from: from) { return text }
        }
        let first = from.date, next = to.date
        if first.day == 1, next.day == 1, Self.isFamiliar(from), Self.isFamiliar(to) {
            if first.month == 1, next.month == 1 {
                return phrases.text("years", ["from": String(first.year), "to": String(shown(to, months: 12).year)])
            }
            if from.adding(months: 6) == to, let text = phrases.find("half of year", number: first.month, dateSlots(from)) { return text }
            let last = shown(to, months: 1)
            return phrases.text(last.year == first.year ? "months of year" : "months", [
                "from": phrases.text("month name", number: first.month), "to": phrases.text("month name", number: last.month),
                "year": String(first.year), "lastYear": String(last.year),
            ])
        }
        let last = conventions.rangeEnd == .exclusive ? to : to.adding(days: -1)
        if let near = nearDay(from), let lastNear = nearDay(last) { return phrases.text("days", ["from": near, "to": lastNear]) }
        let withYear = saysYear(from) || saysYear(last) || last.year != first.year
        if last.year == first.year, last.month == first.month, !withYear || Self.isFamiliar(from) {
            return phrases.text(withYear ? "days of month with year" : "days of month", [
                "from": String(first.day), "to": String(last.dayOfMonth), "month": phrases.text("month name", number: first.month),
                "year": String(first.year),
            ])
        }
        return phrases.text("days", ["from": calendarDate(from, withYear: withYear), "to": calendarDate(last, withYear: withYear)])
    }

    /// The last unit of a span, which people say, or its end where the conventions take that.
    private func shown(_ end: LocalDateTime, months: Int) -> LocalDateTime {
        conventions.rangeEnd == .exclusive ? end : end.adding(months: -months)
    }

    func open(from: LocalDateTime?, to: LocalDateTime?) -> String {
        if let from {
            guard from.secondOfDay == 0 else { return phrases.text("after", ["moment": moment(from)]) }
            return phrases.text(from > reference ? "from day" : "since day", ["day": day(from)])
        }
        guard let to else { return "" }
        return phrases.text("before", ["moment": to.secondOfDay == 0 ? day(to) : moment(to)])
    }

    /// An hour and a half, 2 days 3 hours, 一个半小时; months count 30 days, years 365.
    func length(_ seconds: Int) -> String {
        if let special = phrases.find("length", number: seconds) { return special }
        let days = seconds / 86_400
        if seconds % 86_400 == 0, days > 0 {
            for (key, size) in [("years", 365), ("months", 30), ("weeks", 7)] where days % size == 0 { return phrases.text("length in " + key, number: days / size) }
        }
        var text = ""
        for (key, count) in [("days", days), ("hours", seconds % 86_400 / 3600), ("minutes", seconds % 3600 / 60), ("seconds", seconds % 60)] where count > 0 {
            let piece = phrases.text("length in " + key, number: count)
            text = text.isEmpty ? piece : phrases.text("lengths", ["length": text, "more": piece])
        }
        return text.isEmpty ? phrases.text("length in minutes", number: 0) : text
    }
}
