/// Replaces phone numbers, e-mail addresses and given confidential strings by placeholders before a text goes to a model,
/// and puts them back into the answer.
///
/// One mask serves one conversation with a model: the same value always gets the same placeholder. A placeholder that the
/// text already holds is masked itself, so that nothing can be smuggled in.
public struct ConfidentialMask: Sendable {
    enum Kind: String {
        case phone = "PHONE", email = "EMAIL", term = "TERM"
    }

    /// Confidential strings, the longest first.
    private let terms: [[Unicode.Scalar]]
    /// By placeholder.
    private var originals: [String: String] = [:]
    private var placeholders: [String: String] = [:]
    private var counts: [String: Int] = [:]

    /// - Parameter confidential: names and titles that must not leave, such as those of confidential documents. ASCII
    ///   letters match in either case.
    public init(confidential: [String] = []) {
        terms = confidential.filter { !$0.allSatisfy(\.isWhitespace) }.map { Array($0.unicodeScalars) }
            .sorted { ($0.count, String(String.UnicodeScalarView($0))) > ($1.count, String(String.UnicodeScalarView($1))) }
    }

    /// The text with placeholders such as `<PHONE_1>`.
    public mutating func mask(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        var at = 0
        while at < scalars.count {
            if let (length, kind) = found(scalars, at) {
                var original = String.UnicodeScalarView()
                original.append(contentsOf: scalars[at..<(at + length)])
                out.append(contentsOf: placeholder(for: String(original), kind).unicodeScalars)
                at += length
            } else {
                out.append(scalars[at])
                at += 1
            }
        }
        return String(out)
    }

    /// The text with the placeholders' originals.
    public func restore(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            out += rest[..<open]
            rest = rest[open...]
            if let close = rest.firstIndex(of: ">"), let original = originals[String(rest[...close])] {
                out += original
                rest = rest[rest.index(after: close)...]
            } else {
                out.append("<")
                rest = rest.dropFirst()
            }
        }
        return out + rest
    }

    /// The value with the originals in all its strings.
    public func restore(_ value: JSON) -> JSON { value.mapStrings { restore($0) } }

    /// How many values are masked so far.
    public var count: Int { originals.count }

    private func found(_ scalars: [Unicode.Scalar], _ at: Int) -> (Int, Kind)? {
        for term in terms where Self.matches(term, scalars, at) { return (term.count, .term) }
        if let length = ContactPattern.placeholder(scalars, at) { return (length, .term) }
        if let length = ContactPattern.email(scalars, at) { return (length, .email) }
        if let length = ContactPattern.phone(scalars, at) { return (length, .phone) }
        return nil
    }

    private mutating func placeholder(for original: String, _ kind: Kind) -> String {
        if let known = placeholders[original] { return known }
        counts[kind.rawValue, default: 0] += 1
        let name = "<\(kind.rawValue)_\(counts[kind.rawValue] ?? 1)>"
        placeholders[original] = name
        originals[name] = original
        return name
    }

    private static func matches(_ term: [Unicode.Scalar], _ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
        guard at + term.count <= scalars.count else { return false }
        func folded(_ scalar: Unicode.Scalar) -> UInt32 { (65...90).contains(scalar.value) ? scalar.value + 32 : scalar.value }
        for index in term.indices where folded(term[index]) != folded(scalars[at + index]) { return false }
        return true
    }
}
