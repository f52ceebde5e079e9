/// What is counted, listed, measured, and by what it is grouped.
extension Parse {
    // MARK: Groups

    /// "each department", 各部门, "by status"; and 哪个部门人最多, "who has the most meetings".
    mutating func findGroups() -> Bool {
        if let most = first(.most, .least), spans[most].extremes.isEmpty { return groupByMost(most) }
        if let top = first(.top), topGroups(top) { return true }
        guard let each = indices(.each).first(where: { keyAfter($0) != nil }) else { return groupByLoneEach() }
        guard let (index, key) = keyAfter(each) else { return true }
        used[each] = true
        query.groups = [key]
        used[index] = true
        for other in indices(.each) { used[other] = true }
        return true
    }

    /// What 每个, 各, "each", "by" is followed by.
    private func keyAfter(_ each: Int) -> (index: Int, key: Query.Key)? {
        guard let index = neighbor(of: each, 1), !used[index], index - each <= 3 else { return nil }
        return key(index).map { (index, $0) }
    }

    /// A phrase as something to group by: an entity, or an attribute with few values.
    private func key(_ index: Int) -> Query.Key? {
        guard spans[index].values.isEmpty else { return nil }
        let mentioned = Set(spans.compactMap(\.entity))
        let groupable = spans[index].attributes.filter { [.choice, .job, .list].contains(schema[$0].kind) || schema[$0].column == "floor" }
        if let reference = groupable.first(where: { mentioned.contains($0.entity) }), spans[index].entity == nil { return .attribute(reference) }
        if let entity = spans[index].entity { return .entity(entity) }
        return groupable.first.map { .attribute($0) }
    }

    /// 各多少人, "respectively": the groups were named before.
    private mutating func groupByLoneEach() -> Bool {
        guard let each = indices(.each).first, let count = first(.count), abs(count - each) <= 2 else {
            // "issued by Finance": no grouping at all.
            for each in indices(.each) where neighbor(of: each, 1).map({ !spans[$0].values.isEmpty || spans[$0].has(.me) }) == true {
                used[each] = true
            }
            return indices(.each).isEmpty
        }
        let named = spans.indices.filter { !used[$0] && !spans[$0].values.isEmpty && spans[$0].time == nil }
        if named.count > 1 { return groupByValues(named, each) }
        for index in spans.indices.prefix(each).reversed() where !used[index] {
            guard let key = key(index) else { continue }
            query.groups = [key]
            used[index] = true
            used[each] = true
            return true
        }
        return false
    }

    /// A座和B座各有几间会议室: one row for each value.
    private mutating func groupByValues(_ named: [Int], _ each: Int) -> Bool {
        let mentioned = Set(spans.compactMap(\.entity))
        var shared = spans[named[0]].values.map(\.reference).filter { [.choice, .job].contains(schema[$0].kind) }
        for index in named.dropFirst() { shared = shared.filter { spans[index].values.map(\.reference).contains($0) } }
        guard let reference = shared.first(where: { mentioned.contains($0.entity) }) ?? shared.first else { return false }
        query.groups = [.attribute(reference)]
        used[each] = true
        return true
    }

    private mutating func groupByMost(_ most: Int) -> Bool {
        let after = spans.indices.first { $0 > most && $0 <= most + 4 && isCountable($0) }
        let before = spans.indices.last { $0 < most && most - $0 <= 4 && isCountable($0) && !isAskedFor($0) }
        let asked = spans.indices.first { isAskedFor($0) && (spans[$0].entity != nil || key($0) != nil) }
        guard let counted = chinese ? before ?? after.flatMap({ $0 == asked ? nil : $0 }) : after ?? before else {
            return groupByMostOfAttribute(most)
        }
        guard let entity = spans[counted].entity else { return orderByCounted(most, counted) }
        // 人数最多的会议: the number of people is kept with each meeting.
        var groups: Query.Key?
        if let asked, asked != counted, let key = key(asked) {
            groups = key
            used[asked] = true
        } else if let who = first(.who), let people = peopleEntity, people != entity {
            groups = .entity(people)
            used[who] = true
        } else {
            let candidates = spans.indices.filter { $0 != counted && !used[$0] && key($0) != nil && spans[$0].number == nil }
            guard let other = candidates.first(where: { spans[$0].entity != nil && spans[$0].entity != entity })
                ?? candidates.first(where: { spans[$0].entity == nil }), let key = key(other) else { return false }
            groups = key
            used[other] = true
        }
        guard let groups, groups != .entity(entity) else { return false }
        used[counted] = true
        used[most] = true
        query.groups = [groups]
        query.entity = entity
        hasTarget = true
        query.measure = .count
        query.order = Query.Order(key: .measure, descending: spans[most].has(.most))
        query.limit = takeLimit(near: most) ?? 1
        return true
    }

    /// "the most common category", 最多的类别.
    private mutating func groupByMostOfAttribute(_ most: Int) -> Bool {
        guard let index = spans.indices.first(where: { !used[$0] && spans[$0].entity == nil && key($0) != nil }),
              case .attribute(let reference)? = key(index) else { return false }
        used[index] = true
        used[most] = true
        for other in spans.indices where spans[other].entity == reference.entity { used[other] = true }
        query.groups = [.attribute(reference)]
        query.entity = reference.entity
        hasTarget = true
        query.measure = .count
        query.order = Query.Order(key: .measure, descending: spans[most].has(.most))
        query.limit = takeLimit(near: most) ?? 1
        return true
    }

    /// "the most attendees": a number that is kept.
    private mutating func orderByCounted(_ most: Int, _ counted: Int) -> Bool {
        guard let reference = spans[counted].attributes.first(where: isNumeric) else { return false }
        used[counted] = true
        used[most] = true
        query.order = Query.Order(key: .attribute(reference), descending: spans[most].has(.most))
        query.limit = takeLimit(near: most) ?? 1
        return true
    }

    private func isCountable(_ index: Int) -> Bool {
        !used[index] && spans[index].values.isEmpty
            && (spans[index].entity != nil || spans[index].attributes.contains { isNumeric($0) })
    }

    var peopleEntity: Int? { schema.entities.firstIndex { $0.table == "people" || $0.aliases?.contains("person") == true } }

    /// "top 3 departments by headcount".
    private mutating func topGroups(_ top: Int) -> Bool {
        guard let each = indices(.each).first(where: { $0 > top }), let count = neighbor(of: each, 1), spans[count].has(.count),
              let noun = spans.indices.first(where: { $0 > top && $0 < each && spans[$0].entity != nil }), let key = key(noun),
              let counted = spans[count].entity ?? neighbor(of: count, 1).flatMap({ spans[$0].entity }), key != .entity(counted),
              let limit = takeLimit(near: top) else { return false }
        for index in [top, each, count, noun] { used[index] = true }
        if let next = neighbor(of: count, 1), spans[next].entity == counted { used[next] = true }
        query.groups = [key]
        query.entity = counted
        hasTarget = true
        query.measure = .count
        query.order = Query.Order(key: .measure, descending: true)
        query.limit = limit
        return true
    }

    // MARK: Measure

    /// Average, sum, greatest and least of a number that is kept.
    mutating func findMeasure() -> Bool {
        let aggregates: [(Operator, Query.Aggregate)] = [(.average, .average), (.maximum, .maximum), (.minimum, .minimum), (.sum, .sum)]
        for (operation, aggregate) in aggregates {
            guard let index = indices(operation).first else { continue }
            let numbers = spans.indices.filter { !used[$0] && spans[$0].values.isEmpty && spans[$0].attributes.contains { isNumeric($0) } }
            guard let at = numbers.min(by: { abs($0 - index) < abs($1 - index) }) else {
                if operation == .sum { continue }
                return false
            }
            let mentioned = Set(spans.compactMap(\.entity))
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
