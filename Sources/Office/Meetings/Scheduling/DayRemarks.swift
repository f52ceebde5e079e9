/// What is unusual about a time for a meeting.
struct DayRemarks: Hashable, Sendable {
    /// Name of the day off.
    var holiday: String?
    /// A Saturday or Sunday that is not worked.
    var isWeekend = false
    /// Name of the make-up working day.
    var makeUpDay: String?
    var isOutsideHours = false
    var isOverLunch = false

    var isEmpty: Bool { self == DayRemarks() }
}
