import Foundation

/// Times of day, their halves, parts and zones.
extension Interpreter {
    func clock(_ operation: Operation, _ arguments: Arguments) -> Meaning? {
        switch operation {
        case .clock, .clock24: return clockFace(arguments, isSure: operation == .clock24).map { .clock($0) }
        case .compact, .compact24:
            guard let numeral = arguments.numeral(0), let n = numeral.whole, n % 100 < 60, (0...2400).contains(n) else { return nil }
            let isSure = operation == .compact24 || n >= 1300 || n < 100 || numeral.figures == 4 && n < 1000 && conventions.bareHour != .asSaid
            return .clock(Clock(hour: n / 100, minute: n % 100, half: isSure ? .exact : .unknown, grain: .minute))
        case .halfDay:
            guard let clock = arguments.moment(0)?.clock, let half = arguments.int(1) else { return nil }
            return self.half(half, of: clock).map { .clock($0) }
        case .past, .to: return pastOrTo(arguments, sign: operation == .past ? 1 : -1).map { .clock($0) }
        case .named:
            guard let hour = arguments.int(0), (0...24).contains(hour) else { return nil }
            return .clock(Clock(hour: hour, half: .exact))
        case .workEnds: return .clock(Clock(secondOfDay: conventions.workEnds))
        case .part:
            return arguments.int(0).flatMap(PartOfDay.init(rawValue:)).map { .part(PartSpec(part: $0)) }
        case .partOn:
            guard let part = arguments.int(0).flatMap(PartOfDay.init(rawValue:)), let days = arguments.int(1), abs(days) < 1_000 else { return nil }
            return .moment(Moment(date: .day(today + days, source: .pointed), part: PartSpec(part: part)))
        case .edgePart:
            guard let edge = arguments.int(0), (0...4).contains(edge), var moment = arguments.moment(1), moment.clock == nil, moment.part != nil else { return nil }
            moment.part?.edge = Int8(edge)
            if moment.date == nil, let part = moment.part { return .part(part) }
            return .moment(moment)
        case .zoned: return zoned(arguments)
        case .zone:
            if case .zone? = arguments[0] { return arguments[0] }
            return arguments.int(0).map { .zone($0) }
        default:
            // UTC+8, GMT-5:30
            guard let sign = arguments.int(0), let hours = arguments.int(1), hours <= 14 else { return nil }
            return .zone((sign < 0 ? -1 : 1) * (hours * 60 + (arguments.int(2) ?? 0)))
        }
    }

    private func clockFace(_ arguments: Arguments, isSure: Bool) -> Clock? {
        guard let numeral = arguments.numeral(0), let hour = numeral.whole, (0...24).contains(hour) else { return nil }
        let minute = arguments[1] == nil ? 0 : arguments.int(1) ?? -1
        let second = arguments[2] == nil ? 0 : arguments.int(2) ?? -1
        guard (0..<60).contains(minute), (0..<60).contains(second), hour < 24 || minute + second == 0 else { return nil }
        let said: Grain = arguments[2] != nil ? .second : arguments[1] != nil ? .minute : .hour
        // 09:30 is written by those who count to 24.
        let isExact = isSure || hour > 12 || hour == 0 || numeral.figures == 2 && hour < 10 && said != .hour
        return Clock(hour: hour, minute: minute, second: second, half: isExact ? .exact : .unknown, grain: said)
    }

    private func half(_ half: Int, of clock: Clock) -> Clock? {
        var result = clock
        if clock.hour > 12 || clock.hour == 0 { return half == 1 || clock.hour == 0 ? clock : nil }
        result.half = half == 0 ? .morning : .afternoon
        return result
    }

    /// twenty past three, 差五分八点
    private func pastOrTo(_ arguments: Arguments, sign: Int) -> Clock? {
        let minutes: Int
        if let length = arguments.length(0) { minutes = length.total / 60 } else {
            guard let number = arguments.int(0) else { return nil }
            minutes = number
        }
        guard (1...59).contains(minutes), let base = arguments.moment(1)?.clock, base.minute == 0, base.second == 0 else { return nil }
        let isCircle = base.hour == 0 && sign < 0
        let total = (isCircle ? 24 : base.hour) * 60 + sign * minutes
        // A quarter to one is in the twelfth hour of the dial.
        let hour = total / 60 == 0 && base.half != .exact ? 12 : total / 60
        var result = Clock(hour: hour, minute: total % 60, half: base.half, grain: .minute)
        if base.hour == 12, sign < 0, base.half == .afternoon { result.half = .morning }
        if base.hour == 12, sign < 0, base.half == .morning { result = Clock(hour: 23, minute: total % 60, half: .exact, grain: .minute) }
        result.saidHour = base.hour
        result.zone = base.zone
        return result
    }

    private func zoned(_ arguments: Arguments) -> Meaning? {
        let zone: Int
        if case .zone(let value)? = arguments[1] { zone = value } else {
            guard let value = arguments.int(1) else { return nil }
            zone = value
        }
        guard NamedZone.zone(zone, speakerOffset: 0) != nil else { return nil }
        switch arguments[0] {
        case .clock(var clock):
            clock.zone = zone
            return .clock(clock)
        case .moment(var moment):
            guard moment.clock != nil else { return nil }
            moment.clock?.zone = zone
            return .moment(moment)
        case .range(var range):
            guard range.from.clock != nil else { return nil }
            range.from.clock?.zone = zone
            range.to.clock?.zone = zone
            return .range(range)
        case .open(var open):
            guard open.moment.clock != nil else { return nil }
            open.moment.clock?.zone = zone
            return .open(open)
        default:
            return nil
        }
    }

    /// Seconds since midnight; 24:00 and what lies in the night after give more than a day.
    func seconds(_ clock: Clock, part: PartOfDay?) -> Int {
        let rest = clock.minute * 60 + clock.second
        switch clock.half {
        case .exact: return clock.hour * 3600 + rest
        case .morning: return clock.hour % 12 * 3600 + rest
        case .afternoon: return (clock.hour % 12 + 12) * 3600 + rest
        case .unknown: break
        }
        guard clock.hour <= 12 else { return clock.hour * 3600 + rest }
        if let part {
            if conventions.bareHour == .nearest, part == .evening || part == .night, clock.hour < 12 { return (clock.hour + 12) * 3600 + rest }
            return part.hour(clock.hour) * 3600 + rest
        }
        if conventions.bareHour == .officeHours, (1...7).contains(clock.saidHour ?? clock.hour) {
            // 差五分一点 is 12:55: the hour of the dial before one is noon already.
            return (clock.hour == 12 ? 12 : clock.hour + 12) * 3600 + rest
        }
        return clock.hour * 3600 + rest
    }

    /// The same time in the other half of the day.
    func otherHalf(_ seconds: Int) -> Int {
        seconds >= 43_200 ? seconds - 43_200 : seconds + 43_200
    }

    /// A part of the day in seconds since midnight.
    func hours(_ spec: PartSpec) -> Range<Int>? {
        guard let whole = conventions.span(of: spec.part, in: language) else { return nil }
        let half = (whole.lowerBound + whole.upperBound + 1) / 2
        let quarter = (whole.upperBound - whole.lowerBound) / 4
        switch spec.edge {
        case 0, 3: return whole.lowerBound..<half
        case 1: return whole.lowerBound + quarter..<whole.upperBound - quarter
        case 2, 4: return half..<whole.upperBound
        default: return whole
        }
    }

    /// Seconds by which the speaker's clock is ahead of that of the zone that was said.
    func zoneShift(_ clock: Clock, on day: Int, at seconds: Int) -> Int {
        guard let value = clock.zone else { return 0 }
        let wall = LocalDateTime(day: day, secondOfDay: seconds)
        if let speaker = conventions.speakerOffsetMinutes {
            guard let zone = NamedZone.zone(value, speakerOffset: speaker) else { return 0 }
            return speaker * 60 - zone.secondsFromGMT(for: wall.instant(in: zone))
        }
        guard let speaker = conventions.speakerZone else { return 0 }
        let offset = speaker.secondsFromGMT(for: wall.instant(in: speaker))
        guard let zone = NamedZone.zone(value, speakerOffset: offset / 60) else { return 0 }
        return LocalDateTime(wall.instant(in: zone), in: speaker).seconds(since: wall)
    }
}
