import Language

/// Numbers of papers, in any style of brackets: 甲发〔2026〕12号, 甲发[2026]12号, 甲发2026-12, POL-003, pol 3.
public enum DocumentNumber {
    /// A number inside a text.
    public struct Mention: Hashable, Sendable {
        /// Offsets in the text's Unicode scalars; it may begin too early, in words that stand before the number.
        public var range: Range<Int>
        public var key: String
        /// Written as only numbers of papers are, with the year in brackets or with 号.
        public var isCertain: Bool
    }

    /// What numbers are compared by: letters joined, digits without leading zeros, a hyphen between.
    ///
    /// 甲发〔2026〕012号 and 甲发2026-12 both give `甲发-2026-12`, POL-003 and "pol 3" both `pol-3`.
    public static func key(of text: String) -> String {
        let scalars = NormalizedText(text, foldingMarks: true).scalars
        return key(of: scalars[...])
    }

    /// Finds what looks like a number, left to right.
    public static func mentions(in text: String) -> [Mention] {
        let normalized = NormalizedText(text, foldingMarks: true)
        let scalars = normalized.scalars
        var mentions: [Mention] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index].isDigit else {
                index += 1
                continue
            }
            let end = digitsEnd(scalars, index)
            if let found = yearMention(scalars, index, end) ?? seriesMention(scalars, index, end) {
                let floor = mentions.last.map { last in
                    normalized.offsets.firstIndex { $0 >= last.range.upperBound } ?? scalars.count
                } ?? 0
                let start = max(floor, prefixStart(scalars, before: index, latinOnly: !found.withYear))
                if start < index || found.isCertain {
                    mentions.append(Mention(range: normalized.originalRange(start..<found.end),
                                            key: key(of: scalars[start..<found.end]), isCertain: found.isCertain))
                    index = found.end
                    continue
                }
            }
            index = end
        }
        return mentions
    }

    private typealias Found = (end: Int, withYear: Bool, isCertain: Bool)

    /// A year, then the number within it.
    private static func yearMention(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Found? {
        guard end - start == 4, scalars[start] == "1" && scalars[start + 1] == "9" || scalars[start] == "2" && scalars[start + 1] == "0"
        else { return nil }
        var index = end
        var isBracketed = false
        while index < scalars.count, index - end < 4, !scalars[index].isDigit {
            guard closing.contains(scalars[index]) || joining.contains(scalars[index]) else { return nil }
            if closing.contains(scalars[index]) { isBracketed = true }
            index += 1
        }
        guard index < scalars.count, scalars[index].isDigit, index > end else { return nil }
        var last = digitsEnd(scalars, index)
        guard last - index <= 5 else { return nil }
        let hasSuffix = last < scalars.count && scalars[last] == "号"
        if hasSuffix { last += 1 }
        // 2026-12-01 is a date, and so is 2026年3月.
        if last < scalars.count, "月日-/.".unicodeScalars.contains(scalars[last]) { return nil }
        return (last, true, isBracketed || hasSuffix)
    }

    /// Letters, then a number: POL-003.
    private static func seriesMention(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Found? {
        guard start > 0, end - start <= 6 else { return nil }
        var before = start - 1
        if scalars[before] == "-" || scalars[before] == " " { before -= 1 }
        guard before >= 0, scalars[before].isLatinLetter else { return nil }
        if end < scalars.count, SearchTerms.isLetterOrDigit(scalars[end]), !scalars[end].isHan { return nil }
        let hasSuffix = end < scalars.count && scalars[end] == "号"
        return (hasSuffix ? end + 1 : end, false, false)
    }

    /// Where the letters before the digits begin.
    private static func prefixStart(_ scalars: [Unicode.Scalar], before index: Int, latinOnly: Bool) -> Int {
        var start = index
        var position = index - 1
        while position >= 0, index - position <= 32 {
            let scalar = scalars[position]
            if scalar.isLatinLetter || (scalar.isHan && !latinOnly) {
                start = position
            } else if !(scalar == "-" || scalar == " " || opening.contains(scalar)) {
                break
            }
            position -= 1
        }
        return start
    }

    private static func key(of scalars: ArraySlice<Unicode.Scalar>) -> String {
        var key = String.UnicodeScalarView()
        var wasDigit = false
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar.isDigit {
                var end = index
                while end < scalars.endIndex, scalars[end].isDigit { end += 1 }
                var first = index
                while first < end - 1, scalars[first] == "0" { first += 1 }
                if !key.isEmpty { key.append("-") }
                key.append(contentsOf: scalars[first..<end])
                wasDigit = true
                index = end
                // 号 and 年 belong to the digits.
                let unit = scalars[index...].firstIndex { $0 != " " } ?? scalars.endIndex
                if unit < scalars.endIndex, scalars[unit] == "号" || scalars[unit] == "年" { index = unit + 1 }
                continue
            }
            let isOrdinal = scalar == "第" && index + 1 < scalars.endIndex && scalars[index + 1].isDigit
            if SearchTerms.isLetterOrDigit(scalar), !isOrdinal {
                if wasDigit { key.append("-") }
                key.append(scalar)
                wasDigit = false
            }
            index += 1
        }
        return String(key)
    }

    private static func digitsEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var end = start
        while end < scalars.count, scalars[end].isDigit { end += 1 }
        return end
    }

    private static let opening: Set<Unicode.Scalar> = ["[", "(", "〔", "【", "〖", "{", "<"]
    private static let closing: Set<Unicode.Scalar> = ["]", ")", "〕", "】", "〗", "}", ">"]
    private static let joining: Set<Unicode.Scalar> = ["-", " ", "第", "年", "/", "_"]
}
