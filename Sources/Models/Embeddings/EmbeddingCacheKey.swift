import Crypto
import Foundation

/// The content of a text as a key: the first 128 bits of SHA-256 (FIPS 180-4). The text itself is never stored.
struct EmbeddingCacheKey: Hashable, Sendable {
    var high: UInt64
    var low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    init(_ text: String) {
        var words: [UInt64] = [0, 0]
        for (index, byte) in SHA256.hash(data: Data(text.utf8)).prefix(16).enumerated() {
            words[index / 8] = words[index / 8] << 8 | UInt64(byte)
        }
        self.init(high: words[0], low: words[1])
    }

    /// A name for the file of a model.
    static func fileName(model: String) -> String {
        let key = EmbeddingCacheKey(model)
        let digits = String(key.high, radix: 16)
        return "embeddings-" + String(repeating: "0", count: 16 - digits.count) + digits + ".vec"
    }
}
