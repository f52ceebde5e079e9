/// A rule with one of the ways to fill its pattern.
///
/// Trivial to copy: lists lie in tables of the grammar.
struct GrammarRule: Sendable {
    let result: Symbol
    /// The rule's place in the files: the earlier, the better among equals.
    let order: Int32
    /// Index in the table of meanings.
    let meaning: Int32
    /// Bits of `Conventions` that must be set, and that must not be.
    let required: UInt64
    let excluded: UInt64
    let rank: Int32
    /// Its looks at what stands beside.
    let looks: TableRange
}
