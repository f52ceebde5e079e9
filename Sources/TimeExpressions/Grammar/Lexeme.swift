import Language

/// A word or number found in a text.
struct Lexeme: Sendable {
    let symbol: Symbol
    /// Of numbers: how it was written, and with how many figures.
    let form: NumberMatch.Form
    let figures: UInt8
    let isNumber: Bool
    let start: Int32
    let end: Int32
    /// The next lexeme that ends at the same offset, or -1.
    let next: Int32
    /// The number, the word's value, or the place of a name of the office's calendar.
    let value: Double
}
