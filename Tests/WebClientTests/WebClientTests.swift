import Foundation
import Synchronization
import Testing
import WebClient

@Suite("The web client")
struct WebClientTests {
    @Test("returns status, headers and body, whatever the status")
    func wholeResponse() async throws {
        let server = try RawServer { _, write in write(response("404 Not Found", ["X-Why: 没有"], body: "你好")) }
        let answer = try await WebClient().send(WebRequest(.get, server.address + "/a?b=c"))
        #expect(answer.status == 404)
        #expect(answer.header("x-WHY") == "没有")
        #expect(answer.text == "你好")
        #expect(server.received.first?.hasPrefix("GET /a?b=c HTTP/1.1\r\n") == true)
    }

    @Test("sends method, headers and body as they were given", arguments: [WebRequest.Method.post, .put, .patch, .delete])
    func requestAsGiven(_ method: WebRequest.Method) async throws {
        let server = try RawServer { _, write in write(response()) }
        let request = WebRequest(method, server.address, headers: [("X-One", "1"), ("X-Empty", "")], body: Array("正文\0x".utf8))
        _ = try await WebClient().send(request)
        let text = try #require(server.received.first)
        #expect(text.hasPrefix(method.rawValue + " / HTTP/1.1\r\n"))
        #expect(text.contains("X-One: 1\r\n") && text.contains("X-Empty:\r\n"))
        #expect(text.hasSuffix("\r\n\r\n正文\0x"))
    }

    @Test("uses a connection again")
    func keepsConnections() async throws {
        let server = try RawServer { _, write in write(response(body: "x")) }
        let client = WebClient()
        for _ in 0..<5 { _ = try await client.send(WebRequest(.get, server.address)) }
        #expect(server.received.count == 5)
        #expect(server.connectionCount == 1)
    }

    @Test("runs many requests at once")
    func manyAtOnce() async throws {
        let arrived = Mutex(0)
        let server = try RawServer { _, write in
            arrived.withLock { $0 += 1 }
            // Nobody is answered before all have asked.
            for _ in 0..<1000 where arrived.withLock({ $0 < 10 }) { usleep(2000) }
            write(arrived.withLock { $0 } == 10 ? response() : response("503 Service Unavailable"))
        }
        let client = WebClient()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<10 { group.addTask { try await client.send(WebRequest(.get, server.address)).status } }
            for try await status in group { #expect(status == 200) }
        }
    }

    @Test("does not follow redirects")
    func noRedirects() async throws {
        let server = try RawServer { _, write in write(response("302 Found", ["Location: /elsewhere"])) }
        let answer = try await WebClient().send(WebRequest(.get, server.address))
        #expect(answer.status == 302)
        #expect(server.received.count == 1)
    }

    @Test("gives up after its time-out")
    func timesOut() async throws {
        let server = try RawServer { _, _ in sleep(1) }
        await #expect(throws: WebError.timedOut(host: "127.0.0.1")) {
            try await WebClient().send(WebRequest(.get, server.address, timeout: 0.1))
        }
    }

    @Test("gives up a transfer that stalls")
    func stalls() async throws {
        let server = try RawServer { _, write in
            write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")
            sleep(5)
        }
        let client = WebClient(settings: .init(timeout: 30, stallTimeout: 1))
        await #expect(throws: WebError.timedOut(host: "127.0.0.1")) { try await client.send(WebRequest(.get, server.address)) }
    }

    @Test("says that nothing listens")
    func refused() async throws {
        let server = try RawServer { _, _ in }
        server.stop()
        await #expect(throws: WebError.cannotConnect(host: "127.0.0.1")) { try await WebClient().send(WebRequest(.get, server.address)) }
    }

    @Test("says that the connection broke")
    func broken() async throws {
        let server = try RawServer { _, write in
            write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")
            write("")
        }
        let error = await #expect(throws: WebError.self) { try await WebClient().send(WebRequest(.get, server.address)) }
        #expect(error?.isTransient == true)
    }

    @Test("refuses a body above its limit")
    func limited() async throws {
        let server = try RawServer { _, write in write(response(body: String(repeating: "x", count: 2000))) }
        let client = WebClient(settings: .init(responseLimit: 1000))
        await #expect(throws: WebError.tooLarge(host: "127.0.0.1", limit: 1000)) { try await client.send(WebRequest(.get, server.address)) }
    }

    @Test("ends the transfer when the task is cancelled")
    func cancels() async throws {
        let server = try RawServer { _, _ in sleep(4) }
        let client = WebClient()
        let task = Task { try await client.send(WebRequest(.get, server.address)) }
        try await Task.sleep(for: .milliseconds(50))
        let start = ContinuousClock.now
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test("throws after it was closed")
    func closes() async throws {
        let client = WebClient()
        client.close()
        await #expect(throws: WebError.closed) { try await client.send(WebRequest(.get, "http://127.0.0.1:1")) }
    }

    @Test("refuses addresses and headers that say something else than they seem to", arguments: [
        "ftp://127.0.0.1/", "127.0.0.1", "http://", "http://a@127.0.0.1/", "http://127.0.0.1:99999/", "http://127.0.0.1/a b",
        "http://127.0.0.1\\@b/", "http://127.0.0.1/\u{E9}",
    ])
    func strangeAddresses(_ address: String) async throws {
        let error = await #expect(throws: WebError.self) { try await WebClient().send(WebRequest(.get, address)) }
        guard case .invalidRequest? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }

    @Test("refuses line breaks in headers")
    func headerInjection() async throws {
        await #expect(throws: WebError.self) {
            try await WebClient().send(WebRequest(.get, "http://127.0.0.1:1", headers: [("X-A", "1\r\nX-B: 2")]))
        }
    }

    @Test("speaks plain http to other machines only where that is allowed")
    func plainHTTP() async throws {
        await #expect(throws: WebError.plainHTTPRefused(host: "office.example")) {
            try await WebClient().send(WebRequest(.get, "http://office.example/"))
        }
    }

    @Test("keeps paths and queries out of its errors")
    func noSecrets() async throws {
        let server = try RawServer { _, _ in }
        server.stop()
        let error = await #expect(throws: WebError.self) {
            try await WebClient().send(WebRequest(.get, server.address + "/bot123:SECRET/x?token=SECRET", headers: [("Authorization", "SECRET")]))
        }
        #expect(!String(describing: error).contains("SECRET"))
    }

    @Test("hands out a body as it arrives")
    func streams() async throws {
        let server = try RawServer { _, write in
            write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n")
            usleep(100_000)
            write("3\r\ntwo\r\n0\r\n\r\n")
        }
        let stream = try await WebClient().stream(WebRequest(.get, server.address))
        #expect(stream.head.status == 200)
        var pieces: [String] = []
        for try await piece in stream.body { pieces.append(String(decoding: piece, as: UTF8.self)) }
        #expect(pieces == ["one", "two"])
    }

    @Test("ends a stream without a body")
    func emptyStream() async throws {
        let server = try RawServer { _, write in write(response("204 No Content")) }
        let stream = try await WebClient().stream(WebRequest(.get, server.address))
        #expect(stream.head.status == 204)
        for try await _ in stream.body { Issue.record("there is no body") }
    }
}
