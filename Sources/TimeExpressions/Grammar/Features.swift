import Language

/// What tests of patterns look at in a meaning, taken out of it once.
struct Features: Sendable {
    enum Kind: UInt8, Sendable { case number, code, other }

    let kind: Kind
    /// How a number was written, as `code(_:)` says.
    let form: UInt8
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
            form = Self.code(number.form)
            figures = UInt8(clamping: number.figures)
            value = number.whole.map { Int32(clamping: $0) } ?? Self.none
            traits = 0
        case .code(let code):
            kind = .code
            form = 0
            figures = 0
            value = Int32(clamping: code)
            traits = 0
        default:
            kind = .other
            form = 0
            figures = 0
            value = Self.none
            traits = meaning.traits
        }
    }

    static func code(_ form: NumberMatch.Form) -> UInt8 {
        switch form {
        case .digits: 1
        case .chinese: 2
        case .english: 3
        }
    }
}
