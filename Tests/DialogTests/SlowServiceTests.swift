import DialogModel
import Foundation
import Testing

@testable import Dialog

@Suite("A service that is slow")
struct SlowServiceTests {
    /// Looks things up at a service.
    private struct AskingDesk: ActionHandler {
        let actions = ["desk.summary", "desk.book", "desk.find"]

        func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome {
            var outcome = ActionOutcome()
            guard action == "desk.find" else { return outcome }
            guard let answer = context.answers[context.idempotencyKey] else {
                throw OutsideCall(key: context.idempotencyKey, method: "GET", address: "http://127.0.0.1/", headers: [], body: [], timeout: 5)
            }
            outcome.say = [Say(answer.status == 200 ? "found" : "not_there")]
            return outcome
        }
    }

    /// A service that answers when it is told to.
    private actor Gate {
        private var isOpen = false
        private var waiting: [CheckedContinuation<Void, Never>] = []
        private(set) var calls = 0

        func pass() async {
            calls += 1
            if isOpen { return }
            await withCheckedContinuation { waiting.append($0) }
        }

        func open() {
            isOpen = true
            for continuation in waiting { continuation.resume() }
            waiting = []
        }
    }

    @Test("holds up its own conversation and nobody else's, and that one stays in order")
    func others() async throws {
        let gate = Gate()
        let stage = try EngineStage(desk: AskingDesk()) { _ in
            await gate.pass()
            return OutsideAnswer(status: 200)
        }
        let slow = Task.immediate { try await stage.engine.respond(to: stage.message("find him", "slow")) }
        let next = Task.immediate { try await stage.engine.respond(to: stage.message("I want to book", "slow")) }
        while await gate.calls == 0 { await Task.yield() }
        for number in 0..<20 {
            #expect(try await stage.engine.respond(to: stage.message("I want to book", "other \(number)")).asksFor == "title")
        }
        // Nothing of the slow one is kept before the answer is there.
        #expect(try stage.heard("slow") == [])
        await gate.open()
        #expect(try await slow.value.replies.map(\.text).joined().contains("found"))
        #expect(try await next.value.asksFor == "title")
        #expect(try stage.heard("slow") == ["find him", "I want to book"])
        #expect(await gate.calls == 1)
    }

    @Test("a call is made once for a turn, and what it answers is said")
    func refused() async throws {
        let stage = try EngineStage(desk: AskingDesk()) { _ in OutsideAnswer(status: nil) }
        #expect(try await stage.engine.respond(to: stage.message("find him", "c")).replies.map(\.text).joined().contains("not_there"))
    }
}
