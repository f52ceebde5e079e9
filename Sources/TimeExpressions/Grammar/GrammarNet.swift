/// The net of rules while it is built.
struct GrammarNet {
    private struct Key: Hashable {
        let symbol: Symbol
        let test: Int32
        let isTight: Bool
    }

    private struct Node {
        var steps: [(key: Key, target: Int)] = []
        var rules: [Int32] = []
    }

    private var nodes = [Node()]
    private(set) var tests: [PatternTest] = []
    private var testIndices: [PatternTest: Int32] = [:]
    private(set) var rules: [GrammarRule] = []
    private(set) var names: [String] = []
    private(set) var meanings = MeaningTable()
    private(set) var looks: [GrammarLook] = []
    private(set) var lookSymbols: [Symbol] = []

    /// Adds a rule with every way to fill its pattern.
    mutating func add(_ definition: RuleDefinition, order: Int) {
        let firstLook = looks.count
        for look in definition.conditions.looks {
            let first = lookSymbols.count
            lookSymbols += look.symbols
            looks.append(GrammarLook(isBehind: look.isBehind, isForbidden: look.isForbidden, isTight: look.isTight, classes: look.classes,
                                     symbols: TableRange(first, lookSymbols.count)))
        }
        let ruleLooks = TableRange(firstLook, looks.count)
        for places in definition.variants {
            var node = 0
            for place in places {
                let key = Key(symbol: place.symbol, test: index(of: place.test), isTight: place.isTight)
                if let known = nodes[node].steps.first(where: { $0.key == key }) { node = known.target } else {
                    nodes.append(Node())
                    nodes[node].steps.append((key, nodes.count - 1))
                    node = nodes.count - 1
                }
            }
            nodes[node].rules.append(Int32(rules.count))
            names.append(definition.name)
            rules.append(GrammarRule(
                result: definition.result, order: Int32(order), meaning: meanings.add(definition.meaning, places),
                required: definition.conditions.required, excluded: definition.conditions.excluded,
                rank: Int32(definition.conditions.rank), looks: ruleLooks))
        }
    }

    private mutating func index(of test: PatternTest) -> Int32 {
        if test.isEmpty { return -1 }
        if let known = testIndices[test] { return known }
        testIndices[test] = Int32(tests.count)
        tests.append(test)
        return Int32(tests.count - 1)
    }

    func edges(ofRoot symbol: Symbol) -> [Grammar.Edge] {
        nodes[0].steps.filter { $0.key.symbol == symbol }.map(edge)
    }

    private func edge(_ step: (key: Key, target: Int)) -> Grammar.Edge {
        Grammar.Edge(symbol: step.key.symbol, isTight: step.key.isTight, completes: !nodes[step.target].rules.isEmpty,
                     test: step.key.test, target: Int32(step.target), wanted: wanted(nodes[step.target]))
    }

    private func wanted(_ node: Node) -> SymbolSet {
        var wanted = SymbolSet()
        for step in node.steps { wanted.insert(step.key.symbol) }
        return wanted
    }

    func flattened() -> (nodes: [Grammar.Node], edges: [Grammar.Edge], completed: [Int32]) {
        var flat: [Grammar.Node] = []
        var edges: [Grammar.Edge] = []
        var completed: [Int32] = []
        for node in nodes {
            let firstEdge = edges.count, firstRule = completed.count
            edges += node.steps.map(edge)
            completed += node.rules
            flat.append(Grammar.Node(edges: TableRange(firstEdge, edges.count), rules: TableRange(firstRule, completed.count)))
        }
        return (flat, edges, completed)
    }
}
