/// A condition of a step, a permission or a refusal. Pure: it looks at the flow's values and at nothing else.
public indirect enum Condition: Hashable, Sendable, Codable {
    /// A comparison; false where either side has no value, but for `isNot`.
    case compare(Operand, Comparison, [Operand])
    case filled(Operand, Bool)
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// The speaker stands above the person in the slot, anywhere up the line.
    case manages(slot: String)

    /// How the subject stands to the others; `equal` and `isNot` take several.
    public enum Comparison: String, Hashable, Sendable, Codable {
        case equal, isNot, over, under, atLeast, atMost
    }

    /// A side of a comparison.
    public enum Operand: Hashable, Sendable, Codable {
        case slot(String)
        case result(String)
        case profile(String)
        /// How many records a list slot holds.
        case count(String)
        /// A constant as written.
        case constant(String)
        case today
    }
}

extension Condition {
    /// All sides of all comparisons in it.
    public var operands: [Operand] {
        switch self {
        case .compare(let subject, _, let others): [subject] + others
        case .filled(let subject, _): [subject]
        case .all(let parts), .any(let parts): parts.flatMap(\.operands)
        case .not(let part): part.operands
        case .manages(let slot): [.slot(slot)]
        }
    }

    /// The slots whose person must be below the speaker.
    public var managed: [String] {
        switch self {
        case .manages(let slot): [slot]
        case .all(let parts), .any(let parts): parts.flatMap(\.managed)
        case .not(let part): part.managed
        case .compare, .filled: []
        }
    }
}
