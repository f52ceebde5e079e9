@testable import Channels
import DialogModel
import Foundation
import Testing

@Suite("Feishu's proof")
struct FeishuProofTests {
    @Test("decrypts the platform's vectors", .enabled(if: TestFiles.hasVectors), arguments: Vectors.entries("feishu", "encryption"))
    func encryption(_ entry: Vectors.Entry) {
        let plain = FeishuCipher(encryptKey: Secret(entry["encrypt_key"])).decrypt(entry["encrypt"])
        #expect(plain.map { String(decoding: $0, as: UTF8.self) } == (entry.isValid ? entry["plaintext"] : nil))
    }

    @Test("judges the platform's requests", .enabled(if: TestFiles.hasVectors), arguments: Vectors.entries("feishu", "requests"))
    func requests(_ entry: Vectors.Entry) {
        let key = entry["encrypt_key"]
        let proof = FeishuProof(FeishuSettings(
            appID: "cli_a1mishu0001", appSecret: Secret("s"), verificationToken: Secret(entry["verification_token"]),
            encryptKey: key.isEmpty ? nil : Secret(key)))
        let request = WebhookRequest(headers: entry.headers, body: Array(entry["body"].utf8), now: entry.now)
        switch proof.check(request) {
        case .proven(let json):
            #expect(entry.isValid)
            if let answer = entry.json["answer"] {
                guard case .answer(let given) = FeishuReader().read(json) else { return #expect(Bool(false), "no answer") }
                #expect(given.body == answer.text)
            }
        case .unproven, .malformed:
            #expect(!entry.isValid)
        }
    }

    @Test("decrypts the documented example")
    func documented() {
        let plain = FeishuCipher(encryptKey: Secret("test key")).decrypt("P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=")
        #expect(plain == Array("hello world".utf8))
    }

    @Test("refuses an old request, another app and another token")
    func refusals() {
        let proof = FeishuProof(FeishuSettings(appID: "cli_1", appSecret: Secret("s"), verificationToken: Secret("vt")))
        func check(_ body: String) -> FeishuProof.Verdict { proof.check(WebhookRequest(headers: [], body: Array(body.utf8), now: Date())) }
        #expect(check(#"{"header":{"token":"vt","app_id":"cli_2"}}"#) == .unproven)
        #expect(check(#"{"header":{"token":"other","app_id":"cli_1"}}"#) == .unproven)
        #expect(check(#"{"header":{"app_id":"cli_1"}}"#) == .unproven)
        #expect(check("not json") == .malformed)
        #expect(check(#"{"encrypt":"AAAA"}"#) == .malformed)
    }
}
