/// A recurrence as it was said: the pieces of a rule of RFC 5545, lists as bits.
struct SetSpec: Hashable, Sendable {
    var frequency: RecurrenceRule.Frequency
    var interval = 1
    /// Bit n is ISO weekday n.
    var weekdays: UInt8 = 0
    /// Which of them in a month or year, counted from the end where negative; 0 is every one.
    var ordinal: Int8 = 0
    /// Bit n is day n of the month.
    var monthDays: UInt32 = 0
    /// Bit n is day n from the month's end.
    var monthDaysFromEnd: UInt32 = 0
    /// Bit n is month n.
    var months: UInt16 = 0
    var setPosition: Int16 = 0
    var count: Int32 = 0
    var part: PartSpec?
    var clock: Clock?
    /// The last day.
    var until: DateSpec?
    /// The day that it begins to count from.
    var start: DateSpec?

    init(_ frequency: RecurrenceRule.Frequency, interval: Int = 1) {
        self.frequency = frequency
        self.interval = interval
    }
}
