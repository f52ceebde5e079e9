/// One entry of a dialog.
public enum RehearsalStep: Hashable, Sendable {
    case turn(RehearsalTurn)
    /// Something that happens in the office while the dialog waits, such as a room that is taken.
    case meanwhile([Fixture], line: Int, column: Int)
    /// How the dialog goes on depends on the last reply: the first alternative whose conditions hold is played.
    case either([Alternative], line: Int, column: Int)

    /// One way to go on.
    public struct Alternative: Hashable, Sendable {
        /// What must hold for the last reply; empty for `otherwise`.
        public var conditions: [RehearsalTurn.Check]
        public var steps: [RehearsalStep]
    }

    /// The turns in it, those of every alternative.
    public var turns: [RehearsalTurn] {
        switch self {
        case .turn(let turn): [turn]
        case .meanwhile: []
        case .either(let alternatives, _, _): alternatives.flatMap { $0.steps.flatMap(\.turns) }
        }
    }
}
