/// A span of the calendar with the unit that it was said in; an instant where both ends are the same.
struct DateSpan: Hashable, Sendable {
    /// Where a span comes from, which decides what other dates beside it mean.
    enum Source: UInt8, Sendable {
        /// Named by its numbers: 2026, 12 March 2026.
        case said
        /// Counted in days or weeks from the day of speaking: in three days.
        case counted
        /// Counted in months or years from the day of speaking: two months ago.
        case countedMonths
        /// Pointed at from the day of speaking: this week, next Tuesday.
        case pointed
        /// A day of a month that its weekday chose: Monday the 21st.
        case chosen
    }

    // Days and seconds in 32 bits: spans are copied wherever a reading is kept.
    private var fromDay: Int32
    private var fromSecond: Int32
    private var toDay: Int32
    private var toSecond: Int32
    var grain: Grain
    var source: Source

    init(from: LocalDateTime, to: LocalDateTime, grain: Grain, source: Source = .said) {
        fromDay = Int32(clamping: from.day)
        fromSecond = Int32(clamping: from.secondOfDay)
        toDay = Int32(clamping: to.day)
        toSecond = Int32(clamping: to.secondOfDay)
        self.grain = grain
        self.source = source
    }

    init(day: Int, source: Source = .said) {
        self.init(from: LocalDateTime(day: day), to: LocalDateTime(day: day + 1), grain: .day, source: source)
    }

    init(point: LocalDateTime, grain: Grain, source: Source = .counted) {
        self.init(from: point, to: point, grain: grain, source: source)
    }

    var from: LocalDateTime { LocalDateTime(day: Int(fromDay), secondOfDay: Int(fromSecond)) }
    /// The end, which is not in it.
    var to: LocalDateTime { LocalDateTime(day: Int(toDay), secondOfDay: Int(toSecond)) }
    var isPoint: Bool { fromDay == toDay && fromSecond == toSecond }
    var isDay: Bool { grain == .day && toDay - fromDay == 1 && fromSecond == 0 && toSecond == 0 }

    func from(_ source: Source) -> DateSpan {
        var span = self
        span.source = source
        return span
    }

    var value: TimeValue {
        if isPoint { return .instant(from, grain: grain) }
        let whole: Bool = switch grain {
        case .day: isDay
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
