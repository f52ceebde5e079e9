extension TimeWriter {
    /// tomorrow, Friday next week, 12 March 2027
    func day(_ date: LocalDateTime) -> String { nearDay(date) ?? calendarDate(date) }

    /// tomorrow at 3 pm, 2027年3月12日下午3点
    func moment(_ time: LocalDateTime) -> String {
        phrases.text("moment", ["day": day(time), "clock": clock(time)])
    }

    /// The day as it is called from here, when it is near.
    func nearDay(_ date: LocalDateTime) -> String? {
        if let word = phrases.find("day", number: date.day - reference.day) { return word }
        let weeks = (startOfWeek(date) - startOfWeek(reference)) / 7
        guard weeks != 0 || date.day > reference.day else { return nil }
        return phrases.find("day of week", number: weeks, ["weekday": weekday(date.weekday)])
    }

    /// The date of the calendar, the year only where it needs saying.
    func calendarDate(_ date: LocalDateTime) -> String { calendarDate(date, withYear: saysYear(date)) }

    /// A day and month alone mean the coming one, but near the end of its round also the last one: in January, 31 December.
    func saysYear(_ date: LocalDateTime) -> Bool {
        date.year != reference.year || date.day < reference.day || date.day > reference.day + 300
    }

    func calendarDate(_ date: LocalDateTime, withYear: Bool) -> String {
        if withYear, !Self.isFamiliar(date) { return date.dateText }
        return phrases.text(withYear ? "date with year" : "date", dateSlots(date))
    }

    func dateSlots(_ date: LocalDateTime) -> PhraseBook.Slots {
        let (year, month, day) = date.date
        return ["year": String(year), "month": phrases.text("month name", number: month), "day": String(day)]
    }

    func weekday(_ weekday: Int) -> String { phrases.text("weekday name", number: weekday) }

    /// Years that are taken for years beside a month; the others might be times of day or numbers, and stand in ISO dates only.
    static func isFamiliar(_ date: LocalDateTime) -> Bool { (1500..<2300).contains(date.year) }

    /// Days since 1970-01-01 of the first day of the week.
    func startOfWeek(_ date: LocalDateTime) -> Int { date.day - (date.weekday - conventions.weekStart + 7) % 7 }

    // MARK: Times of day

    /// 3 pm, 3:05 pm, noon, 下午3点半
    func clock(_ time: LocalDateTime) -> String {
        let slots = clockSlots(time)
        if time.second != 0 { return phrases.text("clock second", slots) }
        if time.minute != 0 { return phrases.text("clock minute", number: time.minute, slots) }
        return phrases.text("clock", number: time.hour, slots)
    }

    private func shortClock(_ time: LocalDateTime) -> String {
        let slots = clockSlots(time)
        return time.minute == 0 ? phrases.text("short clock", slots) : phrases.text("short clock minute", number: time.minute, slots)
    }

    private func clockSlots(_ time: LocalDateTime) -> PhraseBook.Slots {
        let twelve = time.hour % 12 == 0 ? 12 : time.hour % 12
        return [
            "hour": phrases.find("hour", number: time.hour) ?? String(twelve), "half": half(time),
            "minute": Self.twoFigures(time.minute), "second": Self.twoFigures(time.second),
        ]
    }

    private func half(_ time: LocalDateTime) -> String { phrases.text("half", number: time.hour) }

    /// from 3 to 5 pm, 上午11点到下午1点; a last midnight is the end of the day.
    func clocks(_ from: LocalDateTime, _ to: LocalDateTime) -> String {
        let isShort = half(from) == half(to) && from < to && [from, to].allSatisfy { $0.second == 0 && $0.hour % 12 != 0 }
        let end = to.secondOfDay == 0 ? phrases.text("end of day") : clock(to)
        return phrases.text(isShort ? "clocks of one half" : "clocks", [
            "from": clock(from), "to": end, "shortFrom": shortClock(from), "shortTo": shortClock(to),
        ])
    }

    /// The name of the part of the day that begins and ends at these times.
    func part(_ from: LocalDateTime, _ to: LocalDateTime) -> PartOfDay? {
        let end = to.secondOfDay + (to.day > from.day ? 86_400 : 0)
        return PartOfDay.allCases.first {
            conventions.partsOfDay[$0] == from.secondOfDay..<max(end, from.secondOfDay) && phrases.find("part", number: $0.rawValue) != nil
        }
    }
}
