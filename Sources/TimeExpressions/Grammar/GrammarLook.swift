/// A look at what stands beside a rule's stretch of text.
struct GrammarLook: Sendable {
    /// At what comes before rather than after.
    let isBehind: Bool
    /// It must not stand there.
    let isForbidden: Bool
    /// Blanks are not passed over.
    let isTight: Bool
    let classes: ScalarClass
    /// Where its symbols lie in the grammar's table.
    let symbols: TableRange
}
