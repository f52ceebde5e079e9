/// A key for caches of what is derived from files: 128 bits from two FNV-1a passes of 64 bits, one over the bytes from
/// the first to the last, one from the last to the first.
///
/// It tells versions of one's own files apart. It is no protection against somebody who makes two contents collide.
/// The hash is the one of the IETF draft "The FNV Non-Cryptographic Hash Algorithm" (draft-eastlake-fnv).
package struct ContentDigest {
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
    private var forward: UInt64 = 0xCBF2_9CE4_8422_2325
    private var backward: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// Adds one part. Parts count with their length, so that text moved from one to the next changes the digest.
    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var ahead = forward
        var back = backward
        var index = 0
        var end = bytes.count
        while end > 0 {
            end -= 1
            ahead = (ahead ^ UInt64(bytes[index])) &* Self.prime
            back = (back ^ UInt64(bytes[end])) &* Self.prime
            index += 1
        }
        var length = UInt64(bytes.count)
        for _ in 0..<8 {
            ahead = (ahead ^ (length & 0xFF)) &* Self.prime
            back = (back ^ (length & 0xFF)) &* Self.prime
            length >>= 8
        }
        forward = ahead
        backward = back
    }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    /// 32 hexadecimal digits.
    package var hexadecimal: String {
        [forward, backward].map { value in
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
