import Language

/// A text being read: its scalars, the words and numbers found so far, and the circumstances.
///
/// A class, so that what was found at an offset is found once. It lives for one call on one thread.
final class Sentence {
    let scalars: [Unicode.Scalar]
    let reference: LocalDateTime
    let conventions: Conventions
    let holidays: HolidayCalendar
    let language: TextLanguage

    /// Names of holidays that the office's calendar adds, longest first, with their days in order.
    let holidayNames: [HolidayName]

    private let lexicon = Lexicon.shared
    private var lexemes: [Lexeme] = []
    /// For each offset the range of its lexemes, and the bits of their kinds; a start of -1 means not looked up.
    private var starts: [Int32]
    private var counts: [UInt8]
    private var masks: [UInt64]
    private var numbers: [Int: NumberMatch?] = [:]
    var dates: [Int: Match<DateSpec>?] = [:]
    var clocks: [Int: Match<Clock>?] = [:]
    var moments: [Int: Match<Moment>?] = [:]
    var durations: [Int: Match<Length>?] = [:]

    init(_ scalars: [Unicode.Scalar], reference: LocalDateTime, conventions: Conventions,
         holidays: HolidayCalendar, language: TextLanguage, holidayNames: [HolidayName] = []) {
        self.holidayNames = holidayNames
        self.scalars = scalars
        self.reference = reference
        self.conventions = conventions
        self.holidays = holidays
        self.language = language
        starts = [Int32](repeating: -1, count: scalars.count)
        counts = [UInt8](repeating: 0, count: scalars.count)
        masks = [UInt64](repeating: 0, count: scalars.count)
    }

    var count: Int { scalars.count }
    var today: Int { reference.day }

    /// The offset after blanks, of which eight at most are passed over.
    func skip(_ index: Int) -> Int {
        var at = index
        while at < scalars.count, at - index < 8, scalars[at].isBlank { at += 1 }
        return at
    }

    func scalar(_ index: Int) -> Unicode.Scalar? {
        index >= 0 && index < scalars.count ? scalars[index] : nil
    }

    private func look(_ index: Int) {
        guard starts[index] < 0 else { return }
        let first = lexemes.count
        lexicon.collect(scalars, at: index, into: &lexemes)
        starts[index] = Int32(first)
        counts[index] = UInt8(min(lexemes.count - first, 255))
        var mask: UInt64 = 0
        for lexeme in lexemes[first...] { mask |= lexeme.kind.bit }
        let scalar = scalars[index]
        // Q1 and H2 begin like figures.
        let coded = (scalar == "q" || scalar == "h") && self.scalar(index + 1)?.isDigit == true && self.scalar(index - 1)?.isLatinLetter != true
        if holidayNames.contains(where: { $0.scalars.first == scalar }) { mask |= WordKind.holiday.bit }
        if scalar.isDigit || coded { mask |= WordKind.figure.bit } else if scalar.isHan, scalar == "第" || number(index) != nil {
            mask |= WordKind.numeral.bit
        }
        masks[index] = mask
    }

    /// The kinds of words that begin at an offset.
    func mask(_ index: Int) -> UInt64 {
        guard index < scalars.count else { return 0 }
        look(index)
        return masks[index]
    }

    /// The longest word of a kind that begins at an offset, blanks passed over.
    func word(_ kind: WordKind, _ index: Int) -> Lexeme? {
        let at = skip(index)
        guard at < scalars.count else { return nil }
        look(at)
        guard masks[at] & kind.bit != 0 else { return nil }
        let first = Int(starts[at])
        var found: Lexeme?
        for lexeme in lexemes[first..<first + Int(counts[at])] where lexeme.kind == kind { found = lexeme }
        return found
    }

    /// All words of a kind that begin at an offset, longest first.
    func words(_ kind: WordKind, _ index: Int) -> [Lexeme] {
        let at = skip(index)
        guard at < scalars.count else { return [] }
        look(at)
        guard masks[at] & kind.bit != 0 else { return [] }
        let first = Int(starts[at])
        return lexemes[first..<first + Int(counts[at])].filter { $0.kind == kind }.reversed()
    }

    /// A number that begins at an offset, blanks passed over; never in the middle of a run of figures.
    func number(_ index: Int) -> NumberMatch? {
        let at = skip(index)
        guard at < scalars.count else { return nil }
        let scalar = scalars[at]
        if scalar.isDigit {
            if at > 0, scalars[at - 1].isDigit { return nil }
        } else if scalar.isLatinLetter {
            guard word(.numberWord, at) != nil || (scalar == "a" && word(.article, at) != nil) else { return nil }
        } else if !scalar.isHan {
            return nil
        }
        if let known = numbers[at] { return known }
        let found = Numbers.number(scalars, at: at)
        numbers[at] = .some(found)
        return found
    }

    /// A whole number in a range.
    func integer(_ index: Int, in range: ClosedRange<Int>) -> NumberMatch? {
        guard let match = number(index), let whole = match.whole, range.contains(whole) else { return nil }
        return match
    }

    func ordinal(_ index: Int, in range: ClosedRange<Int>) -> NumberMatch? {
        let at = skip(index)
        guard at < scalars.count, let match = Numbers.ordinal(scalars, at: at), let whole = match.whole,
              range.contains(whole) else { return nil }
        return match
    }

    /// The offset after one of these scalars, blanks passed over.
    func symbol(_ symbols: Set<Unicode.Scalar>, _ index: Int) -> Int? {
        let at = skip(index)
        guard at < scalars.count, symbols.contains(scalars[at]) else { return nil }
        return at + 1
    }

    func symbol(_ symbol: Unicode.Scalar, _ index: Int) -> Int? {
        let at = skip(index)
        return at < scalars.count && scalars[at] == symbol ? at + 1 : nil
    }

    /// The offset after exactly this text.
    func text(_ text: String, _ index: Int) -> Int? {
        var at = skip(index)
        for scalar in text.unicodeScalars {
            guard at < scalars.count, scalars[at] == scalar else { return nil }
            at += 1
        }
        return at
    }

    /// Whether a Latin word ends before an offset or the offset is no letter: a word may begin or end here.
    func isBoundary(_ index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return true }
        return !(scalars[index - 1].isLatinLetter && scalars[index].isLatinLetter)
    }

    /// The best match of the rules at an offset: the longest, and of those the first.
    func best<Value>(_ rules: [Rule<Value>], _ index: Int) -> Match<Value>? {
        let at = skip(index)
        let mask = mask(at)
        guard mask != 0 else { return nil }
        var best: Match<Value>?
        for rule in rules where rule.heads & mask != 0 {
            if let (value, end) = rule.parse(self, at), end > (best?.end ?? at) {
                best = Match(value: value, end: end, rule: rule.name)
            }
        }
        return best
    }
}
