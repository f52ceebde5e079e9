/// The names of a grammar's symbols; a literal is named by its text in quotes.
struct SymbolTable: Sendable {
    private(set) var names: [String] = Symbol.known
    private var symbols: [String: Symbol] = Dictionary(
        uniqueKeysWithValues: Symbol.known.enumerated().map { ($1, Symbol(id: UInt16($0))) })

    var count: Int { names.count }

    /// The symbol of a name, new if need be.
    mutating func symbol(_ name: String) -> Symbol {
        if let known = symbols[name] { return known }
        let symbol = Symbol(id: UInt16(names.count))
        names.append(name)
        symbols[name] = symbol
        return symbol
    }

    func existing(_ name: String) -> Symbol? { symbols[name] }

    static func literal(_ text: some StringProtocol) -> String { "\"\(text)\"" }
}
