import DialogModel
import Foundation
import WebClient

/// Feishu's open API with the tenant's access token.
struct FeishuAPI: Sendable {
    private let settings: FeishuSettings
    private let client: WebClient
    private let clock: ChannelClock
    private let token: AccessToken

    init(settings: FeishuSettings, client: WebClient, clock: ChannelClock) {
        self.settings = settings
        self.client = client
        self.clock = clock
        token = AccessToken(clock: clock) { try await Self.fetchToken(settings, client, clock) }
    }

    private static let tokenCodes: Set<Int> = [99_991_661, 99_991_663, 99_991_664, 99_991_668]
    private static let tooFast: Set<Int> = [99_991_400, 230_020]
    /// The app lacks a permission, the bot's ability, or is switched off.
    private static let wrongConfiguration: Set<Int> = [99_991_672, 99_991_679, 230_006, 10_003, 10_014]

    /// Calls a path below the base; a refused token is renewed once.
    func call(_ method: WebRequest.Method, _ path: String, body: String? = nil) async throws -> JSONValue {
        var isRenewed = false
        while true {
            let value = try await token.value()
            var headers = [(name: "Authorization", value: "Bearer " + value)]
            if body != nil { headers.append(("Content-Type", "application/json; charset=utf-8")) }
            let request = WebRequest(
                method, settings.apiBase + path, headers: headers, body: Array((body ?? "").utf8), allowsPlainHTTP: true)
            let (code, status, json, pause) = try await Self.exchange(request, client, clock)
            if code == 0, status < 400 { return json }
            if status == 401 || code.map(Self.tokenCodes.contains) == true {
                await token.discard(value)
                if !isRenewed {
                    isRenewed = true
                    continue
                }
                throw DeliveryError(kind: .misconfigured, reason: Self.reason(code, status))
            }
            throw Self.error(code, status, pause)
        }
    }

    private static func fetchToken(
        _ settings: FeishuSettings, _ client: WebClient, _ clock: ChannelClock
    ) async throws -> AccessToken.Grant {
        let body = JSONValue.object([
            .init("app_id", .string(settings.appID)), .init("app_secret", .string(settings.appSecret.exposed)),
        ]).text
        let request = WebRequest(
            .post, settings.apiBase + "/open-apis/auth/v3/tenant_access_token/internal",
            headers: [("Content-Type", "application/json; charset=utf-8")], body: Array(body.utf8), allowsPlainHTTP: true)
        let (code, status, json, pause) = try await exchange(request, client, clock)
        guard code == 0, status < 400, let token = json["tenant_access_token"]?.stringValue,
              case .integer(let lifetime)? = json["expire"] else {
            let fault = error(code, status, pause)
            throw fault.kind == .final ? DeliveryError(kind: .misconfigured, reason: "token: " + fault.reason) : fault
        }
        return AccessToken.Grant(token: token, lifetime: Double(lifetime))
    }

    private static func exchange(
        _ request: WebRequest, _ client: WebClient, _ clock: ChannelClock
    ) async throws -> (code: Int?, status: Int, json: JSONValue, pause: Double?) {
        let response: WebResponse
        do {
            response = try await client.send(request)
        } catch let error as WebError {
            throw DeliveryError(error)
        }
        let json = (try? JSONParser.parse(response.body)) ?? .null
        var code: Int?
        if case .integer(let number)? = json["code"] { code = number }
        let asked = response.header("x-ogw-ratelimit-reset").flatMap(Double.init)
            ?? response.header("Retry-After").flatMap { RetryPolicy.seconds(retryAfter: $0, now: clock.now()) }
        return (code, response.status, json, asked)
    }

    private static func error(_ code: Int?, _ status: Int, _ pause: Double?) -> DeliveryError {
        let reason = reason(code, status)
        if status == 429 || code.map(tooFast.contains) == true { return .slowDown(seconds: pause, reason) }
        if status >= 500 { return .transient(reason) }
        guard let code else { return status < 400 ? .transient("the answer is no JSON") : .final(reason) }
        return DeliveryError(kind: wrongConfiguration.contains(code) ? .misconfigured : .final, reason: reason)
    }

    private static func reason(_ code: Int?, _ status: Int) -> String { code.map { "code \($0)" } ?? "status \(status)" }
}
