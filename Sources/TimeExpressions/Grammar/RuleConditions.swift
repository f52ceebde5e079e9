/// What must hold around a rule's stretch of text, and which choices must have been made.
struct RuleConditions: Sendable {
    /// A look at what stands beside.
    struct Look: Sendable {
        /// At what comes before rather than after.
        let isBehind: Bool
        /// It must not stand there.
        let isForbidden: Bool
        /// Blanks are not passed over.
        let isTight: Bool
        let symbols: [Symbol]
        let classes: ScalarClass
    }

    var looks: [Look] = []
    /// Bits of `Conventions` that must be set, and that must not be.
    var required: UInt64 = 0
    var excluded: UInt64 = 0
    var rank = 0
}
