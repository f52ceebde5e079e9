import DialogModel
import Language

/// Takes out of a text what is nobody else's business: each hidden range becomes a placeholder, `{name}`.
struct ReviewMask {
    private let scalars: [Unicode.Scalar]
    private var hidden: [(range: Range<Int>, name: String)] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// Hides a range; of what is hidden in part already, the rest.
    mutating func hide(_ range: Range<Int>, as name: String) {
        var start: Int?
        let range = range.clamped(to: 0..<scalars.count)
        for offset in range {
            if hidden.contains(where: { $0.range.contains(offset) }) {
                if let begun = start { hidden.append((begun..<offset, name)) }
                start = nil
            } else if start == nil {
                start = offset
            }
        }
        if let begun = start { hidden.append((begun..<range.upperBound, name)) }
    }

    /// Hides the words between quotation marks and in book-title marks.
    mutating func hideQuotations(as name: String) {
        let pairs: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
            ("《", "》"), ("“", "”"), ("「", "」"), ("『", "』"), ("【", "】"), ("\"", "\""),
        ]
        for pair in pairs {
            var open: Int?
            for (offset, scalar) in scalars.enumerated() {
                if let start = open, scalar == pair.close {
                    hide(start + 1..<offset, as: name)
                    open = nil
                } else if scalar == pair.open {
                    open = offset
                }
            }
        }
    }

    /// Hides e-mail addresses, and numbers of six digits and more, however they are grouped: phones, identity cards, staff.
    ///
    /// - Parameter kept: ranges that hold no such number, such as times and what has a placeholder of its own; a number that goes beyond is hidden.
    mutating func hideNumbers(keeping kept: [Range<Int>]) {
        var start = 0
        while start < scalars.count {
            guard Self.isWordPart(scalars[start]) || scalars[start] == "+" else {
                start += 1
                continue
            }
            var end = start
            var digits = 0
            while end < scalars.count {
                let scalar = scalars[end]
                if Self.isWordPart(scalar) || scalar == "@" || scalar == "+" {
                    if scalar.isDigit { digits += 1 }
                } else if !(Self.isJoint(scalar) && end + 1 < scalars.count && Self.isWordPart(scalars[end + 1]) && joins(start, end)) {
                    break
                }
                end += 1
            }
            let word = start..<max(end, start + 1)
            let isMail = scalars[word].dropFirst().contains("@")
            if isMail || digits >= 6 || (digits >= 4 && scalars[word].contains { $0.isLatinLetter }),
                !kept.contains(where: { $0.lowerBound <= word.lowerBound && $0.upperBound >= word.upperBound }) {
                hide(word, as: isMail ? "email" : "number")
            }
            start = word.upperBound
        }
    }

    /// Whether a blank, dot or hyphen goes on with what began: between digits, or inside an address.
    private func joins(_ start: Int, _ end: Int) -> Bool {
        if scalars[end] == " " { return end > start && scalars[end - 1].isDigit && scalars[end + 1].isDigit }
        return true
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || scalar.isLatinLetter }
    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { [".", "-", "_", " "].contains(scalar) }

    /// The text with its placeholders on one line, braces of its own made round; nil where no word is left.
    var text: String? {
        var out = String.UnicodeScalarView()
        var hasWords = false
        var offset = 0
        let hidden = hidden.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var next = 0
        while offset < scalars.count {
            if next < hidden.count, hidden[next].range.lowerBound == offset {
                out.append(contentsOf: "{\(hidden[next].name)}".unicodeScalars)
                offset = hidden[next].range.upperBound
                next += 1
                continue
            }
            switch scalars[offset] {
            case "{": out.append("(")
            case "}": out.append(")")
            case let scalar where scalar.value < 0x20 || scalar.properties.isWhitespace: out.append(" ")
            case let scalar:
                if scalar.properties.isAlphabetic { hasWords = true }
                out.append(scalar)
            }
            offset += 1
        }
        return hasWords ? String(out).trimmingBlanks : nil
    }
}
