extension TimeRecognizer {
    /// Understands a value against an earlier one: 改成四点 keeps the day, "Thursday" keeps the time of day, a duration
    /// gives an interval its length.
    ///
    /// - Parameters:
    ///   - value: what was just said.
    ///   - earlier: what stands, such as the start of a meeting.
    /// - Returns: the value that is meant now.
    public func resolve(_ value: TimeValue, against earlier: TimeValue) -> TimeValue {
        switch (value, earlier) {
        case (.instant(let moment, let grain, false), _):
            guard let day = Self.start(of: earlier)?.day else { return value }
            return .instant(LocalDateTime(day: day, secondOfDay: moment.secondOfDay), grain: grain)
        case (.interval(let from, let to, let grain, false), _):
            guard let day = Self.start(of: earlier)?.day else { return value }
            return .interval(from: from.adding(days: day - from.day), to: to.adding(days: day - from.day), grain: grain)
        case (.instant(let moment, .day, true), .instant(let old, let grain, _)) where Self.isClock(grain):
            return .instant(LocalDateTime(day: moment.day, secondOfDay: old.secondOfDay), grain: grain)
        case (.instant(let moment, .day, true), .interval(let from, let to, let grain, _)) where Self.isClock(grain) || grain == .part:
            let shift = moment.day - from.day
            return .interval(from: from.adding(days: shift), to: to.adding(days: shift), grain: grain)
        case (.duration(let seconds), .instant(let start, let grain, let dateGiven)) where Self.isClock(grain):
            return .interval(from: start, to: start.adding(seconds: seconds), grain: grain, dateGiven: dateGiven)
        case (.duration(let seconds), .interval(let from, _, let grain, let dateGiven)):
            return .interval(from: from, to: from.adding(seconds: seconds), grain: grain, dateGiven: dateGiven)
        default:
            return value
        }
    }

    private static func isClock(_ grain: Grain) -> Bool { grain == .second || grain == .minute || grain == .hour }

    private static func start(of value: TimeValue) -> LocalDateTime? {
        switch value {
        case .instant(let moment, _, _): moment
        case .interval(let from, _, _, _): from
        case .open(let from, let to): from ?? to
        case .recurrence(_, let start): start
        case .duration, .timeZone: nil
        }
    }
}
