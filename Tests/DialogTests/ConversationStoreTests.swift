import DialogModel
import Foundation
import GRDB
import Storage
import Testing

@testable import Dialog

@Suite("Conversations are kept as events and a snapshot")
struct ConversationStoreTests {
    private func open() throws -> OfficeDatabase {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try OfficeDatabase.temporary(migrations: root.appendingPathComponent("Schemas/migrations"))
    }

    @Test("a dialog comes back as it was, and its events fold to the same state")
    func roundTrip() throws {
        let database = try open()
        let events: [Event] = [.heard(text: "hi", payload: nil, at: 5), .flowStarted("book"), .asked("title")]
        let state = Tracker.state(after: events)
        try database.turn(durable: false) {
            try ConversationStore($0).commit(conversation: "c", sender: "E1", state: state, events: events, at: 5)
        }
        let kept = try database.read { try ConversationStore($0).state(conversation: "c", sender: "E1") }
        let folded = try database.read { try Tracker.state(after: ConversationStore($0).events(conversation: "c", sender: "E1")) }
        #expect(kept == state)
        #expect(folded == state)
    }

    @Test("two people in one conversation have two dialogs")
    func senders() throws {
        let database = try open()
        let events: [Event] = [.heard(text: "hi", payload: nil, at: 5)]
        try database.turn(durable: false) {
            try ConversationStore($0).commit(conversation: "c", sender: "E1", state: Tracker.state(after: events), events: events, at: 5)
        }
        let other = try database.read { try ConversationStore($0).state(conversation: "c", sender: "E2") }
        #expect(other == DialogState())
    }

    @Test("a snapshot that cannot be read is folded anew from the events")
    func damagedSnapshot() throws {
        let database = try open()
        let events: [Event] = [.heard(text: "hi", payload: nil, at: 5), .flowStarted("book")]
        try database.turn(durable: false) {
            try ConversationStore($0).commit(conversation: "c", sender: "E1", state: Tracker.state(after: events), events: events, at: 5)
            try $0.execute(sql: "UPDATE dialogs SET snapshot = '{broken'")
        }
        let state = try database.read { try ConversationStore($0).state(conversation: "c", sender: "E1") }
        #expect(state == Tracker.state(after: events))
    }

    @Test("of the events of another version those that are known count, and turns are never counted twice", arguments: [
        (#"[{"heard":{"text":"hi","at":5}},{"teleported":{"to":"mars"}},{"flowStarted":{"_0":"book"}}]"#, ["book"]),
        (#"[{"heard":{"text":"hi","at":5}},{"flowStarted":{}},{"slotSet":{"flow":"book","slot":"x","value":{"colour":{"_0":1}}}}]"#, []),
        ("{not json", []), ("[]", []),
    ])
    func otherVersion(stored: String, flows: [String]) throws {
        let database = try open()
        let events: [Event] = [.heard(text: "hi", payload: nil, at: 5), .flowStarted("book")]
        try database.turn(durable: false) {
            try ConversationStore($0).commit(conversation: "c", sender: "E1", state: Tracker.state(after: events), events: events, at: 5)
            try $0.execute(sql: "UPDATE dialogs SET snapshot = '{}', turn = 7")
            try $0.execute(sql: "UPDATE turns SET events = ?", arguments: [stored])
        }
        let state = try database.read { try ConversationStore($0).state(conversation: "c", sender: "E1") }
        #expect(state.frames.map(\.flow) == flows)
        #expect(state.turn == 7)
    }

    @Test("talk goes on over a record that cannot be read", arguments: ["{broken", "[{\"teleported\":{}}]"])
    func goesOn(stored: String) async throws {
        let stage = try EngineStage()
        _ = try await stage.engine.respond(to: stage.message("I want to book", "c"))
        try stage.database.turn(durable: false) {
            try $0.execute(sql: "UPDATE dialogs SET snapshot = '{}'")
            try $0.execute(sql: "UPDATE turns SET events = ?", arguments: [stored])
        }
        let again = try EngineStage(over: stage.database)
        #expect(try await again.engine.respond(to: stage.message("yes", "c")).replies.isEmpty == false)
        #expect(try await again.engine.respond(to: stage.message("I want to book", "c")).asksFor == "title")
    }
}
