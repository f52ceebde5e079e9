import DialogModel
import TimeExpressions

/// What a slot of type time says, as a calendar needs it. Wall clock of the speaker.
enum TimeReading: Hashable, Sendable {
    /// A point of time. Without `dateGiven` the date is a guess.
    case clock(LocalDateTime, dateGiven: Bool)
    /// From a time of day to another.
    case span(LocalDateTime, LocalDateTime, dateGiven: Bool)
    /// Something coarser: a part of a day, a day, a week. Half open.
    case window(LocalDateTime, LocalDateTime, dateGiven: Bool)
    /// A length in minutes.
    case length(Int)

    init?(_ value: SlotValue?) {
        switch value {
        case .time(let time): self.init(time)
        case .minutes(let minutes): self = .length(minutes)
        default: return nil
        }
    }

    init?(_ value: TimeValue) {
        switch value {
        case .instant(let time, let grain, let given):
            switch grain {
            case .second, .minute, .hour: self = .clock(time, dateGiven: given)
            case .part: self = .window(time, time.adding(seconds: 6 * 3600), dateGiven: given)
            case .day: self = .window(time.startOfDay, time.startOfDay.adding(days: 1), dateGiven: given)
            case .week: self = .window(time.startOfDay, time.startOfDay.adding(days: 7), dateGiven: given)
            case .weekend: self = .window(time.startOfDay, time.startOfDay.adding(days: 2), dateGiven: given)
            case .month: self = .window(time, time.adding(months: 1), dateGiven: given)
            case .quarter, .season: self = .window(time, time.adding(months: 3), dateGiven: given)
            case .year, .decade, .century: self = .window(time, time.adding(months: 12), dateGiven: given)
            }
        case .interval(let from, let to, let grain, let given):
            switch grain {
            case .second, .minute, .hour: self = .span(from, to, dateGiven: given)
            default: self = .window(from, to > from ? to : from.adding(days: 1), dateGiven: given)
            }
        case .open(let from, let to):
            switch (from, to) {
            case (let from?, _): self = .window(from, from.startOfDay.adding(days: from.secondOfDay == 0 ? 7 : 1), dateGiven: true)
            case (nil, let to?): self = .window(to.startOfDay, to.secondOfDay == 0 ? to.adding(days: 1) : to, dateGiven: true)
            case (nil, nil): return nil
            }
        case .duration(let seconds): self = .length(seconds / 60)
        case .recurrence(_, let start):
            guard let start else { return nil }
            self = .clock(start, dateGiven: true)
        case .timeZone: return nil
        }
    }
}

extension SlotValue {
    /// A whole date and time.
    static func moment(_ time: LocalDateTime) -> SlotValue { .time(.instant(time, grain: .minute)) }
}
