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
}
