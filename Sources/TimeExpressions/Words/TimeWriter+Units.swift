extension TimeWriter {
    /// A week, month, quarter … by its name; `nil` where it has none, as seven days from a Thursday.
    func unit(_ grain: Grain, from start: LocalDateTime) -> String? {
        guard start.secondOfDay == 0 else { return nil }
        let isFamiliar = Self.isFamiliar(start)
        let (year, month, day) = start.date
        switch grain {
        case .week:
            guard startOfWeek(start) == start.day else { return nil }
            return near("week", (start.day - startOfWeek(reference)) / 7) ?? numberedWeek(start)
        case .weekend:
            guard start.weekday == 6 else { return nil }
            return near("weekend", (startOfWeek(start) - startOfWeek(reference)) / 7)
        case .month:
            guard day == 1 else { return nil }
            return near("month", (year - reference.year) * 12 + month - reference.month) ?? (isFamiliar ? phrases.text("month with year", dateSlots(start)) : nil)
        case .quarter:
            guard day == 1, month % 3 == 1 else { return nil }
            let steps = (year - reference.year) * 4 + (month - 1) / 3 - (reference.month - 1) / 3
            return near("quarter", steps) ?? (isFamiliar ? phrases.text("quarter with year", number: month / 3 + 1, dateSlots(start)) : nil)
        case .season:
            guard day == 1, isFamiliar else { return nil }
            return phrases.find("season with year", number: month, dateSlots(start))
        case .year:
            guard day == 1, month == 1 else { return nil }
            return near("year", year - reference.year) ?? (isFamiliar ? phrases.text("year alone", dateSlots(start)) : nil)
        case .decade:
            // The 1900s are as often a century.
            guard day == 1, month == 1, year % 10 == 0, year % 100 != 0, isFamiliar else { return nil }
            return phrases.text("decade", ["year": String(year), "century": String(year / 100 + 1), "years": String(year % 100)])
        case .century:
            guard day == 1, month == 1, year % 100 == 0 else { return nil }
            return phrases.text("century", ["ordinal": phrases.text("ordinal", number: year / 100 + 1), "n": String(year / 100 + 1)])
        case .second, .minute, .hour, .part, .day:
            return nil
        }
    }

    private func near(_ unit: String, _ steps: Int) -> String? { phrases.find(unit, number: steps) }

    /// Weeks of the year as ISO 8601 counts them: the first is that of the first Thursday.
    private func numberedWeek(_ monday: LocalDateTime) -> String? {
        let thursday = monday.adding(days: 3)
        guard conventions.weekStart == 1, Self.isFamiliar(thursday) else { return nil }
        let year = thursday.year
        let first = LocalDateTime(year, 1, 4)
        let number = (monday.day - (first.day - first.weekday + 1)) / 7 + 1
        return phrases.text("numbered week", ["n": String(number), "year": String(year)])
    }
}
