extension Meaning {
    /// The properties that patterns can ask for, as bits of `Trait`.
    var traits: UInt64 {
        switch self {
        case .date(let date): return date.traits
        case .clock(let clock): return clock.traits
        case .part: return Bits.part
        case .moment(let moment): return moment.traits
        case .length(let length): return Bits.unit(length.unit)
        case .range(let range): return (range.from.pieces | range.to.pieces)
        case .open(let open): return open.moment.pieces
        case .set(let set): return (set.clock == nil ? 0 : Bits.clock) | (set.part == nil ? 0 : Bits.part)
        case .code, .number, .zone, .shift, .ignored: return 0
        }
    }

    /// The bits of traits, found once.
    fileprivate enum Bits {
        static let day = Trait.day.bit, weekday = Trait.weekday.bit, monthDay = Trait.monthDay.bit, dayOfMonth = Trait.dayOfMonth.bit
        static let open = Trait.open.bit, fixed = Trait.fixed.bit, exact = Trait.exact.bit, minute = Trait.minute.bit, second = Trait.second.bit
        static let date = Trait.date.bit, clock = Trait.clock.bit, part = Trait.part.bit
        static let week = Trait.week.bit, weekend = Trait.weekend.bit, month = Trait.month.bit, quarter = Trait.quarter.bit
        static let season = Trait.season.bit, year = Trait.year.bit, decade = Trait.decade.bit, century = Trait.century.bit
        private static let units: [UInt64] = (0..<32).map { raw in
            TimeUnit(rawValue: raw).flatMap { Trait(rawValue: "\($0)") }?.bit ?? 0
        }

        static func unit(_ unit: TimeUnit) -> UInt64 { units[unit.rawValue] }

        static func grain(_ grain: Grain) -> UInt64 {
            switch grain {
            case .day: day
            case .week: week
            case .weekend: weekend
            case .month: month
            case .quarter: quarter
            case .season: season
            case .year: year
            case .decade: decade
            case .century: century
            case .second, .minute, .hour, .part: 0
            }
        }
    }
}

extension DateSpec {
    fileprivate var traits: UInt64 {
        typealias Bits = Meaning.Bits
        if let fixed {
            if fixed.isPoint { return Bits.fixed }
            return Bits.fixed | (fixed.grain == .day && !fixed.isDay ? 0 : Bits.grain(fixed.grain))
        }
        var result = Bits.grain(grain)
        switch anchor {
        case .span, .choice, .never: result |= Bits.fixed
        case .weekday: if isBare { result |= Bits.weekday }
        case .monthly(let day): result |= Bits.open | (isBare && day > 0 ? Bits.dayOfMonth : 0)
        case .numeric: result |= Bits.open | (isBare ? Bits.monthDay : 0)
        case .yearly(let date):
            result |= Bits.open
            if isBare, case .monthDay = date { result |= Bits.monthDay }
        }
        return result
    }
}

extension Clock {
    fileprivate var traits: UInt64 {
        typealias Bits = Meaning.Bits
        return Bits.clock | (isOpen ? Bits.open : 0) | (half == .exact ? Bits.exact : 0) | (grain == .hour ? 0 : Bits.minute)
            | (grain == .second ? Bits.second : 0)
    }
}

extension Moment {
    fileprivate var pieces: UInt64 {
        typealias Bits = Meaning.Bits
        return (date == nil ? 0 : Bits.date) | (part == nil ? 0 : Bits.part) | (clock == nil ? 0 : Bits.clock)
    }

    fileprivate var traits: UInt64 {
        // Of a moment with a date, `open` speaks of the date.
        pieces | (date?.traits ?? clock?.traits ?? 0) | (clock.map { $0.traits & ~Meaning.Bits.open } ?? 0)
    }
}
