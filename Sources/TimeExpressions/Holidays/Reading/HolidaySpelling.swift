import Language

/// The spellings that a name in the holiday data stands for.
enum HolidaySpelling {
    /// A spelling, normalised as text is for matching, and whether it is a word of everyday language as well.
    struct Name: Hashable {
        let text: String
        let everyday: Bool
    }

    /// Reads a field of names between commas, each a pattern of `[optional]` and `(one|other)`.
    static func spellings(in field: Substring, english: Bool) -> [Name] {
        // The whole field at once: normalising keeps the signs of the patterns.
        let scalars = NormalizedText(String(field)).scalars
        var found: [Name] = []
        var seen: Set<[Unicode.Scalar]> = []
        var start = 0
        var depth = 0
        for at in 0...scalars.count {
            if at < scalars.count {
                if scalars[at] == "(" || scalars[at] == "[" { depth += 1 }
                if scalars[at] == ")" || scalars[at] == "]" { depth -= 1 }
                guard scalars[at] == ",", depth == 0 else { continue }
            }
            var pattern = scalars[start..<at].drop { $0 == " " }
            start = at + 1
            let everyday = pattern.first == "~"
            if everyday { pattern.removeFirst() }
            for plain in alternatives(Array(pattern)) {
                for variant in english ? englishVariants(plain) : [plain] where !variant.isEmpty && seen.insert(variant).inserted {
                    found.append(Name(text: String(String.UnicodeScalarView(variant)), everyday: everyday))
                }
            }
        }
        return found
    }

    /// Every text of a pattern, runs of blanks as one and none at the ends.
    private static func alternatives(_ pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var at = 0
        return expand(pattern, &at, until: nil).map { text in
            var tidy: [Unicode.Scalar] = []
            for scalar in text where !(scalar == " " && (tidy.isEmpty || tidy.last == " ")) { tidy.append(scalar) }
            if tidy.last == " " { tidy.removeLast() }
            return tidy
        }
    }

    private static func expand(_ pattern: [Unicode.Scalar], _ at: inout Int, until end: Unicode.Scalar?) -> [[Unicode.Scalar]] {
        var done: [[Unicode.Scalar]] = []
        var current: [[Unicode.Scalar]] = [[]]
        while at < pattern.count {
            let scalar = pattern[at]
            at += 1
            if scalar == end { break }
            switch scalar {
            case "|" where end != nil:
                done += current
                current = [[]]
            case "(", "[":
                var inner = expand(pattern, &at, until: scalar == "(" ? ")" : "]")
                if scalar == "[" { inner.append([]) }
                current = current.flatMap { head in inner.map { head + $0 } }
            default:
                for index in current.indices { current[index].append(scalar) }
            }
        }
        return done + current
    }

    /// The spellings of an English name without its marks: valentines day, valentine day, mid autumn, st. patrick's day.
    private static func englishVariants(_ name: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var variants = [name]
        func add(_ change: ([Unicode.Scalar]) -> [Unicode.Scalar]?) {
            for variant in variants {
                if let other = change(variant), !variants.contains(other) { variants.append(other) }
            }
        }
        if name.contains(where: { !$0.isASCII }) {
            add { NormalizedText(String(String.UnicodeScalarView($0)), foldingMarks: true).scalars }
        }
        add { $0.contains("'") ? $0.filter { $0 != "'" } : nil }
        // mothers' day, mother's day and mother day are one.
        if name.contains("'") {
            add { possessive($0, replacedBy: []) }
            add { possessive($0, replacedBy: ["'", "s"]) }
            add { possessive($0, replacedBy: ["s", "'"]) }
        }
        add { $0.contains("-") ? $0.map { $0 == "-" ? " " : $0 } : nil }
        if name.starts(with: "st ".unicodeScalars) {
            add { $0.starts(with: "st ".unicodeScalars) ? Array("st. ".unicodeScalars) + $0.dropFirst(3) : nil }
            add { $0.starts(with: "st ".unicodeScalars) ? Array("saint ".unicodeScalars) + $0.dropFirst(3) : nil }
        }
        return variants
    }

    /// Replaces the first 's or s' before " day".
    private static func possessive(_ name: [Unicode.Scalar], replacedBy ending: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        let day: [Unicode.Scalar] = [" ", "d", "a", "y"]
        guard name.count > 6, let blank = name.indices.dropFirst(3).first(where: { name[$0...].starts(with: day) }) else { return nil }
        let before = name[blank - 2..<blank]
        guard before.elementsEqual(["'", "s"]) || before.elementsEqual(["s", "'"]) else { return nil }
        return name[..<(blank - 2)] + ending + name[blank...]
    }
}
