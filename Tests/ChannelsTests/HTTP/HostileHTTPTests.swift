@testable import Channels
import NIOCore
import Testing

@Suite("Hostile HTTP")
struct HostileHTTPTests {
    private func exchange(_ text: String, limits: RequestDeadlines.Limits = .init()) async throws -> (answer: String, isClosed: Bool) {
        try await TestServer.run(FakeResponder(), limits: limits) { server in
            await withCheckedContinuation { continuation in
                // Blocking, hence not on a thread of Swift's pool.
                BlockingWork.run { continuation.resume(returning: RawConnection.exchange(port: server.port, text)) }
            }
        }
    }

    @Test("two ways to tell a length, or two lengths, are refused and the connection ends", arguments: [
        "Content-Length: 3\r\nTransfer-Encoding: chunked", "Content-Length: 3\r\nContent-Length: 4", "Transfer-Encoding: chunked\r\nContent-Length: 3",
    ])
    func lengths(_ headers: String) async throws {
        let (answer, isClosed) = try await exchange(
            "POST /webhooks/rest/webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\(headers)\r\n\r\n0\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400 "))
        #expect(isClosed)
    }

    @Test("connections that do not send their headers or their body in time are closed", arguments: [
        "", "POST /webhooks/rest/webhook HTTP/1.1\r\nHost: localh",
        "POST /webhooks/rest/webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    ])
    func slow(_ text: String) async throws {
        let limits = RequestDeadlines.Limits(headers: .milliseconds(100), body: .milliseconds(100), idle: .seconds(10))
        let (answer, isClosed) = try await exchange(text, limits: limits)
        #expect(answer.isEmpty)
        #expect(isClosed)
    }
}
