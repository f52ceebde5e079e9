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
        try database.read { database in
            let store = ConversationStore(database)
            #expect(try store.state(conversation: "c", sender: "E1") == state)
            #expect(try Tracker.state(after: store.events(conversation: "c", sender: "E1")) == state)
        }
    }

    @Test("two people in one conversation have two dialogs")
    func senders() throws {
        let database = try open()
        let events: [Event] = [.heard(text: "hi", payload: nil, at: 5)]
        try database.turn(durable: false) {
            try ConversationStore($0).commit(conversation: "c", sender: "E1", state: Tracker.state(after: events), events: events, at: 5)
        }
        #expect(try database.read { try ConversationStore($0).state(conversation: "c", sender: "E2") } == DialogState())
    }

    @Test("a snapshot that cannot be read is folded anew from the events")
    func damagedSnapshot() throws {
        let database = try open()
        let events: [Event] = [.heard(text: "hi", payload: nil, at: 5), .flowStarted("book")]
        try database.turn(durable: false) {
            try ConversationStore($0).commit(conversation: "c", sender: "E1", state: Tracker.state(after: events), events: events, at: 5)
            try $0.execute(sql: "UPDATE dialogs SET snapshot = '{broken'")
        }
        #expect(try database.read { try ConversationStore($0).state(conversation: "c", sender: "E1") } == Tracker.state(after: events))
    }
}
