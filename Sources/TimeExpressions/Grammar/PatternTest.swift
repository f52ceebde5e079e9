import Language

/// What a meaning must be for a place of a pattern.
struct PatternTest: Hashable, Sendable {
    var range: ClosedRange<Int>?
    var figures: ClosedRange<Int>?
    var form: NumberMatch.Form?
    /// Values of units or parts of the day, one bit each; all where 0.
    var codes: UInt64 = 0
    /// Traits of which one must be there; none need be where 0.
    var traits: UInt64 = 0
    /// Traits that must not be there.
    var missing: UInt64 = 0

    var isEmpty: Bool { self == PatternTest() }

    /// Reads what stands between the angle brackets; gives nothing where a word is not understood.
    init?(_ text: Substring) {
        self.init()
        for piece in text.split(separator: ",") {
            let piece = piece.trimmed
            if let range = Self.range(piece) { self.range = range; continue }
            if piece.hasPrefix("f"), let range = Self.range(piece.dropFirst()) { figures = range; continue }
            switch piece {
            case "digits": form = .digits; continue
            case "han": form = .chinese; continue
            case "latin": form = .english; continue
            default: break
            }
            for name in piece.split(separator: "|") {
                let name = name.trimmed
                if name.hasPrefix("-") {
                    guard let trait = Trait(rawValue: String(name.dropFirst())) else { return nil }
                    missing |= trait.bit
                    continue
                }
                let code = CodeNames.values[String(name)]
                let trait = Trait(rawValue: String(name))
                guard code != nil || trait != nil else { return nil }
                if let code { codes |= 1 << UInt64(code) }
                if let trait { traits |= trait.bit }
            }
        }
    }

    init() {}

    /// `3`, `1-12`, `-2--1`
    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        if let one = Int(text) { return one...one }
        guard let dash = text.dropFirst().firstIndex(of: "-"), let low = Int(text[..<dash]),
              let high = Int(text[text.index(after: dash)...]), low <= high else { return nil }
        return low...high
    }
}
