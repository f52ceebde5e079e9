/// The words and rules of all languages, compiled: rules that begin alike share their beginnings in a net.
///
/// A class, so that charts share its tables at the price of one reference.
final class Grammar: Sendable {
    /// A step from one node of the net to another.
    struct Edge: Sendable {
        let symbol: Symbol
        let isTight: Bool
        /// Whether rules are complete at its target.
        let completes: Bool
        /// Index of the test, or -1.
        let test: Int32
        let target: Int32
        /// What its target can go on with.
        let wanted: SymbolSet
    }

    /// Some edges of the root for one symbol, with all that they go on with: a block is passed over as a whole.
    struct RootBlock: Sendable {
        let completes: Bool
        let wanted: SymbolSet
        let edges: TableRange

        static let size = 8
    }

    /// A node of the net: how a pattern can go on, and the rules that are complete here.
    struct Node: Sendable {
        let edges: TableRange
        let rules: TableRange
    }

    let symbols: SymbolTable
    let lexicon: Lexicon
    let nodes: [Node]
    let edges: [Edge]
    /// The symbols of the edges, apart: most edges are passed over for their symbol.
    let edgeSymbols: [Symbol]
    let tests: [GrammarTest]
    let rules: [GrammarRule]
    /// The rules' names, in their order.
    let ruleNames: [String]
    let meanings: MeaningTable
    let looks: [GrammarLook]
    let lookSymbols: [Symbol]
    /// The rules that are complete at nodes, by node.
    let completed: [Int32]
    /// By symbol, where the blocks of the root's edges lie.
    let roots: [TableRange]
    let rootBlocks: [RootBlock]
    let rootEdges: [Edge]
    /// By symbol, whether some pattern takes it: other words are only looked at.
    let isTaken: [Bool]
    /// By symbol, what it can serve for.
    let uses: [SymbolUse]
    /// By symbol, itself and all that can begin with it.
    let beginners: [SymbolSet]

    /// The grammar of the files that the program carries.
    static let shared: Grammar = {
        do {
            return try Grammar(files: EmbeddedText.files)
        } catch {
            // The files are part of the program, and a test reads them: a mistake in them is one in the program.
            fatalError("the grammar of times is broken: \(error)")
        }
    }()

    /// - Parameter files: paths and texts; of each folder `words.txt`, `rules.txt` and other files of words are read.
    init(files: [(path: String, text: String)]) throws(GrammarError) {
        var symbols = SymbolTable()
        var lexicon = Lexicon()
        var definitions: [RuleDefinition] = []
        for file in files where file.path.hasPrefix("Languages/") {
            if file.path.hasSuffix("/rules.txt") {
                var reader = RuleReader(file: file.path)
                definitions += try reader.read(file.text, symbols: &symbols)
            } else if file.path.hasSuffix("/words.txt") || file.path.hasSuffix("/zones.txt") {
                try lexicon.read(file.text, file: file.path, symbols: &symbols)
            }
        }
        for (name, index) in Holiday.names { lexicon.insert(normalized: name, .holiday, value: index) }
        for (index, name) in SolarTerm.names.enumerated() { lexicon.insert(name, .solarTerm, value: index) }
        for (id, name) in symbols.names.enumerated() where name.hasPrefix("\"") {
            lexicon.insert(name.dropFirst().dropLast(), Symbol(id: UInt16(id)), value: 0)
        }
        lexicon.freeze()
        var net = GrammarNet()
        for (order, definition) in definitions.enumerated() { net.add(definition, order: order) }
        self.symbols = symbols
        self.lexicon = lexicon
        (nodes, edges, completed) = net.flattened()
        tests = net.tests.map(GrammarTest.init)
        rules = net.rules
        ruleNames = net.names
        meanings = net.meanings
        looks = net.looks
        lookSymbols = net.lookSymbols
        edgeSymbols = edges.map(\.symbol)
        var rootEdges: [Edge] = []
        var rootBlocks: [RootBlock] = []
        var bySymbol: [ArraySlice<Edge>] = []
        roots = (0..<symbols.count).map { id in
            let firstBlock = rootBlocks.count, firstEdge = rootEdges.count
            let found = net.edges(ofRoot: Symbol(id: UInt16(id)))
            rootEdges += found.filter(\.completes) + found.filter { !$0.completes }
            bySymbol.append(rootEdges[firstEdge...])
            for start in stride(from: firstEdge, to: rootEdges.count, by: RootBlock.size) {
                let block = rootEdges[start..<min(start + RootBlock.size, rootEdges.count)]
                var wanted = SymbolSet()
                for edge in block { wanted.formUnion(edge.wanted) }
                rootBlocks.append(RootBlock(completes: block.contains(where: \.completes), wanted: wanted,
                                            edges: TableRange(block.startIndex, block.endIndex)))
            }
            return TableRange(firstBlock, rootBlocks.count)
        }
        self.rootEdges = rootEdges
        self.rootBlocks = rootBlocks
        var taken = [Bool](repeating: false, count: symbols.count)
        for definition in definitions { for place in definition.variants.joined() { taken[Int(place.symbol.id)] = true } }
        isTaken = taken
        uses = SymbolUse.all(of: definitions, roots: bySymbol)
        beginners = Self.beginners(definitions, count: symbols.count)
    }

    /// For each symbol the symbols that can begin with it, found by going on until nothing is added.
    private static func beginners(_ definitions: [RuleDefinition], count: Int) -> [SymbolSet] {
        var above = [Set<UInt16>](repeating: [], count: count)
        for definition in definitions {
            for variant in definition.variants { if let first = variant.first { above[Int(first.symbol.id)].insert(definition.result.id) } }
        }
        return (0..<count).map { id in
            var found: Set<UInt16> = [UInt16(id)]
            var open = [UInt16(id)]
            while let next = open.popLast() {
                for result in above[Int(next)] where found.insert(result).inserted { open.append(result) }
            }
            var set = SymbolSet()
            for symbol in found { set.insert(Symbol(id: symbol)) }
            return set
        }
    }
}
