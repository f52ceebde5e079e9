@testable import Channels
import DialogModel
import Foundation
import Synchronization
import Testing
import WebClient

@Suite("Slack over a live server")
struct SlackServerTests {
    /// Mishu's server beside a platform.
    private func run(
        _ responder: FakeResponder = FakeResponder(), _ platform: FakePlatform = SlackSample.platform(), pauses: TestServer.Pauses = .init(),
        _ body: @escaping @Sendable (TestServer) async throws -> Void
    ) async throws {
        try await platform.serve { base in
            try await TestServer.run(responder, SlackSample.configuration(base), pauses: pauses, body)
        }
    }

    @Test("answers a direct message by the API")
    func direct() async throws {
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await run(responder, platform) { server in
            let answer = try await server.slack(SlackSample.event("明天 &amp; 后天", id: "Ev1", ts: "1.1"))
            #expect(answer.status == 200 && answer.body.isEmpty)
            await server.settle()
        }
        #expect(responder.heard.map(\.text) == ["明天 & 后天"])
        #expect(responder.heard.map(\.sender) == ["E0001"])
        #expect(responder.heard.map(\.conversation) == ["slack:D1"])
        let post = try #require(platform.calls("chat.postMessage").first)
        #expect(post.json["channel"] == "D1" && post.json["text"] == "echo: 明天 &amp; 后天")
        #expect(post.headers["authorization"] == "Bearer xoxb-HUSH")
        #expect(post.headers["content-type"] == "application/json; charset=utf-8")
    }

    @Test("answers the handshake")
    func handshake() async throws {
        try await run { server in
            let answer = try await server.slack(#"{"token":"x","challenge":"c0ffee-挑战","type":"url_verification"}"#)
            #expect(answer.status == 200 && answer.text == "c0ffee-挑战")
            #expect(answer.header("content-type")?.hasPrefix("text/plain") == true)
        }
    }

    @Test("refuses wrong signatures before anything is read")
    func signatures() async throws {
        let responder = FakeResponder()
        try await run(responder) { server in
            let event = SlackSample.event("x", id: "Ev1", ts: "1.1")
            let forged = try await server.slack(event, secret: "other")
            #expect(forged.status == 401)
            #expect(try await server.slack(event, age: 301).status == 401)
            #expect(try await server.slack(event, age: -310).status == 401)
            #expect(try await server.slack("{not json", secret: "other").status == 401)
            #expect(try await server.post("/webhooks/slack", event).status == 401)
            #expect(try await server.slack("{not json").status == 400)
            #expect(try await server.slack("{}").status == 400)
            #expect(try await server.send(.get, "/webhooks/slack").status == 405)
            let big = String(repeating: "x", count: (1 << 20) + 1)
            #expect(try await server.slack(big).status == 413)
            await server.settle()
        }
        #expect(responder.heard.isEmpty)
    }

    @Test("RasaHQ/rasa#3882: answers a message once, however often it is delivered")
    func duplicates() async throws {
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await run(responder, platform) { server in
            let mention = SlackSample.event("<@UBOT> hi", id: "Ev1", ts: "1.1", channel: "C1", type: "app_mention")
            let twin = SlackSample.event("<@UBOT> hi", id: "Ev2", ts: "1.1", channel: "C1", type: "message", extra: #","channel_type":"channel""#)
            for body in [mention, mention, twin] {
                let answer = try await server.slack(body)
                #expect(answer.status == 200)
            }
            await server.settle()
            #expect(try await server.slack(mention).status == 200)
            await server.settle()
        }
        #expect(responder.heard.map(\.text) == ["hi"])
        #expect(platform.calls("chat.postMessage").count == 1)
    }

    @Test("hears nothing but people who mean it", arguments: [
        SlackSample.event("x", id: "Ev1", ts: "1.1", extra: #","bot_id":"B1""#), SlackSample.event("x", id: "Ev1", ts: "1.1", user: "UBOT"),
        SlackSample.event("x", id: "Ev1", ts: "1.1", extra: #","subtype":"message_changed""#), SlackSample.event("   ", id: "Ev1", ts: "1.1"),
        SlackSample.event("no mention", id: "Ev1", ts: "1.1", channel: "C1", extra: #","channel_type":"channel""#),
        SlackSample.event("x", id: "Ev1", ts: "1.1", type: "reaction_added"), #"{"type":"app_rate_limited","team_id":"T1"}"#,
    ])
    func ignored(_ body: String) async throws {
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await run(responder, platform) { server in
            let answer = try await server.slack(body)
            #expect(answer.status == 200)
            await server.settle()
        }
        #expect(responder.heard.isEmpty && platform.calls.isEmpty)
    }

    @Test("says what it cannot read")
    func files() async throws {
        let platform = SlackSample.platform()
        try await run(FakeResponder(), platform) { server in
            _ = try await server.slack(SlackSample.event("", id: "Ev1", ts: "1.1", extra: #","subtype":"file_share","files":[{"id":"F1"}]"#))
            await server.settle()
        }
        #expect(platform.calls("chat.postMessage").map { $0.json["text"]?.stringValue } == [Notice.attachment.text])
    }

    @Test("tells a person whom the directory does not have nothing", arguments: ["U9", "U404"])
    func strangers(_ user: String) async throws {
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await run(responder, platform) { server in
            _ = try await server.slack(SlackSample.event("who is E0001?", id: "Ev1", ts: "1.1", user: user))
            await server.settle()
        }
        #expect(responder.heard.isEmpty)
        #expect(platform.calls("chat.postMessage").map { $0.json["text"]?.stringValue } == [Notice.stranger.text])
    }

    @Test("asks the platform once who somebody is")
    func cachedIdentity() async throws {
        let platform = SlackSample.platform()
        try await run(FakeResponder(), platform) { server in
            for number in 0..<3 { _ = try await server.slack(SlackSample.event("x", id: "Ev\(number)", ts: "1.\(number)", channel: "D\(number)")) }
            await server.settle()
        }
        #expect(platform.calls("users.info").count == 1)
        #expect(platform.calls("chat.postMessage").count == 3)
    }

    @Test("a look-up that fails is tried again; the turn waits")
    func failingLookup() async throws {
        let responder = FakeResponder(), pauses = TestServer.Pauses()
        let platform = SlackSample.platform { call, count in
            call.path.contains("users.info") && count <= 2 ? .init(status: 500, body: "") : .init(body: "")
        }
        try await run(responder, platform, pauses: pauses) { server in
            _ = try await server.slack(SlackSample.event("x", id: "Ev1", ts: "1.1"))
            await server.settle()
        }
        #expect(responder.heard.map(\.sender) == ["E0001"])
        #expect(pauses.all == [0.5, 1])
    }

    @Test("believes the identity file before the platform")
    func identityFile() async throws {
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await platform.serve { base in
            var configuration = SlackSample.configuration(base)
            configuration.identities.set("E0002", .slack, user: "U1")
            try await TestServer.run(responder, configuration) { server in
                _ = try await server.slack(SlackSample.event("x", id: "Ev1", ts: "1.1"))
                await server.settle()
            }
        }
        #expect(responder.heard.map(\.sender) == ["E0002"])
        #expect(platform.calls("users.info").isEmpty)
    }

    @Test("a press counts for the person asked alone")
    func presses() async throws {
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await run(responder, platform) { server in
            _ = try await server.slack(SlackSample.event("<@UBOT> book", id: "Ev1", ts: "1.1", channel: "C1", type: "app_mention"))
            await server.settle()
            let other = try await server.slack(SlackSample.press("/confirm", user: "U2", channel: "C1", message: "100.1"))
            #expect(other.status == 200 && other.body.isEmpty)
            await server.settle()
            _ = try await server.slack(SlackSample.press("/confirm", user: "U1", channel: "C1", message: "100.1"))
            _ = try await server.slack(SlackSample.press("/confirm", user: "U1", channel: "C1", message: "100.1"))
            await server.settle()
        }
        #expect(responder.heard.map(\.payload) == [nil, "/confirm"])
        #expect(responder.heard.map(\.sender) == ["E0001", "E0001"])
        let texts = platform.calls("chat.postMessage").compactMap { $0.json["text"]?.stringValue }
        #expect(texts == ["订周会吗？&lt;!channel&gt; *x*", Notice.notYours.text, "pressed /confirm"])
    }

    @Test("keeps two people of a channel, and its threads, apart")
    func conversations() async throws {
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await run(responder, platform) { server in
            for (number, (user, extra)) in [("U1", ""), ("U2", ""), ("U1", #","thread_ts":"0.9""#)].enumerated() {
                _ = try await server.slack(SlackSample.event(
                    "<@UBOT> hi", id: "Ev\(number)", ts: "1.\(number)", user: user, channel: "C1", type: "app_mention", extra: extra))
                await server.settle()
            }
        }
        #expect(responder.heard.map(\.conversation) == ["slack:C1::U1", "slack:C1::U2", "slack:C1:0.9:U1"])
        #expect(platform.calls("chat.postMessage").map { $0.json["thread_ts"]?.stringValue } == [nil, nil, "0.9"])
    }

    @Test("answers a slash command at its own address, to its caller alone")
    func commands() async throws {
        let responder = FakeResponder(), platform = SlackSample.platform()
        try await platform.serve { base in
            try await TestServer.run(responder, SlackSample.configuration(base)) { server in
                let url = ASCII.percentEncoded(base + "/hooks/commands/1")
                let body = "team_id=T1&channel_id=C1&user_id=U1&command=%2Fmishu&text=room+at+3%26pm&response_url=\(url)&trigger_id=1.2.3"
                for _ in 0..<2 {
                    let answer = try await server.slack(body)
                    #expect(answer.status == 200 && answer.body.isEmpty)
                }
                await server.settle()
                let empty = try await server.slack("team_id=T1&channel_id=C1&user_id=U1&command=%2Fmishu&text=&trigger_id=4")
                #expect(try JSONParser.parse(empty.body)["response_type"] == "ephemeral")
            }
        }
        #expect(responder.heard.map(\.text) == ["room at 3&pm"])
        let post = try #require(platform.calls("/hooks/").first)
        #expect(post.path == "/hooks/commands/1" && post.json["response_type"] == "ephemeral" && post.headers["authorization"] == nil)
        #expect(platform.calls("chat.").isEmpty && platform.calls("/hooks/").count == 1)
    }

    @Test("waits as long as the platform asks, then sends again")
    func rateLimited() async throws {
        let pauses = TestServer.Pauses()
        let platform = SlackSample.platform { call, count in
            call.path.contains("chat.postMessage") && count == 1 ? .init(status: 429, headers: ["Retry-After": "7"], body: "") : .init(body: "")
        }
        try await run(FakeResponder(), platform, pauses: pauses) { server in
            _ = try await server.slack(SlackSample.event("x", id: "Ev1", ts: "1.1"))
            await server.settle()
        }
        #expect(platform.calls("chat.postMessage").count == 2)
        #expect(pauses.all == [7])
    }

    @Test("tries again after server errors, five times in all, and keeps the order")
    func retries() async throws {
        let pauses = TestServer.Pauses()
        let platform = SlackSample.platform { call, _ in
            call.json["text"] == "echo: first" ? .init(status: 503, body: "") : .init(body: "")
        }
        try await run(FakeResponder(), platform, pauses: pauses) { server in
            _ = try await server.slack(SlackSample.event("first", id: "Ev1", ts: "1.1"))
            _ = try await server.slack(SlackSample.event("second", id: "Ev2", ts: "1.2"))
            await server.settle()
        }
        let texts = platform.calls("chat.postMessage").compactMap { $0.json["text"]?.stringValue }
        #expect(texts == Array(repeating: "echo: first", count: 5) + ["echo: second"])
        #expect(pauses.all == [0.5, 1, 2, 4])
    }

    @Test("gives up where the platform says no for good, and says so in its health", arguments: [
        ("channel_not_found", "ok"), ("invalid_auth", "invalid_auth"),
    ])
    func givesUp(_ code: String, _ health: String) async throws {
        let platform = SlackSample.platform { call, _ in
            call.path.contains("chat.postMessage") ? .init(body: #"{"ok":false,"error":"\#(code)"}"#) : .init(body: "")
        }
        try await run(FakeResponder(), platform) { server in
            _ = try await server.slack(SlackSample.event("x", id: "Ev1", ts: "1.1"))
            await server.settle()
            let answer = try await server.send(.get, "/health")
            #expect(answer.status == 200)
            #expect(try JSONParser.parse(answer.body)["platforms"]?["slack"]?.stringValue == health)
        }
        #expect(platform.calls("chat.postMessage").count == 1)
    }

    @Test("acknowledges before it thinks")
    func acknowledgesFirst() async throws {
        let responder = FakeResponder { _ in try await Task.sleep(for: .milliseconds(800)) }
        try await run(responder) { server in
            let start = ContinuousClock.now
            let answer = try await server.slack(SlackSample.event("x", id: "Ev1", ts: "1.1"))
            #expect(answer.status == 200)
            #expect(ContinuousClock.now - start < .milliseconds(600))
        }
        // The end of the server waits for what was acknowledged.
        #expect(responder.heard.count == 1)
    }

    @Test("langbot-app/LangBot#1853: a turn that fails is answered with a number for the log")
    func failure() async throws {
        let platform = SlackSample.platform()
        try await run(FakeResponder { _ in throw FakeResponder.Failure() }, platform) { server in
            _ = try await server.slack(SlackSample.event("x", id: "Ev1", ts: "1.1"))
            await server.settle()
        }
        #expect(platform.calls("chat.postMessage").first?.json["text"]?.stringValue?.contains("M1") == true)
    }
}
