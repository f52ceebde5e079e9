/// Finds phone numbers and e-mail addresses in arrays of Unicode scalars, without a regular expression engine. Each function
/// tells the length of what begins at a place; nil when nothing does.
enum ContactPattern {
    /// A placeholder as ``ConfidentialMask`` writes them.
    static func placeholder(_ scalars: [Unicode.Scalar], _ at: Int) -> Int? {
        guard scalars[at] == "<" else { return nil }
        for name in ["PHONE_", "EMAIL_", "TERM_"] {
            let name = Array(name.unicodeScalars)
            guard scalars[(at + 1)...].starts(with: name) else { continue }
            var end = at + 1 + name.count
            let first = end
            while end < scalars.count, digit(scalars[end]) != nil { end += 1 }
            if end > first, end < scalars.count, scalars[end] == ">" { return end + 1 - at }
        }
        return nil
    }

    /// `local@domain` (RFC 5321, in the plain form that people use).
    static func email(_ scalars: [Unicode.Scalar], _ at: Int) -> Int? {
        func isLocal(_ scalar: Unicode.Scalar) -> Bool { isWord(scalar) || "._%+-".unicodeScalars.contains(scalar) }
        guard isWord(scalars[at]), at == 0 || !isLocal(scalars[at - 1]) else { return nil }
        var end = at
        while end < scalars.count, isLocal(scalars[end]) { end += 1 }
        guard end < scalars.count, scalars[end] == "@" || scalars[end] == "\u{FF20}" else { return nil }
        let start = end + 1
        end = start
        while end < scalars.count, isWord(scalars[end]) || scalars[end] == "-" || scalars[end] == "." { end += 1 }
        // A full stop behind the address is the sentence's.
        while end > start, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
        guard let dot = scalars[start..<end].lastIndex(of: "."), dot > start, end - dot > 2 else { return nil }
        return end - at
    }

    /// A phone number: an international one behind `+`, mainland mobile and fixed lines, service numbers, North American
    /// groups, and any other run of seven digits or more that is no date.
    static func phone(_ scalars: [Unicode.Scalar], _ at: Int) -> Int? {
        guard at == 0 || !isJoined(scalars[at - 1]) else { return nil }
        var groups: [[UInt8]] = [[]]
        var separators: [Unicode.Scalar] = []
        var end = at
        var last = at
        let isInternational = scalars[at] == "+" || scalars[at] == "\u{FF0B}"
        if isInternational { end += 1 }
        guard end < scalars.count, digit(scalars[end]) != nil || (scalars[end] == "(" && end + 1 < scalars.count && digit(scalars[end + 1]) != nil)
        else { return nil }
        while end < scalars.count {
            if let value = digit(scalars[end]) {
                groups[groups.count - 1].append(value)
                last = end + 1
            } else if isSeparator(scalars[end]), let next = nextDigit(scalars, end) {
                if !(groups.last?.isEmpty ?? true) {
                    groups.append([])
                    separators.append(scalars[end])
                }
                end = next - 1
            } else {
                break
            }
            end += 1
        }
        // "12号楼A" and "v1234567x" are no numbers of phones.
        if last < scalars.count, isWord(scalars[last]) { return nil }
        return accepted(groups, separators, isInternational: isInternational, isInBrackets: scalars[at] == "(", scalars, at, last)
    }

    /// The length of the part that is a number: all groups, or the first ones where a blank begins something else.
    private static func accepted(
        _ groups: [[UInt8]], _ separators: [Unicode.Scalar], isInternational: Bool, isInBrackets: Bool, _ scalars: [Unicode.Scalar],
        _ at: Int, _ last: Int
    ) -> Int? {
        var count = groups.count
        var end = last
        while count > 0 {
            let kept = Array(groups.prefix(count))
            if isPhone(kept, Array(separators.prefix(count - 1)), isInternational: isInternational, isInBrackets: isInBrackets) { return end - at }
            count -= 1
            // Back over the last group and what stands before it.
            while end > at, digit(scalars[end - 1]) != nil { end -= 1 }
            while end > at, digit(scalars[end - 1]) == nil { end -= 1 }
        }
        return nil
    }

    private static func isPhone(_ groups: [[UInt8]], _ separators: [Unicode.Scalar], isInternational: Bool, isInBrackets: Bool) -> Bool {
        let digits = groups.flatMap { $0 }
        let sizes = groups.map(\.count)
        if isInternational { return (7...(digits.starts(with: [8, 6]) ? 13 : 15)).contains(digits.count) }
        if groups.count == 1 { return digits.count >= 7 && !isDate(digits) }
        var local = digits
        var shape = sizes
        if sizes.first == 2, digits.starts(with: [8, 6]) {
            local.removeFirst(2)
            shape.removeFirst()
        }
        let isMobile = local.count == 11 && local[0] == 1 && local[1] >= 3
        if isMobile, shape == [11] || shape == [3, 4, 4] || shape == [3, 8] || shape == [7, 4] { return true }
        guard let first = shape.first else { return false }
        // Area code and number, perhaps with an extension.
        if local.first == 0, (3...4).contains(first), shape.count >= 2, (10...12).contains(shape[0] + shape[1]) || shape == [3, 4, 4] || shape == [4, 4, 4] {
            return shape.count <= 3
        }
        if (local.starts(with: [4, 0, 0]) || local.starts(with: [8, 0, 0])), local.count == 10 { return true }
        if shape == [3, 3, 4], isInBrackets || !separators.contains(" ") || separators.count == 2 { return true }
        // Hong Kong, Macao, Singapore and others write eight digits in two halves.
        return shape == [4, 4] && separators == ["-"] && !isDate(local)
    }

    /// Year, month and day without separators.
    private static func isDate(_ digits: [UInt8]) -> Bool {
        guard digits.count == 8 || digits.count == 12 || digits.count == 14 else { return false }
        let numbers = digits.map { Int($0) }
        let year = numbers[0] * 1000 + numbers[1] * 100 + numbers[2] * 10 + numbers[3]
        return (1900...2199).contains(year) && (1...12).contains(numbers[4] * 10 + numbers[5]) && (1...31).contains(numbers[6] * 10 + numbers[7])
    }

    /// Over one separator, or a bracket with a blank or hyphen, to the next digit.
    private static func nextDigit(_ scalars: [Unicode.Scalar], _ at: Int) -> Int? {
        var index = at
        while index < scalars.count, index - at < 3, isSeparator(scalars[index]) { index += 1 }
        return index < scalars.count && digit(scalars[index]) != nil ? index : nil
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "-" || scalar == "." || scalar == "(" || scalar == ")" || scalar == "\u{FF08}" || scalar == "\u{FF09}"
            || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "\u{2013}" || scalar == "\u{00A0}"
    }

    /// ASCII and full-width digits.
    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 48...57: UInt8(scalar.value - 48)
        case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10)
        default: nil
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        (48...57).contains(scalar.value) || (65...90).contains(scalar.value) || (97...122).contains(scalar.value) || scalar == "_"
    }

    /// What makes the digits behind it part of something else.
    private static func isJoined(_ scalar: Unicode.Scalar) -> Bool { isWord(scalar) || digit(scalar) != nil || scalar == "." || scalar == "-" }
}
