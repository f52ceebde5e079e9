/// A point of time as it was said: any of a date, a part of the day and a time of day.
struct Moment: Sendable {
    var date: DateSpec?
    var part: PartOfDay?
    var clock: Clock?

    var isEmpty: Bool { date == nil && part == nil && clock == nil }
}
