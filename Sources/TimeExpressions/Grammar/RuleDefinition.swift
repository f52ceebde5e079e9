/// A rule as its file says it, before alternatives are spelt out.
struct RuleDefinition: Sendable {
    /// The meaning with names where `MeaningTerm` has places.
    indirect enum Expression: Sendable {
        case name(String)
        case constant(Int)
        case call(Operation, [Expression])
    }

    let result: Symbol
    let name: String
    /// All ways to fill the pattern.
    let variants: [[PatternPlace]]
    let meaning: Expression
    let conditions: RuleConditions
}
