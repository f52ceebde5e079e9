import Foundation
@testable import Models
import Testing
import TestServers

/// Each fault is survived within the time budget, thrown as one kind of error, logged once, and never cached.
@Suite("An embeddings server that", .ownThread)
struct EmbeddingFaultTests {
    private func expect(_ kind: String, _ server: FaultyServer, _ texts: [String] = ["你好", "hello"], seconds: Double = ample) async throws {
        let log = LogRecord()
        let service = service([embeddingEndpoint(server.base)], log: log)
        let start = ContinuousClock.now
        #expect(await failure { _ = try await service.embed(texts, within: seconds) } == kind)
        #expect(ContinuousClock.now - start < .seconds(seconds + 20))
        #expect(log.texts.count == 1)
        #expect(service.cachedVectors(texts).allSatisfy { $0 == nil })
    }

    @Test("sends vectors of a wrong number, size or kind", arguments: [
        vectors([[1, 0]]), vectors([[1, 0], [0, 1], [1, 1]]), vectors([[1, 0], [1, 0, 0]]), vectors([[0, 0], [1, 0]]), vectors([[], []]),
        #"{"data":[{"embedding":[NaN,1]},{"embedding":[1,0]}]}"#, #"{"data":[{"embedding":[Infinity,1]},{"embedding":[1,0]}]}"#,
        #"{"data":[{"embedding":[1e999,1]},{"embedding":[1,0]}]}"#, #"{"data":[{"embedding":["a",1]},{"embedding":[1,0]}]}"#,
        #"{"data":[{"embedding":[null,1]},{"embedding":[1,0]}]}"#, #"{"data":[{"index":0,"embedding":[1,0]},{"index":0,"embedding":[1,0]}]}"#,
        #"{"data":[{"index":7,"embedding":[1,0]},{"embedding":[1,0]}]}"#, #"{"data":[{"embedding":"no base64!"},{"embedding":[1,0]}]}"#,
        #"{"data":[{},{}]}"#, #"{"data":[{"embedding":[1e30,1e30]},{"embedding":[1e-40,0]}]}"#,
    ])
    func wrongVectors(_ body: String) async throws {
        try await expect("invalid_vectors", try FaultyServer(body: body))
    }

    @Test("answers with something else", arguments: ["", "garbage", "<html></html>", "{}", #"{"data":3}"#, #"{"data":"#])
    func garbage(_ body: String) async throws {
        try await expect("malformed", try FaultyServer(body: body))
    }

    @Test("changes the size of its vectors is not believed")
    func otherSize() async throws {
        let server = try FaultyServer { [.send(response(body: vectors([$0.number == 0 ? [1, 0] : [1, 0, 0]])))] }
        let service = service([embeddingEndpoint(server.base)])
        _ = try await service.embed(["a"])
        #expect(await failure { _ = try await service.embed(["b"]) } == "invalid_vectors")
    }

    @Test("is late is left when the time is up")
    func late() async throws {
        try await expect("timed_out", try FaultyServer { _ in [.hang] }, seconds: 0.15)
    }

    @Test("drips is left when the time is up")
    func slowDrip() async throws {
        let server = try FaultyServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"), .drip(" ", 20)] }
        try await expect("timed_out", server, seconds: 0.2)
    }

    @Test("sends 10 MB is cut off")
    func tooLarge() async throws {
        try await expect("too_large", try FaultyServer(body: String(repeating: " ", count: 10 << 20)))
    }

    @Test("redirects is not followed")
    func redirect() async throws {
        try await expect("redirected", try FaultyServer(status: "302 Found", headers: ["Location: /login"], body: ""))
    }

    @Test("fails with 500", arguments: ["500 Internal Server Error", "503 Service Unavailable"])
    func serverError(_ status: String) async throws {
        try await expect("unavailable", try FaultyServer(status: status, body: ""))
    }

    @Test("does not listen")
    func refused() async throws {
        let server = try FaultyServer(body: "")
        server.stop()
        try await expect("unreachable", server)
    }

    @Test("fails in the middle of many texts: what came before is kept")
    func partial() async throws {
        let server = try FaultyServer { request in
            request.number == 0 ? [.send(response(body: vectors(inputs(request).map { _ in [1, 0] })))] : [.send(response("400 Bad Request", body: "{}"))]
        }
        let service = service([embeddingEndpoint(server.base)])
        let texts = (0..<100).map { "text \($0)" }
        #expect(await failure { _ = try await service.embed(texts) } == "rejected")
        #expect(service.cachedVectors(texts).count { $0 != nil } == 64)
    }
}
