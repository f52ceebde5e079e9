/// Whether a phrase is truly open.
extension Interpreter {
    /// What would settle which of the readings is meant; `nil` where the first is what people mean.
    ///
    /// Readings that are only possible do not make a phrase open: three in the morning is no time to meet, and a day that is
    /// long past is not meant where one is near.
    func openness(of values: [TimeValue], meaning: Meaning) -> Openness? {
        guard values.count > 1, let (first, isClock) = Self.beginning(values[0]) else { return nil }
        for value in values.dropFirst() {
            guard let (other, _) = Self.beginning(value), other != first else { continue }
            if other.day == first.day {
                guard isClock, isWaking(first), isWaking(other) else { continue }
                return .halfOfDay
            }
            if isClock, abs(other.seconds(since: first)) == 43_200 || abs(other.seconds(since: first)) == 86_400 + 43_200 {
                if !isWaking(first) || !isWaking(other) { continue }
                return .halfOfDay
            }
            if let found = dayOpenness(first, other, meaning) { return found }
        }
        return nil
    }

    private func dayOpenness(_ first: LocalDateTime, _ other: LocalDateTime, _ meaning: Meaning) -> Openness? {
        let (a, b) = (first.date, other.date)
        if Self.isNumeric(meaning), a.year == b.year || abs(a.year - b.year) == 1, a.month == b.day, a.day == b.month { return .dayOrMonthFirst }
        if abs(first.day - other.day) == 1 { return .day }
        if abs(first.day - other.day) == 7 { return other.day < today ? nil : .week }
        // A reading that is farther away than the one before it is not in question.
        guard abs(other.day - today) < abs(first.day - today) else { return nil }
        if a.day == b.day, a.month == b.month { return .year }
        if a.day == b.day, a.year == b.year || abs(a.year - b.year) == 1 { return .month }
        return abs(first.day - other.day) > 300 ? .year : .reading
    }

    private func isWaking(_ moment: LocalDateTime) -> Bool { conventions.wakingHours.contains(moment.secondOfDay) }

    private static func beginning(_ value: TimeValue) -> (LocalDateTime, isClock: Bool)? {
        switch value {
        case .instant(let moment, let grain, _): (moment, grain == .minute || grain == .second || grain == .hour)
        case .interval(let from, _, let grain, _): (from, grain == .minute)
        case .open(let from, let to): (from ?? to).map { ($0, $0.secondOfDay != 0) }
        case .recurrence(_, let start): start.map { ($0, true) }
        case .duration, .timeZone: nil
        }
    }

    private static func isNumeric(_ meaning: Meaning) -> Bool {
        func isNumeric(_ date: DateSpec?) -> Bool {
            switch date?.anchor {
            case .numeric, .choice: true
            default: false
            }
        }
        switch meaning {
        case .range(let range): return isNumeric(range.from.date) || isNumeric(range.to.date)
        case .open(let open): return isNumeric(open.moment.date)
        default: return isNumeric(meaning.asMoment?.date)
        }
    }
}
