@testable import Channels
import DialogModel
import Foundation
import GRDB
import Storage
import Synchronization
import Testing

@Suite("Inbox and outbox")
struct RestartTests {
    private func message(_ key: String, chat: String = "D1", text: String = "x") -> InboundMessage {
        InboundMessage(platform: .slack, keys: [key], user: "U1", content: .text(text), address: ReplyAddress(chat: chat, isGroup: false))
    }

    @Test("what was acknowledged and not finished is taken up at the next start, once")
    func restart() async throws {
        let database = try TestServer.database()
        let inbox = Inbox(database: database)
        let waiting = try #require(try inbox.accept(message("a", text: "unanswered"), now: Date()))
        let answered = try #require(try inbox.accept(message("b", text: "answered"), now: Date()))
        try inbox.answer(answered, [OutgoingMessage(target: "chat.postMessage", body: #"{"channel":"D1","text":"kept"}"#)])
        #expect(waiting < answered)
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await platform.serve { base in
            for _ in 0..<2 {
                try await TestServer.run(responder, SlackSample.configuration(base), database: database) { await $0.settle() }
            }
        }
        #expect(responder.heard.map(\.text) == ["unanswered"])
        #expect(platform.calls("chat.postMessage").map { $0.json["text"]?.stringValue } == ["echo: unanswered", "kept"])
    }

    @Test("duplicates are known across restarts, for a day at least")
    func duplicates() throws {
        let inbox = Inbox(database: try TestServer.database()), start = Date(timeIntervalSince1970: 1_773_018_000)
        #expect(try inbox.accept(message("a"), now: start) != nil)
        try inbox.purge(now: start.addingTimeInterval(25 * 3600))
        #expect(try inbox.accept(message("a"), now: start.addingTimeInterval(25 * 3600)) == nil)
        try inbox.purge(now: start.addingTimeInterval(49 * 3600))
        #expect(try inbox.accept(message("a"), now: start.addingTimeInterval(49 * 3600)) != nil)
    }

    @Test("one known key makes a duplicate, and keeps none of the others")
    func severalKeys() throws {
        let inbox = Inbox(database: try TestServer.database())
        var first = message("a"), twin = message("c")
        first.keys = ["a", "b"]
        twin.keys = ["c", "b"]
        #expect(try inbox.accept(first, now: Date()) != nil)
        #expect(try inbox.accept(twin, now: Date()) == nil)
        #expect(try inbox.accept(message("c"), now: Date()) != nil)
    }

    @Test("a row that cannot be read does not hold up those after it")
    func unreadable() async throws {
        let database = try TestServer.database()
        let inbox = Inbox(database: database)
        _ = try inbox.accept(message("a"), now: Date())
        try database.turn(durable: false) { try $0.execute(sql: "UPDATE inbox SET event = '{}'") }
        _ = try inbox.accept(message("b", text: "readable"), now: Date())
        let responder = FakeResponder()
        try await SlackSample.platform().serve { base in
            try await TestServer.run(responder, SlackSample.configuration(base), database: database) { await $0.settle() }
        }
        #expect(responder.heard.map(\.text) == ["readable"])
    }

    @Test("replies are queued once, whoever queues them")
    func answersOnce() throws {
        let inbox = Inbox(database: try TestServer.database())
        let id = try #require(try inbox.accept(message("a"), now: Date()))
        for text in ["one", "two"] { try inbox.answer(id, [OutgoingMessage(target: "t", body: text)]) }
        #expect(try inbox.unsent(id).map(\.message.body) == ["one"])
    }

    @Test("one conversation is one queue; others do not wait for it")
    func order() async throws {
        let isOtherDone = Flag()
        let responder = FakeResponder { message in
            if message.text == "other" { isOtherDone.set() }
            if message.text != "slow" { return }
            for _ in 0..<150 where !isOtherDone.isSet { try await Task.sleep(for: .milliseconds(10)) }
            try await Task.sleep(for: .milliseconds(20))
        }
        try await SlackSample.platform().serve { base in
            try await TestServer.run(responder, SlackSample.configuration(base)) { server in
                for (number, (text, channel)) in [("slow", "D1"), ("after", "D1"), ("other", "D2")].enumerated() {
                    _ = try await server.slack(SlackSample.event(text, id: "Ev\(number)", ts: "1.\(number)", channel: channel))
                }
                await server.settle()
            }
        }
        #expect(responder.heard.map(\.text) == ["other", "slow", "after"])
    }

    @Test("what does not end within the grace waits for the next start")
    func grace() async throws {
        let database = try TestServer.database(), isSlow = Flag()
        let responder = FakeResponder { _ in if !isSlow.isSet { try await Task.sleep(for: .seconds(300)) } }
        let platform = SlackSample.platform()
        let start = ContinuousClock.now
        try await platform.serve { base in
            var configuration = SlackSample.configuration(base)
            configuration.shutdownGrace = 0.1
            try await TestServer.run(responder, configuration, database: database) { server in
                _ = try await server.slack(SlackSample.event("x", id: "Ev1", ts: "1.1"))
            }
            isSlow.set()
            try await TestServer.run(responder, SlackSample.configuration(base), database: database) { await $0.settle() }
        }
        #expect(ContinuousClock.now - start < .seconds(240))
        #expect(responder.heard.count == 1)
        #expect(platform.calls("chat.postMessage").count == 1)
    }
}
