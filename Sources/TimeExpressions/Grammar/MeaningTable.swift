/// The meanings of all rules in one table, so that evaluating one neither copies nor counts references.
struct MeaningTable: Sendable {
    private(set) var terms: [MeaningTerm] = []
    /// Indices of terms, for the ranges of calls.
    private(set) var arguments: [Int32] = []

    /// Adds a meaning over the places of a pattern and gives its index.
    mutating func add(_ expression: RuleDefinition.Expression, _ places: [PatternPlace]) -> Int32 {
        let term: MeaningTerm
        switch expression {
        case .constant(let value): term = .constant(value)
        case .name(let name): term = places.firstIndex { $0.name == name }.map { .place(Int32($0)) } ?? .absent
        case .call(let operation, let parts):
            let indices = parts.map { add($0, places) }
            let first = arguments.count
            arguments += indices
            term = .call(operation, TableRange(first, arguments.count))
        }
        terms.append(term)
        return Int32(terms.count - 1)
    }
}
