/// What comes first.
extension Parse {
    /// A number that says how many: "top 3", 前五, "the 3 largest".
    mutating func takeLimit(near index: Int) -> Int? {
        for at in [index - 1, index + 1, index - 2, index + 2, index + 3] where open(at) && spans[at].values.isEmpty {
            guard let number = spans[at].number, number >= 1, number <= 100, number == number.rounded() else { continue }
            if at > index, let beyond = neighbor(of: at, 1), spans[beyond].operation?.comparison != nil { continue }
            used[at] = true
            for top in indices(.top) where abs(top - at) <= 2 { used[top] = true }
            return Int(number)
        }
        return nil
    }

    mutating func findOrder() -> Bool {
        if query.order != nil { return targetFitsOrder() }
        let extreme = spans.indices.first { index in
            !used[index] && spans[index].extremes.contains { $0.reference.entity == query.entity }
        }
        if let index = extreme, let it = spans[index].extremes.first(where: { $0.reference.entity == query.entity }) {
            used[index] = true
            guard query.measure == .rows else { return false }
            imply(it.reference)
            query.order = Query.Order(key: .attribute(it.reference), descending: it.most)
            query.limit = takeLimit(near: index) ?? 1
            // 容量最大: the attribute is named as well.
            for near in [index - 1, index + 1] where open(near) && (spans[near].attributes + spans[near].verbs).contains(it.reference) {
                used[near] = true
            }
            return true
        }
        guard let index = first(.high, .low, .latest, .earliest) else { return topOfGroups() }
        let isTime = spans[index].has(.latest) || spans[index].has(.earliest)
        let fitting: (AttributeReference) -> Bool = { [schema, query] reference in
            reference.entity == query.entity && (isTime ? schema[reference].isDate : schema[reference].kind == .number)
        }
        let near = spans.indices.filter { !used[$0] && abs($0 - index) <= 3 && (spans[$0].attributes + spans[$0].verbs).contains(where: fitting) }
        var reference = near.min { abs($0 - index) < abs($1 - index) }.flatMap { at in
            used[at] = true
            return (spans[at].attributes + spans[at].verbs).first(where: fitting)
        }
        if reference == nil, isTime, let date = schema.entities[query.entity].date,
           let attribute = schema.entities[query.entity].attribute(date) {
            reference = AttributeReference(entity: query.entity, attribute: attribute)
        }
        guard let reference, query.measure == .rows else { return false }
        imply(reference)
        used[index] = true
        let descending = spans[index].has(.high) || spans[index].has(.latest)
        query.order = Query.Order(key: .attribute(reference), descending: descending)
        query.limit = takeLimit(near: index) ?? 1
        return true
    }

    /// "top 3 departments by headcount": groups with the greatest count.
    private mutating func topOfGroups() -> Bool {
        guard let top = first(.top) else { return true }
        guard !query.groups.isEmpty, query.measure != .rows, let limit = takeLimit(near: top) else { return false }
        used[top] = true
        query.order = Query.Order(key: .measure, descending: true)
        query.limit = limit
        return true
    }

    private mutating func targetFitsOrder() -> Bool {
        guard case .attribute(let reference)? = query.order?.key else { return true }
        return reference.entity == query.entity && query.measure == .rows
    }
}
