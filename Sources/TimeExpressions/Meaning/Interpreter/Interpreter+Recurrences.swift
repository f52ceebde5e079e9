import Language

/// Recurrences: 每周三下午三点, every other Tuesday, 每月第一个周一, weekly, 19th of every month.
extension Interpreter {
    func recurrence(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        set(operation, arguments).map { .set($0) }
    }

    private func set(_ operation: Operation, _ arguments: Arguments) -> SetSpec? {
        switch operation {
        case .every: return every(arguments)
        case .weekdays:
            var set = SetSpec(.weekly)
            set.weekdays = 0b0011_1110
            return set
        case .everyWeekday:
            var set = SetSpec(.weekly)
            for index in 0..<arguments.count {
                guard let meaning = arguments[index] else { continue }
                guard let days = Self.weekdays(meaning) else { return nil }
                set.weekdays |= days
                if case .set(let other) = meaning { set.interval = max(set.interval, other.interval) }
            }
            return set.weekdays == 0 ? nil : set
        case .everyWeekdayRun:
            guard let a = arguments.int(0), let b = arguments.int(1), (1...7).contains(a), (1...7).contains(b) else { return nil }
            var set = SetSpec(.weekly)
            set.weekdays = Self.weekdays(from: a, to: b)
            return set
        case .everyYearMonth:
            guard let month = arguments.int(0), (1...12).contains(month) else { return nil }
            var set = SetSpec(.yearly)
            set.months = 1 << UInt16(month)
            return set
        case .everyMonthDay: return everyMonthDay(arguments)
        case .everyNth, .everyNthUnit: return everyNth(operation, arguments)
        case .everyYearDay: return arguments.date(0).flatMap(everyYear)
        case .recurring:
            guard case .set(let set)? = arguments[0], let other = arguments[1] else { return nil }
            return recurring(set, other)
        default:
            return bounded(operation, arguments)
        }
    }

    private func every(_ arguments: Arguments) -> SetSpec? {
        guard let unit = arguments.unit(1) ?? (arguments.count == 1 ? arguments.unit(0) : nil) else { return nil }
        let count = arguments.count > 1 && arguments[0] != nil ? arguments.int(0) ?? 0 : 1
        guard (1...9_999).contains(count) else { return nil }
        switch unit {
        case .second: return SetSpec(.secondly, interval: count)
        case .minute: return SetSpec(.minutely, interval: count)
        case .quarterHour: return SetSpec(.minutely, interval: 15 * count)
        case .hour: return SetSpec(.hourly, interval: count)
        case .day: return SetSpec(.daily, interval: count)
        case .week: return SetSpec(.weekly, interval: count)
        case .fortnight: return SetSpec(.weekly, interval: 2 * count)
        case .month: return SetSpec(.monthly, interval: count)
        case .quarter, .season: return SetSpec(.monthly, interval: 3 * count)
        case .halfYear: return SetSpec(.monthly, interval: 6 * count)
        case .year, .fiscalYear: return SetSpec(.yearly, interval: count)
        case .decade: return SetSpec(.yearly, interval: 10 * count)
        case .century: return SetSpec(.yearly, interval: 100 * count)
        case .weekend:
            var set = SetSpec(.weekly, interval: count)
            set.weekdays = 0b1100_0000
            return set
        case .workday:
            guard count == 1 else { return nil }
            var set = SetSpec(.weekly)
            set.weekdays = 0b0011_1110
            return set
        }
    }

    /// The weekdays that a meaning names, as bits.
    private static func weekdays(_ meaning: Meaning) -> UInt8? {
        switch meaning {
        case .code(let day): return (1...7).contains(day) ? 1 << UInt8(day) : nil
        case .number(let number):
            guard let day = number.whole, (1...7).contains(day) else { return nil }
            return 1 << UInt8(day)
        case .set(let set): return set.weekdays
        case .range(let range):
            guard let a = range.from.date?.bareWeekday, let b = range.to.date?.bareWeekday else { return nil }
            return weekdays(from: a, to: b)
        default:
            guard let moment = meaning.asMoment, let day = moment.date?.bareWeekday else { return nil }
            return 1 << UInt8(day)
        }
    }

    private static func weekdays(from first: Int, to last: Int) -> UInt8 {
        var bits: UInt8 = 0
        var day = first
        for _ in 0..<7 {
            bits |= 1 << UInt8(day)
            if day == last { break }
            day = day % 7 + 1
        }
        return bits
    }

    private func everyMonthDay(_ arguments: Arguments) -> SetSpec? {
        var set = SetSpec(.monthly)
        for index in 0..<arguments.count {
            guard let meaning = arguments[index] else { continue }
            if case .set(let other) = meaning {
                set.monthDays |= other.monthDays
                set.monthDaysFromEnd |= other.monthDaysFromEnd
                set.interval = max(set.interval, other.interval)
                continue
            }
            var day = arguments.int(index)
            if day == nil, case .monthly(let known)? = meaning.asMoment?.date?.anchor { day = known }
            guard let day, (1...31).contains(abs(day)) else { return nil }
            if day > 0 { set.monthDays |= 1 << UInt32(day) } else { set.monthDaysFromEnd |= 1 << UInt32(-day) }
        }
        return set.monthDays == 0 && set.monthDaysFromEnd == 0 ? nil : set
    }

    /// The first Monday, the last working day of the month.
    private func everyNth(_ operation: Operation, _ arguments: Arguments) -> SetSpec? {
        guard let n = arguments.int(0), let second = arguments.int(1) ?? arguments.date(1)?.bareWeekday, n != 0, abs(n) <= 31 else { return nil }
        var set = SetSpec(.monthly)
        if operation == .everyNth, second != TimeUnit.workday.rawValue {
            guard (1...7).contains(second), abs(n) <= 5 else { return nil }
            set.weekdays = 1 << UInt8(second)
            set.ordinal = Int8(n)
            return set
        }
        switch TimeUnit(rawValue: second) {
        case .day:
            if n > 0 { set.monthDays = 1 << UInt32(n) } else { set.monthDaysFromEnd = 1 << UInt32(-n) }
        case .workday:
            set.weekdays = 0b0011_1110
            set.setPosition = Int16(n)
        case .weekend:
            set.weekdays = 1 << 6
            set.ordinal = Int8(clamping: n)
        default: return nil
        }
        return set
    }

    private func everyYear(_ date: DateSpec) -> SetSpec? {
        var set = SetSpec(.yearly)
        switch date.anchor {
        case .yearly(.monthDay(let month, let day)) where date.isBare, .numeric(let month, let day) where date.isBare:
            set.months = 1 << UInt16(month)
            set.monthDays = 1 << UInt32(day)
        case .yearly(.months(let month, 1, .month)):
            set.months = 1 << UInt16(month)
            guard !date.isBare else { return set }
            guard date.stepCount == 1, let step = date.step(0) else { return nil }
            switch step.kind {
            case .nthWeekday:
                set.weekdays = 1 << UInt8(step.second)
                set.ordinal = Int8(clamping: step.first)
            case .nthUnit where step.second == TimeUnit.day.rawValue:
                if step.first > 0 { set.monthDays = 1 << UInt32(step.first) } else { set.monthDaysFromEnd = 1 << UInt32(-step.first) }
            default: return nil
            }
        case .yearly(.holiday(let index)) where date.isBare:
            // A holiday with one date in every year.
            guard let holiday = Holiday(index: index) else { return nil }
            let days = (2001...2004).compactMap { holiday.day(in: $0).map { LocalDateTime(day: $0) } }
            guard days.count == 4, let first = days.first, days.allSatisfy({ $0.month == first.month && $0.dayOfMonth == first.dayOfMonth }) else { return nil }
            set.months = 1 << UInt16(first.month)
            set.monthDays = 1 << UInt32(first.dayOfMonth)
        default: return nil
        }
        return set
    }

    /// A recurrence with a time of day, on certain days.
    func recurring(_ set: SetSpec, _ other: Meaning) -> SetSpec? {
        if case .set(let more) = other { return merged(set, more) }
        var result = set
        if case .range(let range) = other {
            guard set.clock == nil, range.from.date == nil, range.from.clock != nil || range.from.part != nil else { return nil }
            result.clock = range.from.clock
            result.part = set.part ?? range.from.part
            // 2-4pm: the beginning takes its half from the end.
            return result
        }
        guard let moment = other.asMoment else { return nil }
        if let date = moment.date {
            guard let dated = dated(result, date) else { return nil }
            result = dated
        }
        if let clock = moment.clock {
            guard set.clock == nil else { return nil }
            result.clock = clock
        }
        if let part = moment.part {
            guard set.part == nil || set.part == part else { return nil }
            result.part = part
        }
        return result
    }

    private func merged(_ a: SetSpec, _ b: SetSpec) -> SetSpec? {
        guard a.clock == nil || b.clock == nil, a.frequency == b.frequency else { return nil }
        var result = a
        result.interval = max(a.interval, b.interval)
        result.weekdays |= b.weekdays
        result.monthDays |= b.monthDays
        result.monthDaysFromEnd |= b.monthDaysFromEnd
        result.months |= b.months
        if result.ordinal == 0 { result.ordinal = b.ordinal }
        if result.setPosition == 0 { result.setPosition = b.setPosition }
        result.clock = a.clock ?? b.clock
        result.part = a.part ?? b.part
        return result
    }

    /// Every month + the 19th, every week + Monday, every year + 3 May.
    private func dated(_ set: SetSpec, _ date: DateSpec) -> SetSpec? {
        var result = set
        switch date.anchor {
        case .weekday(let day) where date.isBare && set.frequency == .weekly:
            result.weekdays |= 1 << UInt8(day)
        case .weekday(let day) where date.isBare && set.frequency == .daily && set.interval == 1:
            result = SetSpec(.weekly)
            result.weekdays = 1 << UInt8(day)
        case .monthly(let day) where set.frequency == .monthly:
            if date.isBare {
                guard day > 0 else { return nil }
                result.monthDays |= 1 << UInt32(day)
            } else if date.stepCount == 1, let step = date.step(0), step.kind == .nthWeekday {
                result.weekdays |= 1 << UInt8(step.second)
                result.ordinal = Int8(clamping: step.first)
            } else {
                return nil
            }
        case .yearly, .numeric:
            guard set.frequency == .yearly, let day = everyYear(date) else { return nil }
            result = day
            result.interval = set.interval
        default: return nil
        }
        return result
    }

    private func bounded(_ operation: Operation, _ arguments: Arguments) -> SetSpec? {
        guard case .set(var set)? = arguments[0] else { return nil }
        switch operation {
        case .interval:
            guard let n = arguments.int(1), (1...9_999).contains(n) else { return nil }
            set.interval = n
        case .starting:
            guard let date = arguments.moment(1)?.date else { return nil }
            set.start = date
            if let clock = arguments.moment(1)?.clock, set.clock == nil { set.clock = clock }
        default:
            if let count = arguments.int(1) {
                guard (1...100_000).contains(count) else { return nil }
                set.count = Int32(count)
            } else if let length = arguments.length(1) {
                let end = length.moved(LocalDateTime(day: today), by: 1, holidays: holidays)
                set.until = .day(end.day - 1)
            } else {
                guard let date = arguments.moment(1)?.date else { return nil }
                set.until = date
            }
        }
        return set
    }
}

extension DateSpec {
    /// The weekday, where nothing else was said.
    var bareWeekday: Int? {
        if case .weekday(let day) = anchor, isBare { day } else { nil }
    }
}
