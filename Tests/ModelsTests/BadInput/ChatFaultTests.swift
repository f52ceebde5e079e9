import Foundation
@testable import Models
import Testing
import WebClient
import TestServers

/// Each fault is survived within the time budget, thrown as one kind of error, and logged once.
@Suite("A chat server that", .ownThread)
struct ChatFaultTests {
    private func expect(
        _ kind: String, _ server: FaultyServer, _ request: ChatRequest = question,
        retry: RetryPolicy = RetryPolicy(maxAttempts: 3, base: 0.01, cap: 20), calls: Int? = nil
    ) async throws {
        let log = LogRecord()
        let service = service([chatEndpoint(server.base, key: "sk-0123456789abcdef")], log: log, retry: retry)
        let start = ContinuousClock.now
        #expect(await failure { _ = try await service.complete(request) } == kind)
        #expect(ContinuousClock.now - start < .seconds((request.timeout ?? ample) + 20))
        #expect(log.texts.count == 1)
        #expect(!log.texts.joined().contains("0123456789abcdef"))
        #expect(service.metrics.snapshot.models.first?.failures == [.init(kind: kind, count: 1)])
        if let calls { #expect(server.requests.count == calls) }
    }

    @Test("answers with garbage", arguments: [
        "garbage", "\u{0}\u{1}\u{FFFD}", "{\"choices\":", "[]", "{}", #"{"choices":[]}"#, #"{"choices":[{}]}"#, #"{"choices":[{"message":{"content":null}}]}"#,
        "<html><body>Welcome to the WLAN</body></html>", String(repeating: "[", count: 100_000),
    ])
    func garbage(_ body: String) async throws {
        try await expect("malformed", try FaultyServer(headers: ["Content-Type: text/html"], body: body), calls: 1)
    }

    @Test("sends nothing")
    func nothing() async throws {
        try await expect("malformed", try FaultyServer(body: ""), calls: 1)
    }

    @Test("hangs up without a word")
    func hangsUp() async throws {
        try await expect("unreachable", try FaultyServer { _ in [.close] }, calls: 3)
    }

    @Test("sends half an answer")
    func half() async throws {
        try await expect("unreachable", try FaultyServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choi"), .close] }, calls: 3)
    }

    @Test("fails with 500 each time is tried three times")
    func serverError() async throws {
        try await expect("unavailable", try FaultyServer(status: "500 Internal Server Error", body: "<html>oops</html>"), calls: 3)
    }

    @Test("fails with 503 once is tried again")
    func recovers() async throws {
        let server = try FaultyServer { $0.number == 0 ? [.send(response("503 Service Unavailable", body: ""))] : [.send(response(body: completion("好")))] }
        let log = LogRecord()
        let service = service([chatEndpoint(server.base)], log: log)
        #expect(try await service.complete(question).text == "好")
        #expect(log.texts.isEmpty)
        #expect(service.metrics.snapshot.models.first?.retries == 1)
    }

    @Test("asks for a pause gets it")
    func retryAfter() async throws {
        let server = try FaultyServer {
            $0.number == 0 ? [.send(response("429 Too Many Requests", ["Retry-After: 1"], body: ""))] : [.send(response(body: completion("好")))]
        }
        let start = ContinuousClock.now
        #expect(try await service([chatEndpoint(server.base)]).complete(question).text == "好")
        #expect(ContinuousClock.now - start >= .milliseconds(950))
    }

    @Test("asks for a longer pause than there is time is not waited for")
    func longPause() async throws {
        let server = try FaultyServer(status: "429 Too Many Requests", headers: ["Retry-After: 3600"], body: "")
        let start = ContinuousClock.now
        try await expect("rate_limited", server, retry: RetryPolicy(maxAttempts: 3, base: 0.01, cap: 3600), calls: 1)
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test("sends 10 MB is cut off")
    func tooLarge() async throws {
        try await expect("too_large", try FaultyServer(body: String(repeating: "x", count: 10 << 20)), calls: 1)
    }

    @Test("redirects is not followed, and the key stays here")
    func redirect() async throws {
        let other = try FaultyServer(body: completion("stolen"))
        try await expect("redirected", try FaultyServer(status: "307 Temporary Redirect", headers: ["Location: \(other.base)/chat/completions"], body: ""), calls: 1)
        #expect(other.requests.isEmpty)
    }

    @Test("drips byte by byte is left when the time is up")
    func slowDrip() async throws {
        var request = question
        request.timeout = 0.3
        let server = try FaultyServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"), .drip("{", 20)] }
        try await expect("timed_out", server, request)
    }

    @Test("never answers is left when the time is up")
    func silence() async throws {
        var request = question
        request.timeout = 0.2
        try await expect("timed_out", try FaultyServer { _ in [.hang] }, request)
    }

    @Test("does not listen")
    func refused() async throws {
        let server = try FaultyServer(body: "")
        server.stop()
        try await expect("unreachable", server)
    }

    @Test("refuses the key, and repeats it", arguments: [401, 403])
    func unauthorized(_ status: Int) async throws {
        try await expect("unauthorized", try FaultyServer(status: "\(status) No", body: #"{"error":{"message":"bad key sk-0123456789abcdef"}}"#), calls: 1)
    }

    @Test("does not know the model says so without the key")
    func unknownModel() async throws {
        let body = #"{"error":{"message":"no model m for key sk-0123456789abcdef"}}"#
        try await expect("rejected", try FaultyServer(status: "404 Not Found", body: body), calls: 1)
    }

    @Test("tells of an error with status 200")
    func errorWithGoodStatus() async throws {
        try await expect("rejected", try FaultyServer(body: #"{"code":10013,"message":"input blocked"}"#), calls: 1)
    }

    @Test("violates the schema is asked once more, with the schema in the prompt")
    func violation() async throws {
        var request = question
        request.format = .schema(name: "language", languageSchema)
        try await expect("schema_violation", try FaultyServer(body: completion(#"{"language":"fr"}"#)), request, calls: 2)
    }

    @Test("violates the schema once is believed the second time")
    func secondTry() async throws {
        let server = try FaultyServer { [.send(response(body: completion($0.number == 0 ? "Sure! zh" : #"{"language":"zh"}"#)))] }
        var request = question
        request.format = .schema(name: "language", languageSchema)
        let answer = try await service([chatEndpoint(server.base)]).complete(request)
        #expect(answer.json?["language"] == "zh" && answer.structuredOutput == .object)
    }

    @Test("cuts JSON off at the limit of tokens is not asked again")
    func truncated() async throws {
        var request = question
        request.format = .schema(name: "language", languageSchema)
        try await expect("truncated", try FaultyServer(body: completion(#"{"language":"#, finish: "length")), request, calls: 1)
    }

    @Test("is asked by a task that is cancelled lets it go at once")
    func cancelled() async throws {
        let server = try FaultyServer { _ in [.hang] }
        let log = LogRecord()
        let service = service([chatEndpoint(server.base)], log: log)
        // Tasks of their own do not inherit the test's thread.
        let task = Task(executorPreference: ServiceExecutor()) { try await service.complete(question) }
        #expect(try await eventually { !server.requests.isEmpty })
        let start = ContinuousClock.now
        task.cancel()
        #expect(await failure { _ = try await task.value } == "cancelled")
        #expect(ContinuousClock.now - start < .seconds(20))
        #expect(log.texts.count == 1)
    }

    @Test("fails again and again is left alone, and logged once")
    func breaker() async throws {
        let server = try FaultyServer(status: "500 Internal Server Error", body: "")
        let log = LogRecord()
        let service = service([chatEndpoint(server.base)], log: log, retry: RetryPolicy(maxAttempts: 1), breaker: CircuitBreaker(threshold: 3, coolDown: 60))
        for _ in 0..<3 { #expect(await failure { _ = try await service.complete(question) } == "unavailable") }
        #expect(await failure { _ = try await service.complete(question) } == "resting")
        #expect(server.requests.count == 3)
        #expect(service.metrics.snapshot.models.first?.breakerOpened == 1)
        #expect(log.texts.count == 2)
    }

    @Test("injects headers through its error cannot break the log's line")
    func oneLine() async throws {
        let server = try FaultyServer(status: "404 Not Found", body: #"{"error":{"message":"a\nb\r\nc \#(String(repeating: "长", count: 500))"}}"#)
        let log = LogRecord()
        _ = await failure { _ = try await service([chatEndpoint(server.base)], log: log).complete(question) }
        #expect(log.texts.count == 1 && !log.texts[0].contains("\n") && log.texts[0].count < 400)
    }
}
