import Language

/// Figures in a sentence that answer "how many" or "how much".
enum Figures {
    /// Whether a sentence has a figure that is no date and no number of an article: 550元, 三天, "five days", not 2026年2月1日.
    static func stand(in sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        hasDigits(sentence) || hasChineseNumeral(Array(sentence)) || hasEnglishNumeral(sentence)
    }

    private static let dates: Set<Unicode.Scalar> = ["月", "日", "号", "条", "章", "〕", "]", "-", "/"]

    private static func hasDigits(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        var length = 0
        for scalar in sentence {
            guard !scalar.isDigit else {
                length += 1
                continue
            }
            // 满10年 is a figure, 2026年 a date.
            if length > 0, !dates.contains(scalar), scalar != "年" || length < 4 { return true }
            length = 0
        }
        return length > 0
    }

    private static let numerals = Set("一二两三四五六七八九十百千万半".unicodeScalars)
    /// What Chinese numerals count, so that 一般 and 第三 are no figures.
    private static let units = Set("天周年月次倍元万位人份台米岁层遍个小分".unicodeScalars)

    private static func hasChineseNumeral(_ sentence: [Unicode.Scalar]) -> Bool {
        sentence.indices.contains { index in
            numerals.contains(sentence[index]) && index + 1 < sentence.count && units.contains(sentence[index + 1])
                && (index == 0 || sentence[index - 1] != "第")
        }
    }

    private static let words: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
        "thirty", "forty", "fifty", "sixty", "ninety", "hundred", "thousand", "half", "once", "twice", "double",
    ]

    private static func hasEnglishNumeral(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        let scalars = NormalizedText(SearchTerms.string(sentence), foldingMarks: true).scalars
        return SearchTerms.runs(of: scalars[...]).contains { run in
            if case .word(let range) = run { words.contains(SearchTerms.string(scalars[range])) } else { false }
        }
    }
}
