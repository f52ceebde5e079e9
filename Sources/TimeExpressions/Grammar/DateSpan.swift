/// A span of whole days with the unit that it was said in.
struct DateSpan: Hashable, Sendable {
    var from: LocalDateTime
    var to: LocalDateTime
    var grain: Grain

    init(from: LocalDateTime, to: LocalDateTime, grain: Grain) {
        self.from = from
        self.to = to
        self.grain = grain
    }

    init(day: Int) {
        self.init(from: LocalDateTime(day: day), to: LocalDateTime(day: day + 1), grain: .day)
    }

    var value: TimeValue {
        let whole: Bool = switch grain {
        case .day: to.day - from.day == 1
        case .week: to.day - from.day == 7
        case .weekend: to.day - from.day == 2 && from.secondOfDay == 0
        case .month: from.dayOfMonth == 1 && from.adding(months: 1) == to
        case .quarter: from.dayOfMonth == 1 && from.adding(months: 3) == to
        case .year: from.dayOfMonth == 1 && from.month == 1 && from.adding(months: 12) == to
        case .decade: from.adding(months: 120) == to
        case .century: from.adding(months: 1200) == to
        default: false
        }
        return whole ? .instant(from, grain: grain) : .interval(from: from, to: to, grain: grain)
    }
}
