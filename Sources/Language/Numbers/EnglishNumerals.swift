/// English number words: twenty-one, a hundred and five, half; ordinals from first to thirty-first and beyond.
enum EnglishNumerals {
    private static let ones: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19,
    ]
    private static let tens: [String: Int] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    private static let scales: [String: Int] = ["hundred": 100, "thousand": 1000, "million": 1_000_000]
    private static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
        "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
        "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "last": -1, "final": -1,
    ]
    private static let longest = 11

    /// The Latin word at an offset and the offset after it.
    static func word(_ scalars: [Unicode.Scalar], at index: Int) -> (String, Int)? {
        var end = index
        while end < scalars.count, scalars[end].isLatinLetter { end += 1 }
        guard end > index, end - index <= longest else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[index..<end])
        return (String(view), end)
    }

    /// The offset of the next word after one blank or hyphen, if there is one.
    private static func next(_ scalars: [Unicode.Scalar], after index: Int) -> Int? {
        var at = index
        while at < scalars.count, scalars[at].isBlank, at - index < 3 { at += 1 }
        if at == index, at < scalars.count, scalars[at] == "-" { at += 1 }
        return at > index && at < scalars.count && scalars[at].isLatinLetter ? at : nil
    }

    static func cardinal(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        guard let (first, firstEnd) = word(scalars, at: index) else { return nil }
        if first == "half" { return NumberMatch(value: 0.5, end: firstEnd, form: .english) }
        var total = 0
        var section: Int
        var end = firstEnd
        if let value = ones[first] {
            section = value
        } else if let value = tens[first] {
            section = value
            if let at = next(scalars, after: end), let (more, moreEnd) = word(scalars, at: at),
               let unit = ones[more], (1...9).contains(unit) {
                section += unit
                end = moreEnd
            }
        } else if first == "a", let at = next(scalars, after: end), let (scale, scaleEnd) = word(scalars, at: at),
                  let value = scales[scale] {
            section = value == 100 ? 100 : 0
            total = value == 100 ? 0 : value
            end = scaleEnd
            if let rest = remainder(scalars, after: end, below: value) {
                return NumberMatch(value: Double(value) + rest.value, end: rest.end, form: .english)
            }
        } else {
            return nil
        }
        while let at = next(scalars, after: end), let (text, textEnd) = word(scalars, at: at) {
            if let scale = scales[text] {
                if scale == 100 { section *= 100 } else {
                    total += section * scale
                    section = 0
                }
                end = textEnd
                guard section < 1_000_000, total < 1_000_000_000 else { return nil }
                if let rest = remainder(scalars, after: end, below: scale) {
                    return NumberMatch(value: Double(total + section) + rest.value, end: rest.end, form: .english)
                }
            } else {
                break
            }
        }
        return NumberMatch(value: Double(total + section), end: end, form: .english)
    }

    /// What follows a scale: "and five" in "a hundred and five".
    private static func remainder(_ scalars: [Unicode.Scalar], after end: Int, below scale: Int) -> NumberMatch? {
        var more = next(scalars, after: end)
        if let at = more, let (joiner, joinerEnd) = word(scalars, at: at), joiner == "and" {
            more = next(scalars, after: joinerEnd)
        }
        guard let more, let rest = cardinal(scalars, at: more), rest.value >= 1, rest.value < Double(scale) else { return nil }
        return rest
    }

    static func ordinal(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        guard let (first, firstEnd) = word(scalars, at: index) else { return nil }
        if let value = ordinals[first] { return NumberMatch(value: Double(value), end: firstEnd, form: .english) }
        if let value = tens[first], let at = next(scalars, after: firstEnd), let (more, end) = word(scalars, at: at),
           let unit = ordinals[more], (1...9).contains(unit) {
            return NumberMatch(value: Double(value + unit), end: end, form: .english)
        }
        return nil
    }
}
