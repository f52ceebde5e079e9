/// What a piece of a time expression means, before it is set into the calendar.
enum Meaning: Hashable, Sendable {
    /// A word of the lexicon, by its value.
    case code(Int)
    case number(Numeral)
    case date(DateSpec)
    case clock(Clock)
    case part(PartSpec)
    case moment(Moment)
    case length(Length)
    // The large ones are kept elsewhere: meanings are copied wherever they are taken up.
    indirect case range(RangeSpec)
    indirect case open(OpenSpec)
    indirect case set(SetSpec)
    /// A time zone alone: minutes east of UTC, or a place in `NamedZone`.
    case zone(Int)
    /// How far something that is known moves.
    case shift(ShiftSpec)
    /// Words that look like a time and are none.
    case ignored
}
