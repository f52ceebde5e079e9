import Language

/// Figures in a sentence: 550, 三, five. Dates and the numbers of articles are none.
enum Figures {
    /// Where the figures of a stemmed sentence stand.
    static func ranges(in sentence: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < sentence.count {
            let scalar = sentence[index]
            if scalar.isDigit {
                var end = index + 1
                while end < sentence.count, sentence[end].isDigit || (isPoint(sentence[end]) && end + 1 < sentence.count && sentence[end + 1].isDigit) { end += 1 }
                if !isDate(sentence, index..<end) { ranges.append(index..<end) }
                index = end
            } else if numerals.contains(scalar) {
                var end = index + 1
                while end < sentence.count, numerals.contains(sentence[end]) { end += 1 }
                // 第三 counts nothing, nor does 一般.
                if index == 0 || sentence[index - 1] != "第", end < sentence.count, !noUnits.contains(sentence[end]) { ranges.append(index..<end) }
                index = end
            } else if scalar.isLatinLetter, index == 0 || !sentence[index - 1].isLatinLetter {
                var end = index + 1
                while end < sentence.count, sentence[end].isLatinLetter { end += 1 }
                if words.contains(Array(sentence[index..<end])) { ranges.append(index..<end) }
                index = end
            } else {
                index += 1
            }
        }
        return ranges
    }

    private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," || scalar == ":" }

    /// 2026年, 3月, 5日 and the number of an article; 10年 is a figure.
    private static func isDate(_ sentence: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        if range.lowerBound > 0, sentence[range.lowerBound - 1] == "第" { return true }
        guard range.upperBound < sentence.count else { return false }
        return switch sentence[range.upperBound] {
        case "年": range.count == 4
        case "条", "章", "〕", "]": true
        default: false
        }
    }

    private static let numerals = Set("一二两三四五六七八九十百千万半".unicodeScalars)
    private static let noUnits = Set("般些样律切旦直同致定概、，。".unicodeScalars)

    /// Stemmed, as the sentence is.
    private static let words: Set<[Unicode.Scalar]> = Set([
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
        "thirty", "forty", "fifty", "sixty", "ninety", "hundred", "thousand", "half", "once", "twice", "double",
    ].map { SearchVocabulary.stemmed(Array($0.unicodeScalars)) })
}
