import DialogModel
import Language

/// Finds numbers of documents: 某某发〔2026〕12号 in any kind of bracket or none, and codes such as QP-04.
///
/// The value is the number in its usual form: hexagonal brackets as GB/T 9704-2012 has them, codes in capitals.
enum DocumentNumberRecognizer {
    private static let opening = Set("〔[(【<{《「［（".unicodeScalars)
    private static let closing = Set("〕])】>}》」］）".unicodeScalars)
    /// Characters that end the words before a document's prefix.
    private static let stops = Set("的了找查看下把给请我是和跟与在问要到有份件叫打开据按照读吗为文些对从".unicodeScalars)
    /// Letters before a number that are no document codes.
    private static let foreign: Set<String> = ["utc", "gmt", "covid", "iso", "gb"]

    static func spans(in text: NormalizedText, original: [Unicode.Scalar]) -> [SpanCandidate] {
        let scalars = text.scalars
        var result: [SpanCandidate] = []
        var index = 0
        while index < scalars.count {
            let found = scalars[index].isDigit || opening.contains(scalars[index]) ? official(scalars, yearAt: index) : code(scalars, at: index)
            if let (range, value) = found {
                let source = text.originalRange(range)
                result.append(SpanCandidate(
                    RecognizedSpan(kind: .documentNumber, range: source, text: SpanCandidate.words(original, source), value: .text(value),
                                   source: "document number"), rank: 0))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    /// 远山任〔2025〕3号, from where its bracket or year begins.
    private static func official(_ scalars: [Unicode.Scalar], yearAt index: Int) -> (Range<Int>, String)? {
        var start = index
        while start > 0, scalars[start - 1].isBlank { start -= 1 }
        let end = start
        while start > 0, end - start < 7, scalars[start - 1].isHan {
            // 发 and 字 belong to it only at its end.
            if stops.contains(scalars[start - 1]), start != end { break }
            start -= 1
        }
        guard end - start >= 1, !stops.contains(scalars[end - 1]) || end - start > 1 else { return nil }
        var at = index
        let isBracketed = opening.contains(scalars[at])
        if isBracketed { at = skipBlanks(scalars, at + 1) }
        guard let (year, yearEnd) = digits(scalars, at), yearEnd - at == 4, (1900...2199).contains(year) else { return nil }
        at = skipBlanks(scalars, yearEnd)
        if isBracketed {
            if at < scalars.count, scalars[at] == "年" { at += 1 }
            guard at < scalars.count, closing.contains(scalars[at]) else { return nil }
            at = skipBlanks(scalars, at + 1)
        } else if at < scalars.count, scalars[at] == "-" || scalars[at] == "年" {
            at += 1
        } else if at == yearEnd {
            return nil
        }
        if at < scalars.count, scalars[at] == "第" { at = skipBlanks(scalars, at + 1) }
        guard let (number, numberEnd) = digits(scalars, at), numberEnd - at <= 4 else { return nil }
        at = numberEnd
        let hasUnit = at < scalars.count && scalars[at] == "号"
        if hasUnit { at += 1 }
        guard isBracketed || hasUnit else { return nil }
        var prefix = String.UnicodeScalarView()
        prefix.append(contentsOf: scalars[start..<end])
        return (start..<at, String(prefix) + "〔\(year)〕\(number)号")
    }

    /// QP-04, YSE-POL-003: groups of letters and figures with hyphens, letters first, figures somewhere after.
    private static func code(_ scalars: [Unicode.Scalar], at index: Int) -> (Range<Int>, String)? {
        guard isASCIILetter(scalars[index]), index == 0 || !isCodePart(scalars[index - 1]) else { return nil }
        var end = index
        while end < scalars.count, isASCIILetter(scalars[end]) { end += 1 }
        guard end - index >= 2, end - index <= 8 else { return nil }
        var head = String.UnicodeScalarView()
        head.append(contentsOf: scalars[index..<end])
        guard !foreign.contains(String(head)) else { return nil }
        var hasFigures = false
        var groups = 0
        while end + 1 < scalars.count, scalars[end] == "-" || scalars[end] == "_", isAlphanumeric(scalars[end + 1]) {
            var at = end + 1
            var figures = true
            while at < scalars.count, isAlphanumeric(scalars[at]) {
                if !scalars[at].isDigit { figures = false }
                at += 1
            }
            guard at - end <= 9 else { break }
            if figures { hasFigures = true }
            groups += 1
            end = at
        }
        guard groups > 0, hasFigures, end == scalars.count || !isAlphanumeric(scalars[end]) else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[index..<end].map { $0 == "_" ? "-" : $0 })
        return (index..<end, String(view).uppercased())
    }

    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.isLatinLetter }
    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool { isASCIILetter(scalar) || scalar.isDigit }
    private static func isCodePart(_ scalar: Unicode.Scalar) -> Bool { isAlphanumeric(scalar) || scalar == "-" || scalar == "_" }

    private static func skipBlanks(_ scalars: [Unicode.Scalar], _ index: Int) -> Int {
        var at = index
        while at < scalars.count, scalars[at].isBlank, at - index < 3 { at += 1 }
        return at
    }

    private static func digits(_ scalars: [Unicode.Scalar], _ index: Int) -> (Int, Int)? {
        var end = index
        var value = 0
        while end < scalars.count, scalars[end].isDigit, end - index < 6 {
            value = value * 10 + Int(scalars[end].value - 48)
            end += 1
        }
        return end > index ? (value, end) : nil
    }
}
