import TimeExpressions

/// Times, numbers and lengths of time as conditions.
extension Parse {
    mutating func takeTimes() -> Bool {
        for index in spans.indices where open(index) {
            guard let time = spans[index].time, spans[index].values.isEmpty || spans[index].number == nil else { continue }
            guard let reference = dateAttribute(near: index) else {
                // Another thing that is named may have it: people without meetings this week.
                let other = spans.indices.contains { open($0) && spans[$0].entity.map { $0 != query.entity && schema.entities[$0].date != nil } == true }
                if other { continue }
                return false
            }
            used[index] = true
            let condition = Condition.span(reference, shifted(time, reference))
            if reference.entity == query.entity {
                conditions.append(condition)
            } else {
                conditions.append(.related(Query.Link(entity: reference.entity, hints: query.hints), [condition], negated: false))
            }
        }
        takeDateVerbs()
        return true
    }

    /// The date that is spoken of: by a verb or noun beside it, else the one that things of this kind have.
    private mutating func dateAttribute(near index: Int) -> AttributeReference? {
        let fits: (AttributeReference) -> Bool = { [schema, query] in schema[$0].isDate && $0.entity == query.entity }
        let named = spans.indices.filter { at in
            at != index && (spans[at].verbs + spans[at].attributes).contains(where: fits) && (spans[at].values.isEmpty || !spans[at].verbs.isEmpty)
        }
        if let at = named.min(by: { abs($0 - index) < abs($1 - index) }) {
            let isNew = open(at)
            used[at] = true
            let reference = (spans[at].verbs + spans[at].attributes).first(where: fits)
            if isNew, let reference { imply(reference) }
            return reference
        }
        let grouped = query.groups.compactMap { if case .attribute(let reference) = $0 { reference.entity } else { nil } }
        guard let date = schema.entities[query.entity].date, grouped.allSatisfy({ $0 == query.entity }),
              let attribute = schema.entities[query.entity].attribute(date) else { return nil }
        return AttributeReference(entity: query.entity, attribute: attribute)
    }

    /// "issued" says something of the state too.
    mutating func imply(_ reference: AttributeReference) {
        guard let implied = schema[reference].implies, let attribute = schema.entities[reference.entity].attribute(implied.column) else { return }
        let state = AttributeReference(entity: reference.entity, attribute: attribute)
        let isSpoken = spans.contains { $0.values.contains { $0.reference == state } }
        if !isSpoken, reference.entity == query.entity { conditions.append(.oneOf(state, implied.values, negated: true)) }
    }

    /// "documents that Finance issued": the verb of the usual date asks for nothing more.
    private mutating func takeDateVerbs() {
        for index in spans.indices where open(index) && spans[index].values.isEmpty {
            guard let date = schema.entities[query.entity].date, let attribute = schema.entities[query.entity].attribute(date) else { return }
            let reference = AttributeReference(entity: query.entity, attribute: attribute)
            if spans[index].verbs.contains(reference) {
                used[index] = true
                imply(reference)
            }
        }
    }

    /// What has happened lies in the past: "in October", said in March, is last October.
    func shifted(_ time: TimeSpan, _ reference: AttributeReference) -> TimeSpan {
        guard schema[reference].kind == .date, let from = time.from, let to = time.to, parser.now < from else { return time }
        return TimeSpan(from: from.adding(months: -12), to: to.adding(months: -12))
    }

    // MARK: Numbers

    mutating func takeNumbers() -> Bool {
        if let between = first(.between) {
            let numbers = spans.indices.filter { open($0) && spans[$0].number != nil && spans[$0].values.isEmpty }
            guard numbers.count == 2, let low = spans[numbers[0]].number, let high = spans[numbers[1]].number,
                  let reference = numberAttribute(near: numbers[0]) ?? numberAttribute(near: numbers[1]) else { return false }
            used[between] = true
            take(nil, numbers[0], reference)
            take(nil, numbers[1], reference)
            conditions.append(.compare(reference, .atLeast, min(low, high)))
            conditions.append(.compare(reference, .atMost, max(low, high)))
        }
        for index in spans.indices where open(index) && (spans[index].number != nil || spans[index].minutes != nil) {
            if !spans[index].values.isEmpty || spans[index].isFiller && comparison(near: index) == nil { continue }
            guard takeNumber(index) else { return false }
        }
        return true
    }

    private mutating func takeNumber(_ index: Int) -> Bool {
        let found = comparison(near: index)
        if let minutes = spans[index].minutes {
            guard let position = schema.entities[query.entity].attributes.firstIndex(where: { $0.unit == "minutes" }) else { return false }
            let reference = AttributeReference(entity: query.entity, attribute: position)
            take(found, index, reference)
            conditions.append(.compare(reference, found?.comparison ?? .equal, minutes))
            return true
        }
        guard let number = spans[index].number else { return false }
        if let reference = numberAttribute(near: index) {
            take(found, index, reference)
            conditions.append(.compare(reference, found?.comparison ?? schema[reference].bare ?? .equal, number))
            return true
        }
        return takeHaving(index, number, found)
    }

    private mutating func take(_ found: (index: Int, comparison: Comparison)?, _ index: Int, _ reference: AttributeReference) {
        used[index] = true
        if let found { used[found.index] = true }
        for at in spans.indices where open(at) && abs(at - index) <= 4 {
            let span = spans[at]
            let names = (span.attributes + span.verbs).contains(reference) && span.values.isEmpty
            if names || at > index && at <= index + 2 && isUnit(at, of: reference) { used[at] = true }
        }
    }

    /// 超过, "more than" before, 以上, "or more" after a number.
    private func comparison(near index: Int) -> (index: Int, comparison: Comparison)? {
        if let after = neighbor(of: index, 1, passing: { spans[$0].operation == nil && $0 - index <= 2 && (spans[$0].entity != nil || !spans[$0].attributes.isEmpty) }),
           open(after), after - index <= 3, let operation = spans[after].operation, operation == .atLeast || operation == .atMost {
            return operation.comparison.map { (after, $0) }
        }
        if let before = neighbor(of: index, -1), open(before), index - before <= 2, let comparison = spans[before].operation?.comparison {
            return (before, comparison)
        }
        return nil
    }

    private func numberAttribute(near index: Int) -> AttributeReference? {
        let fits: (AttributeReference) -> Bool = { [schema, query] in $0.entity == query.entity && schema[$0].kind == .number }
        let near = spans.indices.filter { at in
            at != index && abs(at - index) <= 4 && spans[at].values.isEmpty && open(at) && (spans[at].attributes + spans[at].verbs).contains(where: fits)
        }.sorted { (abs($0 - index), $0 < index ? 1 : 0) < (abs($1 - index), $1 < index ? 1 : 0) }
        // 超过 is said of lengths and of anything else: what is named, then the unit, come before it.
        if let at = near.first(where: { spans[$0].operation?.comparison == nil }) { return (spans[at].attributes + spans[at].verbs).first(where: fits) }
        let unit = schema.entities[query.entity].attributes.indices.lazy
            .map { AttributeReference(entity: query.entity, attribute: $0) }
            .first { reference in [index + 1, index + 2].contains { spans.indices.contains($0) && isUnit($0, of: reference) } }
        return unit ?? near.first.flatMap { (spans[$0].attributes + spans[$0].verbs).first(where: fits) }
    }

    private func isUnit(_ index: Int, of reference: AttributeReference) -> Bool {
        guard let units = schema[reference].units else { return false }
        let text = WordForm.tokens(of: spans[index].text).map(\.text)
        return units.contains { WordForm.tokens(of: $0).map(\.text) == text }
    }

    /// "departments with more than 10 people".
    private mutating func takeHaving(_ index: Int, _ number: Double, _ found: (index: Int, comparison: Comparison)?) -> Bool {
        guard query.order == nil || query.measure == .count,
              let noun = neighbor(of: index, 1), let counted = spans[noun].entity, spans[noun].values.isEmpty else { return false }
        if query.measure == .rows, query.columns.isEmpty, counted != query.entity {
            guard parser.graph.path(from: counted, to: query.entity, hints: query.hints) != nil else { return false }
            query.groups = [.entity(query.entity)]
            query.entity = counted
            query.measure = .count
        } else if query.measure != .count || query.groups.isEmpty || counted != query.entity {
            return false
        }
        used[index] = true
        used[noun] = true
        if let found { used[found.index] = true }
        query.having = Query.Having(comparison: found?.comparison ?? .equal, number: number)
        return true
    }
}
