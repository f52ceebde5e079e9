import Foundation

/// A scripted dialog: what is said, and what has to come of it.
public struct RehearsalScript: Hashable, Sendable {
    /// The path as it is named in reports.
    public var file: String
    public var line: Int
    public var name: String
    /// What the dialog is made on.
    public var setting = DialogSetting()
    /// Steps that lead up to the dialog; their effects need no mention.
    public var before: [RehearsalStep] = []
    public var steps: [RehearsalStep] = []

    /// The turns of the dialog, those of every alternative.
    public var turns: [RehearsalTurn] { steps.flatMap(\.turns) }
}
