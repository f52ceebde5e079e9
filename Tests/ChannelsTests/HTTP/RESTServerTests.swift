@testable import Channels
import DialogModel
import Foundation
import Synchronization
import Testing
import WebClient

@Suite("REST over a live server")
struct RESTServerTests {
    private let path = "/webhooks/rest/webhook"

    @Test("answers as Rasa's channel does")
    func answers() async throws {
        let responder = FakeResponder()
        try await TestServer.run(responder) { server in
            let objects = try await server.say(#"{"sender":"E0001","message":"你好","metadata":{"x":1}}"#)
            #expect(JSONValue.array(objects).text == #"[{"recipient_id":"E0001","text":"echo: 你好"}]"#)
        }
        #expect(responder.heard.map(\.sender) == ["E0001"])
        #expect(responder.heard.map(\.now) == [responder.now()])
    }

    @Test("RasaHQ/rasa#5075: typed text is a press only while that button is on offer")
    func presses() async throws {
        let responder = FakeResponder()
        try await TestServer.run(responder) { server in
            _ = try await server.say(#"{"sender":"E0001","message":"/confirm"}"#)
            let offer = try await server.say(#"{"sender":"E0001","message":"book"}"#)
            #expect(offer.first?["buttons"]?.text == #"[{"title":"确认","payload":"/confirm"},{"title":"取消","payload":"/deny"}]"#)
            _ = try await server.say(#"{"sender":"E0002","message":"/confirm"}"#)
            _ = try await server.say(#"{"sender":"E0001","message":"/confirm"}"#)
            _ = try await server.say(#"{"sender":"E0001","payload":"/deny"}"#)
        }
        #expect(responder.heard.map(\.payload) == [nil, nil, nil, "/confirm", "/deny"])
        #expect(responder.heard.map(\.text) == ["/confirm", "book", "/confirm", "", ""])
    }

    @Test("adds the debug object and streams lines when asked to")
    func debugAndStream() async throws {
        try await TestServer.run(FakeResponder()) { server in
            let objects = try await server.say(#"{"sender":"E0001","message":"x"}"#, query: "?debug=true")
            #expect(objects.first?["debug"]?["locale"] == "zh")
            let stream = try await server.post(path + "?stream=true", #"{"sender":"E0001","message":"x"}"#)
            #expect(stream.header("content-type") == "application/x-ndjson")
            #expect(stream.text == #"{"recipient_id":"E0001","text":"echo: x"}"# + "\n")
        }
    }

    @Test("tells strangers nothing")
    func strangers() async throws {
        let responder = FakeResponder()
        try await TestServer.run(responder) { server in
            let objects = try await server.say(#"{"sender":"nobody","message":"who is E0001?"}"#, query: "?debug=true")
            #expect(objects.count == 1)
            #expect(objects.first?["debug"]?["effects"]?.text == #"[{"type":"refused","reason":"unknown_person"}]"#)
        }
        #expect(responder.heard.isEmpty)
    }

    @Test("refuses what is not a message", arguments: [
        "", "x", "[]", "{}", #"{"message":"x"}"#, #"{"sender":1,"message":"x"}"#, #"{"sender":"E0001"}"#, #"{"sender":"E0001","message":1}"#,
        #"{"sender":"E0001","message":"x","payload":2}"#, String(repeating: "[", count: 70),
    ])
    func malformed(_ body: String) async throws {
        try await TestServer.run(FakeResponder()) { server in
            let answer = try await server.post(path, body)
            #expect(answer.status == 400)
            #expect(try JSONParser.parse(answer.body)["error"] != nil)
        }
    }

    @Test("refuses what is not UTF-8")
    func encoding() async throws {
        try await TestServer.run(FakeResponder()) { server in
            var body = Array(#"{"sender":"E0001","message":"x"}"#.utf8)
            body[body.count - 3] = 0xFF
            let request = WebRequest(.post, server.base + path, headers: [("Content-Type", "application/json")], body: body)
            let answer = try await server.client.send(request)
            #expect(answer.status == 400)
        }
    }

    @Test("makes the checks of method, size, host, origin and content type")
    func checks() async throws {
        let body = #"{"sender":"E0001","message":"x"}"#
        try await TestServer.run(FakeResponder()) { server in
            let get = try await server.send(.get, path)
            #expect(get.status == 405 && get.header("allow") == "POST")
            #expect(try await server.send(.post, path, body).status == 415)
            #expect(try await server.send(.post, path, body, headers: [("Content-Type", "text/plain")]).status == 415)
            #expect(try await server.post(path, body, headers: [("Origin", "http://evil.example")]).status == 403)
            #expect(try await server.post(path, body, headers: [("Origin", "null")]).status == 403)
            #expect(try await server.post(path, body, headers: [("Host", "evil.example")]).status == 403)
            #expect(try await server.post(path, body, headers: [("Origin", server.base)]).status == 200)
            #expect(try await server.post(path, String(repeating: "x", count: 1 << 20 + 1)).status == 413)
            let chunked = String(repeating: "x", count: (1 << 20) + 1)
            #expect(try await server.post(path, chunked, headers: [("Transfer-Encoding", "chunked")]).status == 413)
        }
    }

    @Test("needs the bearer token where one is set")
    func token() async throws {
        var configuration = ChannelConfiguration()
        configuration.restToken = Secret("t0ken")
        let body = #"{"sender":"E0001","message":"x"}"#
        try await TestServer.run(FakeResponder(), configuration) { server in
            let bare = try await server.post(path, body)
            #expect(bare.status == 401)
            #expect(try await server.post(path, body, headers: [("Authorization", "Bearer other")]).status == 401)
            #expect(try await server.post(path, body, headers: [("Authorization", "t0ken")]).status == 401)
            #expect(try await server.post(path, body, headers: [("Authorization", "Bearer t0ken")]).status == 200)
        }
    }

    @Test("does not exist beyond loopback without a token")
    func loopbackOnly() async throws {
        try await TestServer.run(FakeResponder(), binding: .init(host: "0.0.0.0", port: 0)) { server in
            let answer = try await server.post(path, #"{"sender":"E0001","message":"x"}"#)
            #expect(answer.status == 404)
            #expect(try await server.send(.get, "/webhooks/rest/").status == 404)
            #expect(try await server.send(.get, "/health").status == 200)
        }
    }

    @Test("slows one sender down, and no other")
    func rate() async throws {
        var configuration = ChannelConfiguration()
        // So slow that a busy machine does not let a second message through.
        configuration.restRate = 0.001
        try await TestServer.run(FakeResponder(), configuration) { server in
            var statuses: [Int] = []
            for _ in 0..<4 { statuses.append(try await server.post(path, #"{"sender":"E0001","message":"x"}"#).status) }
            #expect(statuses == [200, 429, 429, 429])
            let refused = try await server.post(path, #"{"sender":"E0001","message":"x"}"#)
            #expect(refused.header("retry-after") == "1")
            #expect(try await server.post(path, #"{"sender":"E0002","message":"x"}"#).status == 200)
        }
    }

    @Test("answers one sender in order and others meanwhile")
    func order() async throws {
        let started = Mutex<[String]>([])
        let hasStarted: @Sendable (String) async throws -> Void = { text in
            for _ in 0..<150 where !started.withLock({ $0.contains(text) }) { try await Task.sleep(for: .milliseconds(10)) }
        }
        let responder = FakeResponder { message in
            started.withLock { $0.append(message.text) }
            if message.text == "slow" { try await hasStarted("other") }
        }
        try await TestServer.run(responder) { server in
            async let slow = server.say(#"{"sender":"E0001","message":"slow"}"#)
            try await hasStarted("slow")
            async let after = server.say(#"{"sender":"E0001","message":"after"}"#)
            _ = try await server.say(#"{"sender":"E0002","message":"other"}"#)
            _ = try await (slow, after)
        }
        #expect(started.withLock { $0 } == ["slow", "other", "after"])
    }

    @Test("serves page, health and metrics; all else is not there")
    func others() async throws {
        try await TestServer.run(FakeResponder()) { server in
            let page = try await server.send(.get, "/")
            #expect(page.status == 200 && page.header("content-type")?.hasPrefix("text/html") == true)
            #expect(page.header("content-security-policy") != nil && page.header("x-content-type-options") == "nosniff")
            #expect(try await server.send(.get, "/", headers: [("Host", "evil.example")]).status == 403)
            #expect(try await server.send(.get, "/health").text == #"{"status":"ok"}"#)
            #expect(try await server.send(.get, "/webhooks/rest/").text == #"{"status":"ok"}"#)
            #expect(try await server.send(.post, "/health").status == 405)
            #expect(try await server.send(.get, "/nowhere/%0aX").status == 404)
            for platform in ["slack", "teams", "feishu", "dingtalk", "wecom", "telegram"] {
                #expect(try await server.send(.post, "/webhooks/" + platform, "{}").status == 404)
            }
            let metrics = try await server.send(.get, "/metrics").text
            #expect(metrics.contains(#"mishu_http_requests_total{route="other",status="404"} 1"#))
            #expect(!metrics.contains("nowhere"))
        }
    }

    @Test("finishes a request in flight when the program shall end")
    func ends() async throws {
        let isInFlight = Flag()
        let responder = FakeResponder { _ in
            isInFlight.set()
            try await Task.sleep(for: .milliseconds(200))
        }
        let answer = Mutex<[JSONValue]>([])
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (bases, feed) = AsyncStream<TestServer>.makeStream()
            group.addTask {
                try await TestServer.run(responder) { server in
                    feed.yield(server)
                    while !isInFlight.isSet { try await Task.sleep(for: .milliseconds(10)) }
                }
            }
            for await server in bases {
                let objects = try await server.say(#"{"sender":"E0001","message":"x"}"#)
                answer.withLock { $0 = objects }
                break
            }
            try await group.waitForAll()
        }
        #expect(answer.withLock { $0.count } == 1)
    }
}
