import Foundation
@testable import Models
import Testing
import WebClient
import TestServers

@Suite("A streamed answer", .ownThread)
struct ChatStreamTests {
    private func texts(_ service: ModelService, _ request: ChatRequest = question) async throws -> (pieces: [String], answer: ChatAnswer?) {
        var pieces: [String] = []
        var answer: ChatAnswer?
        for try await event in service.stream(request) {
            switch event {
            case .text(let text): pieces.append(text)
            case .finished(let whole): answer = whole
            }
        }
        return (pieces, answer)
    }

    @Test("comes in pieces, then whole")
    func pieces() async throws {
        let server = try FaultyServer { _ in
            [.send(streamHead + ": keep alive\n\n" + chunk("你")), .wait(30), .send(chunk("好")), .wait(30), .send(chunk("！", finish: "stop")),
             .send("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":3}}\n\ndata: [DONE]\n\n"), .close]
        }
        let (pieces, answer) = try await texts(service([chatEndpoint(server.base)]))
        #expect(pieces == ["你", "好", "！"])
        #expect(answer?.text == "你好！" && answer?.usage == TokenUsage(prompt: 5, completion: 3))
        #expect(server.requests[0].body.contains(#""stream":true,"stream_options":{"include_usage":true}"#))
    }

    @Test("hides thoughts")
    func thoughts() async throws {
        let server = try FaultyServer { _ in
            [.send(streamHead + chunk("<thi") + chunk("nk>secret") + chunk("</think>\n") + chunk("好", finish: "stop") + "data: [DONE]\n\n"), .close]
        }
        let (pieces, _) = try await texts(service([chatEndpoint(server.base)]))
        #expect(pieces.joined() == "好")
    }

    @Test("comes whole from a server that cannot stream")
    func whole() async throws {
        let server = try FaultyServer(body: completion("全部"))
        let (pieces, answer) = try await texts(service([chatEndpoint(server.base)]))
        #expect(pieces == ["全部"] && answer?.text == "全部")
    }

    @Test("is checked against its schema at its end")
    func schema() async throws {
        let server = try FaultyServer { _ in [.send(streamHead + chunk(#"{"language":"#) + chunk(#""zh"}"#, finish: "stop") + "data: [DONE]\n\n"), .close] }
        let (_, answer) = try await texts(service([chatEndpoint(server.base)]), ChatRequest([ChatMessage(.user, "x")], format: .schema(name: "l", languageSchema)))
        #expect(answer?.json?["language"] == "zh")
    }

    @Test("that ends early is an interruption, and what came stands", arguments: [true, false])
    func halfStream(_ declaresLength: Bool) async throws {
        let server = try FaultyServer { _ in
            let head = declaresLength ? "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 100000\r\n\r\n" : streamHead
            return [.send(head + chunk("半")), .wait(30), .close]
        }
        let log = LogRecord()
        var pieces: [String] = []
        let kind = await failure {
            for try await event in service([chatEndpoint(server.base)], log: log).stream(question) {
                if case .text(let text) = event { pieces.append(text) }
            }
        }
        #expect(kind == "interrupted" && pieces == ["半"])
        #expect(log.texts.count == 1)
    }

    @Test("of garbage is malformed", arguments: ["data: {half\n\n", "<html>no</html>", "", "\u{0}\u{1}\u{2}"])
    func garbage(_ body: String) async throws {
        let server = try FaultyServer { _ in [.send(streamHead + body), .close] }
        let log = LogRecord()
        let kind = await failure { for try await _ in service([chatEndpoint(server.base)], log: log).stream(question) {} }
        #expect(kind == "malformed")
        #expect(log.texts.count == 1)
    }

    @Test("that drips ends with its time budget")
    func slowDrip() async throws {
        let server = try FaultyServer { _ in [.send(streamHead), .drip(chunk("滴"), 40)] }
        let log = LogRecord()
        var request = question
        request.timeout = 0.3
        let start = ContinuousClock.now
        let kind = await failure { for try await _ in service([chatEndpoint(server.base)], log: log).stream(request) {} }
        #expect(kind == "timed_out")
        // The server would drip on for ever.
        #expect(ContinuousClock.now - start < .seconds(20))
        #expect(log.texts.count == 1)
    }

    @Test("may tell of an error within")
    func errorInside() async throws {
        let server = try FaultyServer { _ in [.send(streamHead + "data: {\"error\":{\"message\":\"overloaded\"}}\n\n"), .close] }
        let kind = await failure { for try await _ in service([chatEndpoint(server.base)]).stream(question) {} }
        #expect(kind == "rejected")
    }

    @Test("goes on to the next model while no text was handed out")
    func fallback() async throws {
        let bad = try FaultyServer(status: "500 Internal Server Error", body: "oops")
        let good = try FaultyServer { _ in [.send(streamHead + chunk("好", finish: "stop") + "data: [DONE]\n\n"), .close] }
        let (pieces, answer) = try await texts(service([chatEndpoint(bad.base, name: "a"), chatEndpoint(good.base, name: "b")]))
        #expect(pieces == ["好"] && answer?.model == "b")
    }

    @Test("is not begun anew by another model once text was handed out")
    func noFallback() async throws {
        let half = try FaultyServer { _ in [.send(streamHead + chunk("半")), .wait(30), .close] }
        let good = try FaultyServer { _ in [.send(streamHead + chunk("好", finish: "stop") + "data: [DONE]\n\n"), .close] }
        let service = service([chatEndpoint(half.base, name: "a"), chatEndpoint(good.base, name: "b")])
        #expect(await failure { for try await _ in service.stream(question) {} } == "interrupted")
        #expect(good.requests.isEmpty)
    }

    @Test("that always breaks opens the breaker")
    func breaker() async throws {
        let server = try FaultyServer { _ in [.send(streamHead + chunk("半")), .close] }
        let service = service([chatEndpoint(server.base)], breaker: CircuitBreaker(threshold: 2, coolDown: 60))
        for kind in ["interrupted", "interrupted", "resting"] {
            #expect(await failure { for try await _ in service.stream(question) {} } == kind)
        }
    }

    @Test("ends the transfer when nobody listens any more")
    func cancelled() async throws {
        let server = try FaultyServer { _ in [.send(streamHead), .drip(chunk("x"), 20)] }
        let service = service([chatEndpoint(server.base)])
        for try await event in service.stream(question) {
            if case .text = event { break }
        }
        #expect(try await eventually { server.hangUpCount == 1 })
    }
}
