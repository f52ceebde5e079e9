import Language

/// What tests of patterns look at in a meaning, taken out of it once.
struct Features: Sendable {
    enum Kind: UInt8, Sendable { case number, code, other }

    let kind: Kind
    let form: NumberMatch.Form
    let figures: UInt8
    /// The whole number or the word's value; `none` of a fraction.
    let value: Int32
    /// Bits of `Trait`.
    let traits: UInt64

    static let none = Int32.min

    init(_ meaning: Meaning) {
        switch meaning {
        case .number(let number):
            kind = .number
            form = number.form
            figures = UInt8(clamping: number.figures)
            value = number.whole.map { Int32(clamping: $0) } ?? Self.none
            traits = 0
        case .code(let code):
            kind = .code
            form = .digits
            figures = 0
            value = Int32(clamping: code)
            traits = 0
        default:
            kind = .other
            form = .digits
            figures = 0
            value = Self.none
            traits = meaning.traits
        }
    }
}
