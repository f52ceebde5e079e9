import Language

/// Kinds of scalars that a rule can look at beside its stretch of text.
struct ScalarClass: OptionSet, Sendable {
    let rawValue: UInt8

    static let digit = ScalarClass(rawValue: 1)
    static let letter = ScalarClass(rawValue: 2)
    static let han = ScalarClass(rawValue: 4)
    static let blank = ScalarClass(rawValue: 8)
    /// None of letter, figure and Han character, or the text's end.
    static let edge = ScalarClass(rawValue: 16)

    static let named: [String: ScalarClass] = ["digit": .digit, "letter": .letter, "han": .han, "blank": .blank, "edge": .edge]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The classes of a scalar; of the text's end where there is none.
    init(of scalar: Unicode.Scalar?) {
        guard let scalar else { self = .edge; return }
        if scalar.isDigit { self = .digit } else if scalar.isLatinLetter { self = .letter } else if scalar.isHan { self = .han } else {
            self = scalar.isBlank ? [.blank, .edge] : .edge
        }
    }
}
