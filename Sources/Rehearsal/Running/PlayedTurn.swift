import DialogModel

/// A turn as it went.
public struct PlayedTurn: Sendable, Hashable {
    public var input: RehearsalTurn.Input
    /// Who said it, when it was somebody else than the script's.
    public var sender: String?
    /// It leads up to the dialog.
    public var isSetup: Bool
    public var replies: [Reply]
    public var asksFor: String?
    public var effects: [Effect]
    /// The steps taken and why, one line each.
    public var trace: [String]
    /// The place in the script.
    public var line: Int
    public var column: Int
    /// What did not come out as the script says.
    public var mismatches: [Mismatch]
}
