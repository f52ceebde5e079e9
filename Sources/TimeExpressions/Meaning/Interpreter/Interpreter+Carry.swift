/// What the expressions of a list take over from each other: 明天三点或五点, next Tuesday or Wednesday, July 17th or 18th; the 5th
/// and 6th of June; Tuesday or Wednesday at 3; Dec 5, 6 and 7. A figure that takes over nothing stays a number, which has no value.
extension Interpreter {
    /// Gives each expression of a list what it lacks and its neighbour says.
    func carry(_ found: inout [Found]) {
        for index in found.indices.dropFirst() where found[index].isListed {
            if let carried = carried(found[index - 1].meanings[0], to: found[index].meanings[0]) { found[index].meanings = [carried] }
        }
        for index in found.indices.dropFirst().reversed() where found[index].isListed {
            let (earlier, later) = (found[index - 1].meanings[0], found[index].meanings[0])
            // "Wednesday or Thursday next week", but not "Wednesday or next Thursday".
            let sharesWeek = found[index].rule.hasSuffix("-unit")
            // "2 or 3 tomorrow", but not "2 pm or tomorrow at 3".
            let dayLast = !found[index].rule.hasPrefix("date")
            if let carried = (dayLast ? carriedDay(later, to: earlier) : nil) ?? carriedBack(later, to: earlier) {
                found[index - 1].meanings = [carried]
                continue
            }
            let inWeek = sharesWeek ? carriedWeek(later, to: earlier) : nil
            if let carried = carriedTime(later, to: inWeek ?? earlier) ?? inWeek { found[index - 1].meanings = [carried] }
        }
    }

    /// The earlier of two days with the time of day of the later: Tuesday or Wednesday at 3, Tuesday or Wednesday from 10 to 4.
    private func carriedTime(_ later: Meaning, to earlier: Meaning) -> Meaning? {
        guard let first = earlier.asMoment, let date = first.date, first.clock == nil, first.part == nil, first.point == nil,
              date.isDay else { return nil }
        switch later {
        case .range(let range):
            guard range.from.clock != nil, range.length == nil, let day = range.from.date, day.isDay, range.to.date == nil || range.to.date == day else { return nil }
            var bare = range
            bare.from.date = nil
            bare.to.date = nil
            return put(bare, on: Moment(date: date)).map { .range($0) }
        case .moment(let moment):
            guard moment.clock != nil || moment.part != nil, let day = moment.date, day.isDay, moment.point == nil else { return nil }
            return .moment(Moment(date: date, part: moment.part, clock: moment.clock))
        default:
            return nil
        }
    }

    /// The earlier of two times of day with the day of the later: 2 pm or 3 pm tomorrow.
    private func carriedDay(_ later: Meaning, to earlier: Meaning) -> Meaning? {
        guard let moment = later.asMoment, moment.point == nil, let clock = moment.clock, let date = moment.date, date.isDay else { return nil }
        if case .number(let figure) = earlier {
            guard (1...24).contains(Int(figure.value)) else { return nil }
            let half = clock.half == .afternoon && Int(figure.value) <= 12 ? clock.half : .unknown
            return .moment(Moment(date: date, part: moment.part, clock: Clock(hour: Int(figure.value), half: half)))
        }
        guard let first = earlier.asMoment, first.date == nil, first.clock != nil else { return nil }
        return .moment(Moment(date: date, part: first.part, clock: first.clock))
    }

    /// The earlier of two weekdays in the week of the later, where it lies before it: Wednesday or Thursday next week.
    private func carriedWeek(_ later: Meaning, to earlier: Meaning) -> Meaning? {
        guard let first = earlier.asMoment, let weekday = first.date?.bareWeekday, let day = later.asMoment?.date?.fixed, day.isDay,
              weekday < day.from.weekday else { return nil }
        return .moment(Moment(date: .day(day.from.day - day.from.weekday + weekday, source: .pointed), part: first.part, clock: first.clock))
    }

    /// A figure in a list after a day of a month or a time of day: Dec 5, 6 and 7; tomorrow at 3 or 4.
    private func carried(_ earlier: Meaning, to figure: Int) -> Meaning? {
        guard let first = earlier.asMoment, first.point == nil else { return nil }
        if let clock = first.clock {
            guard (1...24).contains(figure) else { return nil }
            let half = clock.half == .afternoon && figure <= 12 && figure > clock.hour % 12 ? clock.half : .unknown
            return .moment(Moment(date: first.date, part: first.part, clock: Clock(hour: figure, half: half)))
        }
        guard first.part == nil, let date = first.date, let day = carried(date, to: DateSpec(.monthly(figure))) else { return nil }
        return .date(day)
    }

    /// The earlier of two with the month of the later: the 18th and 19th of June, 18 and 19 June.
    private func carriedBack(_ later: Meaning, to earlier: Meaning) -> Meaning? {
        guard let date = later.asMoment?.date, date.isBare else { return nil }
        let day: Int
        let isDate: Bool
        if case .number(let figure) = earlier {
            (day, isDate) = (Int(figure.value), true)
        } else if let first = earlier.asMoment, first.part == nil, let before = first.date {
            guard first.clock == nil, before.isBare, case .monthly(let number) = before.anchor, number > 0 else { return nil }
            (day, isDate) = (number, true)
        } else {
            guard let first = earlier.asMoment, first.part == nil else { return nil }
            // "at 18 and 19 June": what looked like an hour is a day.
            guard let clock = first.clock, clock.grain == .hour, clock.half != .morning, clock.half != .afternoon, later.asMoment?.clock == nil else { return nil }
            (day, isDate) = (clock.hour, false)
        }
        switch date.anchor {
        case .yearly(.monthDay(let month, let last)):
            guard day < last, isDate || last - day <= 6, self.date(2000, month, day) != nil else { return nil }
            return .moment(Moment(date: .yearly(.monthDay(month, day)), part: later.asMoment?.part, clock: later.asMoment?.clock))
        case .span(let span):
            guard span.isDay, span.source == .said, day < span.from.dayOfMonth, isDate else { return nil }
            return self.date(span.from.year, span.from.month, day).map {
                .moment(Moment(date: .day($0), part: later.asMoment?.part, clock: later.asMoment?.clock))
            }
        default:
            return nil
        }
    }

    /// The later of two that are joined by "or", "and" or a comma, with the day, week or month of the earlier; `nil` where it
    /// stands on its own.
    private func carried(_ earlier: Meaning, to later: Meaning) -> Meaning? {
        if case .number(let figure) = later { return carried(earlier, to: Int(figure.value)) }
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
