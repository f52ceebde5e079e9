/// What is counted, listed and measured.
extension Parse {
    // MARK: Measure

    /// Average, sum, greatest and least of a number that is kept.
    mutating func findMeasure() -> Bool {
        if averageOfGroups() { return true }
        let aggregates: [(Operator, Query.Aggregate)] = [(.average, .average), (.maximum, .maximum), (.minimum, .minimum), (.sum, .sum)]
        for (operation, aggregate) in aggregates {
            guard let index = indices(operation).first else { continue }
            let numbers = spans.indices.filter { !used[$0] && spans[$0].values.isEmpty && spans[$0].attributes.contains { isNumeric($0) } }
            guard let at = numbers.min(by: { abs($0 - index) < abs($1 - index) }) else {
                if operation == .sum { continue }
                return false
            }
                let references = spans[at].attributes.filter { isNumeric($0) }
            guard let reference = references.first(where: { mentioned.contains($0.entity) }) ?? references.first else { return false }
            if operation == .sum, first(.count) != nil { continue }
            used[index] = true
            used[at] = true
            query.measure = .aggregate(aggregate, reference)
            query.entity = reference.entity
            hasTarget = true
            for other in spans.indices where !used[other] && spans[other].entity == reference.entity && spans[other].values.isEmpty {
                used[other] = true
            }
            return true
        }
        return extremeValue()
    }

    /// "average team size", 平均每个部门多少人: the mean of the counts.
    private mutating func averageOfGroups() -> Bool {
        guard let average = indices(.average).first,
              let noun = spans.indices.first(where: { sized($0) != nil && spans[$0].values.isEmpty && (!used[$0] || query.groups == spans[$0].entity.map { [.entity($0)] }) }),
              let entity = spans[noun].entity, let counted = sized(noun), query.groups.isEmpty || query.groups == [.entity(entity)],
              mentioned.isSubset(of: [entity, counted]) else { return false }
        let isCounted = spans.indices.contains { isSize($0, of: entity) } || mentioned.contains(counted) && first(.count) != nil
        guard isCounted else { return false }
        for at in spans.indices where at == average || at == noun || isSize(at, of: entity) || spans[at].has(.count)
            || spans[at].entity == counted && spans[at].values.isEmpty { used[at] = true }
        query.groups = [.entity(entity)]
        query.entity = counted
        query.measure = .count
        query.averagesGroups = true
        hasTarget = true
        return true
    }

    /// "the lowest score": with no thing named, the value itself is asked for.
    private mutating func extremeValue() -> Bool {
        guard let index = first(.high, .low), !spans.contains(where: { $0.entity != nil }), first(.who, .count) == nil,
              spans[index].extremes.isEmpty,
              let at = neighbor(of: index, 1), let reference = spans[at].attributes.first(where: isNumeric), spans[at].values.isEmpty
        else { return true }
        used[index] = true
        used[at] = true
        query.measure = .aggregate(spans[index].has(.high) ? .maximum : .minimum, reference)
        query.entity = reference.entity
        hasTarget = true
        return true
    }

    // MARK: Target

    mutating func findTarget() -> Bool {
        if hasTarget { return true }
        let entities = spans.indices.filter { !used[$0] && spans[$0].entity != nil && spans[$0].values.isEmpty && !isUnit($0) }
        if let count = first(.count) {
            used[count] = true
            return countTarget(count, entities)
        }
        if let extreme = spans.indices.first(where: { !used[$0] && !spans[$0].extremes.isEmpty }) {
            let mentioned = entities.compactMap { spans[$0].entity }
            let choices = spans[extreme].extremes.map(\.reference.entity)
            if let entity = choices.first(where: { mentioned.contains($0) })
                ?? (first(.who) != nil ? peopleEntity.flatMap { choices.contains($0) ? $0 : nil } : nil)
                ?? (mentioned.isEmpty ? choices.first : nil) {
                return setTarget(entity, noun: entities.first { spans[$0].entity == entity })
            }
        }
        if let who = first(.who), let people = peopleEntity {
            used[who] = true
            return setTarget(people, noun: entities.first { spans[$0].entity == people })
        }
        if let asked = entities.first(where: isAskedFor) { return setTarget(spans[asked].entity ?? 0, noun: asked) }
        if let noun = chinese ? entities.last : entities.first, let entity = spans[noun].entity { return setTarget(entity, noun: noun) }
        let attributes = spans.indices.filter { !used[$0] && !spans[$0].attributes.isEmpty }
        let values = Set(spans.flatMap { $0.values.map(\.reference.entity) })
        for index in attributes {
            if let reference = spans[index].attributes.first(where: { values.contains($0.entity) }) { return setTarget(reference.entity, noun: nil) }
        }
        let asksRelation = spans.indices.contains { open($0) && spans[$0].relation != nil }
        if !query.groups.isEmpty, case .entity(let entity) = query.groups[0], !attributes.isEmpty || asksRelation {
            query.groups = []
            return setTarget(entity, noun: nil)
        }
        // "show me the e-mail addresses": only one kind of thing has such.
        if first(.list) != nil, let index = attributes.first {
            let shared = attributes.dropFirst().reduce(Set(spans[index].attributes.map(\.entity))) { $0.intersection(spans[$1].attributes.map(\.entity)) }
            if shared.count == 1, let entity = shared.first { return setTarget(entity, noun: nil) }
        }
        return false
    }

    private mutating func setTarget(_ entity: Int, noun: Int?) -> Bool {
        query.entity = entity
        hasTarget = true
        if let noun { used[noun] = true }
        // "each meeting's length": nothing is put together.
        if query.measure == .rows, query.groups == [.entity(entity)] { query.groups = [] }
        if query.measure == .rows, !query.groups.isEmpty {
            // "list the documents by category" counts them; nothing else fits a group.
            query.measure = .count
        }
        return true
    }

    private mutating func countTarget(_ count: Int, _ entities: [Int]) -> Bool {
        // 人数超过10人的部门: the count is a condition, the other noun is what is asked for.
        if spans[count].entity != nil, let next = neighbor(of: count, 1), spans[next].operation?.comparison != nil,
           let noun = entities.last(where: { spans[$0].entity != spans[count].entity }) {
            return setTarget(spans[noun].entity ?? 0, noun: noun)
        }
        if spans[count].entity != nil, !used[count] || spans[count].values.isEmpty, let entity = spans[count].entity {
            return counted(entity, noun: nil)
        }
        let next = neighbor(of: count, 1) { spans[$0].has(.distinct) || !spans[$0].values.isEmpty || spans[$0].time != nil }
        if let next, !used[next], spans[next].entity == nil, let reference = attribute(next) {
            if isNumeric(reference) {
                // "how many seats": the number that is kept is asked, not a count of rows.
                let target = entities.first.flatMap { spans[$0].entity } ?? reference.entity
                let fitting = attribute(next, of: target) ?? reference
                used[next] = true
                query.columns.append(.attribute(fitting))
                return setTarget(fitting.entity, noun: entities.first { spans[$0].entity == fitting.entity })
            }
            if [.choice, .job, .list].contains(schema[reference].kind) {
                used[next] = true
                let mentioned = entities.compactMap { spans[$0].entity }
                let fitting = spans[next].attributes.first { mentioned.contains($0.entity) } ?? reference
                query.measure = .distinct(fitting)
                query.entity = fitting.entity
                hasTarget = true
                for index in entities where spans[index].entity == fitting.entity { used[index] = true }
                return true
            }
        }
        let after = entities.first { $0 > count && ($0 - count <= 4 || !chinese) }
        guard let noun = after ?? entities.last(where: { $0 < count }), let entity = spans[noun].entity else {
            if case .attribute(let reference)? = query.groups.first { return counted(reference.entity, noun: nil) }
            // 几个下属, "how many engineers", 几份通知: the thing is named by a relation or a value.
            let relations = spans.indices.compactMap { open($0) ? spans[$0].relation : nil }
            if let people = peopleEntity, relations.contains(where: { isSelfRelation($0, of: people) }) { return counted(people, noun: nil) }
            let values = spans.indices.filter { open($0) && !spans[$0].values.isEmpty && spans[$0].time == nil }
            let kinds = values.flatMap { spans[$0].values }.filter { [.choice, .job].contains(schema[$0.reference].kind) }
            guard let kind = kinds.first(where: { value in values.contains { $0 > count && spans[$0].values.contains(value) } }) ?? kinds.first
            else { return false }
            return counted(kind.reference.entity, noun: nil)
        }
        return counted(entity, noun: noun)
    }

    private mutating func counted(_ entity: Int, noun: Int?) -> Bool {
        query.entity = entity
        query.measure = .count
        hasTarget = true
        if let noun { used[noun] = true }
        return query.groups != [.entity(entity)]
    }

    /// Whether a noun only stands after a number: 10 人, "10 people".
    func isUnit(_ index: Int) -> Bool {
        guard let before = neighbor(of: index, -1), spans[before].number != nil, index - before <= 2 else { return false }
        guard let earlier = neighbor(of: before, -1) else { return true }
        return !spans[earlier].has(.top) && spans[earlier].extremes.isEmpty && !spans[earlier].has(.latest) && !spans[earlier].has(.earliest)
            || spans[earlier].verbs.isEmpty == false
    }
}
