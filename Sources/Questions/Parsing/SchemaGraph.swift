/// Ways from one entity to another over the schema's relations.
struct SchemaGraph: Sendable {
    /// One step over a relation, along it (from the table with the column) or against it.
    struct Step: Hashable, Sendable {
        var relation: Int
        var along: Bool
        var to: Int
    }

    private let edges: [[Step]]
    private let costs: [Int]

    init(_ schema: SemanticSchema) {
        var edges = Array(repeating: [Step](), count: schema.entities.count)
        var costs: [Int] = []
        for (index, relation) in schema.relations.enumerated() {
            costs.append(relation.role == true ? 6 : 2)
            guard let from = schema.entity(relation.from), let to = schema.entity(relation.to) else { continue }
            if schema.entities[from].isLink == true { costs[index] = 1 }
            edges[from].append(Step(relation: index, along: true, to: to))
            edges[to].append(Step(relation: index, along: false, to: from))
        }
        self.edges = edges
        self.costs = costs
    }

    /// The cheapest way; relations in `hints` cost nothing, and a relation of a thing to its like is taken only then.
    func path(from: Int, to: Int, hints: [Int] = []) -> [Step]? {
        if from == to {
            return edges[from].first { $0.to == from && $0.along && hints.contains($0.relation) }.map { [$0] }
        }
        var distance: [Int: Int] = [from: 0]
        var previous: [Int: (node: Int, step: Step)] = [:]
        var done: Set<Int> = []
        while let node = distance.filter({ !done.contains($0.key) }).min(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key {
            if node == to { break }
            done.insert(node)
            for step in edges[node] where step.to != node {
                let cost = (distance[node] ?? 0) + (hints.contains(step.relation) ? 0 : costs[step.relation])
                if cost < distance[step.to] ?? .max {
                    distance[step.to] = cost
                    previous[step.to] = (node, step)
                }
            }
        }
        guard distance[to] != nil else { return nil }
        var path: [Step] = []
        var node = to
        while node != from, let (before, step) = previous[node] {
            path.insert(step, at: 0)
            node = before
        }
        return path.count <= 4 ? path : nil
    }
}
