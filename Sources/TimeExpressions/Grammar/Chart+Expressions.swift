import Language

extension Chart {
    /// An expression that was chosen: its stretch of normalised scalars and its readings, best first.
    struct Expression {
        let start: Int
        var end: Int
        var items: [Int32]
    }

    /// The longest expressions of the present segment from the left that do not overlap; those that a rule says to ignore are left out.
    func chosen() -> [Expression] {
        guard !expressions.isEmpty else { return [] }
        let candidates = expressions.filter(isWhole).sorted { a, b in
            let (x, y) = (items[Int(a)], items[Int(b)])
            if x.start != y.start { return x.start < y.start }
            if x.end != y.end { return x.end > y.end }
            let (r, s) = (grammar.rules[Int(x.rule)], grammar.rules[Int(y.rule)])
            if r.rank != s.rank { return r.rank > s.rank }
            return r.order != s.order ? r.order < s.order : a < b
        }
        var result: [Expression] = []
        var covered: Int32 = 0
        for candidate in candidates {
            let item = items[Int(candidate)]
            if let last = result.last, last.start == Int(item.start), last.end == Int(item.end) {
                result[result.count - 1].items.append(candidate)
                continue
            }
            guard item.start >= covered else { continue }
            covered = item.end
            result.append(Expression(start: Int(item.start), end: Int(item.end), items: [candidate]))
        }
        return result.filter { meanings[Int($0.items[0])] != .ignored }
    }

    /// Whether an expression cuts no number, version or name in two: A305, 2.1.3, 1,200, #12.
    private func isWhole(_ index: Int32) -> Bool {
        if meanings[Int(index)] == .ignored { return true }
        let item = items[Int(index)]
        let start = Int(item.start), end = Int(item.end)
        func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }
        if scalars[start].isDigit, let before = scalar(start - 1) {
            if before.isDigit || before.isLatinLetter { return false }
            if ".,-/:".unicodeScalars.contains(before), scalar(start - 2)?.isDigit == true { return false }
            if "#_$¥€£".unicodeScalars.contains(before) { return false }
        }
        if scalars[end - 1].isDigit, let after = scalar(end) {
            if after.isDigit || after == "%" { return false }
            if ".,-/:".unicodeScalars.contains(after), scalar(end + 1)?.isDigit == true { return false }
        }
        return true
    }
}
