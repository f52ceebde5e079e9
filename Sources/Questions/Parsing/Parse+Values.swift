/// Which things words of the data stand for.
extension Parse {
    /// Gives the nouns beside a value to it ("Finance department", 泰山厅会议室, "title: accountant"), and narrows values
    /// by them.
    mutating func settleValues() {
        for index in spans.indices where !spans[index].values.isEmpty && spans[index].number == nil {
            for step in [1, -1] {
                guard let near = adjacent(to: index, step), !used[near], spans[near].values.isEmpty else { continue }
                if let entity = spans[near].entity, belongs(index, to: entity), !isAskedFor(near), !(step == -1 && chinese) {
                    used[near] = true
                } else if spans[near].entity == nil, spans[near].attributes.contains(where: { reference in
                    spans[index].values.contains { $0.reference == reference }
                }), !isAskedFor(near) {
                    used[near] = true
                }
            }
        }
    }

    /// Whether the value names a thing of the entity, so that the entity's noun beside it is only its apposition.
    private func belongs(_ index: Int, to entity: Int) -> Bool {
        spans[index].values.contains { value in
            guard value.reference.entity == entity, case .equal = value.match else { return false }
            return schema[value.reference].kind == .name && !schema.entities[entity].label.isEmpty
                && isNameOfThing(value.reference)
        } && !isLikelyTarget(entity)
    }

    /// Whether a column names things of its entity: not a document's category.
    func isNameOfThing(_ reference: AttributeReference) -> Bool { schema[reference].kind == .name }

    /// An entity that is mentioned once is what the question is about, unless something else can be.
    private func isLikelyTarget(_ entity: Int) -> Bool {
        let others = spans.indices.contains { !used[$0] && spans[$0].entity != nil && spans[$0].entity != entity }
        let asks = spans.contains { $0.has(.who) || $0.has(.most) || $0.has(.least) }
        let attributes = spans.contains { !$0.attributes.isEmpty || !$0.extremes.isEmpty }
        return !others && !asks && !attributes
    }

    /// Whether 哪个, "which", 多少, "how many", 每个, "each" stands before it.
    func isAskedFor(_ index: Int) -> Bool {
        guard let before = neighbor(of: index, -1) else { return false }
        return [.which, .each, .count, .list].contains { spans[before].has($0) }
    }

    /// The next phrase but for 的, "of", "the", "is" and punctuation that does not end a clause.
    private func adjacent(to index: Int, _ step: Int) -> Int? {
        guard let near = neighbor(of: index, step), abs(near - index) <= 3 else { return nil }
        return near
    }

    /// The one reading of a value span in the light of what is asked about.
    func reading(_ index: Int, for entity: Int) -> LinkedValue? {
        let values = spans[index].values
        let near = [index - 1, index + 1, index - 2, index + 2].compactMap { spans.indices.contains($0) ? spans[$0] : nil }
        if let value = values.first(where: { value in near.contains { $0.attributes.contains(value.reference) } }) { return value }
        if let value = values.first(where: { $0.reference.entity == entity }) { return value }
        if let value = values.first(where: { mentioned.contains($0.reference.entity) }) { return value }
        return values.first { parser.graph.path(from: entity, to: $0.reference.entity, hints: query.hints) != nil }
    }
}
