/// Reads files of rules; the notation is described in `docs/time-grammar.md`.
struct RuleReader {
    let file: String
    /// Patterns that have a name.
    private var named: [String: [[PatternPlace]]] = [:]

    /// More ways to fill one pattern than this are a mistake.
    private static let mostVariants = 4096

    init(file: String) { self.file = file }

    /// The rules of a file in their order.
    mutating func read(_ text: String, symbols: inout SymbolTable) throws(GrammarError) -> [RuleDefinition] {
        var rules: [RuleDefinition] = []
        for (number, line) in Self.lines(text) {
            var scanner = RuleScanner(line, file: file, line: number)
            let first = try scanner.word()
            if first == "let" {
                let name = try scanner.word()
                try scanner.expect("=")
                named[name] = try pattern(&scanner, &symbols)
                guard scanner.isAtEnd else { throw scanner.error("unexpected text after the pattern") }
                continue
            }
            let name = try scanner.word()
            try scanner.expect("=")
            let variants = try pattern(&scanner, &symbols)
            try scanner.expect("=>")
            let meaning = try expression(&scanner)
            var conditions = RuleConditions()
            if scanner.take("|") { conditions = try self.conditions(&scanner, &symbols) }
            guard scanner.isAtEnd else { throw scanner.error("unexpected text after the rule") }
            guard variants.allSatisfy({ !$0.isEmpty && $0.count <= 16 }) else {
                throw scanner.error("a pattern has one to sixteen places, whatever is left out")
            }
            rules.append(RuleDefinition(result: symbols.symbol(first), name: name, variants: variants, meaning: meaning, conditions: conditions))
        }
        return rules
    }

    /// Lines with those that continue them, without comments and empty ones.
    private static func lines(_ text: String) -> [(Int, String)] {
        var result: [(Int, String)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmed = line.trimmed
            if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
            if line.first == " " || line.first == "\t", !result.isEmpty {
                result[result.count - 1].1 += " " + trimmed
            } else {
                result.append((index + 1, String(trimmed)))
            }
        }
        return result
    }

    private func pattern(_ scanner: inout RuleScanner, _ symbols: inout SymbolTable) throws(GrammarError) -> [[PatternPlace]] {
        var result: [[PatternPlace]] = []
        repeat { result += try sequence(&scanner, &symbols) } while scanner.take("|")
        return result
    }

    private func sequence(_ scanner: inout RuleScanner, _ symbols: inout SymbolTable) throws(GrammarError) -> [[PatternPlace]] {
        var result: [[PatternPlace]] = [[]]
        while let next = try element(&scanner, &symbols) {
            result = result.flatMap { before in next.map { before + $0 } }
            guard result.count <= Self.mostVariants else { throw scanner.error("too many ways to fill this pattern") }
        }
        return result
    }

    /// The ways to fill one element, or nothing where the sequence ends.
    private func element(_ scanner: inout RuleScanner, _ symbols: inout SymbolTable) throws(GrammarError) -> [[PatternPlace]]? {
        let isTight = scanner.take("~")
        var ways: [[PatternPlace]]
        if scanner.take("[") {
            ways = try pattern(&scanner, &symbols)
            try scanner.expect("]")
            if let name = try scanner.binding() { ways = try Self.bound(ways, name, scanner) }
            ways.append([])
        } else if scanner.take("(") {
            ways = try pattern(&scanner, &symbols)
            try scanner.expect(")")
            if let name = try scanner.binding() { ways = try Self.bound(ways, name, scanner) }
        } else if scanner.take("$") {
            let name = try scanner.word()
            guard let known = named[name] else { throw scanner.error("no pattern is named `\(name)`") }
            ways = known
            if let name = try scanner.binding() { ways = try Self.bound(ways, name, scanner) }
        } else if let literal = try scanner.literal() {
            ways = [[PatternPlace(symbol: symbols.symbol(SymbolTable.literal(literal)), test: PatternTest(), name: try scanner.binding())]]
        } else if scanner.isAtWord {
            let symbol = symbols.symbol(try scanner.word())
            var test = PatternTest()
            if let text = try scanner.angles() {
                guard let read = PatternTest(text) else { throw scanner.error("`<\(text)>` is not understood") }
                test = read
            }
            ways = [[PatternPlace(symbol: symbol, test: test, name: try scanner.binding())]]
        } else {
            if isTight { throw scanner.error("`~` stands before an element") }
            return nil
        }
        if isTight {
            for index in ways.indices where !ways[index].isEmpty { ways[index][0].isTight = true }
        }
        return ways
    }

    private static func bound(_ ways: [[PatternPlace]], _ name: String, _ scanner: RuleScanner) throws(GrammarError) -> [[PatternPlace]] {
        var result = ways
        for index in result.indices {
            guard result[index].count == 1 else { throw scanner.error("`:\(name)` names one place, not several") }
            result[index][0].name = name
        }
        return result
    }

    private func expression(_ scanner: inout RuleScanner) throws(GrammarError) -> RuleDefinition.Expression {
        if let number = scanner.number() { return .constant(number) }
        let word = try scanner.word()
        guard scanner.take("(") else {
            if let code = CodeNames.values[word] { return scanner.isBound(word) ? .name(word) : .constant(code) }
            return .name(word)
        }
        guard let operation = Operation(rawValue: word) else { throw scanner.error("no operation is named `\(word)`") }
        var arguments: [RuleDefinition.Expression] = []
        while !scanner.take(")") {
            if !arguments.isEmpty { try scanner.expect(",") }
            arguments.append(try expression(&scanner))
        }
        guard arguments.count <= Arguments.capacity else { throw scanner.error("an operation has at most \(Arguments.capacity) arguments") }
        return .call(operation, arguments)
    }

    private func conditions(_ scanner: inout RuleScanner, _ symbols: inout SymbolTable) throws(GrammarError) -> RuleConditions {
        var result = RuleConditions()
        repeat {
            let word = try scanner.word()
            switch word {
            case "before", "not-before", "after", "not-after":
                result.looks.append(try look(word, &scanner, &symbols))
            case "when", "unless":
                let name = try scanner.word()
                guard let bit = Conventions.flagBit(named: name) else { throw scanner.error("no choice of the conventions is named `\(name)`") }
                if word == "when" { result.required |= bit } else { result.excluded |= bit }
            case "rank":
                guard let rank = scanner.number() else { throw scanner.error("`rank` wants a number") }
                result.rank = rank
            default:
                throw scanner.error("`\(word)` is no condition")
            }
        } while scanner.take(",")
        return result
    }

    private func look(_ word: String, _ scanner: inout RuleScanner, _ symbols: inout SymbolTable) throws(GrammarError) -> RuleConditions.Look {
        let isTight = scanner.take("~")
        var found: [Symbol] = []
        var classes: ScalarClass = []
        let several = scanner.take("(")
        repeat {
            if let literal = try scanner.literal() {
                found.append(symbols.symbol(SymbolTable.literal(literal)))
            } else {
                let name = try scanner.word()
                if let known = ScalarClass.named[name] { classes.insert(known) } else { found.append(symbols.symbol(name)) }
            }
        } while several && scanner.take("|")
        if several { try scanner.expect(")") }
        return RuleConditions.Look(isBehind: word.hasSuffix("after"), isForbidden: word.hasPrefix("not"), isTight: isTight,
                                   symbols: found, classes: classes)
    }
}
