import Language

/// The notation of example utterances: `[span](label)` marks a span; `\[`, `\]` and `\\` are the characters themselves.
///
/// Parentheses outside of a mark are ordinary text.
public enum ExampleAnnotation {
    /// Where and why an annotation cannot be read.
    public struct Problem: Error, Hashable, Sendable {
        /// Unicode scalars from the start of the source, from 0.
        public var offset: Int
        public var message: String
        public var remedy: String
    }

    /// The bare text and its spans; offsets count Unicode scalars of the bare text.
    public static func parse(_ source: String) throws(Problem) -> (text: String, spans: [Example.Span]) {
        if source.utf8.allSatisfy({ $0 != 0x5B && $0 != 0x5D && $0 != 0x5C }) { return (source, []) }
        let scalars = Array(source.unicodeScalars)
        var text = String.UnicodeScalarView()
        var length = 0
        var spans: [Example.Span] = []
        var open: (start: Int, offset: Int)?
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar {
            case "\\" where index + 1 < scalars.count && ["[", "]", "\\"].contains(scalars[index + 1]):
                text.append(scalars[index + 1])
                length += 1
                index += 2
            case "[":
                if open != nil {
                    throw Problem(offset: index, message: "a mark inside a mark", remedy: "write \\[ for a bracket of the text")
                }
                open = (length, index)
                index += 1
            case "]":
                guard let begun = open else {
                    throw Problem(offset: index, message: "‘]’ without ‘[’", remedy: "write \\] for a bracket of the text")
                }
                guard length > begun.start else {
                    throw Problem(offset: begun.offset, message: "a mark around nothing", remedy: "write [words](label)")
                }
                let (label, next) = try readLabel(scalars, after: index, of: begun.offset)
                spans.append(Example.Span(label: label, start: begun.start, end: length))
                open = nil
                index = next
            default:
                text.append(scalar)
                length += 1
                index += 1
            }
        }
        if let begun = open {
            throw Problem(offset: begun.offset, message: "‘[’ without ‘]’", remedy: "write [words](label)")
        }
        return (String(text), spans)
    }

    private static func readLabel(
        _ scalars: [Unicode.Scalar], after bracket: Int, of start: Int
    ) throws(Problem) -> (label: String, next: Int) {
        var index = bracket + 1
        guard index < scalars.count, scalars[index] == "(" else {
            throw Problem(offset: start, message: "a mark without a label", remedy: "write [words](label), or \\[ for a bracket")
        }
        index += 1
        var label = String.UnicodeScalarView()
        while index < scalars.count, scalars[index] != ")" {
            label.append(scalars[index])
            index += 1
        }
        guard index < scalars.count else {
            throw Problem(offset: bracket + 1, message: "‘(’ without ‘)’", remedy: "write [words](label)")
        }
        let name = String(label)
        let fits = name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F || (0x30...0x39).contains($0) }
        guard fits, !name.isEmpty else {
            throw Problem(offset: bracket + 1, message: "‘\(name)’ is not a label", remedy: "write the name of a slot")
        }
        return (name, index + 1)
    }
}
