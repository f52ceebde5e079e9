import Language

/// Reads numbers of documents in any form: 远山发〔2026〕12号 in every style of brackets (GB/T 9704-2012 has hexagonal ones), without them, without
/// the year or the prefix (12号文, "doc 12 of this year"), and codes (QP-04, "qp 4").
public struct DocumentNumberReader: Sendable {
    /// A number in a text.
    public struct Found: Hashable, Sendable {
        /// Unicode scalars of the text as typed, from the year or number on; the words before belong to it as far as they are a prefix.
        public var range: Range<Int>
        /// The same with the words before that belong to it: a prefix as far as grammar tells, 今年的.
        public var words: Range<Int>
        public var reading: DocumentReading
        /// Whether it can be nothing but the number of a document; "pol 3" is one only where there is such a document.
        public var isCertain: Bool
        /// The number as it is printed: 远山发〔2026〕12号, QP-04; nil where it was said in part.
        public var normalForm: String?
    }

    /// A number in normalised scalars.
    private struct Form {
        var range: Range<Int>
        var reading: DocumentReading
        var isCertain: Bool
        /// Where 今年 or "last year's" before it begins.
        var yearStart: Int?
        var normalForm: String?
    }

    private static let opening = Set("〔[(【<{《「［（〈『".unicodeScalars.map(\.value))
    private static let closing = Set("〕])】>}》」］）〉』".unicodeScalars.map(\.value))
    private static let mark: UInt32 = 0x53F7, ordinal: UInt32 = 0x7B2C, yearMark: UInt32 = 0x5E74
    private static let longestPrefix = 12

    private let year: Int

    /// - Parameter year: the present one, for "this year" and 去年.
    public init(year: Int) { self.year = year }

    public func numbers(in text: String) -> [Found] { numbers(in: NormalizedText(text, foldingMarks: true)) }

    func numbers(in text: NormalizedText) -> [Found] {
        let scalars = text.scalars.map(\.value)
        var result: [Found] = []
        var at = 0
        while at < scalars.count {
            if let form = withYear(scalars, at) ?? named(scalars, at) ?? code(scalars, at) {
                var start = form.reading.isCode ? form.range.lowerBound : Self.prefixStart(scalars, before: form.range.lowerBound)
                if !form.reading.prefix.isEmpty, start < form.range.lowerBound, let earlier = yearBefore(scalars, start)?.start { start = earlier }
                let words = min(start, form.yearStart ?? start)..<form.range.upperBound
                result.append(Found(
                    range: text.originalRange(form.range), words: text.originalRange(words), reading: form.reading, isCertain: form.isCertain,
                    normalForm: form.normalForm))
                at = form.range.upperBound
            } else {
                at += 1
            }
        }
        return result
    }

    // MARK: - Forms

    /// 〔2026〕12号, 2026-12号, 2026年第12号, (2026) 12.
    private func withYear(_ scalars: [UInt32], _ start: Int) -> Form? {
        let isBracketed = Self.opening.contains(scalars[start])
        var at = isBracketed ? Self.skip(scalars, start + 1) : start
        guard at == 0 || !Self.isDigit(scalars[at - 1]) || isBracketed, let (year, end) = Self.figures(scalars, at), end - at == 4,
              (1900...2199).contains(year) else { return nil }
        at = Self.skip(scalars, end)
        if at < scalars.count, scalars[at] == Self.yearMark { at += 1 }
        let prefix = Self.prefix(scalars, before: start)
        var isJoined = false
        if isBracketed {
            guard at < scalars.count, Self.closing.contains(scalars[at]) else { return nil }
            at = Self.skip(scalars, at + 1)
        } else if at < scalars.count, scalars[at] == 0x2D || scalars[at] == 0x2F {
            isJoined = true
            at = Self.skip(scalars, at + 1)
        }
        if at < scalars.count, scalars[at] == 0x7684 { at += 1 }
        if at < scalars.count, scalars[at] == Self.ordinal { at = Self.skip(scalars, at + 1) }
        guard let (number, last) = Self.number(scalars, at), last - at <= 5, at > end || isJoined else { return nil }
        at = Self.skip(scalars, last)
        let hasMark = at < scalars.count && scalars[at] == Self.mark
        if hasMark { at += 1 } else { at = last }
        // 2026-12-01 and 2026年12月 are days.
        if at < scalars.count, scalars[at] == 0x2D || scalars[at] == 0x6708 || scalars[at] == 0x65E5 || (!hasMark && Self.isDigit(scalars[at])) { return nil }
        guard isBracketed || hasMark || (isJoined && !prefix.isEmpty) else { return nil }
        // 2026年12号 without a prefix is a day, 2026年12号文 is not.
        let nounEnd = Self.end(of: DocumentWords.after, scalars, at)
        if !isBracketed, prefix.isEmpty, nounEnd == nil { return nil }
        let cut = Self.prefixStart(scalars, before: start)
        let hasPrefix = cut < start
        let isCertain = isBracketed ? hasPrefix || hasMark
            : nounEnd != nil || (hasMark && hasPrefix) || (isJoined && hasPrefix && DocumentWords.series.contains(scalars[start - 1]))
        return Form(
            range: start..<at,
            reading: DocumentReading(prefix: prefix, year: year, number: number, isPrefixed: hasPrefix && !Self.endsWithNoun(scalars[cut..<start])),
            isCertain: isCertain, normalForm: hasPrefix ? Self.series(scalars, cut..<start) + "〔\(year)〕\(number)号" : nil)
    }

    /// 12号文, 第十二号文件, "doc 12 of this year", "document no. 12", 远山发12号; the year may stand before or after.
    private func named(_ scalars: [UInt32], _ start: Int) -> Form? {
        guard Self.isWordStart(scalars, start) else { return nil }
        return nounFirst(scalars, start) ?? nounLast(scalars, start)
    }

    private func nounFirst(_ scalars: [UInt32], _ start: Int) -> Form? {
        let noun = Self.end(of: DocumentWords.before, scalars, start)
        guard let nounEnd = noun ?? Self.end(of: [[0x6E, 0x75, 0x6D, 0x62, 0x65, 0x72]], scalars, start) else { return nil }
        var at = Self.skip(scalars, nounEnd)
        var isJoined = false
        while let end = Self.end(of: DocumentWords.joints, scalars, at) {
            isJoined = true
            at = Self.skip(scalars, end)
            if at < scalars.count, scalars[at] == 0x2E || scalars[at] == 0x3A { at = Self.skip(scalars, at + 1) }
        }
        let before = yearBefore(scalars, start)
        guard at > nounEnd || Self.isHan(scalars[nounEnd - 1]), let (number, end) = Self.number(scalars, at), end - at <= 4,
              Self.end(of: DocumentWords.measures, scalars, Self.skip(scalars, end)) == nil else { return nil }
        let (year, last) = yearAfter(scalars, Self.end(of: [[Self.mark]], scalars, end) ?? end)
        let isWhole = start == 0 && last == scalars.count
        // "number 12" alone may be anything: it needs a year, or to be all that is said.
        guard noun != nil || year != nil || before != nil || isWhole else { return nil }
        let isPlain = Self.end(of: DocumentWords.plain, scalars, start) == nounEnd
        return Form(
            range: start..<last, reading: DocumentReading(year: year ?? before?.year, number: number),
            isCertain: noun != nil && (isPlain || isJoined || year != nil || before != nil || isWhole), yearStart: before?.start)
    }

    private func nounLast(_ scalars: [UInt32], _ start: Int) -> Form? {
        var at = start
        let isOrdinal = scalars[at] == Self.ordinal
        if isOrdinal { at = Self.skip(scalars, at + 1) }
        guard let (number, end) = Self.number(scalars, at), end - at <= 4, Self.skip(scalars, end) < scalars.count, scalars[Self.skip(scalars, end)] == Self.mark
        else { return nil }
        let markEnd = Self.skip(scalars, end) + 1
        let prefix = Self.prefix(scalars, before: start)
        let nounEnd = Self.end(of: DocumentWords.after, scalars, markEnd)
        // 12号 by itself is a day of the month.
        guard nounEnd != nil || prefix.last.map({ DocumentWords.kinds.contains($0) }) == true else { return nil }
        let before = yearBefore(scalars, start)
        let last = nounEnd ?? markEnd
        return Form(
            range: start..<last, reading: DocumentReading(prefix: prefix, year: before?.year ?? yearIn(prefix), number: number),
            isCertain: isCertain(scalars, start, markEnd, nounEnd, isOrdinal || before != nil), yearStart: before?.start)
    }

    /// 3号文件 is a document; 3号通知大家 is a day, unless more says that it is a number; 远山发3号 where it is sought, or all that is said.
    private func isCertain(_ scalars: [UInt32], _ start: Int, _ markEnd: Int, _ nounEnd: Int?, _ isCounted: Bool) -> Bool {
        if let nounEnd {
            let isEdge = nounEnd == scalars.count || !Self.isHan(scalars[nounEnd]) || DocumentWords.follow.contains(scalars[nounEnd])
            let isPlain = Self.end(of: DocumentWords.plain, scalars, markEnd) == nounEnd
            return isEdge || isCounted || (isPlain && nounEnd - markEnd > 1)
        }
        let cut = Self.prefixStart(scalars, before: start)
        guard start - cut >= 2, DocumentWords.series.contains(scalars[start - 1]) else { return false }
        return scalars[start - 1] == 0x5B57 || (cut == 0 ? markEnd == scalars.count : DocumentWords.seek.contains(scalars[cut - 1]))
    }

    /// QP-04, qp 4, YSE-POL-003, QY-MIN-2026-02.
    private func code(_ scalars: [UInt32], _ start: Int) -> Form? {
        guard Self.isLetter(scalars[start]), Self.isWordStart(scalars, start), start == 0 || (scalars[start - 1] != 0x2D && scalars[start - 1] != 0x5F)
        else { return nil }
        var at = start
        var groups: [String] = []
        var isJoined = false
        while groups.count < 4 {
            var end = at
            while end < scalars.count, Self.isLetter(scalars[end]) { end += 1 }
            guard end > at, end - at <= 8 else { break }
            groups.append(Self.text(scalars[at..<end]))
            at = end
            isJoined = false
            guard at + 1 < scalars.count else { break }
            if scalars[at] == 0x20 { at += 1; break }
            if scalars[at] == 0x2D || scalars[at] == 0x5F { at += 1; isJoined = true }
        }
        guard let first = groups.first, var (number, end) = Self.figures(scalars, at), end - at <= 5 else { return nil }
        var year: Int?
        if isJoined, end - at == 4, (1900...2199).contains(number), end + 1 < scalars.count, scalars[end] == 0x2D || scalars[end] == 0x5F,
           let (inYear, last) = Self.figures(scalars, end + 1), last - end <= 5 {
            year = number
            (number, end) = (inYear, last)
        }
        guard end == scalars.count || !(Self.isLetter(scalars[end]) || scalars[end] == 0x2D) else { return nil }
        return Form(
            range: start..<end, reading: DocumentReading(prefix: groups.joined(separator: "-"), year: year, number: number, isCode: true),
            isCertain: isJoined && first.count >= 2 && !DocumentWords.foreign.contains(first),
            normalForm: isJoined ? Self.text(scalars[start..<end]).uppercased().replacing("_", with: "-") : nil)
    }

    // MARK: - Years

    /// 今年的12号文, "last year's doc 12", 2025年12号文; the year, and where it begins.
    private func yearBefore(_ scalars: [UInt32], _ start: Int) -> (year: Int, start: Int)? {
        var at = start
        while at > 0, scalars[at - 1] == 0x20 || scalars[at - 1] == 0x7684 || scalars[at - 1] == 0x27 || scalars[at - 1] == 0x73 && at > 1 && scalars[at - 2] == 0x27 { at -= 1 }
        var end = at
        if end > 0, scalars[end - 1] == Self.yearMark { end -= 1 }
        if end >= 4, let (year, last) = Self.figures(scalars, end - 4), last == end, (1900...2199).contains(year) { return (year, end - 4) }
        for (key, offset) in DocumentWords.years {
            for end in [start, at, at + 1] where end >= key.count && end <= scalars.count && scalars[..<end].suffix(key.count).elementsEqual(key) {
                return (year + offset, end - key.count)
            }
        }
        return nil
    }

    /// 今年的远山发
    private func yearIn(_ prefix: String) -> Int? {
        let key = MatchStream.key(prefix)
        return DocumentWords.years.first { item in
            key.count > item.key.count && key.indices.contains { key[$0...].starts(with: item.key) }
        }.map { year + $0.offset }
    }

    /// "12 of this year", "12 from 2025", "12/2026".
    private func yearAfter(_ scalars: [UInt32], _ end: Int) -> (Int?, Int) {
        var at = Self.skip(scalars, end)
        if at < scalars.count, scalars[at] == 0x2F || scalars[at] == 0x2C || scalars[at] == 0x28 { at = Self.skip(scalars, at + 1) }
        if let of = Self.end(of: DocumentWords.of, scalars, at) { at = Self.skip(scalars, of) }
        if let (value, last) = Self.figures(scalars, at), last - at == 4, (1900...2199).contains(value) { return (value, last) }
        for (key, offset) in DocumentWords.years where at < scalars.count && scalars[at...].starts(with: key) { return (year + offset, at + key.count) }
        return (nil, end)
    }

    // MARK: - Parts

    private static func prefix(_ scalars: [UInt32], before index: Int) -> String {
        var end = index
        while end > 0, scalars[end - 1] == 0x20 { end -= 1 }
        var start = end
        while start > 0, end - start < longestPrefix, isHan(scalars[start - 1]) { start -= 1 }
        return text(scalars[start..<end])
    }

    /// Where the prefix begins as far as the words tell: it holds none of those that stand before one.
    private static func prefixStart(_ scalars: [UInt32], before index: Int) -> Int {
        var end = index
        while end > 0, scalars[end - 1] == 0x20 { end -= 1 }
        var start = end
        while start > 0, end - start < 7, isHan(scalars[start - 1]) {
            let scalar = scalars[start - 1]
            if DocumentWords.stops.contains(scalar), start != end || !isKind(scalar) { break }
            start -= 1
        }
        return start == end ? index : start
    }

    /// The prefix of a series without the blanks behind it.
    private static func series(_ scalars: [UInt32], _ range: Range<Int>) -> String {
        text(scalars[range].prefix { $0 != 0x20 })
    }

    /// 通知〔2026〕12号
    private static func endsWithNoun(_ scalars: ArraySlice<UInt32>) -> Bool {
        let words = scalars.prefix { $0 != 0x20 }
        return (DocumentWords.before + DocumentWords.after).contains { $0.count > 1 && words.suffix($0.count).elementsEqual($0) }
    }

    private static func isKind(_ value: UInt32) -> Bool {
        Unicode.Scalar(value).map { DocumentWords.kinds.contains(Character($0)) } ?? false
    }

    private static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }
    private static func isLetter(_ value: UInt32) -> Bool { value >= 0x61 && value <= 0x7A }
    private static func isHan(_ value: UInt32) -> Bool { MatchStream.isHan(value) }
    private static func text(_ scalars: ArraySlice<UInt32>) -> String { String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))) }

    private static func isWordStart(_ scalars: [UInt32], _ at: Int) -> Bool {
        at == 0 || !MatchStream.isWordPart(scalars[at]) || !MatchStream.isWordPart(scalars[at - 1])
    }

    private static func skip(_ scalars: [UInt32], _ start: Int) -> Int {
        var at = start
        while at < scalars.count, at - start < 3, scalars[at] == 0x20 { at += 1 }
        return at
    }

    /// The end of the longest of some words at an offset; Latin words whole.
    private static func end(of words: [[UInt32]], _ scalars: [UInt32], _ at: Int) -> Int? {
        guard at < scalars.count else { return nil }
        for word in words where scalars[at...].starts(with: word) {
            let end = at + word.count
            if end == scalars.count || !isLetter(scalars[end]) || !isLetter(scalars[end - 1]) { return end }
        }
        return nil
    }

    private static func figures(_ scalars: [UInt32], _ start: Int) -> (Int, Int)? {
        var at = start
        var value = 0
        while at < scalars.count, at - start < 7, isDigit(scalars[at]) {
            value = value * 10 + Int(scalars[at] - 0x30)
            at += 1
        }
        return at > start ? (value, at) : nil
    }

    private static func number(_ scalars: [UInt32], _ start: Int) -> (Int, Int)? {
        figures(scalars, start) ?? RoomDescriptionReader.number(in: scalars, at: start).map { ($0.0, $0.1.upperBound) }
    }
}
