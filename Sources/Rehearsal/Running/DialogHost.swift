import DialogModel
import Foundation

/// Makes dialogs with the whole program behind them, for scripts to rehearse.
public protocol DialogHost: Sendable {
    /// A new dialog on a fresh copy of an office's database, so that no script sees what another did.
    ///
    /// - Throws: ``FixtureError`` where a row of the setting's fixtures cannot be added.
    func makeDialog(_ setting: DialogSetting) throws -> any RehearsedDialog
}

/// One dialog under rehearsal. It is used from one thread at a time.
public protocol RehearsedDialog: AnyObject {
    /// The office's clock, a UTC instant. It stands still until it is set.
    var now: Date { get set }

    /// Says something, or presses a button.
    ///
    /// - Parameter sender: employee number of somebody else who says it; nil: the one whom the dialog was made for.
    func send(_ input: RehearsalTurn.Input, sender: String?) throws -> TurnResult

    /// Adds rows to the office as another program would, while the dialog waits.
    ///
    /// - Throws: ``FixtureError``.
    func add(_ fixtures: [Fixture]) throws

    /// Reads the office's database; values take the place of `?`.
    func query(_ sql: String, _ values: [JSONValue]) throws -> QueryRows

    /// What happened so far, of everybody who took part, turn by turn.
    func events() throws -> [Event]

    /// What of the dialogs' state, in memory or stored, does not follow from the stored events; empty where all does.
    func contradictions() throws -> [String]
}

extension RehearsedDialog {
    public func contradictions() throws -> [String] { [] }
}

/// What a query gave.
public struct QueryRows: Hashable, Sendable {
    public var columns: [String]
    public var rows: [[JSONValue]]

    public init(columns: [String], rows: [[JSONValue]]) {
        self.columns = columns
        self.rows = rows
    }
}
