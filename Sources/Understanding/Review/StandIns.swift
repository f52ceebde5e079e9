import DialogModel
import Language

/// Puts invented words in the place of a reviewed text's placeholders, so that it reads like any other example.
public struct StandIns: Sendable {
    /// A text with its placeholders filled.
    public struct Filled: Hashable, Sendable {
        public var text: String
        /// The given spans, in the filled text.
        public var spans: [Example.Span]
        /// Where each placeholder stood, in the filled text.
        public var places: [Place]
    }

    public struct Place: Hashable, Sendable {
        public var name: String
        /// Unicode scalars, end exclusive.
        public var range: Range<Int>
    }

    private struct Key: Hashable {
        var name: String
        var language: TextLanguage
    }

    private let words: [Key: [String]]

    /// - Parameter examples: free text of a slot is taken from its examples, where the list of invented words has none.
    public init(examples: [Example]) {
        var words: [Key: [String]] = [:]
        for line in DataFile.lines("Review/Data/stand-ins.txt") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let names = parts.first?.split(separator: " ") ?? []
            guard parts.count == 2, names.count == 2, let language = TextLanguage(rawValue: String(names[1])) else { continue }
            words[Key(name: String(names[0]), language: language)] = parts[1].split(separator: "|").map { String($0).trimmingBlanks }
        }
        let listed = Set(words.keys.map(\.name))
        for example in examples {
            let scalars = Array(example.text.unicodeScalars)
            for span in example.spans where !listed.contains(span.label) && span.start < span.end && span.end <= scalars.count {
                let key = Key(name: span.label, language: example.language)
                if words[key, default: []].count < 20 { words[key, default: []].append(SpanCandidate.words(scalars, span.start..<span.end)) }
            }
        }
        self.words = words
    }

    /// Fills the placeholders; the same text is always filled alike, and two people in it get two names.
    public func fill(_ text: String, spans: [Example.Span] = [], language: TextLanguage) -> Filled {
        let scalars = Array(text.unicodeScalars)
        let seed = Int(NameHash.hash(text) % 1009)
        var used: [String: Int] = [:]
        var out = String.UnicodeScalarView()
        var length = 0
        // Where each offset of the text is in the filled one.
        var moved: [Int] = []
        var places: [Place] = []
        var offset = 0
        while offset < scalars.count {
            guard let end = Self.end(of: scalars, at: offset),
                let list = words[Key(name: SpanCandidate.words(scalars, offset + 1..<end - 1), language: language)], !list.isEmpty else {
                moved.append(length)
                out.append(scalars[offset])
                length += 1
                offset += 1
                continue
            }
            let name = SpanCandidate.words(scalars, offset + 1..<end - 1)
            let word = list[(seed + used[name, default: 0]) % list.count]
            used[name, default: 0] += 1
            places.append(Place(name: name, range: length..<length + word.unicodeScalars.count))
            for inside in offset..<end { moved.append(inside == offset ? length : length + word.unicodeScalars.count) }
            out.append(contentsOf: word.unicodeScalars)
            length += word.unicodeScalars.count
            offset = end
        }
        moved.append(length)
        let spans = spans.filter { $0.start >= 0 && $0.end <= scalars.count && $0.start < $0.end }.map {
            Example.Span(label: $0.label, start: moved[$0.start], end: moved[$0.end])
        }
        return Filled(text: String(out), spans: spans, places: places)
    }

    /// Where a placeholder that begins at an offset ends.
    private static func end(of scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard scalars[start] == "{" else { return nil }
        var end = start + 1
        while end < scalars.count, scalars[end].isLatinLetter || scalars[end] == "_" { end += 1 }
        return end > start + 1 && end < scalars.count && scalars[end] == "}" ? end + 1 : nil
    }
}
