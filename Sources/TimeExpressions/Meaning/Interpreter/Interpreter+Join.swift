import Language

/// Pieces that are said as one.
extension Interpreter {
    /// Two pieces of a moment, a day and a range of times, a recurrence and a time of day; `nil` where they are two expressions.
    func join(_ a: Meaning, _ b: Meaning) -> Meaning? {
        switch (a, b) {
        case (.range(let range), let other), (let other, .range(let range)):
            guard let moment = other.asMoment else { return nil }
            return put(range, on: moment).map { .range($0) }
        case (.open(let open), let other), (let other, .open(let open)):
            guard let moment = other.asMoment else { return nil }
            return put(open, on: moment).map { .open($0) }
        case (.set(let set), let other), (let other, .set(let set)):
            return recurring(set, other).map { .set($0) }
        default:
            guard let first = a.asMoment, let second = b.asMoment, let moment = merged(first, second) else { return nil }
            if case .date = a, case .date = b, let date = moment.date { return .date(date) }
            return .moment(moment)
        }
    }

    func merged(_ a: Moment, _ b: Moment) -> Moment? {
        var result = a
        if let date = b.date {
            if let first = a.date {
                guard let both = combined(first, date) else { return nil }
                result.date = both
            } else {
                result.date = date
            }
        }
        if let clock = b.clock {
            guard a.clock == nil else { return nil }
            result.clock = clock
        }
        if let part = b.part {
            guard a.part == nil || a.part == part else { return nil }
            result.part = part
        }
        if result.clock != nil || result.part != nil, let date = result.date, !allowsClock(date) { return nil }
        return result
    }

    /// Whether a time of day can go with a date: only with a day.
    func allowsClock(_ date: DateSpec) -> Bool {
        if case .never = date.anchor { return true }
        guard let span = date.fixed else { return date.isDay || date.grain == .weekend }
        if span.isPoint { return conventions.relative == .span && span.grain == .hour }
        return span.isDay || span.grain == .weekend || span.source == .countedMonths && conventions.relative == .span
    }

    /// Two dates side by side as one: Monday, 18 February; next week Tuesday; 去年3月; `nil` where they are two.
    func combined(_ a: DateSpec, _ b: DateSpec) -> DateSpec? { joined(a, b) ?? joined(b, a) }

    /// The open date set into the wider one, or the day confirmed by its weekday.
    private func joined(_ open: DateSpec, _ outer: DateSpec) -> DateSpec? {
        if case .never = open.anchor { return open }
        if case .weekday(let weekday) = open.anchor, open.isBare { return weekdayJoined(weekday, outer) }
        // this Friday, 6 July: the weekday only confirms the date.
        if let span = outer.fixed, span.isDay, span.source == .pointed, open.isBare {
            switch open.anchor {
            case .yearly(.monthDay), .numeric, .monthly: return weekdayJoined(span.from.weekday, open)
            default: break
            }
        }
        if let span = outer.fixed {
            if span.isPoint {
                guard let day = open.fixed, !day.isPoint, day.from <= span.from, span.from < day.to else { return nil }
                return outer
            }
            if let inside = placed(open, in: span) { return .span(inside) }
            // thanksgiving 3 months ago, March in a year: the one that follows.
            if case .yearly = open.anchor, span.source == .counted || span.source == .countedMonths {
                let all = occurrences(of: open, in: span.from.year) + occurrences(of: open, in: span.from.year + 1)
                return all.first { $0.to > span.from }.map { .span($0) }
            }
            if let inner = open.fixed, inner.grain == .decade, span.grain == .century {
                let first = Self.floor(span.from.year, 100) + Self.floor(inner.from.year, 10) % 100
                return .span(months(first, 1, 120, .decade))
            }
            // Wed Oct 26 15:50:06 2016: the year that the day lies in already.
            if let inner = open.fixed, inner.isDay, span.grain == .year, span.source == .said, inner.from >= span.from, inner.to <= span.to { return open }
            if let inner = open.fixed, inner == span, span.source != .said { return open }
            // 29 February of a common year, the 31st of April
            if open.isBare, case .yearly(.monthDay(let month, let day)) = open.anchor, span.grain == .year { return dayOrNever(span.from.year, month, day) }
            if open.isBare, case .monthly(let day) = open.anchor, day > 0, span.grain == .month { return dayOrNever(span.from.year, span.from.month, day) }
            return nil
        }
        // March + the 5th, March + the first Monday
        if case .yearly(.months(let month, 1, .month)) = outer.anchor, outer.isBare, case .monthly(let day) = open.anchor {
            if day == 0 { return open.moved(to: outer.anchor) }
            return date(2000, month, day) == nil ? DateSpec(.never) : open.moved(to: .yearly(.monthDay(month, day)))
        }
        return nil
    }

    private func weekdayJoined(_ weekday: Int, _ other: DateSpec) -> DateSpec? {
        if let span = other.fixed {
            if span.isDay {
                if span.from.weekday == weekday { return other }
                // In three days on Friday: counted days only say which week.
                if span.source == .counted { return .day(weekBegin(span.from.day) + (weekday - conventions.weekStart + 7) % 7, source: .counted) }
                if span.source == .countedMonths { return .day(span.from.day + (weekday - span.from.weekday + 7) % 7, source: .counted) }
                // A date that was spelled out stands; 明天周五 that is none is two.
                return span.source == .said ? other : nil
            }
            guard span.grain == .week || span.grain == .weekend else { return nil }
            let day = span.grain == .weekend ? span.to.day - 8 + weekday : span.from.day + (weekday - span.from.weekday + 7) % 7
            return day < span.to.day && day >= span.from.day ? .day(day, source: .pointed) : nil
        }
        switch other.anchor {
        case .yearly(.monthDay(let month, let day)) where other.isBare:
            return weekdayDate(weekday, [(month, day)]) ?? other
        case .numeric(let month, let day) where other.isBare:
            return weekdayDate(weekday, [(month, day), (day, month)]) ?? .yearly(.monthDay(month, day))
        case .monthly(let day) where other.isBare && day > 0:
            return weekdayOfMonth(weekday, day)
        case .choice(let first, let second):
            return LocalDateTime(day: second).weekday == weekday && LocalDateTime(day: first).weekday != weekday ? .day(second) : .day(first)
        default:
            return other.grain == .week ? other.adding(DateStep(.weekday, weekday)) : nil
        }
    }

    /// The reading of a date that is that weekday; some look for it through the years.
    private func weekdayDate(_ weekday: Int, _ dates: [(month: Int, day: Int)]) -> DateSpec? {
        let isStrict = conventions.bareWeekday == .strictlyComing
        for (month, day) in dates {
            for span in dateReadings(.yearly(.monthDay(month, day))) where span.from.weekday == weekday && (isStrict || abs(span.from.day - today) < 300) {
                return .day(span.from.day)
            }
        }
        // Elsewhere a date that is another weekday stands as it was said.
        guard isStrict else { return nil }
        for step in 0...6 {
            for (month, day) in dates {
                if let found = date(year + step, month, day), found >= today, LocalDateTime(day: found).weekday == weekday { return .day(found) }
            }
        }
        return nil
    }

    /// Monday the 21st: of this month where it is one, else the next that is.
    private func weekdayOfMonth(_ weekday: Int, _ day: Int) -> DateSpec? {
        for step in 0...14 {
            let first = LocalDateTime(year, month + step, 1)
            if let found = date(first.year, first.month, day), LocalDateTime(day: found).weekday == weekday { return .day(found, source: .chosen) }
        }
        return nil
    }

    /// An open date in a span that has its missing piece; `nil` where it does not fit.
    func placed(_ open: DateSpec, in span: DateSpan) -> DateSpan? {
        switch open.anchor {
        case .yearly:
            guard span.grain == .year, span.from.dayOfMonth == 1, span.to.day - span.from.day > 360 else { return nil }
            return occurrences(of: open, in: span.from.month == 1 ? span.from.year : yearInside(open, span)).first
        case .numeric(let month, let day):
            guard span.grain == .year else { return nil }
            return date(span.from.year, month, day).map { DateSpan(day: $0) }
        case .monthly(let day):
            guard span.grain == .month, span.from.dayOfMonth == 1 else { return nil }
            if day == 0 { return stepped(open, from: span) }
            return date(span.from.year, span.from.month, day).flatMap { stepped(open, from: DateSpan(day: $0)) }
        default:
            return nil
        }
    }

    /// The calendar year in which a piece of a fiscal year lies.
    private func yearInside(_ open: DateSpec, _ span: DateSpan) -> Int {
        if let first = occurrences(of: open, in: span.from.year).first, first.from >= span.from { return span.from.year }
        return span.from.year + 1
    }

    /// The spans that an open date of the year has in one year.
    func occurrences(of date: DateSpec, in year: Int) -> [DateSpan] {
        guard case .yearly(let yearly) = date.anchor else { return [] }
        func steppedDay(_ day: Int?) -> [DateSpan] { day.flatMap { stepped(date, from: DateSpan(day: $0)) }.map { [$0] } ?? [] }
        switch yearly {
        case .months(let first, let count, let grain): return stepped(date, from: months(year, first, count, grain)).map { [$0] } ?? []
        case .season(let season): return stepped(date, from: seasonSpan(season, in: year)).map { [$0] } ?? []
        case .monthDay(let month, let day): return steppedDay(self.date(year, month, day))
        case .solarTerm(let index): return steppedDay(SolarTerm(index: index)?.day(in: year))
        case .lunar(let month, 0):
            guard let first = LunarCalendar.day(year: year, month: month, day: 1), let length = LunarCalendar.length(year: year, month: month) else { return [] }
            let span = DateSpan(from: LocalDateTime(day: first), to: LocalDateTime(day: first + length), grain: .month)
            return stepped(date, from: span).map { [$0] } ?? []
        case .lunar(let month, let day): return steppedDay(LunarCalendar.day(year: year, month: month, day: day))
        case .holiday(let index):
            guard let holiday = Holiday(index: index) else { return [] }
            return holiday.spans(in: year, reckoning: conventions.holidayReckoning).compactMap { stepped(date, from: span(of: $0)) }
        case .week(let number):
            let thursday = LocalDateTime(year, 1, 4)
            let begin = thursday.day - thursday.weekday + 1 + (number - 1) * 7
            return stepped(date, from: DateSpan(from: LocalDateTime(day: begin), to: LocalDateTime(day: begin + 7), grain: .week)).map { [$0] } ?? []
        case .whole: return stepped(date, from: months(year, 1, 12, .year)).map { [$0] } ?? []
        }
    }

    private func span(of holiday: HolidaySpan) -> DateSpan {
        if let clock = holiday.clock {
            let end = clock.upperBound + (conventions.rangeEnd == .inclusive ? 60 : 0)
            return DateSpan(from: LocalDateTime(day: holiday.firstDay, secondOfDay: clock.lowerBound),
                            to: LocalDateTime(day: holiday.firstDay, secondOfDay: end), grain: .minute)
        }
        return DateSpan(from: LocalDateTime(day: holiday.firstDay), to: LocalDateTime(day: holiday.firstDay + holiday.dayCount), grain: .day)
    }
}
