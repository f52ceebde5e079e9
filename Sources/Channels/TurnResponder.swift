import DialogModel
import Foundation
import GRDB

/// What the channels need of the engine.
public protocol TurnResponder: Sendable {
    /// Runs one turn and commits it.
    func respond(to message: Message) async throws -> TurnResult

    /// Runs one turn and calls `alongside` inside the transaction that commits it, so that the replies are queued for
    /// sending exactly when the turn is kept. Where this is not implemented the queueing follows in a transaction of
    /// its own, and a crash between the two runs the turn again.
    func respond(
        to message: Message, alongside: @escaping @Sendable (Database, TurnResult) throws -> Void
    ) async throws -> TurnResult

    /// The employee number of the person with this e-mail address who has not left, compared without regard to case.
    func employeeNo(email: String) async throws -> String?

    /// Whether the number names somebody of the directory who has not left.
    func isKnown(employeeNo: String) async throws -> Bool

    /// The zone in which the person's wall clock is shown.
    func timeZone(employeeNo: String) async throws -> TimeZone

    /// The payloads of the buttons under the last reply of a dialog.
    func offeredPayloads(conversation: String, sender: String) async throws -> [String]

    /// What the persona is called, in Chinese and in English.
    func personaNames() async -> (chinese: String, english: String)

    /// Whether a turn can be answered now.
    func isReady() async -> Bool

    /// The office's clock, a UTC instant.
    func now() -> Date

    /// What else `/metrics` shows, in Prometheus's text format; empty where there is nothing.
    func metrics() -> String
}

extension TurnResponder {
    public func personaNames() async -> (chinese: String, english: String) { ("秘书", "Mishu") }

    public func metrics() -> String { "" }

    public func respond(
        to message: Message, alongside: @escaping @Sendable (Database, TurnResult) throws -> Void
    ) async throws -> TurnResult {
        try await respond(to: message)
    }
}
