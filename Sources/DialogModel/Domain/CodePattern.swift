/// The form of a code as a mask: `9` is a digit, `A` a Latin letter, `X` either, `+` after one of them one or more, anything else
/// stands for itself. `AA-9999` is two letters, a hyphen and four digits.
public struct CodePattern: Hashable, Sendable, Codable {
    /// As written in the domain.
    public let mask: String
    private let parts: [Part]

    private struct Part: Hashable, Sendable, Codable {
        enum Kind: Hashable, Sendable, Codable {
            case digit, letter, either
            case literal(UInt32)
        }
        var kind: Kind
        var repeats: Bool
    }

    public init(_ mask: String) {
        self.mask = mask
        var parts: [Part] = []
        for scalar in mask.unicodeScalars {
            switch scalar {
            case "9": parts.append(Part(kind: .digit, repeats: false))
            case "A": parts.append(Part(kind: .letter, repeats: false))
            case "X": parts.append(Part(kind: .either, repeats: false))
            case "+" where parts.last.map { if case .literal = $0.kind { false } else { true } } ?? false:
                parts[parts.count - 1].repeats = true
            default: parts.append(Part(kind: .literal(Self.folded(scalar)), repeats: false))
            }
        }
        self.parts = parts
    }

    /// Where the longest match that begins at `start` ends; nil where there is none. Letters match in either case.
    public func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
        end(text, start, 0)
    }

    private func end(_ text: [Unicode.Scalar], _ at: Int, _ part: Int) -> Int? {
        guard part < parts.count else { return at }
        guard at < text.count, Self.matches(parts[part].kind, text[at]) else { return nil }
        guard parts[part].repeats else { return end(text, at + 1, part + 1) }
        var last = at + 1
        while last < text.count, Self.matches(parts[part].kind, text[last]) { last += 1 }
        while last > at {
            if let found = end(text, last, part + 1) { return found }
            last -= 1
        }
        return nil
    }

    /// Whether the whole text has the form.
    public func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return end(in: scalars, from: 0) == scalars.count
    }

    private static func matches(_ kind: Part.Kind, _ scalar: Unicode.Scalar) -> Bool {
        let isDigit = (0x30...0x39).contains(scalar.value)
        let isLetter = (0x61...0x7A).contains(scalar.value | 0x20) && scalar.isASCII
        return switch kind {
        case .digit: isDigit
        case .letter: isLetter
        case .either: isDigit || isLetter
        case .literal(let value): folded(scalar) == value
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        (0x41...0x5A).contains(scalar.value) ? scalar.value | 0x20 : scalar.value
    }
}
