import DialogModel

/// A dialog with a simulated user, as it went.
public struct SimulatedDialog: Sendable {
    /// A turn of it.
    public struct Turn: Sendable {
        /// What it was for, such as `answer(start)`.
        public var purpose: String
        public var input: RehearsalTurn.Input
        public var result: TurnResult
    }

    /// Something that must hold and did not.
    public struct Violation: Hashable, Sendable {
        public var invariant: Invariant
        /// The turn, counted from 1.
        public var turn: Int
        public var detail: String
    }

    /// Makes the same dialog again.
    public var seed: UInt64
    public var flow: String
    public var locale: String
    public var setting: DialogSetting
    public var turns: [Turn] = []
    public var violations: [Violation] = []
    /// Whether something was carried out.
    public var isCarriedOut = false
    /// Values that a summary showed, and those among them that are not what was said.
    public var shown = 0
    public var misread: [String] = []
    var acts: [UserTurn] = []
}
