import Channels
import DialogModel
import Foundation
import GRDB
import Language
import Synchronization

/// An engine that repeats what it hears. "book" offers the buttons of a confirmation.
final class FakeResponder: TurnResponder {
    struct Failure: Error {}

    private let state = Mutex((heard: [Message](), offered: [String: [String]]()))
    /// E-mail to number.
    let people: [String: String]
    /// Called with each message, before it is answered.
    let onTurn: @Sendable (Message) async throws -> Void

    init(
        people: [String: String] = ["lin.wei@acme.example": "E0001", "zhao.min@acme.example": "E0002"],
        onTurn: @escaping @Sendable (Message) async throws -> Void = { _ in }
    ) {
        self.people = people
        self.onTurn = onTurn
    }

    var heard: [Message] { state.withLock { $0.heard } }

    func respond(to message: Message) async throws -> TurnResult {
        try await onTurn(message)
        let key = message.conversation + "\n" + (message.sender ?? "")
        let isOffered = message.payload.map { payload in state.withLock { $0.offered[key]?.contains(payload) == true } }
        var reply = Reply(text: "echo: " + message.text)
        if message.text.contains("book") {
            reply = Reply(text: "订周会吗？<!channel> *x*", buttons: [
                Button(title: "确认", payload: "/confirm"), Button(title: "取消", payload: "/deny"),
            ])
        }
        if let isOffered { reply.text = isOffered ? "pressed \(message.payload ?? "")" : "no longer on offer" }
        state.withLock {
            $0.heard.append(message)
            $0.offered[key] = reply.buttons.map(\.payload)
        }
        return TurnResult(conversation: message.conversation, replies: [reply], language: .chinese)
    }

    func employeeNo(email: String) async throws -> String? { people[email.lowercased()] }
    func isKnown(employeeNo: String) async throws -> Bool { people.values.contains(employeeNo) }
    func timeZone(employeeNo: String) async throws -> TimeZone { TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt }
    func offeredPayloads(conversation: String, sender: String) async throws -> [String] {
        state.withLock { $0.offered[conversation + "\n" + sender] ?? [] }
    }
    func isReady() async -> Bool { true }
    func now() -> Date { Date(timeIntervalSince1970: 1_773_018_000) }
}
