import Language

/// The words that a look-up knows.
extension TableLookup {
    private func phrases(_ operations: Operator...) -> [String] {
        operations.flatMap { words.operators[$0.rawValue] ?? [] }
    }

    func isCommon(_ word: String) -> Bool {
        words.filler.contains(word) || words.operators.values.contains { $0.contains(word) }
    }

    /// A comparison that stands before or after a number, and the tokens that say it.
    func comparison(_ tokens: [FormToken], at index: Int) -> (comparison: Comparison, words: [Int])? {
        for operation in [Operator.atLeast, .atMost, .more, .less] {
            guard let comparison = operation.comparison else { continue }
            for phrase in phrases(operation) {
                let wanted = WordForm.tokens(of: phrase).map(\.text)
                for skip in 0...2 {
                    let start = index - skip - wanted.count
                    if start >= 0, tokens[start..<(index - skip)].map(\.text) == wanted {
                        return (comparison, Array(start..<(index - skip)))
                    }
                }
                let after = index + 1
                if operation == .atLeast || operation == .atMost, after + wanted.count <= tokens.count,
                   tokens[after..<(after + wanted.count)].map(\.text) == wanted {
                    return (comparison, Array(after..<(after + wanted.count)))
                }
            }
        }
        return nil
    }

    private func says(_ tokens: [FormToken], _ operation: Operator, _ covered: [Bool]) -> Int? {
        for phrase in phrases(operation) {
            let wanted = WordForm.tokens(of: phrase).map(\.text)
            guard wanted.count <= tokens.count else { continue }
            for start in 0...(tokens.count - wanted.count) where !covered[start] && tokens[start..<(start + wanted.count)].map(\.text) == wanted {
                return start
            }
        }
        return nil
    }

    /// COUNT, MAX … for a column, where the question asks for it.
    func aggregate(_ tokens: [FormToken], _ column: TableContent.Column, _ covered: [Bool]) -> String? {
        if says(tokens, .count, covered) != nil {
            let text = tokens.map(\.text).joined(separator: " ")
            return column.isNumeric && text.contains("how many") ? nil : "COUNT"
        }
        if says(tokens, .average, covered) != nil { return "AVG" }
        if says(tokens, .sum, covered) != nil, column.isNumeric { return "SUM" }
        guard column.isNumeric else { return nil }
        if [.high, .most, .maximum, .latest].contains(where: { says(tokens, $0, covered) != nil }) { return "MAX" }
        if [.low, .least, .minimum, .earliest].contains(where: { says(tokens, $0, covered) != nil }) { return "MIN" }
        return nil
    }

    // MARK: Chinese

    /// How much of a column's name is said: runs of its characters, or words related to it.
    func likeness(_ column: String, _ text: String) -> Double {
        let name = WordForm.tokens(of: column).filter { $0.kind != .punctuation }.map(\.text).joined()
        guard !name.isEmpty else { return 0 }
        if text.contains(name) { return 1 }
        let characters = Array(name)
        var covered = Array(repeating: 0.0, count: characters.count)
        for length in stride(from: characters.count, through: 2, by: -1) {
            for start in 0...(characters.count - length) where text.contains(String(characters[start..<(start + length)])) {
                for index in start..<(start + length) { covered[index] = max(covered[index], 1) }
            }
        }
        let said = Set(related.words(in: text).flatMap(\.groups))
        for (word, groups) in related.words(in: name) where groups.contains(where: said.contains) {
            guard let range = name.firstRange(of: word) else { continue }
            let start = name.distance(from: name.startIndex, to: range.lowerBound)
            for index in start..<(start + word.count) { covered[index] = max(covered[index], 0.6) }
        }
        return covered.reduce(0, +) / Double(characters.count)
    }

    /// Whether the greatest or the least is asked for.
    func order(_ text: String) -> Bool? {
        if words.compared.more.contains(where: text.contains) { return true }
        if words.compared.less.contains(where: text.contains) { return false }
        return top(text) != nil ? true : nil
    }

    func isDifference(_ text: String) -> Bool { words.compared.difference.contains { text.contains($0) } }

    func isCount(_ text: String) -> Bool { words.compared.count.contains { text.contains($0) } }

    /// 前三, "前10".
    func top(_ text: String) -> Int? {
        let scalars = Array(text.unicodeScalars)
        for index in scalars.indices where scalars[index] == "前" && index + 1 < scalars.count {
            if let match = Numbers.number(scalars, at: index + 1), let whole = match.whole, (1...100).contains(whole) { return whole }
        }
        return nil
    }

    /// The column of what is asked for: 哪个小区.
    func namedColumn(_ text: String) -> Int? {
        let names = content.columns.indices.filter { !content.columns[$0].isNumeric && content.columns[$0].distinct > 1 }
        let best = names.max { (likeness(content.columns[$0].name, text), $1) < (likeness(content.columns[$1].name, text), $0) }
        guard let best, likeness(content.columns[best].name, text) > 0.2 else { return content.nameColumn }
        return best
    }

    /// The number by which the first few are taken: 销量排名前三.
    func firstOrder(_ columns: [TableContent.Column], _ text: String, besides other: Int) -> Int? {
        guard let cut = text.firstRange(of: "前") else { return nil }
        let before = String(text[..<cut.lowerBound])
        return columns.indices.filter { columns[$0].isNumeric && $0 != other && likeness(columns[$0].name, before) > 0.2 }
            .max { likeness(columns[$0].name, before) < likeness(columns[$1].name, before) }
    }
}
