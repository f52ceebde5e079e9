/// Hashes for names and features: FNV-1a over scalars, with a mixing step for sequences.
///
/// Fixed constants, so that a hash is the same in every process (Swift's own hashing is seeded anew each time).
enum NameHash {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func step(_ hash: UInt64, _ value: UInt32) -> UInt64 {
        (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3
    }

    /// Joins two hashes; the order matters.
    @inline(__always)
    static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        var result = (hash ^ (value &+ 0x9E37_79B9_7F4A_7C15 &+ (hash << 6))) &* 0xBF58_476D_1CE4_E5B9
        result ^= result >> 29
        return result
    }

    static func hash(_ scalars: some Sequence<UInt32>) -> UInt64 {
        var result = start
        for value in scalars { result = step(result, value) }
        return result
    }

    static func hash(_ text: String) -> UInt64 {
        hash(text.unicodeScalars.lazy.map(\.value))
    }
}
