/// A property of a meaning that a pattern can ask for by name.
enum Trait: String, CaseIterable, Sendable {
    /// Of dates: a single day, or a span of that unit.
    case day, week, weekend, month, quarter, season, year, decade, century
    /// Of dates: as said, bare of anything that would fix them.
    case weekday, monthDay, dayOfMonth
    /// Of dates: the year or month is yet to be found; nothing is. Of clocks: the half of the day is open.
    case open, fixed
    /// Of moments: a piece that is there.
    case date, clock, part
    /// Of clocks.
    case exact, minute
    /// Of lengths: the smallest unit that was said.
    case second, hour, workday, fortnight, quarterHour, halfYear

    var bit: UInt64 {
        guard let index = Self.allCases.firstIndex(of: self) else { return 0 }
        return 1 << UInt64(index)
    }
}
