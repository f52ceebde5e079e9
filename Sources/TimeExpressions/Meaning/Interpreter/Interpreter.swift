import Language

/// Makes meanings of smaller ones, and values of meanings, on a day of speaking under an office's conventions.
///
/// All of it is pure: the same arguments give the same results.
struct Interpreter: Sendable {
    let reference: LocalDateTime
    let conventions: Conventions
    let holidays: HolidayCalendar
    /// The language that open cases lean to.
    let language: TextLanguage
    /// The day of speaking, as days since 1970-01-01.
    let today: Int
    let year: Int
    let month: Int
    let dayOfMonth: Int

    init(reference: LocalDateTime, conventions: Conventions, holidays: HolidayCalendar = HolidayCalendar(), language: TextLanguage = .chinese) {
        self.reference = reference
        self.conventions = conventions
        self.holidays = holidays
        self.language = language
        today = reference.day
        (year, month, dayOfMonth) = reference.date
    }

    /// The meaning of an operation's result; `nil` where there is none, which drops the reading.
    func apply(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        switch operation {
        case .sum, .product, .fraction, .negative:
            return number(operation, arguments)
        case .day, .weekday, .pointed, .pointedDate, .pointedMonth, .pointedSeason, .workWeek, .unit, .year, .month, .monthDay, .dayOfMonth, .date, .yearMonth, .numeric, .compactDate,
             .monthsInRow, .quarter, .half, .season, .weekOfYear, .decade, .century, .fiscalYear, .monthHalf, .holiday, .lunar, .solarTerm, .sexagenary:
            return namedDate(operation, arguments)
        case .nthWeekday, .nthUnit, .nthAfter, .nthOccurrence, .nearest, .firstOf, .cut, .weekOf, .weekendOf, .edge:
            return dateWithin(operation, arguments)
        case .daysOff, .shifted, .fromNow, .run, .comingUnits, .rolling, .within, .now:
            return countedDate(operation, arguments)
        case .join:
            guard let a = arguments[0], let b = arguments[1] else { return arguments[0] ?? arguments[1] }
            return join(a, b)
        case .clock, .clock24, .compact, .compact24, .halfDay, .past, .to, .named, .workEnds, .zoned, .part, .partOn, .edgePart, .zone, .offsetZone:
            return clock(operation, arguments)
        case .length, .plus, .plusHalf:
            return length(operation, arguments)
        case .range, .rangeOn, .lasting, .after, .afterLunch, .before, .since, .sincePast, .until, .deadline:
            return range(operation, arguments)
        case .every, .everyWeekday, .everyWeekdayRun, .weekdays, .everyMonthDay, .everyNth, .everyNthUnit, .everyYearDay, .everyYearMonth,
             .recurring, .ending, .starting, .interval:
            return recurrence(operation, arguments)
        case .moment: return arguments.moment(0).map { .moment($0) }
        case .shift: return shift(arguments)
        case .sameTime: return arguments.date(0).map { .shift(.sameTime($0)) }
        case .value: return arguments[0]
        case .ignored: return .ignored
        }
    }

    private func number(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        guard let first = arguments.numeral(0) else { return nil }
        var value = first.value
        switch operation {
        case .negative: value = -value
        case .fraction:
            guard let below = arguments.double(1), below != 0 else { return nil }
            value /= below
        case .product:
            guard let other = arguments.double(1) else { return nil }
            value *= other
        default:
            for index in 1..<max(1, arguments.count) { value += arguments.double(index) ?? 0 }
        }
        guard value.magnitude < 1e15 else { return nil }
        return .number(Numeral(value: value, figures: 0, form: first.form))
    }

    private func length(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        switch operation {
        case .length:
            guard let amount = arguments.double(0), let unit = arguments.unit(1) else { return nil }
            return Length(amount, unit).map { .length($0) }
        case .plusHalf:
            guard let length = arguments.length(0) else { return nil }
            if length.parts == 1 { return Length(length.amount + 0.5, length.unit).map { .length($0) } }
            return Length(0.5, length.unit).map { .length(length + $0) }
        default:
            guard var sum = arguments.length(0) else { return nil }
            for index in 1..<max(1, arguments.count) {
                guard let more = arguments.length(index) else { continue }
                // Each unit is smaller than the one before it: an hour and an hour are two lengths.
                guard more.unit.seconds < sum.unit.seconds else { return nil }
                sum = sum + more
            }
            return .length(sum)
        }
    }

    private func shift(_ arguments: Arguments) -> Meaning? {
        guard let length = arguments.length(0), let sign = arguments.int(1), sign != 0 else { return nil }
        return .shift(.by(length, sign: sign > 0 ? 1 : -1))
    }
}
