/// A category of words and phrases, or a literal word, by number.
struct Symbol: Hashable, Sendable {
    let id: UInt16

    /// A whole number.
    static let int = Symbol(id: 0)
    /// A number with a fraction.
    static let num = Symbol(id: 1)
    /// An ordinal number.
    static let ord = Symbol(id: 2)
    /// A complete expression.
    static let time = Symbol(id: 3)
    /// A day or span that is complete already, such as a holiday of the office's own calendar.
    static let date = Symbol(id: 4)
    static let holiday = Symbol(id: 5)
    static let solarTerm = Symbol(id: 6)

    /// How far something that is known moves: half an hour later.
    static let shift = Symbol(id: 7)

    static let known = ["int", "num", "ord", "time", "date", "holiday", "solarTerm", "shift"]
}
