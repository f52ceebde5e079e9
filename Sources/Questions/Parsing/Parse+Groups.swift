/// By what is grouped.
extension Parse {
    /// "each department", 各部门, "by status"; and 哪个部门人最多, "who has the most meetings".
    mutating func findGroups() -> Bool {
        if let most = first(.most, .least), spans[most].extremes.isEmpty { return groupByMost(most) }
        if groupBySize() { return true }
        if let top = first(.top), topGroups(top) { return true }
        if let several = groupBySeveral() { return several }
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
        var shared = spans[named[0]].values.map(\.reference).filter { [.choice, .job].contains(schema[$0].kind) }
        for index in named.dropFirst() { shared = shared.filter { spans[index].values.map(\.reference).contains($0) } }
        guard let reference = shared.first(where: { mentioned.contains($0.entity) }) ?? shared.first else { return false }
        query.groups = [.attribute(reference)]
        if spans[each].has(.each) { used[each] = true }
        return true
    }

    private mutating func groupByMost(_ most: Int) -> Bool {
        let after = spans.indices.first { $0 > most && $0 <= most + 4 && isCountable($0) }
        let before = spans.indices.last { $0 < most && most - $0 <= 4 && isCountable($0) && !isAskedFor($0) }
        let asked = spans.indices.first { isAskedFor($0) && (spans[$0].entity != nil || key($0) != nil) }
        guard let counted = chinese ? before ?? after.flatMap({ $0 == asked ? nil : $0 }) : after ?? before else {
            return groupByMostOfAttribute(most)
        }
        // 人数最多的会议: the number of people is kept with each meeting.
        let isKept = spans[counted].attributes.contains { isNumeric($0) && $0.entity != spans[counted].entity && mentioned.contains($0.entity) }
        guard let entity = spans[counted].entity, !isKept else { return orderByCounted(most, counted) }
        var groups: Query.Key?
        var noun = most
        if let asked, asked != counted, let key = key(asked) {
            groups = key
            noun = asked
            used[asked] = true
        } else if let who = first(.who), let people = peopleEntity, people != entity {
            groups = .entity(people)
            used[who] = true
        } else {
            let candidates = spans.indices.filter { $0 != counted && !used[$0] && key($0) != nil && spans[$0].number == nil }
            guard let other = candidates.first(where: { spans[$0].entity != nil && spans[$0].entity != entity })
                ?? candidates.first(where: { spans[$0].entity == nil }), let key = key(other) else { return false }
            groups = key
            noun = other
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
        query.limit = takeLimit(near: most) ?? takeLimit(near: noun) ?? 1
        return true
    }

    /// "the biggest department": that with the most people.
    private mutating func groupBySize() -> Bool {
        guard let index = first(.high, .low),
              let noun = spans.indices.filter({ abs($0 - index) <= 4 && !used[$0] && spans[$0].values.isEmpty && sized($0) != nil })
                .min(by: { abs($0 - index) < abs($1 - index) }),
              let entity = spans[noun].entity, let counted = sized(noun), mentioned.isSubset(of: [entity, counted]),
              !spans[index].extremes.contains(where: { $0.reference.entity == entity }) else { return false }
        for at in spans.indices where at == index || at == noun || isSize(at, of: entity) { used[at] = true }
        query.groups = [.entity(entity)]
        query.entity = counted
        hasTarget = true
        query.measure = .count
        query.order = Query.Order(key: .measure, descending: spans[index].has(.high))
        query.limit = takeLimit(near: index) ?? takeLimit(near: noun) ?? 1
        return true
    }

    /// What is counted for the size of the things that a phrase names.
    func sized(_ index: Int) -> Int? {
        spans[index].entity.flatMap { schema.entities[$0].size }.flatMap { schema.entity($0.of) }
    }

    func isSize(_ index: Int, of entity: Int) -> Bool {
        spans[index].senses.contains(.size(entity)) || spans[index].has(.count) && spans[index].entity != nil
            && spans[index].entity == schema.entities[entity].size.flatMap { schema.entity($0.of) }
    }

    /// "how many are on leave, and how many have left": a count of each, never the sum. Nil where one number is asked,
    /// false where the numbers are not of one kind.
    private mutating func groupBySeveral() -> Bool? {
        guard indices(.each).isEmpty else { return nil }
        let counts = indices(.count).filter { spans[$0].entity == nil }
        let values = spans.indices.filter { !used[$0] && !spans[$0].values.isEmpty && spans[$0].number == nil }
        guard let first = counts.first, let last = counts.last else { return nil }
        guard first != last else { return isEnumeration(values) ? groupByValues(values, first) : nil }
        let isSeveral = (first..<last).contains { index in
            !spans[index].values.isEmpty || spans[index].entity != nil || spans[index].time != nil || !spans[index].verbs.isEmpty
        }
        guard isSeveral else { return nil }
        guard values.count == counts.count, !spans.contains(where: { $0.time != nil }), groupByValues(values, last) else { return false }
        for count in counts.dropFirst() { used[count] = true }
        return true
    }

    /// "on probation, on leave, gone": states with nothing but commas between them.
    private func isEnumeration(_ values: [Int]) -> Bool {
        guard values.count > 1, !spans.contains(where: { $0.has(.either) }) else { return false }
        return zip(values, values.dropFirst()).allSatisfy { left, right in
            right - left == 2 && [",", "，", "、"].contains(spans[left + 1].text) && spans[right].values.contains { schema[$0.reference].values != nil }
        }
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
        let numbers = spans[counted].attributes.filter(isNumeric)
        guard let reference = numbers.first(where: { mentioned.contains($0.entity) }) ?? numbers.first else { return false }
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
}
