/// Numbers in words and figures, Chinese and English; all work on normalised scalars.
public enum Numbers {
    /// The longest number that begins at an offset: 12, 3.5, 2万, 一百二十, twenty-one, half, 半.
    public static func number(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        guard index < scalars.count else { return nil }
        let scalar = scalars[index]
        if scalar.isDigit { return digits(scalars, at: index) }
        if scalar.isHan { return ChineseNumerals.number(scalars, at: index) }
        if scalar.isLatinLetter, index == 0 || !scalars[index - 1].isLatinLetter {
            return EnglishNumerals.cardinal(scalars, at: index)
        }
        return nil
    }

    /// An ordinal that begins at an offset: 第二, 最后, 倒数第二, second, 2nd, last. Counted from the end it is negative.
    public static func ordinal(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        guard index < scalars.count else { return nil }
        let scalar = scalars[index]
        if scalar.isDigit {
            guard let match = digits(scalars, at: index), let value = match.whole, match.end + 2 <= scalars.count else { return nil }
            let suffix = (scalars[match.end], scalars[match.end + 1])
            let fits = switch suffix { case ("s", "t"), ("n", "d"), ("r", "d"), ("t", "h"): true default: false }
            guard fits, match.end + 2 == scalars.count || !scalars[match.end + 2].isLatinLetter else { return nil }
            return NumberMatch(value: Double(value), end: match.end + 2, form: .digits, figures: match.figures)
        }
        if scalar.isHan { return ChineseNumerals.ordinal(scalars, at: index) }
        if scalar.isLatinLetter, index == 0 || !scalars[index - 1].isLatinLetter {
            return EnglishNumerals.ordinal(scalars, at: index)
        }
        return nil
    }

    /// The value of a text that is nothing but a number or an ordinal.
    public static func value(of text: String) -> Int? {
        let scalars = NormalizedText(NormalizedText.key(text)).scalars
        if let match = number(scalars, at: 0), match.end == scalars.count { return match.whole }
        if let match = ordinal(scalars, at: 0), match.end == scalars.count { return match.whole }
        return nil
    }

    /// Figures with an optional fraction, thousands in groups (1,200), and a Chinese unit of ten thousands (2万).
    static func digits(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        var end = index
        var value = 0.0
        while end < scalars.count, scalars[end].isDigit, end - index < 18 {
            value = value * 10 + Double(scalars[end].value - 48)
            end += 1
        }
        guard end > index, end == scalars.count || !scalars[end].isDigit else { return nil }
        var figures = end - index
        while end + 3 < scalars.count, figures <= 12, scalars[end] == ",", (1...3).allSatisfy({ scalars[end + $0].isDigit }),
              figures <= 3 || value >= 1000, end + 4 == scalars.count || !scalars[end + 4].isDigit {
            for offset in 1...3 { value = value * 10 + Double(scalars[end + offset].value - 48) }
            end += 4
            figures += 3
        }
        if end + 1 < scalars.count, scalars[end] == ".", scalars[end + 1].isDigit {
            var at = end + 1
            var scale = 0.1
            while at < scalars.count, scalars[at].isDigit, at - end < 12 {
                value += Double(scalars[at].value - 48) * scale
                scale /= 10
                at += 1
            }
            // 2.1.3 is a version, not a number with a fraction.
            if at == scalars.count || scalars[at] != "." || at + 1 == scalars.count || !scalars[at + 1].isDigit {
                end = at
                figures += 1
            }
        }
        while end < scalars.count, let unit = ChineseNumerals.largeUnit(scalars[end]) {
            value *= unit
            end += 1
        }
        return NumberMatch(value: value, end: end, form: .digits, figures: figures)
    }
}
