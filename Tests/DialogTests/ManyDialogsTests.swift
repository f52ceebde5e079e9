import DialogModel
import Generation
import Language
import Testing

@testable import Dialog

@Suite("Many people at once")
struct ManyDialogsTests {
    @Test("the messages of one conversation are taken in the order in which they came")
    func order() async throws {
        let stage = try EngineStage()
        let texts = (0..<100).map { "message \($0)" }
        var tasks: [Task<TurnResult, any Error>] = []
        // Each takes its place before it first waits.
        for text in texts { tasks.append(Task.immediate { try await stage.engine.respond(to: stage.message(text, "c")) }) }
        for task in tasks { _ = try await task.value }
        #expect(try stage.heard("c") == texts)
    }

    @Test("a hundred people talk at the same time, and each has a conversation of their own, in order")
    func crowd() async throws {
        let stage = try EngineStage()
        let texts = ["I want to book", "standup", "never mind", "yes", "I want to book"]
        let asked = try await withThrowingTaskGroup(of: [String?].self) { group in
            for number in 0..<100 {
                group.addTask {
                    var asked: [String?] = []
                    for text in texts { asked.append(try await stage.engine.respond(to: stage.message(text, "c\(number)")).asksFor) }
                    return asked
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let first = try #require(asked.first)
        #expect(first.first == "title")
        #expect(asked.allSatisfy { $0 == first })
        for number in 0..<100 { #expect(try stage.heard("c\(number)") == texts) }
    }

    @Test("a conversation goes on after a restart, and after its state has left the memory")
    func restart() async throws {
        let stage = try EngineStage()
        let open = try await stage.engine.respond(to: stage.message("I want to book", "c"))
        #expect(open.asksFor == "title")
        for number in 0..<1100 { _ = try await stage.engine.respond(to: stage.message("stop", "other \(number)")) }
        let again = try EngineStage(over: stage.database)
        for engine in [stage.engine, again.engine] {
            let result = try engine.explain(stage.message("never mind", "c"))
            #expect(result.replies.map(\.text) == ["Stopped."])
        }
    }

    @Test("other domains count from the next turn on, and a conversation in a flow that is gone ends with a sentence")
    func adoption() async throws {
        let stage = try EngineStage()
        _ = try await stage.engine.respond(to: stage.message("I want to book", "c"))
        var domain = EngineStage.domain
        domain.flows["book"] = nil
        domain.responses["flow_gone"] = [.english: ["That is gone."]]
        let configuration = stage.engine.configuration
        stage.engine.adopt(
            domain: domain, model: configuration.model, phrases: configuration.phrases, renderer: .init(domain), handlers: configuration.handlers)
        let result = try await stage.engine.respond(to: stage.message("standup", "c"))
        #expect(result.replies.first?.text.contains("That is gone.") == true)
        #expect(result.asksFor == nil)
    }
}
