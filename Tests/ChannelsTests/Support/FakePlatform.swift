@testable import Channels
import DialogModel
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// The server side of a chat platform's API on loopback: it records what is called and answers as a test says.
final class FakePlatform: Sendable {
    struct Call: Sendable {
        var method: String
        /// With the query.
        var path: String
        var headers: [String: String]
        var body: String
        var json: JSONValue { (try? JSONParser.parse(Array(body.utf8))) ?? .null }
    }

    struct Answer: Sendable {
        var status = 200
        var headers: [String: String] = [:]
        var body: String
    }

    /// - Parameters:
    ///   - call: what is called.
    ///   - count: how many calls of the same path there were, this one included.
    typealias Script = @Sendable (_ call: Call, _ count: Int) async -> Answer

    private struct Responder: HTTPResponder {
        typealias Context = BasicRequestContext
        let platform: FakePlatform

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            let body = try await request.body.collect(upTo: 1 << 20)
            var headers: [String: String] = [:]
            for field in request.headers { headers[field.name.canonicalName] = field.value }
            let answer = await platform.take(Call(
                method: request.method.rawValue, path: request.uri.string, headers: headers, body: String(buffer: body)))
            var fields = HTTPFields()
            for (name, value) in answer.headers { if let name = HTTPField.Name(name) { fields[name] = value } }
            return Response(
                status: .init(code: answer.status), headers: fields, body: .init(byteBuffer: ByteBuffer(string: answer.body)))
        }
    }

    private let script: Script
    private let record = Mutex<[Call]>([])

    init(_ script: @escaping Script) { self.script = script }

    var calls: [Call] { record.withLock { $0 } }
    func calls(_ part: String) -> [Call] { calls.filter { $0.path.contains(part) } }

    private func take(_ call: Call) async -> Answer {
        let count = record.withLock { record in
            record.append(call)
            return record.count { $0.path == call.path }
        }
        return await script(call, count)
    }

    /// Runs on a free port while `body` runs.
    func serve<Value: Sendable>(_ body: @escaping @Sendable (_ base: String) async throws -> Value) async throws -> Value {
        let (ports, feed) = AsyncStream<Int>.makeStream()
        var logger = Logger(label: "fake platform")
        logger.logLevel = .critical
        let application = Application(
            responder: Responder(platform: self), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { feed.yield($0.localAddress?.port ?? 0) }, logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            defer { group.cancelAll() }
            for await port in ports { return try await body("http://127.0.0.1:\(port)") }
            throw CancellationError()
        }
    }
}
