import Foundation
import Language
import Storage
import Testing
import Understanding

@testable import Dialog

@Suite("The review list is kept in the database")
struct ReviewStoreTests {
    private func open() throws -> OfficeDatabase {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try OfficeDatabase.temporary(migrations: root.appendingPathComponent("Schemas/migrations"))
    }

    private let entry = ReviewEntry(
        text: "ring {person}", language: .english, asked: "choice", intent: "find", confidence: 0.5, reasons: [.unsure], day: "2026-03-09")

    @Test("equal texts that were read alike are one entry with a count and all reasons")
    func counts() throws {
        var again = entry
        again.reasons = [.disliked]
        again.meant = "book"
        again.day = "2026-03-10"
        let entries = try open().turn(durable: false) { database in
            try ReviewStore(database).add(entry)
            try ReviewStore(database).add(again)
            try ReviewStore(database).add(again, again: true)
            return try ReviewStore(database).entries()
        }
        #expect(entries.count == 1)
        #expect(entries.first?.count == 2)
        #expect(entries.first?.reasons == [.disliked, .unsure])
        #expect(entries.first?.meant == "book")
        #expect(entries.first?.day == "2026-03-10")
        #expect(entries.first?.asked == "choice")
    }

    @Test("another reading, question or language is another entry; a number is never used twice")
    func differs() throws {
        let ids = try open().turn(durable: false) { database in
            let store = ReviewStore(database)
            for change in 0..<4 {
                var other = entry
                if change == 1 { other.intent = nil }
                if change == 2 { other.asked = nil }
                if change == 3 { other.language = .chinese }
                try store.add(other)
            }
            let ids = try store.entries().map(\.id)
            try store.remove([ids[3]])
            try store.add(ReviewEntry(text: "new", language: .english, reasons: [.unsure]))
            return ids + [try store.entries().last?.id ?? 0]
        }
        #expect(Set(ids).count == 5)
    }

    @Test("the list has an end: the rarest and oldest go first")
    func limit() throws {
        let texts = try open().turn(durable: false) { database in
            let store = ReviewStore(database)
            try store.add(entry)
            try store.add(entry)
            for number in 0..<ReviewStore.limit {
                try store.add(ReviewEntry(text: "text \(number)", language: .english, reasons: [.unsure], day: "2026-03-10"))
            }
            return try store.entries().map(\.text)
        }
        #expect(texts.count == ReviewStore.limit)
        #expect(texts.first == entry.text)
        #expect(!texts.contains("text 0"))
    }

    @Test("clearing tells how many there were")
    func clears() throws {
        let (count, left) = try open().turn(durable: false) { database in
            try ReviewStore(database).add(entry)
            return (try ReviewStore(database).clear(), try ReviewStore(database).entries())
        }
        #expect(count == 1)
        #expect(left.isEmpty)
    }
}
