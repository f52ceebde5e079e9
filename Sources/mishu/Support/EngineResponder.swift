import Channels
import Dialog
import DialogModel
import Foundation
import Models
import GRDB
import Language

/// The engine as the channels see it.
struct EngineResponder: TurnResponder {
    let session: OfficeSession

    func respond(to message: Message) async throws -> TurnResult {
        try await session.engine.respond(to: localized(message))
    }

    func respond(
        to message: Message, alongside: @escaping @Sendable (Database, TurnResult) throws -> Void
    ) async throws -> TurnResult {
        try await session.engine.respond(to: localized(message), alongside: alongside)
    }

    func employeeNo(email: String) async throws -> String? {
        try session.engine.identity(email: email)?.employeeNo
    }

    func isKnown(employeeNo: String) async throws -> Bool {
        try session.engine.identity(employeeNo: employeeNo) != nil
    }

    func timeZone(employeeNo: String) async throws -> TimeZone {
        try session.engine.identity(employeeNo: employeeNo)?.zone ?? session.speaker.zone
    }

    func offeredPayloads(conversation: String, sender: String) async throws -> [String] {
        try session.engine.offeredPayloads(conversation: conversation, sender: sender)
    }

    func personaNames() async -> (chinese: String, english: String) {
        let names = session.engine.persona.name
        return (names[.chinese] ?? "", names[.english] ?? "")
    }

    func isReady() async -> Bool {
        do {
            try session.engine.prepare()
            return true
        } catch {
            return false
        }
    }

    func now() -> Date { session.settings.clock() }

    func metrics() -> String { session.models?.metrics.snapshot.prometheus ?? "" }

    private func localized(_ message: Message) -> Message {
        var message = message
        message.language = message.language ?? session.settings.language
        return message
    }
}
