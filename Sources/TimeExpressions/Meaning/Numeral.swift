import Language

/// A number as it was said.
struct Numeral: Hashable, Sendable {
    var value: Double
    /// How many figures it was written with, 0 for words.
    var figures = 0
    var form: NumberMatch.Form

    /// The value where it is whole.
    var whole: Int? { value.rounded() == value && abs(value) < 1e15 ? Int(value) : nil }
}
