import Language

/// Parses one text bottom-up (a chart parser, Kay 1980): everything that the rules can make of its words and numbers.
///
/// Constituents are made in the order of their ends. A constituent that ends at an offset was preceded by all those that
/// end before it, so that a pattern under way (an active edge) waits only for what begins where it stops. The text is taken
/// in segments that nothing spans, so that the work and the memory grow with its longest segment.
struct Chart {
    /// A word, a number, or what a rule made of others.
    struct Item {
        let symbol: Symbol
        let start: Int32
        let end: Int32
        /// Index of the rule, or -1 for words and numbers.
        let rule: Int32
        /// The pattern that was completed, or -1.
        let active: Int32
        let features: Features
    }

    /// The beginning of a pattern that is there.
    private struct Active {
        let node: Int32
        let start: Int32
        let end: Int32
        /// The item that it took last.
        let item: Int32
        /// The pattern before that, or -1.
        let previous: Int32
        /// The next one that waits at the same offset, or -1.
        let next: Int32
    }

    /// Longer stretches of text are no expression of time.
    private static let longest: Int32 = 160
    /// Readings of one stretch as one category that are kept.
    private static let mostReadings = 4
    /// A segment with more items than this is no sentence: it is cut.
    private static let mostItems = 4096

    let grammar: Grammar
    let scalars: [Unicode.Scalar]
    let lexer: Lexer
    private let interpreter: Interpreter
    private let flags: UInt64
    /// What was found in the present segment.
    private(set) var items: [Item] = []
    /// What the items mean, in their order: kept apart, for it is large and seldom looked at.
    private(set) var meanings: [Meaning] = []
    /// Items of the category `time`.
    private(set) var expressions: [Int32] = []
    private var actives: [Active] = []
    /// For each offset the patterns that wait for what begins there.
    private var waiting: [Int32]
    /// For each offset what they wait for.
    private var awaited: [SymbolSet]
    /// The last offset where a pattern waits.
    private var lastWait = -1
    /// Where the next segment begins.
    private var position = 1
    /// The first lexeme that may not have been taken yet.
    private var untaken = 0
    /// The first item that ends where those end that are being made.
    private var first = 0
    /// The offset of what comes after them, and what can begin there.
    private var next = 0
    private var coming = SymbolSet()
    /// Arguments of the operations that are being applied.
    private var stack: [Meaning?] = []

    init(_ scalars: [Unicode.Scalar], grammar: Grammar, interpreter: Interpreter, flags: UInt64, names: [HolidayName]) {
        self.grammar = grammar
        self.scalars = scalars
        self.interpreter = interpreter
        self.flags = flags
        lexer = Lexer(scalars, grammar: grammar, names: names, today: interpreter.reference.day)
        let offsets = lexer.lexemes.isEmpty ? 0 : scalars.count + 1
        waiting = [Int32](repeating: -1, count: offsets)
        awaited = [SymbolSet](repeating: SymbolSet(), count: offsets)
        let expected = min(3 * lexer.lexemes.count, 256)
        items.reserveCapacity(expected)
        meanings.reserveCapacity(expected)
        actives.reserveCapacity(2 * expected)
    }

    /// Parses the next segment; what was found in the one before is gone.
    ///
    /// - Returns: whether there was one.
    mutating func parseSegment() -> Bool {
        items.removeAll(keepingCapacity: true)
        meanings.removeAll(keepingCapacity: true)
        expressions.removeAll(keepingCapacity: true)
        actives.removeAll(keepingCapacity: true)
        var end = position
        var last = 0
        while end <= scalars.count {
            guard lexer.endings[end] >= 0 else { end += 1; continue }
            while untaken < lexer.lexemes.count, Int(lexer.lexemes[untaken].end) < end { untaken += 1 }
            if !items.isEmpty {
                let begin = Int(lexer.lexemes[untaken].start)
                if begin >= last, lastWait < begin || items.count > Self.mostItems { break }
            }
            close(end)
            if !items.isEmpty { last = end }
            end += 1
        }
        position = end
        if lastWait >= 0 {
            // Patterns that a cut left waiting are gone with their segment.
            if lastWait >= last {
                for offset in last...lastWait {
                    waiting[offset] = -1
                    awaited[offset] = SymbolSet()
                }
            }
            lastWait = -1
        }
        return !items.isEmpty
    }

    /// Makes all items that end at an offset.
    private mutating func close(_ end: Int) {
        first = items.count
        next = skip(end)
        coming = SymbolSet()
        if next < scalars.count {
            for lexeme in Int(lexer.beginnings[next])..<Int(lexer.beginnings[next + 1]) {
                coming.formUnion(grammar.beginners[Int(lexer.lexemes[lexeme].symbol.id)])
            }
        }
        var index = lexer.endings[end]
        while index >= 0 {
            let lexeme = lexer.lexemes[Int(index)]
            if grammar.isTaken[Int(lexeme.symbol.id)], isUseful(lexeme.symbol, at: lexeme.start) {
                let meaning = lexer.meaning(of: lexeme)
                add(Item(symbol: lexeme.symbol, start: lexeme.start, end: lexeme.end, rule: -1, active: -1, features: Features(meaning)), meaning)
            }
            index = lexeme.next
        }
        var item = first
        while item < items.count {
            extend(with: Int32(item))
            item += 1
        }
    }

    /// Whether a constituent from an offset to where those end that are being made can be, or become, part of anything.
    private func isUseful(_ symbol: Symbol, at start: Int32) -> Bool {
        let use = grammar.uses[Int(symbol.id)]
        return use.isComplete || use.followers.meets(coming) || use.forms.meets(awaited[Int(start)])
    }

    private mutating func add(_ item: Item, _ meaning: Meaning) {
        items.append(item)
        meanings.append(meaning)
    }

    /// The offset after blanks.
    func skip(_ index: Int) -> Int {
        var at = index
        while at < scalars.count, at - index < 8, scalars[at].isBlank { at += 1 }
        return at
    }

    /// Lets the patterns that wait for an item go on with it.
    private mutating func extend(with index: Int32) {
        let item = items[Int(index)]
        for place in grammar.roots[Int(item.symbol.id)].indices {
            let block = grammar.rootBlocks[place]
            guard block.completes || block.wanted.meets(coming) else { continue }
            for place in block.edges.indices {
                let edge = grammar.rootEdges[place]
                guard edge.completes || edge.wanted.meets(coming), passes(edge, item) else { continue }
                advance(over: edge, start: item.start, item: index, previous: -1, end: item.end)
            }
        }
        var waiter = waiting[Int(item.start)]
        while waiter >= 0 {
            let active = actives[Int(waiter)]
            for place in grammar.nodes[Int(active.node)].edges.indices where grammar.edgeSymbols[place] == item.symbol {
                let edge = grammar.edges[place]
                guard !edge.isTight || active.end == item.start, passes(edge, item) else { continue }
                advance(over: edge, start: active.start, item: index, previous: waiter, end: item.end)
            }
            waiter = active.next
        }
    }

    private func passes(_ edge: Grammar.Edge, _ item: Item) -> Bool {
        edge.test < 0 || grammar.tests[Int(edge.test)].holds(for: item.features)
    }

    private mutating func advance(over edge: Grammar.Edge, start: Int32, item: Int32, previous: Int32, end: Int32) {
        let waits = edge.wanted.meets(coming)
        guard waits || edge.completes, end - start <= Self.longest else { return }
        let index = Int32(actives.count)
        actives.append(Active(node: edge.target, start: start, end: end, item: item, previous: previous, next: waits ? waiting[next] : -1))
        if waits {
            waiting[next] = index
            awaited[next].formUnion(edge.wanted)
            lastWait = next
        }
        guard edge.completes else { return }
        for rule in grammar.nodes[Int(edge.target)].rules.indices { complete(grammar.completed[rule], active: index) }
    }

    private mutating func complete(_ ruleIndex: Int32, active index: Int32) {
        let rule = grammar.rules[Int(ruleIndex)]
        guard flags & rule.required == rule.required, flags & rule.excluded == 0 else { return }
        let active = actives[Int(index)]
        guard isUseful(rule.result, at: active.start) else { return }
        for place in rule.looks.indices {
            let look = grammar.looks[place]
            if sees(look, start: Int(active.start), end: Int(active.end)) == look.isForbidden { return }
        }
        guard let meaning = meaning(of: rule.meaning, active: index) else { return }
        var same = 0
        var at = items.count - 1
        while at >= first {
            if items[at].symbol == rule.result, items[at].start == active.start {
                same += 1
                if same >= Self.mostReadings || meanings[at] == meaning { return }
            }
            at -= 1
        }
        if rule.result == .time { expressions.append(Int32(items.count)) }
        add(Item(symbol: rule.result, start: active.start, end: active.end, rule: ruleIndex, active: index, features: Features(meaning)), meaning)
    }

    /// The item at a place of a pattern, counted from 0.
    private func item(at place: Int, of active: Int32) -> Int32 {
        var length = -1
        var index = active
        while index >= 0 {
            length += 1
            index = actives[Int(index)].previous
        }
        index = active
        while length > place {
            length -= 1
            index = actives[Int(index)].previous
        }
        return actives[Int(index)].item
    }

    private mutating func meaning(of term: Int32, active: Int32) -> Meaning? {
        switch grammar.meanings.terms[Int(term)] {
        case .place(let place): return meanings[Int(item(at: Int(place), of: active))]
        case .constant(let value): return .code(value)
        case .absent: return nil
        case .call(let operation, let range):
            let base = stack.count
            defer { stack.removeSubrange(base...) }
            for place in range.indices {
                let argument = grammar.meanings.arguments[place]
                if case .absent = grammar.meanings.terms[Int(argument)] { stack.append(nil); continue }
                guard let value = meaning(of: argument, active: active) else { return nil }
                stack.append(value)
            }
            return interpreter.apply(operation, Arguments(values: stack[base...]))
        }
    }

    private func sees(_ look: GrammarLook, start: Int, end: Int) -> Bool {
        if look.isBehind {
            var at = start
            if !look.isTight { while at > 0, start - at < 8, scalars[at - 1].isBlank { at -= 1 } }
            if !look.classes.isEmpty, !look.classes.isDisjoint(with: ScalarClass(of: at > 0 ? scalars[at - 1] : nil)) { return true }
            guard at > 0, !look.symbols.isEmpty else { return false }
            var lexeme = lexer.endings[at]
            while lexeme >= 0 {
                if names(look, lexer.lexemes[Int(lexeme)].symbol) { return true }
                lexeme = lexer.lexemes[Int(lexeme)].next
            }
            return false
        }
        let at = look.isTight ? end : skip(end)
        if !look.classes.isEmpty, !look.classes.isDisjoint(with: ScalarClass(of: at < scalars.count ? scalars[at] : nil)) { return true }
        guard at < scalars.count, !look.symbols.isEmpty else { return false }
        for lexeme in Int(lexer.beginnings[at])..<Int(lexer.beginnings[at + 1]) where names(look, lexer.lexemes[lexeme].symbol) { return true }
        return false
    }

    private func names(_ look: GrammarLook, _ symbol: Symbol) -> Bool {
        for place in look.symbols.indices where grammar.lookSymbols[place] == symbol { return true }
        return false
    }

    /// The names of the rules that made an item, those that join pieces left out.
    func explanation(of index: Int32) -> String {
        var names: [String] = []
        collect(index, into: &names)
        return names.joined(separator: " + ")
    }

    private func collect(_ index: Int32, into names: inout [String]) {
        let item = items[Int(index)]
        guard item.rule >= 0 else { return }
        let before = names.count
        var parts: [Int32] = []
        var active = item.active
        while active >= 0 {
            parts.append(actives[Int(active)].item)
            active = actives[Int(active)].previous
        }
        for part in parts.reversed() { collect(part, into: &names) }
        let name = grammar.ruleNames[Int(item.rule)]
        if names.count - before <= 1, !names.contains(name) {
            names.removeSubrange(before...)
            names.append(name)
        }
    }
}
