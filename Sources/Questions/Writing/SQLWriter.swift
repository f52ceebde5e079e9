import TimeExpressions

/// Writes a ``Query`` as one SELECT. Names come from the schema alone, values are quoted.
struct SQLWriter {
    let schema: SemanticSchema
    let graph: SchemaGraph
    /// Whether names are shown in English where there are such.
    var english = false
    /// Whether only what was asked is shown, without names and numbers that explain it.
    var isMinimal = false
    /// Whether what entities leave out by default is left out of related things too.
    var excludes = true

    /// Nil where the things asked about are not connected.
    func sql(_ query: Query) -> String? {
        let entity = schema.entities[query.entity]
        var joins = Joins(base: entity.table)
        var select: [String] = []
        var groupBy: [String] = []
        for key in query.groups {
            guard let (shown, grouped) = group(key, query, &joins) else { return nil }
            select.append(shown)
            groupBy += grouped
        }
        let measure = measureText(query, &joins)
        // Of "which has the most", the number itself was not asked for.
        let hidesMeasure = isMinimal && !query.groups.isEmpty && (query.limit == 1 && query.order?.key == .measure || query.having != nil)
        if let measure, !hidesMeasure { select.append(measure.text + " AS " + measure.name) }
        if query.measure == .rows {
            guard let columns = rowColumns(query, &joins) else { return nil }
            select += columns
        }
        var conditions: [String] = []
        for condition in query.conditions {
            guard let text = text(of: condition, at: query.entity, alias: joins.base, hints: query.hints) else { return nil }
            conditions.append(text)
        }
        if excludes {
            if let text = exclusion(query.entity, query.conditions, groups: query.groups, alias: joins.base) { conditions.append(text) }
            for case .entity(let group) in query.groups {
                if group != query.entity, let alias = joins.alias(of: group), let text = exclusion(group, [], alias: alias) {
                    conditions.append(text)
                }
            }
        }
        var orderText: [String] = []
        if let order = query.order {
            let way = order.descending ? " DESC" : ""
            switch order.key {
            case .measure:
                guard let measure else { return nil }
                orderText.append((hidesMeasure ? measure.text : measure.name) + way)
            case .attribute(let reference):
                guard let column = column(reference, query, &joins) else { return nil }
                conditions.append(column + " IS NOT NULL")
                orderText.append(column + way)
            }
        }
        if !query.groups.isEmpty, orderText.isEmpty, !hidesMeasure, let measure { orderText.append(measure.name + " DESC") }
        if let key = entity.key, query.measure == .rows, query.limit != nil { orderText.append(joins.qualified(key)) }
        if !query.groups.isEmpty, let first = groupBy.first { orderText.append(first) }

        let distinct = query.measure == .rows && query.groups.isEmpty && (joins.fansOut || query.isDistinct) ? "DISTINCT " : ""
        var sql = "SELECT \(distinct)\(select.joined(separator: ", ")) FROM \(SQLText.name(entity.table))" + joins.text
        if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
        if !groupBy.isEmpty { sql += " GROUP BY " + groupBy.joined(separator: ", ") }
        if let having = query.having {
            guard let measure else { return nil }
            sql += " HAVING \(measure.text) \(having.comparison.sql) \(SQLText.number(having.number))"
        }
        if query.averagesGroups {
            return "SELECT ROUND(AVG(count), 2) AS average FROM (SELECT COUNT(*) AS count" + sql.dropFirst("SELECT \(select.joined(separator: ", "))".count) + ")"
        }
        if !orderText.isEmpty { sql += " ORDER BY " + orderText.joined(separator: ", ") }
        if let limit = query.limit { sql += " LIMIT \(limit)" }
        return sql
    }

    private func measureText(_ query: Query, _ joins: inout Joins) -> (text: String, name: String)? {
        switch query.measure {
        case .rows:
            return nil
        case .count:
            return ("COUNT(*)", "count")
        case .distinct(let reference):
            guard let column = column(reference, query, &joins) else { return nil }
            return ("COUNT(DISTINCT \(column))", "count")
        case .aggregate(let aggregate, let reference):
            guard let column = column(reference, query, &joins) else { return nil }
            let text = "\(aggregate.rawValue)(\(column))"
            return (aggregate == .average && !isMinimal ? "ROUND(\(text), 2)" : text, SQLText.name(schema[reference].column))
        }
    }

    private func rowColumns(_ query: Query, _ joins: inout Joins) -> [String]? {
        let entity = schema.entities[query.entity]
        var asked: [String] = []
        for key in query.columns {
            switch key {
            case .attribute(let reference):
                if !isMinimal, reference.entity == query.entity, schema[reference].column == entity.label.first { continue }
                guard let column = column(reference, query, &joins) else { return nil }
                asked.append(column)
            case .entity(let other):
                guard let label = label(of: other, from: query, &joins) else { return nil }
                asked.append(label + " AS " + SQLText.name(singular(schema.entities[other].table)))
            }
        }
        if isMinimal, !asked.isEmpty { return asked }
        if !isMinimal, let order = query.order, case .attribute(let reference) = order.key {
            guard let column = column(reference, query, &joins) else { return nil }
            if !asked.contains(column) { asked.append(column) }
        }
        let names = labelColumns(query.entity, &joins)
        if query.attributesFirst, !asked.isEmpty { return asked + names.prefix(1) }
        return Array(names.prefix(1)) + asked + names.dropFirst()
    }

    private func singular(_ table: String) -> String { WordForm.singular(table) }

    /// The columns by which a thing is shown, in the query's own table.
    private func labelColumns(_ entity: Int, _ joins: inout Joins) -> [String] {
        let columns = schema.entities[entity].label.map { joins.qualified($0) }
        guard english, let translated = schema.entities[entity].translated, let first = columns.first else { return columns }
        let name = SQLText.name(schema.entities[entity].label[0])
        return ["coalesce(\(joins.qualified(translated)), \(first)) AS \(name)"] + columns.dropFirst()
    }

    private func label(of other: Int, from query: Query, _ joins: inout Joins) -> String? {
        guard let first = schema.entities[other].label.first,
              let alias = join(query.entity, other, query.hints, &joins) else { return nil }
        let column = alias + "." + SQLText.name(first)
        guard english, let translated = schema.entities[other].translated else { return column }
        return "coalesce(\(alias).\(SQLText.name(translated)), \(column))"
    }

    private func group(_ key: Query.Key, _ query: Query, _ joins: inout Joins) -> (shown: String, grouped: [String])? {
        switch key {
        case .attribute(let reference):
            guard let column = column(reference, query, &joins) else { return nil }
            return (column, [column])
        case .entity(let other):
            guard let label = label(of: other, from: query, &joins), let alias = joins.alias(of: other) else { return nil }
            let entity = schema.entities[other]
            let name = SQLText.name(entity.label[0])
            let shown = label == alias + "." + name ? label : label + " AS " + name
            return (shown, [alias + "." + SQLText.name(entity.key ?? entity.label[0])])
        }
    }

    /// A column for the SELECT list, joined where it belongs to another thing.
    private func column(_ reference: AttributeReference, _ query: Query, _ joins: inout Joins) -> String? {
        let attribute = schema[reference]
        if reference.entity == query.entity {
            guard attribute.kind != .list else { return list(attribute, query, &joins) }
            return joins.qualified(attribute.column)
        }
        guard attribute.kind != .list, let alias = join(query.entity, reference.entity, query.hints, &joins) else { return nil }
        return alias + "." + SQLText.name(attribute.column)
    }

    private func list(_ attribute: SchemaAttribute, _ query: Query, _ joins: inout Joins) -> String? {
        guard let table = attribute.table, let by = attribute.by, let value = attribute.value,
              let key = schema.entities[query.entity].key else { return nil }
        return joins.add(table: table, entity: nil, on: by, equals: joins.qualified(key)) + "." + SQLText.name(value)
    }

    private func join(_ from: Int, _ to: Int, _ hints: [Int], _ joins: inout Joins) -> String? {
        if let alias = joins.alias(of: to) { return alias }
        guard let path = graph.path(from: from, to: to, hints: hints), !path.isEmpty else { return nil }
        var alias = joins.base
        for step in path {
            let relation = schema.relations[step.relation]
            guard let column = pointed(relation) else { return nil }
            let (near, far) = step.along ? (relation.column, column) : (column, relation.column)
            if let known = joins.alias(of: step.to), step.to != from { alias = known; continue }
            alias = joins.add(table: schema.entities[step.to].table, entity: step.to, on: far,
                              equals: alias + "." + SQLText.name(near), fansOut: !step.along)
        }
        return alias
    }

    private func pointed(_ relation: SchemaRelation) -> String? {
        relation.toColumn ?? schema.entity(relation.to).flatMap { schema.entities[$0].key }
    }
}

extension SQLWriter {
    /// What an entity leaves out by default, unless a condition speaks of that column or it is grouped by it.
    private func exclusion(_ entity: Int, _ conditions: [Condition], groups: [Query.Key] = [], alias: String) -> String? {
        guard let exclude = schema.entities[entity].exclude,
              let attribute = schema.entities[entity].attribute(exclude.column) else { return nil }
        let reference = AttributeReference(entity: entity, attribute: attribute)
        if conditions.contains(where: { $0.speaks(of: reference) }) || groups.contains(.attribute(reference)) { return nil }
        return oneOf(named(exclude.column, alias), exclude.values, negated: true)
    }

    private func named(_ column: String, _ alias: String) -> String {
        alias.isEmpty ? SQLText.name(column) : alias + "." + SQLText.name(column)
    }

    private func oneOf(_ column: String, _ values: [String], negated: Bool) -> String {
        if values.count == 1 { return "\(column) \(negated ? "<>" : "=") \(SQLText.literal(values[0]))" }
        return "\(column) \(negated ? "NOT IN" : "IN") (\(values.map { SQLText.literal($0) }.joined(separator: ", ")))"
    }

    /// A condition on the thing of an entity in the scope of `alias` (empty: the only table of its SELECT).
    func text(of condition: Condition, at entity: Int, alias: String, hints: [Int]) -> String? {
        switch condition {
        case .compare(let reference, let comparison, let number):
            return "\(named(schema[reference].column, alias)) \(comparison.sql) \(SQLText.number(number))"
        case .oneOf(let reference, let values, let negated):
            return oneOf(named(schema[reference].column, alias), values, negated: negated)
        case .like(let reference, let patterns, let negated):
            let column = named(schema[reference].column, alias)
            let parts = patterns.map { "\(column) \(negated ? "NOT " : "")LIKE \(SQLText.literal($0))" }
            return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: negated ? " AND " : " OR ") + ")"
        case .isTrue(let reference, let negated):
            return "\(named(schema[reference].column, alias)) = \(negated ? 0 : 1)"
        case .span(let reference, let span):
            return span.sql(named(schema[reference].column, alias), isDate: schema[reference].kind == .date)
        case .missing(let reference, let negated):
            return missing(reference, alias: alias, negated: negated)
        case .has(let reference, let value, let negated):
            let attribute = schema[reference]
            guard let table = attribute.table, let by = attribute.by, let column = attribute.value,
                  let key = schema.entities[entity].key else { return nil }
            return "\(named(key, alias)) \(negated ? "NOT IN" : "IN") (SELECT \(SQLText.name(by)) FROM \(SQLText.name(table)) WHERE \(SQLText.name(column)) = \(SQLText.literal(value)))"
        case .key(let of, let value):
            guard let key = schema.entities[of].key else { return nil }
            return "\(named(key, alias)) = \(SQLText.literal(value))"
        case .under(let reference, let values, let includingItself, let negated):
            return under(reference, values, includingItself: includingItself, negated: negated, alias: alias)
        case .related(let link, let conditions, let negated):
            return related(link, conditions, negated: negated, entity: entity, alias: alias, hints: hints)
        }
    }

    private func missing(_ reference: AttributeReference, alias: String, negated: Bool) -> String? {
        let attribute = schema[reference]
        if attribute.kind == .list {
            guard let table = attribute.table, let by = attribute.by, let key = schema.entities[reference.entity].key else { return nil }
            return "\(named(key, alias)) \(negated ? "IN" : "NOT IN") (SELECT \(SQLText.name(by)) FROM \(SQLText.name(table)))"
        }
        let column = named(attribute.column, alias)
        return negated ? "\(column) IS NOT NULL" : "\(column) IS NULL"
    }

    /// `near IN (…)` where what is pointed at by its key is a tree: one look at the table fewer.
    private func directTree(_ path: [SchemaGraph.Step], _ conditions: [Condition], alias: String, negated: Bool) -> String? {
        guard path.count == 1, path[0].along, conditions.count == 1,
              case .under(let reference, let values, let includingItself, false) = conditions[0],
              let key = schema.entities[reference.entity].key, pointed(schema.relations[path[0].relation]) == key,
              let text = under(reference, values, includingItself: includingItself, negated: negated, alias: "") else { return nil }
        return named(schema.relations[path[0].relation].column, alias) + text.dropFirst(SQLText.name(key).count)
    }

    private func under(_ reference: AttributeReference, _ values: [String], includingItself: Bool, negated: Bool,
                       alias: String) -> String? {
        let entity = schema.entities[reference.entity]
        guard let key = entity.key, let parent = schema.relations.first(where: {
            $0.hierarchy == true && $0.from == entity.table && $0.to == entity.table
        }) else { return nil }
        let (table, id, up) = (SQLText.name(entity.table), SQLText.name(key), SQLText.name(parent.column))
        let named = oneOf(SQLText.name(schema[reference].column), values, negated: false)
        let itself = includingItself ? "" : " WHERE \(id) NOT IN (SELECT \(id) FROM \(table) WHERE \(named))"
        let tree = "WITH RECURSIVE tree(\(id)) AS (SELECT \(id) FROM \(table) WHERE \(named) UNION "
            + "SELECT d.\(id) FROM \(table) AS d JOIN tree ON d.\(up) = tree.\(id)) SELECT \(id) FROM tree" + itself
        return "\(self.named(key, alias)) \(negated ? "NOT IN" : "IN") (\(tree))"
    }

    /// `column IN (SELECT … )`, nested along the way: no row is counted twice, and no two tables share a scope.
    private func related(_ link: Query.Link, _ conditions: [Condition], negated: Bool, entity: Int, alias: String,
                         hints: [Int]) -> String? {
        guard let path = graph.path(from: entity, to: link.entity, hints: link.hints + hints), !path.isEmpty else { return nil }
        if conditions.isEmpty, path.count == 1, path[0].along {
            return named(schema.relations[path[0].relation].column, alias) + (negated ? " IS NULL" : " IS NOT NULL")
        }
        if let text = directTree(path, conditions, alias: alias, negated: negated) { return text }
        var inner: [String] = []
        for condition in conditions {
            guard let text = text(of: condition, at: link.entity, alias: "", hints: hints) else { return nil }
            inner.append(text)
        }
        // A named leaver is meant; otherwise what is left out by default is left out here too.
        if conditions.isEmpty || conditions.allSatisfy({ if case .span = $0 { true } else { false } }),
           excludes, let text = exclusion(link.entity, conditions, alias: "") { inner.append(text) }
        var text = inner.joined(separator: " AND ")
        for (index, step) in path.enumerated().reversed() {
            let relation = schema.relations[step.relation]
            guard let column = pointed(relation) else { return nil }
            let (near, far) = step.along ? (relation.column, column) : (column, relation.column)
            let nearName = index == 0 ? named(near, alias) : SQLText.name(near)
            // What is pointed at by its key needs no look at the other table when nothing more is asked of it.
            var condition = "SELECT \(SQLText.name(far)) FROM \(SQLText.name(schema.entities[step.to].table))"
            if !text.isEmpty { condition += " WHERE " + text }
            if negated, index == 0, !step.along {
                condition += text.isEmpty ? " WHERE \(SQLText.name(far)) IS NOT NULL" : " AND \(SQLText.name(far)) IS NOT NULL"
            }
            text = "\(nearName) \(negated && index == 0 ? "NOT IN" : "IN") (\(condition))"
        }
        return text
    }
}

extension Condition {
    /// Whether it is about this attribute.
    func speaks(of reference: AttributeReference) -> Bool {
        switch self {
        case .compare(let it, _, _), .oneOf(let it, _, _), .like(let it, _, _), .isTrue(let it, _), .span(let it, _),
             .missing(let it, _), .has(let it, _, _), .under(let it, _, _, _): it == reference
        case .key, .related: false
        }
    }
}

extension TimeSpan {
    /// Dates and times as ISO 8601 text: `YYYY-MM-DD`, `YYYY-MM-DD HH:MM`. The end is not in it.
    func sql(_ column: String, isDate: Bool) -> String {
        var parts: [String] = []
        if let from { parts.append("\(column) >= \(SQLText.literal(Self.text(from, isDate: isDate)))") }
        if let to { parts.append("\(column) < \(SQLText.literal(Self.text(to, isDate: isDate)))") }
        return parts.joined(separator: " AND ")
    }

    private static func text(_ time: LocalDateTime, isDate: Bool) -> String {
        isDate || time.secondOfDay == 0 ? time.dateText : time.dateText + " " + time.clockText()
    }
}
