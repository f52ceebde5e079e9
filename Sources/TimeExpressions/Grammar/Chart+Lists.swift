extension Chart {
    /// Whether nothing but words that make a list ("or", "and", 或, a comma) stands between two offsets.
    func isList(from end: Int, to start: Int) -> Bool {
        guard start - end <= 12, let joiner = grammar.symbols.existing("list-word") else { return false }
        var at = skip(end)
        var count = 0
        while at < start, count < 3 {
            let found = lexer.lexemes[Int(lexer.beginnings[at])..<Int(lexer.beginnings[at + 1])]
                .filter { $0.symbol == joiner && Int($0.end) <= start }.map { Int($0.end) }.max()
            guard let found else { return false }
            count += 1
            at = skip(found)
        }
        return at == start && count > 0
    }
}
