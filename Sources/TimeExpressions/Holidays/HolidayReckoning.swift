/// How the days of a holiday are counted where usage differs.
enum HolidayReckoning: Sendable, Hashable {
    /// The days on which it is kept by daylight: Yom Kippur is the day of the fast.
    case kept
    /// As many international lists print it: holidays that begin at sunset stand at the evening before, and some feasts of
    /// the Hindu calendar are counted from another one.
    case listed
}
