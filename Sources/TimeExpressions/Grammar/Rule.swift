/// A named way to read a piece of a time expression.
struct Rule<Value: Sendable>: Sendable {
    let name: String
    /// The kinds of words it can begin with, as bits; a rule is tried only where one of them stands.
    let heads: UInt64
    /// Reads from an offset; gives the value and the offset after it.
    let parse: @Sendable (Sentence, Int) -> (Value, Int)?

    init(_ name: String, heads: [WordKind], parse: @escaping @Sendable (Sentence, Int) -> (Value, Int)?) {
        self.name = name
        self.heads = heads.reduce(0) { $0 | $1.bit }
        self.parse = parse
    }
}
