/// A point of time as it was said: any of a date, a part of the day and a time of day.
struct Moment: Hashable, Sendable {
    var date: DateSpec?
    var part: PartSpec?
    var clock: Clock?

    var isEmpty: Bool { date == nil && part == nil && clock == nil }

    /// An instant that is known already.
    var point: LocalDateTime? {
        if part == nil, clock == nil, let span = date?.fixed, span.isPoint { span.from } else { nil }
    }
}
