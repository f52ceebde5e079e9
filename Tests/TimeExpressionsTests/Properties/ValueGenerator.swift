import TimeExpressions

/// Values and times of speech over the years 1 to 9999, leap days and year ends more often than chance has them.
struct ValueGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    private mutating func one<T>(of list: [T]) -> T { list[number(0...list.count - 1)] }

    /// A time of speech, mostly in our years.
    mutating func reference() -> LocalDateTime {
        let year = chance(80) ? number(2020...2040) : number(3...9990)
        return date(in: year).adding(seconds: number(0...1439) * 60)
    }

    private mutating func date(in year: Int) -> LocalDateTime {
        let isLeap = LocalDateTime.days(year: year + 1, month: 1, day: 1) - LocalDateTime.days(year: year, month: 1, day: 1) == 366
        if chance(30) { return one(of: [LocalDateTime(year, 1, 1), LocalDateTime(year, 12, 31), LocalDateTime(year, isLeap ? 2 : 3, isLeap ? 29 : 1), LocalDateTime(year, 2, 28)]) }
        return LocalDateTime(year, 1, 1).adding(days: number(0...364))
    }

    /// A day near the time of speech, or anywhere.
    private mutating func day(_ reference: LocalDateTime) -> LocalDateTime {
        let roll = number(1...10)
        if roll <= 4 { return reference.startOfDay.adding(days: number(-15...20)) }
        if roll <= 7 { return date(in: reference.year + number(-1...2)) }
        return date(in: number(1...9998))
    }

    private mutating func seconds() -> Int { chance(40) ? number(0...23) * 3600 : number(0...287) * 300 }

    private mutating func moment(_ reference: LocalDateTime) -> LocalDateTime { day(reference).adding(seconds: seconds()) }

    private mutating func year(_ reference: LocalDateTime) -> Int {
        let roll = number(1...10)
        return roll <= 5 ? max(1, reference.year + number(-3...3)) : roll <= 8 ? number(1900...2100) : number(1...9990)
    }

    mutating func value(_ kind: ValueKind, _ reference: LocalDateTime) -> TimeValue {
        switch kind {
        case .clock: return .instant(reference.startOfDay.adding(seconds: seconds()), grain: .minute, dateGiven: false)
        case .clockWithSeconds: return .instant(reference.startOfDay.adding(seconds: number(0...1439) * 60 + number(1...59)), grain: .second, dateGiven: false)
        case .moment: return .instant(moment(reference), grain: .minute)
        case .day: return .instant(day(reference), grain: .day)
        case .week:
            let day = chance(50) ? reference.adding(days: number(-25...25)) : date(in: year(reference))
            return .instant(LocalDateTime(day: day.day - day.weekday + 1), grain: .week)
        case .weekend: return .instant(LocalDateTime(day: reference.day - reference.weekday + 6 + 7 * number(-1...1)), grain: .weekend)
        case .month: return .instant(LocalDateTime(year(reference), number(1...12), 1), grain: .month)
        case .quarter: return .instant(LocalDateTime(year(reference), one(of: [1, 4, 7, 10]), 1), grain: .quarter)
        case .season: return .instant(LocalDateTime(year(reference), one(of: [3, 6, 9, 12]), 1), grain: .season)
        case .year: return .instant(LocalDateTime(year(reference), 1, 1), grain: .year)
        case .decade: return .instant(LocalDateTime(number(18...20) * 100 + number(1...9) * 10, 1, 1), grain: .decade)
        case .century: return .instant(LocalDateTime(number(10...29) * 100, 1, 1), grain: .century)
        case .clocks, .clocksOfDay:
            let start = kind == .clocks ? reference.startOfDay.adding(seconds: seconds()) : moment(reference)
            let room = 86_400 - start.secondOfDay
            return .interval(from: start, to: start.adding(seconds: min(room, number(1...48) * 900)), grain: .minute, dateGiven: kind == .clocksOfDay)
        case .moments:
            let start = moment(reference)
            return .interval(from: start, to: start.startOfDay.adding(days: number(1...40), seconds: seconds()), grain: .minute)
        case .part, .partOfDay:
            let part = one(of: [PartOfDay.morning, .afternoon, .evening])
            let span = Conventions.office.partsOfDay[part] ?? 0..<0
            let day = kind == .part ? reference.startOfDay : day(reference)
            return .interval(from: day.adding(seconds: span.lowerBound), to: day.adding(seconds: span.upperBound), grain: .part, dateGiven: kind == .partOfDay)
        default: return laterValue(kind, reference)
        }
    }

    private mutating func laterValue(_ kind: ValueKind, _ reference: LocalDateTime) -> TimeValue {
        switch kind {
        case .days:
            let start = day(reference)
            return .interval(from: start, to: start.adding(days: number(2...60)), grain: .day)
        case .months:
            let start = LocalDateTime(year(reference), number(1...12), 1)
            return .interval(from: start, to: start.adding(months: number(2...20)), grain: .month)
        case .years:
            let start = LocalDateTime(number(1900...2090), 1, 1)
            return .interval(from: start, to: start.adding(months: 12 * number(2...9)), grain: .year)
        case .half:
            let start = LocalDateTime(year(reference), one(of: [1, 7]), 1)
            return .interval(from: start, to: start.adding(months: 6), grain: .month)
        case .openStart: return .open(from: day(reference).adding(seconds: number(1...95) * 900), to: nil)
        case .openEnd: return .open(from: nil, to: day(reference).adding(seconds: number(1...95) * 900))
        case .openDay: return .open(from: day(reference), to: nil)
        case .openEndDay: return .open(from: nil, to: day(reference))
        case .length: return .duration(seconds: number(1...96) * 900)
        case .longLength:
            // Above nine years, 22年 is the year 2022.
            return chance(20) ? .duration(seconds: number(1...9) * 31_536_000) : .duration(seconds: number(1...11) * one(of: [60, 3600, 86_400, 604_800, 2_592_000]))
        case .zone: return .timeZone(offsetMinutes: number(-24...28) * 30)
        default: return .recurrence(rule(kind), start: nil)
        }
    }

    private mutating func rule(_ kind: ValueKind) -> RecurrenceRule {
        var rule = RecurrenceRule(.weekly)
        switch kind {
        case .everyUnit:
            rule.frequency = one(of: [.hourly, .daily, .weekly, .monthly, .yearly])
            rule.interval = number(1...6)
            return rule
        case .everyWorkingDay: rule.byDay = (1...5).map { .init($0) }
        case .everyMonthDay:
            rule.frequency = .monthly
            rule.byMonthDay = [chance(20) ? -1 : number(1...31)]
        case .everyNthWeekday:
            rule.frequency = .monthly
            rule.byDay = [.init(number(1...7), ordinal: one(of: [1, 2, 3, 4, -1]))]
        case .lastWorkingDay:
            rule.frequency = .monthly
            rule.byDay = (1...5).map { .init($0) }
            rule.bySetPosition = [one(of: [1, -1])]
            return rule
        case .everyDate:
            rule.frequency = .yearly
            rule.byMonth = [number(1...12)]
            rule.byMonthDay = [number(1...28)]
            return rule
        default:
            rule.interval = chance(70) ? 1 : 2
            rule.byDay = rule.interval == 2 || chance(60) ? [.init(number(1...7))] : [.init(number(1...3)), .init(number(4...7))]
        }
        if kind == .untilDate {
            rule.interval = 1
            rule.until = LocalDateTime(number(2030...2050), number(1...12), number(1...28), 23, 59, 59)
        }
        if chance(50) {
            rule.byHour = [number(8...18)]
            if chance(30) { rule.byMinute = [one(of: [15, 30, 45])] }
        }
        return rule
    }
}
