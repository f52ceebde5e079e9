@testable import Channels
import DialogModel
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Synchronization
import WebClient

/// Mishu's server on a free port of loopback, with its waiting made short.
struct TestServer: Sendable {
    let base: String
    let port: Int
    let server: MishuServer
    let client = WebClient()

    /// Seconds that the server waited between tries.
    final class Pauses: Sendable {
        private let record = Mutex<[Double]>([])
        var all: [Double] { record.withLock { $0 } }
        func append(_ seconds: Double) { record.withLock { $0.append(seconds) } }
    }

    static func database() throws -> OfficeDatabase { try .temporary(migrations: TestFiles.migrations) }

    static func clock(_ pauses: Pauses = Pauses()) -> ChannelClock {
        ChannelClock(
            now: { Date() },
            sleep: { seconds in
                pauses.append(seconds)
                try await Task.sleep(for: .milliseconds(1))
            },
            jitter: { 0 })
    }

    /// Serves while `body` runs, then shuts down as on SIGTERM.
    static func run<Value: Sendable>(
        _ responder: FakeResponder, _ configuration: ChannelConfiguration = ChannelConfiguration(),
        database: OfficeDatabase? = nil, binding: MishuServer.Binding = .init(port: 0),
        limits: RequestDeadlines.Limits = .init(), pauses: Pauses = Pauses(),
        _ body: @escaping @Sendable (TestServer) async throws -> Value
    ) async throws -> Value {
        let (ports, feed) = AsyncStream<Int>.makeStream()
        var logger = Logger(label: "test server")
        logger.logLevel = .critical
        let server = MishuServer(
            responder: responder, database: try database ?? Self.database(), configuration: configuration, binding: binding,
            clock: clock(pauses), limits: limits, logger: logger, onListening: { feed.yield($0) })
        let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await port in ports {
                do {
                    let value = try await body(TestServer(base: "http://127.0.0.1:\(port)", port: port, server: server))
                    await group.triggerGracefulShutdown()
                    try await tasks.waitForAll()
                    return value
                } catch {
                    tasks.cancelAll()
                    throw error
                }
            }
            throw CancellationError()
        }
    }

    func send(
        _ method: WebRequest.Method, _ path: String, _ body: String = "", headers: [(name: String, value: String)] = []
    ) async throws -> WebResponse {
        try await client.send(WebRequest(method, base + path, headers: headers, body: Array(body.utf8)))
    }

    /// Posts JSON.
    func post(_ path: String, _ body: String, headers: [(name: String, value: String)] = []) async throws -> WebResponse {
        try await send(.post, path, body, headers: [("Content-Type", "application/json")] + headers)
    }

    /// Posts to REST and returns the objects of the answer.
    func say(_ body: String, query: String = "", headers: [(name: String, value: String)] = []) async throws -> [JSONValue] {
        let answer = try await post("/webhooks/rest/webhook" + query, body, headers: headers)
        guard answer.status == 200, case .array(let objects) = try JSONParser.parse(answer.body) else {
            throw WebError.broken(host: "test", reason: "status \(answer.status): \(answer.text)")
        }
        return objects
    }
}
