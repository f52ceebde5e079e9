@testable import Channels
import Foundation
import Testing

@Suite("Slack's signature")
struct SlackSignatureTests {
    @Test("agrees with the platform's vectors", .enabled(if: TestFiles.hasVectors), arguments: Vectors.entries("slack", "signature"))
    func vectors(_ entry: Vectors.Entry) {
        let request = WebhookRequest(
            headers: [("X-Slack-Request-Timestamp", entry["timestamp"]), ("x-slack-signature", entry["signature"])],
            body: Array(entry["body"].utf8), now: entry.now)
        #expect(SlackSignature(secret: Secret(entry["signing_secret"])).isValid(request) == entry.isValid)
    }

    @Test("signs an empty body as documented")
    func documented() {
        let signature = SlackSignature(secret: Secret("3c9a54b0e7d14f2f8a6b1d0c5e7f9a12"))
        #expect(signature.sign([], timestamp: "1773018000") == "v0=2b46a2cf37195385cf092930da6c67a7e8c89256b44d9b42466bc463bc774eb1")
    }

    @Test("is wrong when a header is missing or repeated, or the time is no plain number", arguments: [
        ["X-Slack-Signature"], ["X-Slack-Request-Timestamp"], ["X-Slack-Signature", "X-Slack-Signature", "X-Slack-Request-Timestamp"],
        ["X-Slack-Request-Timestamp", "X-Slack-Request-Timestamp", "X-Slack-Signature"],
    ])
    func headers(_ names: [String]) {
        let signature = SlackSignature(secret: Secret("s"))
        let values = ["X-Slack-Signature": signature.sign([], timestamp: "1000"), "X-Slack-Request-Timestamp": "1000"]
        let request = WebhookRequest(headers: names.map { ($0, values[$0] ?? "") }, body: [], now: Date(timeIntervalSince1970: 1000))
        #expect(!signature.isValid(request))
    }

    @Test("takes only plain decimal times", arguments: ["+1000", "-1000", "1000.0", " 1000", "1e3", "99999999999999999999", "１０００"])
    func times(_ timestamp: String) {
        let signature = SlackSignature(secret: Secret("s"))
        let request = WebhookRequest(
            headers: [("X-Slack-Signature", signature.sign([], timestamp: timestamp)), ("X-Slack-Request-Timestamp", timestamp)],
            body: [], now: Date(timeIntervalSince1970: 1000))
        #expect(!signature.isValid(request))
    }
}
