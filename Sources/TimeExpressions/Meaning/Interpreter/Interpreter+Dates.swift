import Language

/// Dates that are named by their numbers or names.
extension Interpreter {
    func namedDate(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        dateSpec(operation, arguments).map { .date($0) }
    }

    private func dateSpec(_ operation: Operation, _ arguments: Arguments) -> DateSpec? {
        switch operation {
        case .holiday:
            return arguments.int(0).flatMap { Holiday(index: $0) == nil ? nil : .yearly(.holiday($0)) }
        case .lunar:
            guard let month = arguments.int(0), (1...12).contains(month), let day = arguments[1] == nil ? 0 : arguments.int(1),
                  (0...30).contains(day) else { return nil }
            if conventions.lunarDaysAsSaid { return day == 0 ? .yearly(.months(first: month, count: 1, grain: .month)) : monthDay(month, day) }
            return .yearly(.lunar(month, day))
        case .solarTerm:
            return arguments.int(0).flatMap { SolarTerm(index: $0) == nil ? nil : .yearly(.solarTerm($0)) }
        case .pointed, .pointedDate:
            return pointed(arguments)
        case .pointedMonth:
            guard let pointer = arguments.int(0), let month = arguments.int(1), (1...12).contains(month) else { return nil }
            return pointed(pointer, .yearly(.months(first: month, count: 1, grain: .month)))
        case .pointedSeason:
            guard let pointer = arguments.int(0) else { return nil }
            guard let season = arguments.int(1) else { return span(.season, offset: pointer).map { .span($0) } }
            return (1...4).contains(season) ? pointed(pointer, .yearly(.season(season))) : nil
        case .workWeek:
            guard let week = arguments.int(0).flatMap({ span(.week, offset: $0) }) else { return nil }
            let monday = week.from.day + (8 - week.from.weekday) % 7
            return .span(DateSpan(from: LocalDateTime(day: monday), to: LocalDateTime(day: monday + 5), grain: .week, source: .pointed))
        case .unit:
            guard let unit = arguments.unit(0), let offset = arguments.int(1) else { return nil }
            return span(unit, offset: offset).map { .span($0) }
        case .numeric, .compactDate, .date, .yearMonth, .monthDay, .dayOfMonth, .day, .weekday, .month:
            return numberedDay(operation, arguments)
        default:
            return partOfTime(operation, arguments)
        }
    }

    private func numberedDay(_ operation: Operation, _ arguments: Arguments) -> DateSpec? {
        guard let first = arguments.int(0) else { return nil }
        switch operation {
        case .day:
            return abs(first) < 100_000 ? .day(today + first, source: .pointed) : nil
        case .weekday:
            return (1...7).contains(first) ? DateSpec(.weekday(first)) : nil
        case .month:
            return (1...12).contains(first) ? .yearly(.months(first: first, count: 1, grain: .month)) : nil
        case .dayOfMonth:
            return (1...31).contains(first) ? DateSpec(.monthly(first)) : nil
        case .monthDay:
            guard let day = arguments.int(1), (1...12).contains(first), (1...31).contains(day) else { return nil }
            return monthDay(first, day)
        case .date:
            guard let month = arguments.int(1), let day = arguments.int(2), (1...12).contains(month), (1...31).contains(day) else { return nil }
            return dayOrNever(calendarYear(arguments.numeral(0)), month, day)
        case .yearMonth:
            guard let month = arguments.int(1), (1...12).contains(month) else { return nil }
            return .span(months(calendarYear(arguments.numeral(0)), month, 1, .month))
        case .compactDate:
            // 20260309
            return date(first / 10_000, first / 100 % 100, first % 100).map { .day($0) }
        default:
            return numeric(arguments)
        }
    }

    /// The year that a number names; of two figures it lies around the present.
    private func calendarYear(_ numeral: Numeral?) -> Int {
        guard let numeral, let value = numeral.whole, abs(value) <= 9999 else { return 0 }
        return numeral.figures <= 2 && value >= 0 ? fullYear(value) : value
    }

    private func monthDay(_ month: Int, _ day: Int) -> DateSpec {
        if date(2000, month, day) != nil { return .yearly(.monthDay(month, day)) }
        let last = DateStep(.nthUnit, -1, TimeUnit.day.rawValue)
        return conventions.clampsDays ? DateSpec.yearly(.months(first: month, count: 1, grain: .month)).adding(last) ?? DateSpec(.never) : DateSpec(.never)
    }

    /// A day; one that its month lacks is none, or the last by the conventions.
    func dayOrNever(_ year: Int, _ month: Int, _ day: Int) -> DateSpec {
        if let found = date(year, month, day) { return .day(found) }
        guard conventions.clampsDays, (1...9999).contains(year) else { return DateSpec(.never) }
        return .day(LocalDateTime(year, month, 1).adding(months: 1).day - 1)
    }

    /// 3/12, 3/12/26, 12.3.2026: in the order of the conventions where that is a date, else in the other.
    private func numeric(_ arguments: Arguments) -> DateSpec? {
        guard let a = arguments.numeral(0), let b = arguments.numeral(1), let first = a.whole, let second = b.whole else { return nil }
        guard let c = arguments.numeral(2) else {
            let isDayFirst = conventions.numericOrder == .dayFirst
            let (month, day) = isDayFirst ? (second, first) : (first, second)
            let isDate = (1...12).contains(month) && date(2000, month, day) != nil
            let isOther = (1...12).contains(day) && date(2000, day, month) != nil
            if isDate, isOther, month != day { return DateSpec(.numeric(month, day)) }
            if isDate { return .yearly(.monthDay(month, day)) }
            return isOther ? .yearly(.monthDay(day, month)) : nil
        }
        if a.figures >= 3 { return date(first, second, c.whole ?? 0).map { .day($0) } }
        let year = calendarYear(c)
        // In Chinese two figures first are the year: 12-11-10.
        if language == .chinese, conventions.numericOrder == .byLanguage, a.figures == 2, c.figures == 2,
           let day = date(calendarYear(a), second, c.whole ?? 0) { return .day(day) }
        let isDayFirst = conventions.numericOrder == .dayFirst || conventions.numericOrder == .byLanguage && language == .chinese
        let monthFirst = date(year, first, second), dayFirst = date(year, second, first)
        guard let likely = (isDayFirst ? dayFirst ?? monthFirst : monthFirst ?? dayFirst) else { return nil }
        guard let other = isDayFirst ? monthFirst : dayFirst, other != likely else { return .day(likely) }
        return DateSpec(.choice(likely, other))
    }

    /// Years and their parts.
    private func partOfTime(_ operation: Operation, _ arguments: Arguments) -> DateSpec? {
        guard let n = arguments.int(0) else { return nil }
        switch operation {
        case .year:
            guard abs(n) <= 9999, n != 0 || arguments.numeral(0)?.figures ?? 0 > 0 else { return nil }
            return .span(months(arguments[1] == nil ? calendarYear(arguments.numeral(0)) : n, 1, 12, .year))
        case .fiscalYear:
            // Named for the year in which it ends.
            guard (0...9999).contains(n) else { return nil }
            let first = conventions.fiscalYearStartMonth
            return .span(months(calendarYear(arguments.numeral(0)) - (first > 1 ? 1 : 0), first, 12, .year))
        case .monthsInRow:
            guard let last = arguments.int(1), (1...12).contains(n), last == n % 12 + 1 else { return nil }
            return .yearly(.months(first: n, count: 2, grain: .month))
        case .quarter: return (1...4).contains(n) ? .yearly(.months(first: n * 3 - 2, count: 3, grain: .quarter)) : nil
        case .half: return (1...2).contains(n) ? .yearly(.months(first: n * 6 - 5, count: 6, grain: .quarter)) : nil
        case .season: return (1...4).contains(n) ? .yearly(.season(n)) : nil
        case .weekOfYear: return (1...53).contains(n) ? .yearly(.week(n)) : nil
        case .decade:
            guard (0...9999).contains(n), n % 10 == 0 else { return nil }
            let first = n < 100 ? (n <= year % 100 ? Self.floor(year, 100) : Self.floor(year, 100) - 100) + n : n
            return .span(months(first, 1, 120, .decade))
        case .sexagenary:
            // The year of that place in the cycle of sixty that lies nearest; 1984 began one.
            guard (0...59).contains(n) else { return nil }
            let ahead = (1984 + n - year) % 60
            return .span(months(year + (ahead > 30 ? ahead - 60 : ahead < -29 ? ahead + 60 : ahead), 1, 12, .year))
        case .century: return (1...99).contains(n) ? .span(months((n - 1) * 100, 1, 1200, .century)) : nil
        case .monthHalf: return (1...2).contains(n) ? DateSpec(.monthly(0)).adding(DateStep(.cut, n, 2)) : nil
        default: return nil
        }
    }

    /// this Friday, next Friday, 下下周三; this September, next Easter, last 15th
    private func pointed(_ arguments: Arguments) -> DateSpec? {
        guard let pointer = arguments.int(0), abs(pointer) < 1_000 else { return nil }
        if let date = arguments.date(1) {
            if case .weekday(let weekday) = date.anchor, date.isBare { return pointedWeekday(pointer, weekday) }
            return pointed(pointer, date)
        }
        guard let weekday = arguments.int(1), (1...7).contains(weekday) else { return nil }
        return pointedWeekday(pointer, weekday)
    }

    private func pointedWeekday(_ pointer: Int, _ weekday: Int) -> DateSpec {
        let ahead = (weekday - reference.weekday + 7) % 7
        if conventions.pointedWeekday == .nearest {
            switch pointer {
            case 0: return .day(today + ahead, source: .pointed)
            case 1: return .day(today + (ahead == 0 ? 7 : ahead), source: .pointed)
            case -1: return .day(today + ahead - 7, source: .pointed)
            default: break
            }
        }
        let day = weekBegin(today) + pointer * 7 + (weekday - conventions.weekStart + 7) % 7
        // "next Friday" said on a Monday is the coming one for some; 下周五 never is.
        if pointer == 1, conventions.pointedWeekday == .nextWeekOrComing, language == .english, day - 7 > today {
            return DateSpec(.choice(day, day - 7))
        }
        return .day(day, source: .pointed)
    }

    /// The occurrence of an open date so many times from the present one.
    private func pointed(_ pointer: Int, _ date: DateSpec) -> DateSpec? {
        if date.fixed != nil { return pointer == 0 || conventions.pointedWeekday == .nearest ? date : nil }
        var all: [DateSpan] = []
        switch date.anchor {
        case .yearly:
            // In winter "this winter" began in the year before.
            if pointer == 0 {
                let running = occurrences(of: date, in: year - 1).first { $0.from <= reference && reference < $0.to && date.grain == .season }
                return (running ?? occurrences(of: date, in: year).first).map { .span($0.from(.pointed)) }
            }
            for step in (min(pointer, 0) - 2)...(max(pointer, 0) + 2) { all += occurrences(of: date, in: year + step) }
        case .monthly:
            if pointer == 0 { return placed(date, in: months(year, month, 1, .month)).map { .span($0.from(.pointed)) } }
            for step in (min(pointer, 0) * 2 - 2)...(max(pointer, 0) * 2 + 2) {
                if let span = placed(date, in: months(year, month + step, 1, .month)) { all.append(span) }
            }
        case .numeric(let month, let day):
            return pointed(pointer, date.moved(to: .yearly(.monthDay(month, day))))
        default:
            return nil
        }
        if pointer > 0 {
            let coming = all.filter { $0.from.day > today || $0.from > reference }
            return coming.count >= pointer ? .span(coming[pointer - 1].from(.pointed)) : nil
        }
        let past = all.filter { $0.to <= reference.startOfDay }
        return past.count >= -pointer ? .span(past[past.count + pointer].from(.pointed)) : nil
    }
}
