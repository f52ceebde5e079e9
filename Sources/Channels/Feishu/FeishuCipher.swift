import Crypto
import CryptoExtras
import Foundation

/// Feishu's encryption of events: AES-256-CBC, key SHA-256 of the encrypt key, the IV before the ciphertext, PKCS#7 to 16.
struct FeishuCipher: Sendable {
    private let key: SymmetricKey

    init(encryptKey: Secret) {
        key = SymmetricKey(data: SHA256.hash(data: Data(encryptKey.exposed.utf8)))
    }

    /// The plain bytes of an `encrypt` member; nil where it is no such.
    func decrypt(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text), data.count >= 32, data.count % 16 == 0,
              let iv = try? AES._CBC.IV(ivBytes: Array(data.prefix(16))),
              // Padding is checked below, every byte of it.
              let padded = try? AES._CBC.decrypt(Array(data.dropFirst(16)), using: key, iv: iv, noPadding: true),
              let count = padded.last.map(Int.init), (1...16).contains(count), count <= padded.count,
              padded.suffix(count).allSatisfy({ Int($0) == count })
        else { return nil }
        return Array(padded.dropLast(count))
    }
}
