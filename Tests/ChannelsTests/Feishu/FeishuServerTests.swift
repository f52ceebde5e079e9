@testable import Channels
import DialogModel
import Foundation
import Synchronization
import Testing
import WebClient

@Suite("Feishu over a live server")
struct FeishuServerTests {
    private static func configuration(_ base: String) -> ChannelConfiguration {
        var configuration = ChannelConfiguration()
        configuration.feishu = FeishuSettings(appID: "cli_1", appSecret: Secret("HUSH"), verificationToken: Secret("vt"), apiBase: base)
        return configuration
    }

    /// Feishu's side: tokens `t-1`, `t-2` …, two people, messages numbered as they are posted.
    private static func platform(_ script: @escaping FakePlatform.Script = { _, _ in .init(body: "") }) -> FakePlatform {
        let posted = Mutex(0)
        return FakePlatform { call, count in
            let scripted = await script(call, count)
            if !scripted.body.isEmpty || scripted.status != 200 { return scripted }
            if call.path.contains("tenant_access_token") {
                return .init(body: #"{"code":0,"msg":"ok","tenant_access_token":"t-\#(count)","expire":7200}"#)
            }
            if call.path.contains("/bot/v3/info") { return .init(body: #"{"code":0,"bot":{"open_id":"ou_bot","app_name":"Mishu"}}"#) }
            if call.path.contains("/contact/v3/users/ou_1") {
                return .init(body: #"{"code":0,"data":{"user":{"email":"x@y.example","enterprise_email":"LIN.WEI@acme.example"}}}"#)
            }
            if call.path.contains("/contact/v3/users/ou_2") {
                return .init(body: #"{"code":0,"data":{"user":{"email":"zhao.min@acme.example","enterprise_email":""}}}"#)
            }
            if call.path.contains("/contact/") { return .init(body: #"{"code":41050,"msg":"no user authority"}"#) }
            return .init(body: #"{"code":0,"msg":"success","data":{"message_id":"om_r\#(posted.withLock { $0 += 1; return $0 })"}}"#)
        }
    }

    private func run(
        _ responder: FakeResponder = FakeResponder(), _ platform: FakePlatform = platform(), pauses: TestServer.Pauses = .init(),
        _ body: @escaping @Sendable (TestServer) async throws -> Void
    ) async throws {
        try await platform.serve { base in try await TestServer.run(responder, Self.configuration(base), pauses: pauses, body) }
    }

    private static func message(
        _ text: String, id: String, event: String = "ev1", user: String = "ou_1", chat: String = "oc_1", group: Bool = false,
        mention: String? = nil, type: String = "text", tenant: String = "t1"
    ) -> String {
        let content = JSONValue.string(type == "text" ? JSONValue.object([.init("text", .string(text))]).text : text).text
        let mentions = mention.map { #","mentions":[{"key":"@_user_1","id":{"open_id":"\#($0)"},"name":"Mishu"}]"# } ?? ""
        return """
            {"schema":"2.0","header":{"event_id":"\(event)","event_type":"im.message.receive_v1","token":"vt","app_id":"cli_1","tenant_key":"t1"},\
            "event":{"sender":{"sender_id":{"open_id":"\(user)"},"sender_type":"user","tenant_key":"\(tenant)"},\
            "message":{"message_id":"\(id)","chat_id":"\(chat)","chat_type":"\(group ? "group" : "p2p")","message_type":"\(type)",\
            "content":\(content)\(mentions)}}}
            """
    }

    private static func press(_ payload: String, event: String, card: String, user: String = "ou_1", chat: String = "oc_1") -> String {
        """
        {"schema":"2.0","header":{"event_id":"\(event)","event_type":"card.action.trigger","token":"vt","app_id":"cli_1","tenant_key":"t1"},\
        "event":{"operator":{"open_id":"\(user)","tenant_key":"t1"},"action":{"value":{"payload":"\(payload)"},"tag":"button"},\
        "context":{"open_message_id":"\(card)","open_chat_id":"\(chat)"}}}
        """
    }

    private func texts(_ platform: FakePlatform) -> [String] {
        platform.calls("/im/v1/messages").compactMap { call in
            let content = (try? JSONParser.parse(Array((call.json["content"]?.stringValue ?? "").utf8))) ?? .null
            if case .array(let elements)? = content["body"]?["elements"] { return elements.first?["text"]?["content"]?.stringValue }
            return content["text"]?.stringValue
        }
    }

    @Test("answers a direct message by the API, with one token for all calls")
    func direct() async throws {
        let responder = FakeResponder(), platform = Self.platform()
        try await run(responder, platform) { server in
            for number in 1...2 {
                let answer = try await server.post("/webhooks/feishu", Self.message("你好\(number)", id: "om_\(number)"))
                #expect(answer.status == 200 && answer.text == "{}")
            }
            await server.settle()
        }
        #expect(responder.heard.map(\.text) == ["你好1", "你好2"])
        #expect(responder.heard.map(\.sender) == ["E0001", "E0001"])
        #expect(texts(platform) == ["echo: 你好1", "echo: 你好2"])
        #expect(platform.calls("tenant_access_token").count == 1)
        let posts = platform.calls("/im/v1/messages")
        #expect(posts.allSatisfy { $0.headers["authorization"] == "Bearer t-1" && $0.path.hasSuffix("?receive_id_type=chat_id") })
        let ids = posts.compactMap { $0.json["uuid"]?.stringValue }
        #expect(Set(ids).count == 2 && ids.allSatisfy { !$0.isEmpty && $0.count <= 50 })
    }

    @Test("answers the handshake and refuses other tokens")
    func handshake() async throws {
        try await run { server in
            let answer = try await server.post("/webhooks/feishu", #"{"challenge":"a-挑战","token":"vt","type":"url_verification"}"#)
            #expect(answer.status == 200 && answer.text == #"{"challenge":"a-挑战"}"#)
            #expect(try await server.post("/webhooks/feishu", #"{"challenge":"a","token":"x","type":"url_verification"}"#).status == 401)
            #expect(try await server.post("/webhooks/feishu", "nonsense").status == 400)
        }
    }

    @Test("in groups hears only what mentions the bot itself")
    func groups() async throws {
        let responder = FakeResponder(), platform = Self.platform()
        try await run(responder, platform) { server in
            let bodies = [
                Self.message("@_user_1 谁值班？", id: "om_1", group: true, mention: "ou_bot"),
                Self.message("@_user_1 谁值班？", id: "om_2", group: true, mention: "ou_else"), Self.message("谁值班？", id: "om_3", group: true),
            ]
            for body in bodies {
                let answer = try await server.post("/webhooks/feishu", body)
                #expect(answer.status == 200)
            }
            await server.settle()
        }
        #expect(responder.heard.map(\.text) == ["谁值班？"])
        #expect(responder.heard.map(\.conversation) == ["feishu:oc_1::ou_1"])
        #expect(platform.calls("/im/v1/messages").map(\.path) == ["/open-apis/im/v1/messages/om_1/reply"])
    }

    @Test("knows a redelivery by the message's id, whatever the event's id")
    func duplicates() async throws {
        let responder = FakeResponder()
        try await run(responder) { server in
            for event in ["ev1", "ev1", "ev2"] {
                let answer = try await server.post("/webhooks/feishu", Self.message("x", id: "om_1", event: event))
                #expect(answer.status == 200)
            }
            await server.settle()
        }
        #expect(responder.heard.count == 1)
    }

    @Test("joins the texts of a rich message, and says what it cannot read")
    func kinds() async throws {
        let responder = FakeResponder(), platform = Self.platform()
        try await run(responder, platform) { server in
            let post = #"{"title":"","content":[[{"tag":"text","text":"订 "},{"tag":"a","text":"A301","href":"http://x"}],[{"tag":"text","text":"三点"}]]}"#
            _ = try await server.post("/webhooks/feishu", Self.message(post, id: "om_1", type: "post"))
            _ = try await server.post("/webhooks/feishu", Self.message(#"{"image_key":"i"}"#, id: "om_2", type: "image"))
            await server.settle()
        }
        #expect(responder.heard.map(\.text) == ["订 A301\n三点"])
        #expect(texts(platform).last == Notice.attachment.text)
    }

    @Test("tells strangers nothing, and those of other companies without asking", arguments: [("ou_9", "t1", 1), ("ou_1", "t2", 0)])
    func strangers(_ user: String, _ tenant: String, _ lookups: Int) async throws {
        let responder = FakeResponder(), platform = Self.platform()
        try await run(responder, platform) { server in
            _ = try await server.post("/webhooks/feishu", Self.message("who?", id: "om_1", user: user, tenant: tenant))
            await server.settle()
        }
        #expect(responder.heard.isEmpty)
        #expect(texts(platform) == [Notice.stranger.text])
        #expect(platform.calls("/contact/").count == lookups)
    }

    @Test("believes the identity file, which may name people by their id in the company")
    func identityFile() async throws {
        let responder = FakeResponder(), platform = Self.platform()
        try await platform.serve { base in
            var configuration = Self.configuration(base)
            configuration.identities.set("E0002", .feishu, user: "e33ggbyz")
            try await TestServer.run(responder, configuration) { server in
                let body = Self.message("x", id: "om_1").replacing(#"{"open_id":"ou_1"}"#, with: #"{"open_id":"ou_1","user_id":"e33ggbyz"}"#)
                _ = try await server.post("/webhooks/feishu", body)
                await server.settle()
            }
        }
        #expect(responder.heard.map(\.sender) == ["E0002"])
        #expect(platform.calls("/contact/").isEmpty)
    }

    @Test("takes a press to the dialog of its card, in a group for the person asked alone", arguments: [false, true])
    func presses(_ isGroup: Bool) async throws {
        let responder = FakeResponder(), platform = Self.platform()
        try await run(responder, platform) { server in
            let mention = isGroup ? "ou_bot" : nil
            _ = try await server.post("/webhooks/feishu", Self.message("book", id: "om_1", group: isGroup, mention: mention))
            await server.settle()
            if isGroup {
                _ = try await server.post("/webhooks/feishu", Self.press("/confirm", event: "p0", card: "om_r1", user: "ou_2"))
                await server.settle()
            }
            let answer = try await server.post("/webhooks/feishu", Self.press("/confirm", event: "p1", card: "om_r1"))
            #expect(answer.status == 200 && answer.text == "{}")
            await server.settle()
        }
        #expect(responder.heard.map(\.payload) == [nil, "/confirm"])
        #expect(Set(responder.heard.map(\.conversation)).count == 1)
        #expect(texts(platform) == ["订周会吗？<!channel> *x*"] + (isGroup ? [Notice.notYours.text] : []) + ["pressed /confirm"])
    }

    @Test("renews a refused token once and sends again")
    func tokenRenewal() async throws {
        let platform = Self.platform { call, _ in
            call.path.contains("/im/") && call.headers["authorization"] == "Bearer t-1" ? .init(body: #"{"code":99991663,"msg":"x"}"#) : .init(body: "")
        }
        try await run(FakeResponder(), platform) { server in
            _ = try await server.post("/webhooks/feishu", Self.message("x", id: "om_1"))
            await server.settle()
        }
        #expect(platform.calls("tenant_access_token").count == 2)
        #expect(platform.calls("/im/").map { $0.headers["authorization"] } == ["Bearer t-1", "Bearer t-2"])
    }

    @Test("waits as long as the platform asks, and repeats under the same uuid")
    func tooFast() async throws {
        let pauses = TestServer.Pauses()
        let platform = Self.platform { call, count in
            call.path.contains("/im/") && count == 1
                ? .init(status: 400, headers: ["x-ogw-ratelimit-reset": "3"], body: #"{"code":99991400,"msg":"x"}"#) : .init(body: "")
        }
        try await run(FakeResponder(), platform, pauses: pauses) { server in
            _ = try await server.post("/webhooks/feishu", Self.message("x", id: "om_1"))
            await server.settle()
        }
        #expect(pauses.all == [3])
        let ids = platform.calls("/im/").map { $0.json["uuid"]?.stringValue }
        #expect(ids.count == 2 && Set(ids).count == 1)
    }
}
