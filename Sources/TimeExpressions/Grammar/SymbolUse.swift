/// What a constituent can serve for, so that one is not made that nothing can take up.
struct SymbolUse: Sendable {
    /// It, and what it becomes by rules that take nothing else.
    var forms = SymbolSet()
    /// What can follow it in a pattern that it begins, in any of its forms.
    var followers = SymbolSet()
    /// It can be an expression by itself.
    var isComplete = false

    /// For each symbol its uses.
    ///
    /// - Parameter roots: by symbol, the steps of patterns that begin with it.
    static func all(of definitions: [RuleDefinition], roots: [ArraySlice<Grammar.Edge>]) -> [SymbolUse] {
        var alone = [Set<UInt16>](repeating: [], count: roots.count)
        for definition in definitions {
            for places in definition.variants where places.count == 1 { alone[Int(places[0].symbol.id)].insert(definition.result.id) }
        }
        return roots.indices.map { id in
            var found: Set<UInt16> = [UInt16(id)]
            var open = [UInt16(id)]
            while let next = open.popLast() {
                for result in alone[Int(next)] where found.insert(result).inserted { open.append(result) }
            }
            var use = SymbolUse()
            for form in found {
                use.forms.insert(Symbol(id: form))
                for edge in roots[Int(form)] { use.followers.formUnion(edge.wanted) }
            }
            use.isComplete = found.contains(Symbol.time.id) || found.contains(Symbol.shift.id)
            return use
        }
    }
}
