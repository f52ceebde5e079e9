import Language

/// One question against one table.
struct LookupReading {
    let lookup: TableLookup
    let tokens: [FormToken]
    private var covered: [Bool]
    private var conditions: [TableLookup.Found] = []

    private var columns: [TableContent.Column] { lookup.content.columns }
    private var text: String { tokens.map(\.text).joined(separator: isHan ? "" : " ") }
    private var isHan: Bool { tokens.count { $0.kind == .han } * 2 > tokens.count }

    init(lookup: TableLookup, tokens: [FormToken]) {
        self.lookup = lookup
        self.tokens = tokens
        covered = Array(repeating: false, count: tokens.count)
    }

    mutating func guess() -> TableLookup.Guess? {
        takeValues()
        takeComparisons()
        takeNumbers()
        return isHan ? chineseGuess() : englishGuess()
    }

    // MARK: Conditions

    /// Values of the table that stand in the question, longest first, each with the column that is named nearest.
    private mutating func takeValues() {
        var matches: [(range: Range<Int>, columns: [(Int, String)])] = []
        for start in tokens.indices {
            for (end, senses) in lookup.content.lexicon.matches(tokens, at: start) {
                let values = senses.compactMap { sense -> (Int, String)? in
                    guard case .value(let value) = sense, case .equal(let text) = value.match else { return nil }
                    return (value.reference.attribute, text)
                }
                let isWeak = end - start == 1 && (tokens[start].text.unicodeScalars.count < (isHan ? 2 : 2) || lookup.isCommon(tokens[start].text))
                if !values.isEmpty, !isWeak { matches.append((start..<end, values)) }
            }
        }
        matches.sort { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
        for match in matches where !match.range.contains(where: { covered[$0] }) {
            // A word that is a column's whole name and only now and then a value is the column.
            if match.range.count == 1, columns.contains(where: { $0.words == [tokens[match.range.lowerBound].text] }),
               !match.columns.contains(where: { nearness($0.0, match.range) > 0.9 }) { continue }
            let best = match.columns.max { a, b in (nearness(a.0, match.range), b.0) < (nearness(b.0, match.range), a.0) }
            guard let best else { continue }
            for index in match.range { covered[index] = true }
            add(TableLookup.Found(column: best.0, comparison: .equal, values: [best.1], isNumber: false, range: match.range))
        }
    }

    private mutating func add(_ found: TableLookup.Found) {
        if found.comparison == .equal, let at = conditions.firstIndex(where: { $0.column == found.column && $0.comparison == .equal }) {
            if !conditions[at].values.contains(found.values[0]) {
                conditions[at].values += found.values
                if found.range.lowerBound < conditions[at].range.lowerBound { conditions[at].values.reverse() }
            }
        } else {
            conditions.append(found)
        }
    }

    /// How near a column is named to a stretch: 1 beside it, 0 nowhere.
    private func nearness(_ column: Int, _ range: Range<Int>) -> Double {
        let words = columns[column].words
        guard !words.isEmpty else { return 0 }
        var best = 0.0
        let reach = max(0, range.lowerBound - 6)..<min(tokens.count, range.upperBound + 5)
        for index in reach where !range.contains(index) && !covered[index] {
            guard words.contains(tokens[index].text) else { continue }
            let distance = index < range.lowerBound ? range.lowerBound - index : index - range.upperBound + 1
            let share = words.count { word in reach.contains { tokens[$0].text == word && !range.contains($0) } }
            best = max(best, Double(share) / Double(words.count) / (1 + 0.15 * Double(distance - 1)))
        }
        return best
    }

    private mutating func takeComparisons() {
        for index in tokens.indices where tokens[index].kind == .number && !covered[index] {
            guard let comparison = lookup.comparison(tokens, at: index) else { continue }
            let numeric = columns.indices.filter { columns[$0].isNumeric || !lookup.content.numbers[$0].isEmpty }
            guard let column = numeric.max(by: { (reach($0, index), $1) < (reach($1, index), $0) }), reach(column, index) > 0 else { continue }
            covered[index] = true
            for at in comparison.words { covered[at] = true }
            conditions.append(TableLookup.Found(column: column, comparison: comparison.comparison, values: [plain(tokens[index].text)],
                                                isNumber: true, range: index..<index + 1))
        }
    }

    /// How near a column's name stands before a number, or after.
    private func reach(_ column: Int, _ index: Int) -> Double {
        var best = 0.0
        for word in columns[column].words {
            for at in max(0, index - 9)..<min(tokens.count, index + 5) where tokens[at].text == word && !covered[at] {
                let distance = at < index ? Double(index - at) : Double(at - index) + 1
                best += 1 / (distance + 2) / Double(columns[column].words.count)
                break
            }
        }
        return best
    }

    private mutating func takeNumbers() {
        for index in tokens.indices where tokens[index].kind == .number && !covered[index] {
            let figure = plain(tokens[index].text)
            let holding = columns.indices.filter { lookup.content.numbers[$0].contains(figure) || lookup.content.numbers[$0].contains(tokens[index].text) }
            guard let column = holding.max(by: { (nearness($0, index..<index + 1), $1) < (nearness($1, index..<index + 1), $0) }) else { continue }
            if isHan, nearness(column, index..<index + 1) == 0 { continue }
            covered[index] = true
            add(TableLookup.Found(column: column, comparison: .equal, values: [figure], isNumber: columns[column].isNumeric, range: index..<index + 1))
        }
    }

    private func plain(_ text: String) -> String { text.replacing(",", with: "") }

    // MARK: English

    private func englishGuess() -> TableLookup.Guess? {
        guard let selected = selectedColumn() else { return nil }
        let aggregate = lookup.aggregate(tokens, columns[selected.column], covered)
        let name = SQLText.name(columns[selected.column].name)
        let shown = aggregate.map { "\($0)(\(name))" } ?? name
        let sql = "SELECT \(shown) FROM \(SQLText.name(lookup.content.table))" + whereText
        guard !conditions.isEmpty || aggregate != nil else { return nil }
        return TableLookup.Guess(sql: sql, confidence: min(1, 0.4 + 0.3 * selected.score + 0.1 * Double(min(conditions.count, 3))))
    }

    private var whereText: String {
        let parts = conditions.map { found -> String in
            let name = SQLText.name(columns[found.column].name)
            let literals = found.values.map { found.isNumber ? ($0.isEmpty ? "0" : SQLText.number(Double($0) ?? 0)) : SQLText.literal($0) }
            if literals.count > 1 { return "\(name) IN (\(literals.joined(separator: ", ")))" }
            return "\(name) \(found.comparison.sql) \(literals[0])"
        }
        return parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ")
    }

    /// The column that the words left over name best; earlier words count more.
    private func selectedColumn() -> (column: Int, score: Double)? {
        var best: (column: Int, score: Double)?
        for index in columns.indices where !conditions.contains(where: { $0.column == index }) || conditions.isEmpty {
            var score = 0.0
            var first = tokens.count
            let words = columns[index].words.filter { !lookup.isCommon($0) || columns[index].words.count == 1 }
            for word in words {
                let exact = tokens.indices.first { !covered[$0] && tokens[$0].text == word }
                let near = tokens.indices.first { !covered[$0] && lookup.related.areRelated(tokens[$0].text, word) }
                if let exact { score += 1
                    first = min(first, exact)
                } else if let near { score += 0.5
                    first = min(first, near)
                }
            }
            guard score > 0 else { continue }
            score = score / Double(max(words.count, 1)) + 0.35 * (1 - Double(first) / Double(tokens.count)) + 0.05 * score
            if best.map({ score > $0.score }) ?? true { best = (index, score) }
        }
        if let best { return (best.column, min(1, best.score)) }
        guard !conditions.isEmpty else { return nil }
        let open = columns.indices.first { index in !conditions.contains { $0.column == index } && !columns[index].isNumeric }
        return open.map { ($0, 0.1) }
    }
}

extension LookupReading {
    // MARK: Chinese

    private func chineseGuess() -> TableLookup.Guess? {
        let rest = tokens.indices.filter { !isCovered($0) }.map { tokens[$0].text }.joined()
        let table = SQLText.name(lookup.content.table)
        let ranked = columns.indices.filter { index in !found.contains { $0.column == index } }
            .map { ($0, lookup.likeness(columns[$0].name, rest)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        let attribute = ranked.first { $0.1 > 0.25 }
        let order = lookup.order(rest)
        let several = found.first { $0.values.count > 1 }
        func name(_ column: Int) -> String { SQLText.name(columns[column].name) }
        let condition = whereClause
        if let several, several.values.count == 2, let attribute, lookup.isDifference(rest) {
            let one = "(SELECT \(name(attribute.0)) FROM \(table) WHERE \(name(several.column)) = \(SQLText.literal(several.values[0])))"
            let other = "(SELECT \(name(attribute.0)) FROM \(table) WHERE \(name(several.column)) = \(SQLText.literal(several.values[1])))"
            return TableLookup.Guess(sql: "SELECT ABS(\(one) - \(other)) AS difference", confidence: 0.6)
        }
        if let isDescending = order {
            let numeric = ranked.first { columns[$0.0].isNumeric && $0.1 > 0.2 }
            guard let by = numeric else { return nil }
            let shown = several?.column ?? lookup.namedColumn(rest)
            guard let shown else { return nil }
            if let top = lookup.top(rest), let first = lookup.firstOrder(columns, rest, besides: by.0) {
                let sql = "SELECT \(name(shown)) FROM (SELECT * FROM \(table)\(condition) ORDER BY \(name(first)) DESC LIMIT \(top)) "
                    + "ORDER BY \(name(by.0))\(isDescending ? " DESC" : "") LIMIT 1"
                return TableLookup.Guess(sql: sql, confidence: 0.5)
            }
            let limit = lookup.top(rest) ?? 1
            let sql = "SELECT \(name(shown)) FROM \(table)\(condition) ORDER BY \(name(by.0))\(isDescending ? " DESC" : "") LIMIT \(limit)"
            return TableLookup.Guess(sql: sql, confidence: 0.5 + 0.3 * by.1)
        }
        if lookup.isCount(rest), several == nil, attribute.map({ $0.1 < 0.6 }) ?? true {
            return TableLookup.Guess(sql: "SELECT COUNT(*) FROM \(table)\(condition)", confidence: 0.4)
        }
        guard let attribute, !found.isEmpty else { return nil }
        return TableLookup.Guess(sql: "SELECT \(name(attribute.0)) FROM \(table)\(condition)", confidence: 0.4 + 0.5 * min(1, attribute.1))
    }

    private var found: [TableLookup.Found] { conditions }
    private var whereClause: String { whereText }
    private func isCovered(_ index: Int) -> Bool { covered[index] }
}
