/// Chinese numerals: 一百二十, 两, 廿, 〇, 半, 二〇二六, 三万五.
enum ChineseNumerals {
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "零", "〇": 0
        case "一", "壹", "幺": 1
        case "二", "两", "贰": 2
        case "三", "叁": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    static func smallUnit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十", "拾": 10
        case "百", "佰": 100
        case "千", "仟": 1000
        default: nil
        }
    }

    static func largeUnit(_ scalar: Unicode.Scalar) -> Double? {
        switch scalar {
        case "万": 1e4
        case "亿": 1e8
        default: nil
        }
    }

    static func number(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        if scalars[index] == "半" { return NumberMatch(value: 0.5, end: index + 1, form: .chinese) }
        if let tens = scalars[index] == "廿" ? 20 : scalars[index] == "卅" ? 30 : nil {
            let next = index + 1
            if next < scalars.count, let ones = digit(scalars[next]), ones > 0 {
                return NumberMatch(value: Double(tens + ones), end: next + 1, form: .chinese)
            }
            return NumberMatch(value: Double(tens), end: next, form: .chinese)
        }
        return positional(scalars, at: index) ?? withUnits(scalars, at: index)
    }

    /// 二〇二六: figures one after the other. Two figures that follow each other, such as 三四, mean "three or four".
    private static func positional(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        var end = index
        var value = 0
        var hasZero = false
        while end < scalars.count, end - index < 15, let figure = digit(scalars[end]) {
            value = value * 10 + figure
            if figure == 0 { hasZero = true }
            end += 1
        }
        let count = end - index
        guard count >= 2, end == scalars.count || smallUnit(scalars[end]) == nil else { return nil }
        if count == 2, !hasZero, value % 10 == value / 10 + 1 { return nil }
        return NumberMatch(value: Double(value), end: end, form: .chinese, figures: count)
    }

    private static func withUnits(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        var end = index
        var total = 0.0
        var section = 0
        var lastUnit = 10_000
        var seen = false
        var largeBefore = 0.0
        while end < scalars.count {
            var at = end
            var zero = false
            if seen, digit(scalars[at]) == 0, at + 1 < scalars.count {
                zero = true
                at += 1
            }
            if let unit = smallUnit(scalars[at]) {
                // 十五 at the beginning, or 一百零十: a bare ten counts once.
                guard unit == 10, lastUnit > 10 else { break }
                section += 10
                lastUnit = 10
                seen = true
                end = at + 1
            } else if let figure = digit(scalars[at]), figure > 0 || !seen {
                if !zero, largeBefore > 0, section == 0, at + 1 == scalars.count || !continues(scalars[at + 1]) {
                    // 三万五 is 35,000
                    total += Double(figure) * largeBefore / 10
                    end = at + 1
                    lastUnit = 1
                } else if figure == 0, at + 1 < scalars.count, smallUnit(scalars[at + 1]) != nil {
                    // 零十五: a joining zero before the number
                    end = at + 1
                    lastUnit = 1
                } else if at + 1 < scalars.count, let unit = smallUnit(scalars[at + 1]), unit < lastUnit {
                    section += figure * unit
                    lastUnit = unit
                    end = at + 2
                } else if seen, !zero, lastUnit > 10, lastUnit < 10_000 {
                    // 一百二 is 120
                    section += figure * lastUnit / 10
                    end = at + 1
                    lastUnit = 1
                } else if lastUnit > 1 {
                    section += figure
                    end = at + 1
                    lastUnit = 1
                } else {
                    break
                }
                seen = true
            } else if seen, !zero, let unit = largeUnit(scalars[at]) {
                total = unit >= 1e8 ? (total + Double(section)) * unit : total + Double(section) * unit
                section = 0
                lastUnit = 10_000
                largeBefore = unit
                end = at + 1
            } else {
                break
            }
        }
        guard seen else { return nil }
        return NumberMatch(value: total + Double(section), end: end, form: .chinese,
                           figures: end - index == 1 && smallUnit(scalars[index]) == nil ? 1 : 0)
    }

    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        smallUnit(scalar) != nil || largeUnit(scalar) != nil || digit(scalar) != nil
    }

    static func ordinal(_ scalars: [Unicode.Scalar], at index: Int) -> NumberMatch? {
        func has(_ text: StaticString, _ at: Int) -> Bool {
            var offset = at
            var rest = "\(text)".unicodeScalars[...]
            while let scalar = rest.popFirst() {
                guard offset < scalars.count, scalars[offset] == scalar else { return false }
                offset += 1
            }
            return true
        }
        switch scalars[index] {
        case "第":
            guard index + 1 < scalars.count, let match = Numbers.number(scalars, at: index + 1), match.value >= 1 else { return nil }
            return NumberMatch(value: match.value, end: match.end, form: .chinese)
        case "最":
            return has("最后", index) ? NumberMatch(value: -1, end: index + 2, form: .chinese) : nil
        case "倒":
            guard has("倒数第", index), index + 3 < scalars.count,
                  let match = Numbers.number(scalars, at: index + 3) else { return nil }
            return NumberMatch(value: -match.value, end: match.end, form: .chinese)
        case "首":
            return NumberMatch(value: 1, end: index + 1, form: .chinese)
        default:
            return nil
        }
    }
}
