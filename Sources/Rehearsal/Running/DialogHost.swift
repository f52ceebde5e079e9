import DialogModel
import Foundation

/// Makes dialogs with the whole program behind them, for scripts to rehearse.
public protocol DialogHost: Sendable {
    /// A new dialog on a fresh copy of an office's database, so that no script sees what another did.
    ///
    /// - Parameters:
    ///   - office: the folder of the office's files; nil: the sample office.
    ///   - now: the office's clock, which stands still; nil: the office's own `now`.
    ///   - sender: employee number of who is talking; nil: the program's default.
    ///   - locale: `zh`, `en` or `auto`; nil: `auto`.
    func makeDialog(office: String?, now: Date?, as sender: String?, locale: String?) throws -> any RehearsedDialog
}

/// One dialog under rehearsal. It is used from one thread at a time.
public protocol RehearsedDialog {
    /// Says something, or presses a button.
    ///
    /// - Parameter sender: employee number of somebody else who says it; nil: the one whom the dialog was made for.
    func send(text: String?, payload: String?, sender: String?) throws -> TurnResult

    /// Reads the office's database: the rows of a query, each a list of column values.
    func query(_ sql: String) throws -> [[JSONValue]]
}
