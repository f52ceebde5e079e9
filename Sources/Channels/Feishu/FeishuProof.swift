import Crypto
import DialogModel
import Foundation

/// Feishu's proof of a request: with an encrypt key a SHA-256 signature and, after decryption, the verification token
/// inside; without one the token alone. The handshake is encrypted, but not signed.
struct FeishuProof: Sendable {
    enum Verdict: Hashable {
        case proven(JSONValue)
        case unproven
        case malformed
    }

    /// Seconds that a signed request may be old, or early. Our own rule: the platform's libraries have none.
    static let window = 3600

    private let settings: FeishuSettings
    private let cipher: FeishuCipher?

    init(_ settings: FeishuSettings) {
        self.settings = settings
        cipher = settings.encryptKey.map { FeishuCipher(encryptKey: $0) }
    }

    func check(_ request: WebhookRequest) -> Verdict {
        guard let cipher, let key = settings.encryptKey else { return checkToken(of: request.body) }
        let isSigned = ["X-Lark-Signature", "X-Lark-Request-Timestamp", "X-Lark-Request-Nonce"].contains { request.has($0) }
        if isSigned, !hasValidSignature(request, key) { return .unproven }
        guard let outer = try? JSONParser.parse(request.body), case .object = outer else { return isSigned ? .malformed : .unproven }
        guard let encrypted = outer["encrypt"]?.stringValue else { return .unproven }
        guard let plain = cipher.decrypt(encrypted) else { return isSigned ? .malformed : .unproven }
        let verdict = checkToken(of: plain)
        if isSigned { return verdict }
        // Only the handshake comes unsigned.
        guard case .proven(let json) = verdict, json["type"]?.stringValue == "url_verification" else { return .unproven }
        return verdict
    }

    private func checkToken(of body: [UInt8]) -> Verdict {
        guard let json = try? JSONParser.parse(body), case .object = json else { return .malformed }
        guard let token = json["header"]?["token"]?.stringValue ?? json["token"]?.stringValue else {
            return json["encrypt"] == nil ? .unproven : .malformed
        }
        guard ASCII.isEqualInConstantTime(token, settings.verificationToken.exposed) else { return .unproven }
        if let app = json["header"]?["app_id"]?.stringValue, app != settings.appID { return .unproven }
        return .proven(json)
    }

    private func hasValidSignature(_ request: WebhookRequest, _ key: Secret) -> Bool {
        guard let timestamp = request.header("X-Lark-Request-Timestamp"), let nonce = request.header("X-Lark-Request-Nonce"),
              let signature = request.header("X-Lark-Signature"), request.isFresh(timestamp, window: Self.window) else { return false }
        var hash = SHA256()
        hash.update(data: Data((timestamp + nonce + key.exposed).utf8))
        hash.update(data: request.body)
        return ASCII.isEqualInConstantTime(ASCII.hex(hash.finalize()), signature)
    }
}
