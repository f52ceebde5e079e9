import Language

/// Ranges and open spans, as far as their ends can be told apart without a calendar.
extension Interpreter {
    func range(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        switch operation {
        case .range: return range(arguments).map { .range($0) }
        case .rangeOn:
            // The day and the range may stand in either order.
            let (first, second) = (arguments[0], arguments[1])
            guard let first, let second else { return nil }
            switch (first, second) {
            case (.range, _), (_, .range), (.open, _), (_, .open): return join(first, second)
            default: return nil
            }
        case .afterLunch: return .open(OpenSpec(kind: .after, moment: Moment(part: PartSpec(part: .noon))))
        case .lasting:
            guard let moment = arguments.moment(0), let length = arguments.length(1), length.total > 0 else { return nil }
            if moment.clock == nil, let date = moment.date, !allowsClock(date), moment.point == nil { return nil }
            return .range(RangeSpec(from: moment, to: Moment(), length: length))
        default:
            return open(operation, arguments).map { .open($0) }
        }
    }

    private func open(_ operation: Operation, _ arguments: Arguments) -> OpenSpec? {
        let kind: OpenSpec.Kind = switch operation {
        case .after: .after
        case .since, .sincePast: .since
        case .before: .before
        case .until: .until
        default: .deadline
        }
        // after five days
        if let length = arguments.length(0) {
            guard kind == .after || kind == .since, case .date(let date)? = apply(.fromNow, Arguments(.length(length), .code(1))) else { return nil }
            return OpenSpec(kind: .since, moment: Moment(date: date))
        }
        // "3 to 5 or later" means nothing.
        guard var moment = arguments.moment(0), !moment.isEmpty else { return nil }
        // 3月以来 is of the March that was.
        if operation == .sincePast, moment.clock == nil, moment.part == nil, let date = moment.date,
           let past = dateReadings(date).first(where: { $0.from <= reference }) { moment.date = .span(past) }
        return OpenSpec(kind: kind, moment: moment)
    }

    /// One end: a moment, or a number that takes its meaning from the other end.
    private enum Side {
        case moment(Moment)
        case number(Numeral, Int)

        init?(_ meaning: Meaning?) {
            switch meaning {
            case .number(let number):
                guard let whole = number.whole else { return nil }
                self = .number(number, whole)
            case .code(let code): self = .number(Numeral(value: Double(code), form: .english), code)
            default:
                guard let moment = meaning?.asMoment, !moment.isEmpty else { return nil }
                self = .moment(moment)
            }
        }
    }

    private func range(_ arguments: Arguments) -> RangeSpec? {
        guard let first = Side(arguments[0]), let second = Side(arguments[1]) else { return nil }
        switch (first, second) {
        case (.moment(let a), .moment(let b)): return spec(a, b)
        case (.number(_, let n), .moment(let b)): return spread(n, before: b).flatMap { spec($0, b) }
        case (.moment(let a), .number(let numeral, let n)): return spread(numeral, n, after: a).flatMap { spec(a, $0) }
        case (.number(let x, let a), .number(let y, let b)):
            if (1900...2100).contains(a), (1900...2100).contains(b) { return spec(yearMoment(a), yearMoment(b)) }
            guard let from = hour(a, x), let to = hour(b, y) else { return nil }
            return spec(Moment(clock: from), Moment(clock: to))
        }
    }

    private func yearMoment(_ value: Int) -> Moment { Moment(date: .span(months(value, 1, 12, .year))) }

    /// A number as a time of day: 3, 15, 1030.
    private func hour(_ value: Int, _ numeral: Numeral?) -> Clock? {
        if value >= 100 {
            guard numeral?.figures ?? 0 >= 3, value % 100 < 60, value < 2400 else { return nil }
            let isSure = value >= 1300 || numeral?.figures == 4 && value < 1000 && conventions.bareHour != .asSaid
            return Clock(hour: value / 100, minute: value % 100, half: isSure ? .exact : .unknown, grain: .minute)
        }
        return (0...24).contains(value) ? Clock(hour: value, half: value > 12 || value == 0 ? .exact : .unknown) : nil
    }

    /// The number before "to" in the terms of what follows: 3到5点, 10-12号, 3-5月, 2-4pm, 13 to 15 July.
    private func spread(_ n: Int, before right: Moment) -> Moment? {
        if right.clock != nil {
            return hour(n, nil).map { Moment(clock: $0) }
        }
        guard right.part == nil, let date = right.date else { return nil }
        if let span = date.fixed {
            if span.isDay {
                let (year, month, day) = span.from.date
                if (1...31).contains(n), n < day { return self.date(year, month, n).map { Moment(date: .day($0)) } }
                // from the 27th to 3 April 2026
                guard (1...31).contains(n) else { return nil }
                let before = LocalDateTime(year, month - 1, 1)
                return self.date(before.year, before.month, n).map { Moment(date: .day($0)) }
            }
            if span.grain == .year, n > 1000, n < span.from.year { return yearMoment(n) }
            if span.grain == .month, (1...12).contains(n), n < span.from.month { return Moment(date: .span(months(span.from.year, n, 1, .month))) }
            return nil
        }
        guard date.isBare else { return nil }
        switch date.anchor {
        case .yearly(.monthDay(let month, let day)):
            guard (1...31).contains(n) else { return nil }
            if n < day { return self.date(2000, month, n).map { _ in Moment(date: .yearly(.monthDay(month, n))) } }
            return n > day ? Moment(date: DateSpec(.monthly(n))) : nil
        case .monthly(let day): return (1...31).contains(n) && day > 0 ? Moment(date: DateSpec(.monthly(n))) : nil
        case .yearly(.months(let month, 1, .month)): return (1...12).contains(n) && n != month ? Moment(date: .yearly(.months(first: n, count: 1, grain: .month))) : nil
        case .yearly(.months(let first, 3, .quarter)):
            return n >= 1 && n < (first + 2) / 3 ? Moment(date: .yearly(.months(first: n * 3 - 2, count: 3, grain: .quarter))) : nil
        case .yearly(.week(let week)): return n >= 1 && n < week ? Moment(date: .yearly(.week(n))) : nil
        case .yearly(.lunar(let month, let day)): return n >= 1 && n < day ? Moment(date: .yearly(.lunar(month, n))) : nil
        default: return nil
        }
    }

    /// The number after "to" in the terms of what came before: 3pm-5, July 13 to 15, 周一到五.
    private func spread(_ numeral: Numeral, _ n: Int, after left: Moment) -> Moment? {
        if left.clock != nil { return hour(n, numeral).map { Moment(clock: $0) } }
        guard left.part == nil, let date = left.date else { return nil }
        if let span = date.fixed {
            if span.isDay {
                let (year, month, day) = span.from.date
                guard n > day, n <= 31, span.source == .said else { return nil }
                return self.date(year, month, n).map { Moment(date: .day($0)) }
            }
            if span.grain == .year, (1000...2999).contains(n), n > span.from.year { return yearMoment(n) }
            return nil
        }
        guard date.isBare else { return nil }
        switch date.anchor {
        case .yearly(.monthDay(let month, let day)):
            return n > day && n <= 31 && self.date(2000, month, n) != nil ? Moment(date: .yearly(.monthDay(month, n))) : nil
        case .monthly(let day): return n > day && n <= 31 && day > 0 ? Moment(date: DateSpec(.monthly(n))) : nil
        case .weekday(let weekday): return numeral.form == .chinese && n > weekday && n <= 7 ? Moment(date: DateSpec(.weekday(n))) : nil
        case .yearly(.months(let month, 1, .month)): return n > month && n <= 12 && numeral.form == .chinese ? Moment(date: .yearly(.months(first: n, count: 1, grain: .month))) : nil
        case .yearly(.lunar(let month, let day)): return n > day && n <= 30 ? Moment(date: .yearly(.lunar(month, n))) : nil
        default: return nil
        }
    }

    /// A range of two moments, where they can be its ends.
    private func spec(_ left: Moment, _ right: Moment) -> RangeSpec? {
        var (a, b) = (left, right)
        let isPointA = a.point != nil, isPointB = b.point != nil
        if let clockB = b.clock {
            if var clockA = a.clock {
                if clockA.zone == nil { clockA.zone = clockB.zone }
                if clockB.zone == nil { b.clock?.zone = clockA.zone }
                if clockA.isOpen, a.part == nil, b.part == nil, clockB.half == .afternoon || clockB.half == .morning {
                    clockA.half = earlierHalf(clockA, clockB)
                }
                // 7:30至17:00: who counts one end to 24 counts the other so.
                if conventions.bareHour == .officeHours, a.part == nil, b.part == nil, clockA.grain != .hour, clockB.grain != .hour {
                    if clockA.isOpen, clockB.hour > 12 { clockA.half = .exact }
                    if clockB.isOpen, clockA.hour > 12, b.date != nil { b.clock?.half = .exact }
                }
                a.clock = clockA
                if a.date == nil, let date = b.date, allowsClock(date) { a.date = date; if b.date?.fixed?.isDay ?? true { b.date = nil } }
                if b.part == nil, b.date == nil, clockB.half == .unknown, a.part != nil { b.part = clockB.hour == 12 ? nil : a.part }
                if left.part == nil, left.clock?.isOpen == true, right.part != nil { a.part = right.part }
                return RangeSpec(from: a, to: b)
            }
            // 上午到三点 says no beginning that could be counted from; 周一到周三下午三点 and "now until 3" do.
            guard isPointA || a.date != nil && a.part == nil && b.date != nil else { return nil }
            return RangeSpec(from: a, to: b)
        }
        if a.clock != nil {
            guard isPointB || a.date != nil && b.date != nil else { return nil }
            return RangeSpec(from: a, to: b)
        }
        // "move Monday to the afternoon" is no range.
        if b.part != nil, b.date == nil, a.part == nil, a.date != nil { return nil }
        if a.part != nil || b.part != nil { return RangeSpec(from: a, to: b) }
        guard let dateA = a.date, let dateB = b.date else { return nil }
        if let x = dateA.fixed, let y = dateB.fixed { guard x.from < y.from || isPointB && x.from < y.to else { return nil } }
        if case .never = dateA.anchor { return nil }
        return RangeSpec(from: a, to: b)
    }

    /// 11-1pm begins in the morning, 2-4pm in the afternoon.
    private func earlierHalf(_ left: Clock, _ right: Clock) -> Clock.Half {
        guard right.half == .afternoon else { return .morning }
        return left.hour % 12 * 60 + left.minute < right.hour % 12 * 60 + right.minute ? .afternoon : .morning
    }

    /// A range of times of day on a day.
    func put(_ range: RangeSpec, on moment: Moment) -> RangeSpec? {
        guard moment.clock == nil, range.from.clock != nil || range.from.part != nil else { return nil }
        var result = range
        if let date = moment.date {
            if let own = range.from.date {
                guard let both = combined(own, date) else { return nil }
                result.from.date = both
            } else {
                result.from.date = date
            }
            guard result.from.date.map(allowsClock) ?? true else { return nil }
        }
        if let part = moment.part {
            guard range.from.part == nil || range.from.part == part else { return nil }
            if result.from.clock?.half == .unknown { result.from.part = part }
            if result.to.clock?.half == .unknown, result.to.part == nil { result.to.part = result.to.clock?.hour == 12 ? nil : part }
        }
        return moment.isEmpty ? nil : result
    }

    /// An open span of times on a day: tomorrow after three.
    func put(_ open: OpenSpec, on moment: Moment) -> OpenSpec? {
        guard open.moment.clock != nil || open.moment.part != nil, let both = merged(open.moment, moment) else { return nil }
        return OpenSpec(kind: open.kind, moment: both)
    }
}
