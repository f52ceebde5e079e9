import Language

/// Cuts text into the terms that papers are indexed and sought by.
///
/// SQLite's tokenisers find no word inside a run of Chinese, so pairs of neighbouring characters stand for words (character
/// bigrams; Nie et al., "On the use of words and n-grams for Chinese information retrieval", IRAL 2000). The last character
/// of a run stands alone too, so that every character begins a term. Latin words are folded and stemmed.
enum SearchTerms {
    struct Term: Hashable {
        var text: String
        /// Offsets in the normalised scalars.
        var range: Range<Int>
    }

    /// A stretch of one kind of characters.
    enum Run {
        case han(Range<Int>)
        case word(Range<Int>)
        case number(Range<Int>)
    }

    /// The terms of a text as the index holds them, parted by blanks.
    static func indexText(_ text: String) -> String {
        let normalized = NormalizedText(text, foldingMarks: true)
        return terms(of: normalized.scalars[...], isQuery: false).map(\.text).joined(separator: " ")
    }

    /// - Parameter isQuery: leaves out single characters of a run that has pairs.
    static func terms(of scalars: ArraySlice<Unicode.Scalar>, isQuery: Bool) -> [Term] {
        var terms: [Term] = []
        for run in runs(of: scalars) {
            switch run {
            case .han(let range):
                for index in range.dropLast() {
                    terms.append(Term(text: string(scalars[index...index + 1]), range: index..<index + 2))
                }
                if !isQuery || range.count == 1, let last = range.last {
                    terms.append(Term(text: string(scalars[last...last]), range: last..<last + 1))
                }
            case .word(let range):
                terms.append(Term(text: stem(scalars[range]), range: range))
            case .number(let range):
                terms.append(Term(text: string(scalars[range]), range: range))
                // 2月 is more than a 2.
                if range.upperBound < scalars.endIndex, dateUnits.contains(scalars[range.upperBound]) {
                    terms.append(Term(text: string(scalars[range.lowerBound...range.upperBound]),
                                      range: range.lowerBound..<range.upperBound + 1))
                }
            }
        }
        return terms
    }

    static func runs(of scalars: ArraySlice<Unicode.Scalar>) -> [Run] {
        var runs: [Run] = []
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let start = index
            if scalars[index].isHan {
                while index < scalars.endIndex, scalars[index].isHan { index += 1 }
                runs.append(.han(start..<index))
            } else if isLetterOrDigit(scalars[index]) {
                var isNumber = true
                while index < scalars.endIndex, !scalars[index].isHan, isLetterOrDigit(scalars[index]) {
                    if !scalars[index].isDigit { isNumber = false }
                    index += 1
                }
                runs.append(isNumber ? .number(start..<index) : .word(start..<index))
            } else {
                index += 1
            }
        }
        return runs
    }

    /// Plural and verbal endings off, so that hotels finds hotel, and booking finds book. Words with digits stay whole.
    static func stem(_ word: ArraySlice<Unicode.Scalar>) -> String {
        var letters = Array(word)
        guard letters.count > 3, letters.allSatisfy({ $0.value >= 0x61 && $0.value <= 0x7A }) else { return string(word) }
        func ends(_ suffix: String) -> Bool { letters.suffix(suffix.utf8.count).elementsEqual(suffix.unicodeScalars) }
        if ends("ies") || ends("ied"), letters.count > 4 {
            letters.removeLast(3)
            letters.append("y")
        } else if ["sses", "xes", "ches", "shes", "zes"].contains(where: ends) {
            letters.removeLast(2)
        } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
            letters.removeLast()
        }
        if letters.count > 5, ends("ing") {
            letters.removeLast(3)
            undouble(&letters)
        } else if letters.count > 4, ends("ed"), !ends("eed") {
            letters.removeLast(2)
            undouble(&letters)
        }
        if letters.count > 4, letters.last == "e" { letters.removeLast() }
        return string(letters[...])
    }

    private static func undouble(_ letters: inout [Unicode.Scalar]) {
        guard letters.count > 3, let last = letters.last, letters[letters.count - 2] == last,
              last != "s", last != "e", last != "z" else { return }
        // travelling, planned; but call, sell, staff keep both by their vowel.
        if last == "l" || last == "f", letters.count < 5 { return }
        letters.removeLast()
    }

    private static let dateUnits: Set<Unicode.Scalar> = ["年", "月", "日", "号", "期", "季"]

    static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar.isDigit || (scalar.value >= 0x61 && scalar.value <= 0x7A) }
        return scalar.properties.isAlphabetic
    }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
