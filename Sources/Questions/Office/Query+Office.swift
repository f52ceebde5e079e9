import TimeExpressions

extension Query {
    /// Whether rows of an entity, or of a table that links it, are needed.
    func touches(_ entity: Int, _ schema: SemanticSchema) -> Bool {
        if self.entity == entity { return true }
        let keys = groups + columns
        if keys.contains(.entity(entity)) { return true }
        return conditions.contains { $0.touches(entity) }
    }

    /// The span of time that conditions leave of an entity's dates, a year around now where they leave it open.
    func window(of entity: Int, now: LocalDateTime) -> (from: LocalDateTime, to: LocalDateTime) {
        var from = now.startOfDay.adding(months: -12), to = now.startOfDay.adding(months: 12)
        let lowest = now.startOfDay.adding(months: -120), highest = now.startOfDay.adding(months: 60)
        for span in conditions.flatMap({ $0.spans(of: entity) }) {
            from = span.from ?? from
            to = span.to ?? to
        }
        // What began before the span is not in it: the condition itself asks for the start.
        return (max(from, lowest), min(max(to, from.adding(days: 1)), highest))
    }

    /// How values are shown, by the name of their column.
    func labels(_ schema: SemanticSchema) -> [String: [String: SchemaAttribute.Label]] {
        var result: [String: [String: SchemaAttribute.Label]] = [:]
        for case .attribute(let reference) in groups + columns { result[schema[reference].column] = schema[reference].labels }
        return result
    }

    func shape(_ schema: SemanticSchema) -> QueryAnswer.Shape {
        if averagesGroups { return .value(isMinutes: false) }
        if !groups.isEmpty {
            guard let order, order.key == .measure, limit != nil else { return .groups }
            return .superlative(most: order.descending)
        }
        switch measure {
        case .count, .distinct: return .count
        case .aggregate(_, let reference): return .value(isMinutes: schema[reference].unit == "minutes")
        case .rows: return .rows
        }
    }
}

extension Condition {
    func touches(_ entity: Int) -> Bool {
        guard case .related(let link, let inner, _) = self else { return reference?.entity == entity }
        return link.entity == entity || inner.contains { $0.touches(entity) }
    }

    func spans(of entity: Int) -> [TimeSpan] {
        switch self {
        case .span(let reference, let span): reference.entity == entity ? [span] : []
        case .related(_, let inner, _): inner.flatMap { $0.spans(of: entity) }
        default: []
        }
    }
}

extension SemanticSchema {
    /// The office's own tables: without columns that only others have, with the tables that only link others, which the
    /// description names in its relations alone.
    func ofOffice() -> SemanticSchema {
        var result = self
        for index in result.entities.indices { result.entities[index].attributes.removeAll { $0.elsewhere == true } }
        for relation in relations where result.entity(relation.from) == nil {
            var link = SchemaEntity(table: relation.from, label: [], words: [], attributes: [])
            link.isLink = true
            result.entities.append(link)
        }
        return result
    }
}
