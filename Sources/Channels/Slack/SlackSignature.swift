import Crypto
import Foundation

/// Slack's proof of a request: HMAC-SHA256 over `v0:timestamp:body` ("Verifying requests from Slack").
struct SlackSignature: Sendable {
    /// Seconds that a request may be old, or early.
    static let window = 300

    let secret: Secret

    func isValid(_ request: WebhookRequest) -> Bool {
        guard let timestamp = request.header("X-Slack-Request-Timestamp"), let signature = request.header("X-Slack-Signature"),
              request.isFresh(timestamp, window: Self.window) else { return false }
        return ASCII.isEqualInConstantTime(sign(request.body, timestamp: timestamp), signature)
    }

    func sign(_ body: [UInt8], timestamp: String) -> String {
        var hmac = HMAC<SHA256>(key: SymmetricKey(data: Data(secret.exposed.utf8)))
        hmac.update(data: Data("v0:\(timestamp):".utf8))
        hmac.update(data: body)
        return "v0=" + ASCII.hex(hmac.finalize())
    }
}
