import Language

/// What a text says that another wording of it must say too.
///
/// - figures, times, codes, telephone numbers, addresses, and numbers in words;
/// - what stands in quotation marks;
/// - words of days, parts of the day, lengths, limits and states;
/// - how often something is denied, what is said to be done, and whether it asks.
struct Facts: Hashable {
    /// Figures and codes as they stand, and numbers in words as figures, with how often each occurs.
    var figures: [String: Int] = [:]
    var quoted: [String: Int] = [:]
    /// By the line of the word list.
    var kept: [Int: Int] = [:]
    var denials = 0
    var done: Set<Int> = []
    var questions = 0
    /// Latin words with a capital inside a sentence: names, mostly.
    var capitalised: Set<String> = []
    /// Scalars of CJK and of Latin letters.
    var han = 0
    var latin = 0

    init(_ text: String, language: TextLanguage) {
        var raw: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars { raw.append(Self.plain(scalar)) }
        let scalars = raw.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
        let words = FactWords.shared(language)
        quoted = Self.quotations(in: raw)
        var index = 0
        var sentenceStarts = true
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isHan { han += 1 }
            if scalar.isLatinLetter { latin += 1 }
            if scalar == "?" { questions += 1 }
            if let end = Self.code(scalars, at: index) {
                figures[Self.text(scalars[index..<end]), default: 0] += 1
                index = end
                sentenceStarts = false
                continue
            }
            if let word = words.word(scalars, at: index) {
                note(word)
                index += word.scalars.count
                sentenceStarts = false
                continue
            }
            if let end = number(scalars, at: index) {
                index = end
                sentenceStarts = false
                continue
            }
            if scalar.isLatinLetter, index == 0 || !scalars[index - 1].isLatinLetter {
                var end = Self.wordEnd(scalars, index)
                if raw[index] != scalars[index], !sentenceStarts { capitalised.insert(Self.text(scalars[index..<end])) }
                latin += end - index - 1
                if Self.isContractedNot(scalars, wordEnd: end) {
                    denials += 1
                    end += 2
                }
                index = end
                sentenceStarts = false
                continue
            }
            if ".!?:;\n。！？：；•·-\"“".unicodeScalars.contains(scalar) { sentenceStarts = true }
            index += 1
        }
    }

    private mutating func note(_ word: FactWords.Word) {
        switch word.kind {
        case .keep: kept[word.line, default: 0] += 1
        case .deny: denials += 1
        case .done: done.insert(word.line)
        }
    }

    /// Numbers in words; 一 and "one" are articles as often as numbers and are left out.
    private mutating func number(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
        guard scalars[index].isHan || scalars[index].isLatinLetter, let match = Numbers.number(scalars, at: index), match.value != 1 else { return nil }
        let value = match.whole.map(String.init) ?? String(match.value)
        figures[value, default: 0] += 1
        return match.end
    }

    // MARK: Scalars

    /// A run of figures, letters and signs with a figure or `@` in it: 15:00, 138****5678, QY-2026/9, a@b.cn, 2027.
    private static func code(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
        guard isCode(scalars[index]), index == 0 || !isCode(scalars[index - 1]) else { return nil }
        var end = index
        var holdsFigure = false
        while end < scalars.count, isCode(scalars[end]) || isJoint(scalars, at: end) {
            if scalars[end].isDigit || scalars[end] == "@" { holdsFigure = true }
            end += 1
        }
        return holdsFigure ? end : nil
    }

    private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || scalar.isLatinLetter || scalar == "@" || scalar == "*" || scalar == "+" || scalar == "%" || scalar == "_"
    }

    /// A sign between two parts of a code.
    private static func isJoint(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard [".", ":", "-", "/", ","].contains(scalars[index]), index + 1 < scalars.count, index > 0 else { return false }
        return isCode(scalars[index - 1]) && isCode(scalars[index + 1])
    }

    /// Whether a word ends as "can't" does.
    private static func isContractedNot(_ scalars: [Unicode.Scalar], wordEnd end: Int) -> Bool {
        guard end + 1 < scalars.count, scalars[end - 1] == "n", scalars[end] == "'", scalars[end + 1] == "t" else { return false }
        return end + 2 == scalars.count || !scalars[end + 2].isLatinLetter
    }

    private static func wordEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var end = start
        while end < scalars.count, scalars[end].isLatinLetter { end += 1 }
        return end
    }

    /// Full-width forms and typographic signs as ASCII has them.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2019, 0x2018: "'"
        case 0x3000: " "
        default: scalar
        }
    }

    private static let marks: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "《": "》", "「": "」", "\"": "\""]

    private static func quotations(in scalars: [Unicode.Scalar]) -> [String: Int] {
        var found: [String: Int] = [:]
        var index = 0
        while index < scalars.count {
            if let close = marks[scalars[index]], let end = scalars[(index + 1)...].firstIndex(of: close) {
                found[text(scalars[(index + 1)..<end]), default: 0] += 1
                index = end
            }
            index += 1
        }
        return found
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
