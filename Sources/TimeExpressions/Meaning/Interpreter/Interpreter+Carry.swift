/// What the expressions of a list take over from each other: 明天三点或五点, next Tuesday or Wednesday, July 17th or 18th; the 5th
/// and 6th of June.
extension Interpreter {
    /// Gives each expression of a list what it lacks and its neighbour says.
    func carry(_ found: inout [Found]) {
        for index in found.indices.dropFirst() where found[index].isListed {
            if let carried = carried(found[index - 1].meanings[0], to: found[index].meanings[0]) { found[index].meanings = [carried] }
        }
        for index in found.indices.dropFirst().reversed() where found[index].isListed {
            if let carried = carriedBack(found[index].meanings[0], to: found[index - 1].meanings[0]) { found[index - 1].meanings = [carried] }
        }
    }

    /// The earlier of two with the month of the later: the 18th and 19th of June, 18 and 19 June.
    private func carriedBack(_ later: Meaning, to earlier: Meaning) -> Meaning? {
        guard let date = later.asMoment?.date, date.isBare, let first = earlier.asMoment, first.part == nil else { return nil }
        let day: Int
        if let before = first.date {
            guard first.clock == nil, before.isBare, case .monthly(let number) = before.anchor, number > 0 else { return nil }
            day = number
        } else {
            // "at 18 and 19 June": what looked like an hour is a day.
            guard let clock = first.clock, clock.grain == .hour, clock.half != .morning, clock.half != .afternoon, later.asMoment?.clock == nil else { return nil }
            day = clock.hour
        }
        switch date.anchor {
        case .yearly(.monthDay(let month, let last)):
            guard day < last, first.date != nil || last - day <= 6, self.date(2000, month, day) != nil else { return nil }
            return .date(.yearly(.monthDay(month, day)))
        case .span(let span):
            guard span.isDay, span.source == .said, day < span.from.dayOfMonth, first.date != nil else { return nil }
            return self.date(span.from.year, span.from.month, day).map { .date(.day($0)) }
        default:
            return nil
        }
    }

    /// The later of two that are joined by "or", "and" or a comma, with the day, week or month of the earlier; `nil` where it
    /// stands on its own.
    private func carried(_ earlier: Meaning, to later: Meaning) -> Meaning? {
        if case .range(let range) = later {
            guard range.from.date == nil, range.to.date == nil, let day = clockedDay(earlier) else { return nil }
            return put(range, on: Moment(date: day)).map { .range($0) }
        }
        guard let moment = later.asMoment else { return nil }
        guard let date = moment.date else {
            guard moment.clock != nil || moment.part != nil, let day = clockedDay(earlier) else { return nil }
            return .moment(Moment(date: day, part: moment.part, clock: moment.clock))
        }
        guard let first = earlier.asMoment?.date, let carried = carried(first, to: date) else { return nil }
        return .moment(Moment(date: carried, part: moment.part, clock: moment.clock))
    }

    /// The day of an expression that says a time of day too.
    private func clockedDay(_ meaning: Meaning) -> DateSpec? {
        switch meaning {
        case .range(let range): return range.from.clock == nil || range.to.date != nil ? nil : range.from.date
        case .moment(let moment): return moment.clock == nil && moment.part == nil || moment.point != nil ? nil : moment.date
        default: return nil
        }
    }

    private func carried(_ earlier: DateSpec, to later: DateSpec) -> DateSpec? {
        // Of the same week, where it lies ahead in it.
        if let weekday = later.bareWeekday, case .choice(let first, let second) = earlier.anchor, earlier.isBare,
           weekday > LocalDateTime(day: first).weekday {
            let ahead = weekday - LocalDateTime(day: first).weekday
            return DateSpec(.choice(first + ahead, second + ahead))
        }
        if let weekday = later.bareWeekday, let day = earlier.fixed, day.isDay, day.source == .pointed, weekday > day.from.weekday {
            return .day(weekBegin(day.from.day) + (weekday - conventions.weekStart + 7) % 7, source: .pointed)
        }
        // Of the same month.
        guard case .monthly(let day) = later.anchor, later.isBare, day > 0 else { return nil }
        switch earlier.anchor {
        case .yearly(.monthDay(let month, let before)) where earlier.isBare && day > before:
            return date(2000, month, day) == nil ? nil : .yearly(.monthDay(month, day))
        case .span(let span) where earlier.isBare && span.isDay && span.source == .said && day > span.from.dayOfMonth:
            return date(span.from.year, span.from.month, day).map { .day($0) }
        default:
            return nil
        }
    }
}
