import DialogModel
import Foundation
import WebClient

/// Slack: events, slash commands and buttons in; Web API out.
struct SlackPlatform: ChatPlatform {
    let platform = Platform.slack
    private let settings: SlackSettings
    private let signature: SlackSignature
    private let renderer: SlackRenderer
    private let client: WebClient
    private let clock: ChannelClock

    init(settings: SlackSettings, client: WebClient, clock: ChannelClock) {
        self.settings = settings
        self.client = client
        self.clock = clock
        signature = SlackSignature(secret: settings.signingSecret)
        renderer = SlackRenderer(hooksBase: settings.hooksBase)
    }

    func receive(_ request: WebhookRequest) -> WebhookVerdict {
        signature.isValid(request) ? SlackReader().read(request) : .unproven
    }

    func prepare(_ message: InboundMessage) async throws -> InboundMessage? { message }

    func render(_ replies: [Reply], to message: InboundMessage) -> [OutgoingMessage] { renderer.render(replies, to: message) }

    /// `users.info` → `profile.email`. Bots, deleted people and those of other companies are strangers.
    func email(of message: InboundMessage) async throws -> String? {
        let request = WebRequest(
            .get, settings.apiBase + "/users.info?user=" + ASCII.percentEncoded(message.user), headers: authorization,
            allowsPlainHTTP: true)
        do {
            let user = try await call(request)["user"]
            if user?["is_bot"] == .bool(true) || user?["deleted"] == .bool(true) || user?["is_stranger"] == .bool(true) { return nil }
            if let team = message.address.team, let own = user?["team_id"]?.stringValue, own != team { return nil }
            return user?["profile"]?["email"]?.stringValue
        } catch let error as DeliveryError where ["user_not_found", "user_not_visible", "users_not_found"].contains(error.reason) {
            return nil
        }
    }

    func send(_ message: OutgoingMessage, id: String) async throws -> String? {
        let json = (name: "Content-Type", value: "application/json; charset=utf-8")
        if message.target.contains("://") {
            // Not with the token: the address itself is the permission.
            let request = WebRequest(
                .post, message.target, headers: [json], body: Array(message.body.utf8), allowsPlainHTTP: true)
            let response = try await exchange(request)
            try check(response)
            return nil
        }
        let request = WebRequest(
            .post, settings.apiBase + "/" + message.target, headers: authorization + [json], body: Array(message.body.utf8),
            allowsPlainHTTP: true)
        let answer = try await call(request)
        guard let stamp = answer["ts"]?.stringValue,
              let channel = answer["channel"]?.stringValue ?? (try? JSONParser.parse(Array(message.body.utf8)))?["channel"]?.stringValue
        else { return nil }
        return Self.name(channel: channel, stamp: stamp)
    }

    /// How a message is called in the outbox.
    static func name(channel: String, stamp: String) -> String { "slack:\(channel):\(stamp)" }

    /// Whether an address out of a payload may be called.
    static func isAllowed(_ address: String, below base: String) -> Bool {
        guard let address = WebAddress(address), let base = WebAddress(base) else { return false }
        return address.isBelow(base)
    }

    // MARK: The Web API

    private var authorization: [(name: String, value: String)] { [("Authorization", "Bearer " + settings.botToken.exposed)] }

    private static let wrongConfiguration: Set<String> = [
        "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope", "no_permission",
    ]
    private static let passing: Set<String> = [
        "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org",
    ]

    /// A method's answer; status 200 is no success yet.
    private func call(_ request: WebRequest) async throws -> JSONValue {
        let response = try await exchange(request)
        try check(response)
        guard let json = try? JSONParser.parse(response.body), case .object = json else {
            throw DeliveryError.transient("the answer is no JSON")
        }
        if json["ok"] == .bool(true) { return json }
        let code = PlatformCode.safe(json["error"]?.stringValue)
        if code == "ratelimited" || code == "rate_limited" { throw DeliveryError.slowDown(seconds: pause(response), code) }
        if Self.passing.contains(code) { throw DeliveryError.transient(code) }
        throw DeliveryError(kind: Self.wrongConfiguration.contains(code) ? .misconfigured : .final, reason: code)
    }

    private func exchange(_ request: WebRequest) async throws -> WebResponse {
        do {
            return try await client.send(request)
        } catch let error as WebError {
            throw DeliveryError(error)
        }
    }

    private func check(_ response: WebResponse) throws(DeliveryError) {
        switch response.status {
        case 200..<300: return
        case 429: throw .slowDown(seconds: pause(response), "status 429")
        case 500...: throw .transient("status \(response.status)")
        default: throw .final("status \(response.status)")
        }
    }

    private func pause(_ response: WebResponse) -> Double? {
        response.header("Retry-After").flatMap { RetryPolicy.seconds(retryAfter: $0, now: clock.now()) }
    }
}
