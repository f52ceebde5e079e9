@testable import Channels
import DialogModel
import Foundation
import WebClient

/// What Slack sends, signed now.
enum SlackSample {
    static let secret = "3c9a54b0e7d14f2f8a6b1d0c5e7f9a12"

    static func configuration(_ base: String) -> ChannelConfiguration {
        var configuration = ChannelConfiguration()
        configuration.slack = SlackSettings(
            signingSecret: Secret(secret), botToken: Secret("xoxb-HUSH"), apiBase: base + "/api", hooksBase: base + "/hooks")
        return configuration
    }

    static func headers(_ body: String, type: String = "application/json", age: Int = 0, secret: String = secret) -> [(name: String, value: String)] {
        let timestamp = String(Int(Date().timeIntervalSince1970) - age)
        let signature = SlackSignature(secret: Secret(secret)).sign(Array(body.utf8), timestamp: timestamp)
        return [("Content-Type", type), ("X-Slack-Request-Timestamp", timestamp), ("X-Slack-Signature", signature)]
    }

    static func event(
        _ text: String, id: String, ts: String, user: String = "U1", channel: String = "D1", type: String = "message", extra: String = ""
    ) -> String {
        let kind = channel.hasPrefix("D") ? #","channel_type":"im""# : ""
        return """
            {"token":"x","team_id":"T1","type":"event_callback","event_id":"\(id)","authorizations":[{"user_id":"UBOT"}],\
            "event":{"type":"\(type)","user":"\(user)","ts":"\(ts)","text":\(JSONValue.string(text).text),"channel":"\(channel)"\(kind)\(extra)}}
            """
    }

    static func press(_ payload: String, user: String, channel: String, message: String, action: String = "mishu:0") -> String {
        let json = """
            {"type":"block_actions","user":{"id":"\(user)","team_id":"T1"},"team":{"id":"T1"},"container":{"is_ephemeral":false},\
            "channel":{"id":"\(channel)"},"message":{"ts":"\(message)"},"response_url":"https://evil.example/",\
            "actions":[{"type":"button","action_id":"\(action)","value":"\(payload)"}]}
            """
        return "payload=" + ASCII.percentEncoded(json)
    }

    /// Slack's side: three people, and messages numbered as they are posted.
    static func platform(_ script: @escaping FakePlatform.Script = { _, _ in .init(body: "") }) -> FakePlatform {
        FakePlatform { call, count in
            let scripted = await script(call, count)
            if !scripted.body.isEmpty || scripted.status != 200 { return scripted }
            if call.path.hasPrefix("/hooks/") { return .init(body: "ok") }
            if call.path.contains("users.info") {
                let user = call.path.split(separator: "=").last.map(String.init) ?? ""
                let emails = ["U1": "Lin.Wei@acme.example", "U2": "zhao.min@acme.example", "U9": "nobody@else.example"]
                guard let email = emails[user] else { return .init(body: #"{"ok":false,"error":"user_not_found"}"#) }
                return .init(body: #"{"ok":true,"user":{"id":"\#(user)","profile":{"email":"\#(email)"}}}"#)
            }
            let channel = call.json["channel"]?.stringValue ?? ""
            return .init(body: #"{"ok":true,"channel":"\#(channel)","ts":"100.\#(count)"}"#)
        }
    }
}

extension TestServer {
    func slack(_ body: String, age: Int = 0, secret: String = SlackSample.secret) async throws -> WebResponse {
        let type = body.hasPrefix("{") ? "application/json" : "application/x-www-form-urlencoded"
        return try await send(.post, "/webhooks/slack", body, headers: SlackSample.headers(body, type: type, age: age, secret: secret))
    }

    /// Waits until all that was accepted is answered.
    func settle() async { await server.settle() }
}
