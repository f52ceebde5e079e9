import DialogModel
import Foundation
import GRDB
import Storage
import Testing

@testable import Dialog

@Suite("Actions that fail")
struct FaultyActionTests {
    /// A desk whose search does something that it should not.
    struct FaultyDesk: ActionHandler {
        struct Broken: Error {}

        let actions = ["desk.summary", "desk.book", "desk.find"]
        let fault: @Sendable (Database) throws -> Void

        func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome {
            if action == "desk.summary" { return ActionOutcome(.confirm(Say("summary"))) }
            if action == "desk.book" { try context.database.execute(sql: "INSERT INTO settings (key, value) VALUES ('half', 'written')") }
            try fault(context.database)
            var outcome = ActionOutcome()
            outcome.say = [Say("found")]
            return outcome
        }
    }

    private static let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    private static let faults: [@Sendable (Database) throws -> Void] = [
        { _ in throw FaultyDesk.Broken() },
        { try $0.execute(sql: "SELECT * FROM no_such_table") },
        { try $0.execute(sql: "INSERT INTO settings (key) VALUES (NULL)") },
    ]

    @Test("one that throws ends in a sentence, and talk goes on", arguments: faults.indices)
    func throwing(index: Int) async throws {
        let stage = try EngineStage(desk: FaultyDesk(fault: Self.faults[index]))
        let failed = try await stage.engine.respond(to: stage.message("find him", "c"))
        #expect(failed.replies.map(\.text).joined().contains("action_failed"))
        #expect(failed.asksFor == nil)
        #expect(failed.trace.contains { $0.hasPrefix("the action desk.find failed") })
        #expect(try await stage.engine.respond(to: stage.message("I want to book", "c")).asksFor == "title")
    }

    @Test("what it wrote before it failed is gone", arguments: faults.indices)
    func halfWritten(index: Int) async throws {
        let stage = try EngineStage(desk: FaultyDesk(fault: Self.faults[index]))
        for text in ["I want to book", "standup"] { _ = try await stage.engine.respond(to: stage.message(text, "c")) }
        _ = try await stage.engine.respond(to: stage.message("never mind", "d"))
        var last = try await stage.engine.respond(to: stage.message("yes", "c"))
        if last.asksFor == "confirmation" { last = try await stage.engine.respond(to: stage.message("yes", "c")) }
        #expect(try stage.database.read { try Settings($0).value(for: "half") } == nil)
        #expect(last.asksFor == nil || last.asksFor == "people")
    }

    @Test("one that never ends is ended, and nobody waits for it longer than that")
    func endless() async throws {
        let stage = try EngineStage(desk: FaultyDesk { try $0.execute(sql: Self.endless) })
        let began = ContinuousClock.now
        let failed = try await stage.engine.respond(to: stage.message("find him", "c"))
        #expect(failed.replies.map(\.text).joined().contains("action_failed"))
        #expect(ContinuousClock.now - began < .seconds(120))
        #expect(try await stage.engine.respond(to: stage.message("I want to book", "c")).asksFor == "title")
    }

    @Test("a write that never ends leaves nothing behind")
    func endlessWrite() async throws {
        let stage = try EngineStage(desk: FaultyDesk { try $0.execute(sql: "INSERT INTO settings (key, value) \(Self.endless), 'x'") })
        let failed = try await stage.engine.respond(to: stage.message("find him", "c"))
        #expect(failed.replies.map(\.text).joined().contains("action_failed"))
        #expect(try stage.heard("c") == ["find him"])
    }
}
