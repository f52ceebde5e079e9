/// Under which conditions.
extension Parse {
    mutating func findConditions() -> Bool {
        takeRelations()
        return takeSpeaker() && takeTimes() && takeNumbers() && takeValues() && takeEntities() && takeMissing()
    }

    /// Named relations: who organised, who reports to whom. Ways between things prefer them.
    private mutating func takeRelations() {
        let table = schema.entities[query.entity].table
        let groups = query.groups.compactMap { if case .entity(let entity) = $0 { schema.entities[entity].table } else { nil } }
        for index in spans.indices where open(index) {
            guard let relation = spans[index].senses.lazy.compactMap({ sense -> Int? in
                guard case .relation(let relation) = sense else { return nil }
                return relation
            }).first(where: { relation in
                let it = schema.relations[relation]
                let isLink = schema.entity(it.from).map { schema.entities[$0].isLink == true } ?? false
                return it.from == table || it.to == table || isLink || groups.contains(it.from) || groups.contains(it.to)
            }), !spans[index].values.contains(where: { $0.reference.entity == query.entity }) else { continue }
            used[index] = true
            if !query.hints.contains(relation) { query.hints.append(relation) }
        }
    }

    // MARK: The speaker

    private mutating func takeSpeaker() -> Bool {
        let mentions = spans.indices.filter { open($0) && (spans[$0].has(.me) || spans[$0].has(.mine) || spans[$0].has(.ours)) }
        guard let first = mentions.first else { return true }
        guard let speaker = parser.speaker else { return false }
        for index in mentions { used[index] = true }
        if let near = neighbor(of: first, 1), spans[near].values.isEmpty, let entity = spans[near].entity,
           schema.entities[entity].table == "departments", let code = schema.entities[entity].attribute("code") {
            if entity != query.entity { used[near] = true }
            let reference = AttributeReference(entity: entity, attribute: code)
            let own = Condition.under(reference, [speaker.department], includingItself: true, negated: false)
            let exact = Condition.oneOf(reference, [speaker.department], negated: false)
            add(entity == query.entity ? exact : own, of: entity, negated: false)
            return true
        }
        // "our largest room", "our biggest team": the company's.
        if mentions.allSatisfy({ spans[$0].has(.ours) }), schema.entities[query.entity].mine == nil, query.hints.isEmpty { return true }
        guard let people = peopleEntity else { return false }
        let me = Condition.key(people, speaker.key)
        if query.entity == people {
            guard let relation = query.hints.first(where: { isSelfRelation($0, of: people) }) else { return false }
            conditions.append(.related(Query.Link(entity: people, hints: [relation]), [me], negated: false))
            return true
        }
        guard let mine = schema.entities[query.entity].mine else { return false }
        let named = query.hints.filter { schema.relations[$0].to == schema.entities[people].table }
        let hints = named.isEmpty ? schema.relations.indices.filter { schema.relations[$0].name == mine } : named
        conditions.append(.related(Query.Link(entity: people, hints: hints), [me], negated: false))
        return true
    }

    func isSelfRelation(_ relation: Int, of entity: Int) -> Bool {
        let table = schema.entities[entity].table
        return schema.relations[relation].from == table && schema.relations[relation].to == table
    }

    // MARK: Values

    private mutating func takeValues() -> Bool {
        for index in spans.indices where open(index) && !spans[index].values.isEmpty {
            if isVerb(index) {
                used[index] = true
                continue
            }
            guard let value = reading(index, for: query.entity) else {
                // A word that is a value nowhere near may still be a noun or a filler.
                if spans[index].isFiller || spans[index].entity != nil || !spans[index].attributes.isEmpty { continue }
                return false
            }
            used[index] = true
            if let named = neighbor(of: index, -1), spans[named].has(.named) { used[named] = true }
            let negated = takeNegation(before: index)
            guard let condition = condition(value, index: index, negated: negated) else { return false }
            add(condition, of: value.reference.entity, negated: negated)
        }
        return true
    }

    /// "the department that issued most": what can also be a value ("issued documents", "are issued") is only the verb.
    private func isVerb(_ index: Int) -> Bool {
        guard spans[index].verbs.contains(where: { $0.entity == query.entity && schema[$0].isDate }) else { return false }
        if let next = neighbor(of: index, 1), spans[next].entity == query.entity { return false }
        return index == 0 || !["are", "is", "were", "was", "been", "已"].contains(spans[index - 1].text.lowercased())
    }

    private mutating func condition(_ value: LinkedValue, index: Int, negated: Bool) -> Condition? {
        let attribute = schema[value.reference]
        // Negation of what belongs to another thing is said of the relation, not of the value.
        let inner = negated && value.reference.entity == query.entity
        switch value.match {
        case .equal(let text):
            if attribute.kind == .list { return .has(value.reference, text, negated: inner) }
            if isTree(value.reference) {
                let below = takeBelow(near: index)
                if query.entity == value.reference.entity {
                    // How many departments Software has: those below it. Itself is one.
                    let counts = query.measure == .count && query.groups.isEmpty && !spans.contains { $0.has(.named) }
                    return below || counts ? .under(value.reference, [text], includingItself: false, negated: inner)
                        : .oneOf(value.reference, [text], negated: inner)
                }
                // The head of Finance is not the heads of all below it.
                let isRole = query.hints.contains { hint in
                    let relation = schema.relations[hint]
                    return relation.role == true && relation.from == schema.entities[value.reference.entity].table
                }
                if !isRole, parser.includesBelow || below {
                    let groupsByIt = query.groups.contains(.entity(value.reference.entity))
                    return .under(value.reference, [text], includingItself: !(below && groupsByIt), negated: inner)
                }
            }
            return .oneOf(value.reference, [text], negated: inner)
        case .present:
            guard let exclude = schema.entities[value.reference.entity].exclude else { return nil }
            return .oneOf(value.reference, exclude.values, negated: !inner)
        case .isTrue: return .isTrue(value.reference, negated: inner)
        case .suffix(let text): return .like(value.reference, ["%" + text], negated: inner)
        case .prefix(let text): return .like(value.reference, [text + "%"], negated: inner)
        case .word(let text): return .like(value.reference, [text + " %", "% " + text], negated: inner)
        case .contains(let text): return .like(value.reference, ["%" + text + "%"], negated: inner)
        }
    }

    private func isTree(_ reference: AttributeReference) -> Bool {
        let table = schema.entities[reference.entity].table
        return schema[reference].kind == .name && schema.relations.contains { $0.hierarchy == true && $0.from == table }
    }

    private mutating func takeBelow(near index: Int) -> Bool {
        for at in [index + 1, index - 1, index + 2, index - 2] where open(at) && spans[at].has(.below) {
            used[at] = true
            return true
        }
        return false
    }

    /// "not in Finance", 除了A座以外, 没有投影.
    mutating func takeNegation(before index: Int) -> Bool {
        guard let before = neighbor(of: index, -1, passing: { used[$0] && !spans[$0].has(.not) && spans[$0].values.isEmpty }),
              open(before), index - before <= 4, spans[before].has(.not) || spans[before].has(.without) else { return false }
        used[before] = true
        for after in spans.indices where after > index && after <= index + 2 && open(after) && spans[after].has(.not) { used[after] = true }
        return true
    }

    /// Adds a condition on a thing, by relation where it is not the one asked about. Values of one column are
    /// alternatives, of several values of a list all are wanted.
    private mutating func add(_ condition: Condition, of entity: Int, negated: Bool) {
        if entity == query.entity, let relation = query.hints.first(where: { isSelfRelation($0, of: entity) }),
           let first = condition.reference, schema[first].kind == .name {
            return conditions.append(.related(Query.Link(entity: entity, hints: [relation]), [condition], negated: negated))
        }
        guard entity != query.entity else {
            if let at = conditions.firstIndex(where: { $0.canMerge(condition) }) {
                conditions[at] = conditions[at].merged(condition)
                takeAlternatives()
            } else {
                conditions.append(condition)
            }
            return
        }
        let link = Query.Link(entity: entity, hints: query.hints)
        if isToOne(link), let at = conditions.firstIndex(where: {
            if case .related(link, let inner, negated) = $0, inner.count == 1 { inner[0].canMerge(condition) } else { false }
        }), case .related(_, let inner, _) = conditions[at] {
            conditions[at] = .related(link, [inner[0].merged(condition)], negated: negated)
            takeAlternatives()
        } else if isToOne(link), let at = conditions.firstIndex(where: {
            if case .related(link, _, negated) = $0, !negated { true } else { false }
        }), case .related(_, let inner, _) = conditions[at] {
            conditions[at] = .related(link, inner + [condition], negated: negated)
        } else {
            conditions.append(.related(link, [condition], negated: negated))
        }
    }

    private mutating func takeAlternatives() {
        for index in indices(.either) { used[index] = true }
    }

    private func isToOne(_ link: Query.Link) -> Bool {
        parser.graph.path(from: query.entity, to: link.entity, hints: link.hints)?.allSatisfy(\.along) ?? false
    }

    // MARK: Other things

    /// Other things that are only named: rooms with meetings today, people without meetings.
    private mutating func takeEntities() -> Bool {
        for index in spans.indices where open(index) && spans[index].entity != nil && spans[index].values.isEmpty {
            guard let entity = spans[index].entity, entity != query.entity else {
                // The thing itself, named again.
                if !isUnit(index) || query.measure != .rows { used[index] = true }
                continue
            }
            let negated = takeNegation(before: index)
            let before = neighbor(of: index, -1)
            let isRelated = negated || !query.hints.isEmpty || before.map { spans[$0].has(.with) } == true
            guard isRelated else { continue }
            used[index] = true
            conditions.append(.related(Query.Link(entity: entity, hints: query.hints), take(timesOf: entity), negated: negated))
        }
        return true
    }

    private mutating func take(timesOf entity: Int) -> [Condition] {
        guard let date = schema.entities[entity].date, let attribute = schema.entities[entity].attribute(date) else { return [] }
        let reference = AttributeReference(entity: entity, attribute: attribute)
        return spans.indices.filter { open($0) && spans[$0].time != nil }.compactMap { index in
            used[index] = true
            return spans[index].time.map { .span(reference, shifted($0, reference)) }
        }
    }

    /// 没有座机, "without a phone number", "with an e-mail address"; departments without a head.
    private mutating func takeMissing() -> Bool {
        for index in spans.indices where spans[index].values.isEmpty {
            if open(index), let reference = attribute(index, of: query.entity), reference.entity == query.entity, !isNumeric(reference) {
                if takeNegation(before: index) {
                    used[index] = true
                    conditions.append(.missing(reference, negated: false))
                } else if query.measure == .count, let before = neighbor(of: index, -1), spans[before].has(.with) {
                    used[index] = true
                    conditions.append(.missing(reference, negated: true))
                }
            } else if let relation = spans[index].relation, used[index], query.hints.contains(relation),
                      schema.relations[relation].from == schema.entities[query.entity].table, let other = schema.entity(schema.relations[relation].to),
                      !conditions.contains(where: { if case .related(let link, _, _) = $0 { link.hints.contains(relation) } else { false } }) {
                if takeNegation(before: index) {
                    conditions.append(.related(Query.Link(entity: other, hints: [relation]), [], negated: true))
                } else if query.measure == .rows, query.groups.isEmpty {
                    query.columns.append(.entity(other))
                }
            }
        }
        return true
    }

    /// What is asked of each.
    mutating func findColumns() -> Bool {
        for index in spans.indices where open(index) && spans[index].values.isEmpty {
            if spans[index].attributes.isEmpty {
                guard let entity = spans[index].entity, entity != query.entity, query.measure == .rows, query.order == nil || !query.groups.isEmpty else { continue }
                used[index] = true
                query.columns.append(.entity(entity))
                continue
            }
            guard let reference = spans[index].attributes.first(where: { $0.entity == query.entity }) else { continue }
            guard query.measure == .rows else { continue }
            used[index] = true
            if !query.columns.contains(.attribute(reference)) { query.columns.append(.attribute(reference)) }
        }
        query.isDistinct = query.measure == .rows && !indices(.distinct).isEmpty
        query.attributesFirst = conditions.contains { condition in
            guard case .oneOf(let reference, let values, false) = condition else { return false }
            return values.count == 1 && reference.entity == query.entity && schema[reference].kind == .name
        }
        return true
    }
}

extension Condition {
    /// Whether it means a thing with all below it.
    var isTree: Bool {
        switch self {
        case .under: true
        case .related(_, let inner, _): inner.contains(where: \.isTree)
        default: false
        }
    }

    var reference: AttributeReference? {
        switch self {
        case .compare(let it, _, _), .oneOf(let it, _, _), .like(let it, _, _), .isTrue(let it, _), .span(let it, _),
             .missing(let it, _), .has(let it, _, _), .under(let it, _, _, _): it
        case .key, .related: nil
        }
    }

    /// Whether two conditions are alternatives for one column.
    func canMerge(_ other: Condition) -> Bool {
        switch (self, other) {
        case (.oneOf(let a, _, let x), .oneOf(let b, _, let y)): a == b && x == y
        case (.like(let a, _, let x), .like(let b, _, let y)): a == b && x == y
        case (.under(let a, _, let s, let x), .under(let b, _, let t, let y)): a == b && x == y && s == t
        default: false
        }
    }

    func merged(_ other: Condition) -> Condition {
        switch (self, other) {
        case (.oneOf(let a, let v, let x), .oneOf(_, let w, _)): .oneOf(a, v + w.filter { !v.contains($0) }, negated: x)
        case (.like(let a, let v, let x), .like(_, let w, _)): .like(a, v + w.filter { !v.contains($0) }, negated: x)
        case (.under(let a, let v, let s, let x), .under(_, let w, _, _)):
            .under(a, v + w.filter { !v.contains($0) }, includingItself: s, negated: x)
        default: self
        }
    }
}
