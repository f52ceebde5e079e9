import Language

/// Finds the words and numbers of a text, all of them, overlapping or not.
struct Lexer {
    private let grammar: Grammar
    private let scalars: [Unicode.Scalar]
    /// Names of the office's own calendar.
    private let names: [HolidayName]
    private let today: Int
    private(set) var lexemes: [Lexeme] = []
    /// For each offset the last lexeme that ends there, or -1.
    private(set) var endings: [Int32]
    /// For each offset the first lexeme that begins at it or later.
    private(set) var beginnings: [Int32]

    /// Figures in a row that are still a number of a time: 20260309.
    private static let mostFigures = 8

    init(_ scalars: [Unicode.Scalar], grammar: Grammar, names: [HolidayName], today: Int) {
        self.scalars = scalars
        self.grammar = grammar
        self.names = names
        self.today = today
        endings = [Int32](repeating: -1, count: scalars.count + 1)
        beginnings = [Int32](repeating: 0, count: scalars.count + 1)
        for index in scalars.indices {
            beginnings[index] = Int32(lexemes.count)
            let scalar = scalars[index]
            if scalar.isBlank { continue }
            if scalar.isDigit {
                if index == 0 || !scalars[index - 1].isDigit { figures(at: index) }
            } else if scalar.isHan {
                numeral(scalar, at: index)
            }
            if grammar.lexicon.trie.begins(with: scalar) || scalar.isLatinLetter { words(at: index) }
            for (place, name) in names.enumerated() where name.scalars.first == scalar { self.name(name, at: index, place: place) }
        }
        beginnings[scalars.count] = Int32(lexemes.count)
    }

    private mutating func add(_ symbol: Symbol, _ start: Int, _ end: Int, value: Int) {
        add(Lexeme(symbol: symbol, form: .digits, figures: 0, isNumber: false, start: Int32(start), end: Int32(end), next: endings[end],
                   value: Double(value)))
    }

    private mutating func add(_ symbol: Symbol, _ start: Int, _ end: Int, number: Double, figures: Int, _ form: NumberMatch.Form) {
        add(Lexeme(symbol: symbol, form: form, figures: UInt8(clamping: figures), isNumber: true, start: Int32(start), end: Int32(end),
                   next: endings[end], value: number))
    }

    private mutating func add(_ lexeme: Lexeme) {
        endings[Int(lexeme.end)] = Int32(lexemes.count)
        lexemes.append(lexeme)
    }

    /// What a lexeme means.
    func meaning(of lexeme: Lexeme) -> Meaning {
        if lexeme.isNumber { return .number(Numeral(value: lexeme.value, figures: Int(lexeme.figures), form: lexeme.form)) }
        if lexeme.symbol == .date, let run = names[Int(lexeme.value)].run(from: today) {
            return .date(.span(DateSpan(from: LocalDateTime(day: run.lowerBound), to: LocalDateTime(day: run.upperBound), grain: .day)))
        }
        return .code(Int(lexeme.value))
    }

    private mutating func figures(at start: Int) {
        var end = start
        var value = 0
        while end < scalars.count, scalars[end].isDigit {
            if end - start < Self.mostFigures { value = value * 10 + Int(scalars[end].value - 48) }
            end += 1
        }
        guard end - start <= Self.mostFigures else { return }
        add(.int, start, end, number: Double(value), figures: end - start, .digits)
        if end + 1 < scalars.count {
            if scalars[end] == ".", scalars[end + 1].isDigit {
                var at = end + 1
                var fraction = Double(value), scale = 0.1
                while at < scalars.count, scalars[at].isDigit, at - end < 8 {
                    fraction += Double(scalars[at].value - 48) * scale
                    scale /= 10
                    at += 1
                }
                add(.num, start, at, number: fraction, figures: at - start, .digits)
            } else if value > 0, let suffix = Self.suffix(scalars[end], scalars[end + 1]), value % 100 / 10 == 1 || suffix == value % 10 || suffix == 0,
                      end + 2 == scalars.count || !scalars[end + 2].isLatinLetter {
                add(.ord, start, end + 2, number: Double(value), figures: end - start, .digits)
            }
        }
    }

    /// The last figure that an English ending goes with; 0 for th.
    private static func suffix(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int? {
        switch (first, second) {
        case ("s", "t"): 1
        case ("n", "d"): 2
        case ("r", "d"): 3
        case ("t", "h"): 0
        default: nil
        }
    }

    private mutating func numeral(_ scalar: Unicode.Scalar, at index: Int) {
        switch scalar {
        case "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "两", "廿", "卅",
             "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾":
            // In a long run of numerals only its beginning is read.
            if index > 8, (1...8).allSatisfy({ Self.isNumeral(scalars[index - $0]) }) { return }
            guard let match = Numbers.number(scalars, at: index) else { return }
            add(match.whole == nil ? .num : .int, index, match.end, number: match.value, figures: match.figures, .chinese)
        case "第", "最", "倒", "首":
            guard let match = Numbers.ordinal(scalars, at: index) else { return }
            add(.ord, index, match.end, number: match.value, figures: 0, .chinese)
        default:
            return
        }
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百": true
        default: false
        }
    }

    private mutating func words(at start: Int) {
        let isLatin = scalars[start].isLatinLetter
        if isLatin, start > 0, scalars[start - 1].isLatinLetter { return }
        let lexicon = grammar.lexicon
        var node = WordTrie.root
        var index = start
        var isKnown = false
        while index < scalars.count {
            var scalar = scalars[index]
            if scalar.isBlank {
                // One blank in a phrase stands for any run of them.
                var last = index
                while last + 1 < scalars.count, last - index < 8, scalars[last + 1].isBlank { last += 1 }
                index = last
                scalar = " "
            }
            node = lexicon.trie.child(of: node, scalar)
            guard node >= 0 else { break }
            index += 1
            let first = Int(lexicon.starts[Int(node)]), last = Int(lexicon.starts[Int(node) + 1])
            guard first < last else { continue }
            if scalar.isLatinLetter, index < scalars.count, scalars[index].isLatinLetter { continue }
            for entry in lexicon.frozen[first..<last] { add(entry.symbol, start, index, value: Int(entry.value)) }
            isKnown = true
        }
        if isLatin, !isKnown { mend(at: start) }
    }

    /// Takes a long unknown word for the one that it is a slip away from.
    private mutating func mend(at start: Int) {
        var end = start
        while end < scalars.count, scalars[end].isLatinLetter, end - start <= 12 { end += 1 }
        guard let node = grammar.lexicon.slips.node(for: scalars[start..<end]) else { return }
        let first = Int(grammar.lexicon.starts[Int(node)]), last = Int(grammar.lexicon.starts[Int(node) + 1])
        for entry in grammar.lexicon.frozen[first..<last] { add(entry.symbol, start, end, value: Int(entry.value)) }
    }

    private mutating func name(_ name: HolidayName, at start: Int, place: Int) {
        let end = start + name.scalars.count
        guard end <= scalars.count, scalars[start..<end].elementsEqual(name.scalars), name.run(from: today) != nil else { return }
        add(.date, start, end, value: place)
    }
}
