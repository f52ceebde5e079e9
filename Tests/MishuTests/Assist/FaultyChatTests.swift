import Testing
import TestServers

/// Whatever a chat server does, each turn is answered in time and as though there were none.
@Suite("With a chat server that fails, a dialog goes as it goes without", .serialized)
struct FaultyChatTests {
    /// Doubtful, known and clear texts, a write with its yes between them.
    static let inputs: [ChatInput] = [
        "flarb the wug on the third of never", "你好", .say(SampleData.booking), "呃这个嘛那个什么来着", "是的", "劳驾给瞅瞅那啥",
    ]

    private static let plain = Task { try await outcome([:]).answers }

    private static func outcome(_ environment: [String: String]) async throws -> (answers: [JSON], times: [Double], errors: [String]) {
        let result = try await SampleData.run(inputs, data: try await SampleData.folder(), environment: environment)
        #expect(result.status == 0)
        let answers = try result.lines.map { try JSON($0) }
        return (answers.map { $0.without("elapsed_us") }, answers.compactMap { $0["elapsed_us"].double }, result.errorLines)
    }

    @Test("same commands, replies and effects, within the time, one line in the log", arguments: ServerFault.allCases)
    func faults(fault: ServerFault) async throws {
        let steps = fault.steps
        let server = try FaultyServer { _ in steps }
        let isSlow = fault == .drip || fault == .silence
        let (answers, times, errors) = try await Self.outcome(ModelServers.environment(chat: server, budget: isSlow ? 300 : 20_000))
        #expect(answers == (try await Self.plain.value))
        #expect(!server.requests.isEmpty)
        // Retries and a busy machine are in it; a hanging server would take the half minute of a plain call.
        #expect(times.allSatisfy { $0 < 25_000_000 })
        #expect(errors.count <= 2 && errors.first?.contains("chat") == true)
        #expect(!errors.joined().contains("0123456789abcdef"))
    }

    @Test("nobody listens")
    func refused() async throws {
        let server = try FaultyServer { _ in [.close] }
        server.stop()
        #expect(try await Self.outcome(ModelServers.environment(chat: server)).answers == (try await Self.plain.value))
    }
}
