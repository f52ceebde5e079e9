/// How something that is known moves: half an hour later, to the same time next week.
enum ShiftSpec: Hashable, Sendable {
    /// Later (1) or earlier (-1).
    case by(Length, sign: Int)
    /// To the same time of another day.
    case sameTime(DateSpec)
}
