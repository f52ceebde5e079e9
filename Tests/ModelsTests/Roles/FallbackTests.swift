@testable import Models
import Testing
import TestServers

@Suite("Several models", .ownThread)
struct FallbackTests {
    @Test("stand in for each other in their order")
    func order() async throws {
        let bad = try FaultyServer(status: "500 Internal Server Error", body: "")
        let good = try FaultyServer(body: completion("好"))
        let log = LogRecord()
        let service = service([chatEndpoint(bad.base, name: "a"), chatEndpoint(good.base, name: "b")], log: log)
        #expect(try await service.complete(question).model == "b")
        let counts = service.metrics.snapshot.models
        #expect(counts.map(\.name) == ["a", "b"] && counts[0].fallbacks == 1 && counts[1].successes == 1)
        #expect(log.texts.count == 1)
    }

    @Test("leave time for the next when the first one hangs")
    func time() async throws {
        let transport = HangingTransport("a")
        let roster = ModelRoster(["a", "b"].map { chatEndpoint("http://localhost/v1", name: $0) })
        let service = ModelService(ModelConfiguration(roster: roster), transport: transport, options: .init(clock: transport.clock))
        var request = question
        request.timeout = 10
        #expect(try await service.complete(request).model == "b")
        #expect(transport.asked.map(\.model) == ["a", "b"])
        #expect(transport.asked.map { $0.timeout.rounded() } == [6, 4])
    }

    @Test("that all fail throw the first one's error")
    func all() async throws {
        let one = try FaultyServer(status: "401 Unauthorized", body: ""), two = try FaultyServer(status: "500 Internal Server Error", body: "")
        #expect(await failure { _ = try await service([chatEndpoint(one.base, name: "a"), chatEndpoint(two.base, name: "b")]).complete(question) } == "unauthorized")
    }

    @Test("serve the role that they were named for first")
    func roles() {
        let roster = ModelRoster([
            chatEndpoint("http://localhost/v1", name: "f", roles: [.fast]), chatEndpoint("http://localhost/v1", name: "s", roles: [.strong]),
            embeddingEndpoint("http://localhost/v1"),
        ])
        #expect(roster.endpoints(for: .fast).map(\.name) == ["f", "s"])
        #expect(roster.endpoints(for: .strong).map(\.name) == ["s", "f"])
        #expect(roster.endpoints(for: .embedding).map(\.name) == ["embeddings"])
    }

    @Test("that are none say how to name one")
    func none() async {
        #expect(await failure { _ = try await service([]).complete(question) } == "not_configured")
        #expect(ModelError.notConfigured(role: .embedding).description.contains("MISHU_EMBEDDINGS_URL"))
    }
}
